"""The folder becomes one value with all its problems, or refuses with all its errors."""

from __future__ import annotations

import pytest
from lebonplan.directory import load_directory, read_directory, translations_missing
from lebonplan.problems import DirectoryError, errors_of

WRONG = "name: Exemple\n"


def about_records(problems):
    """Those in organisations/."""
    return [problem for problem in problems if "/organisations/" in problem.path]


def test_paths_are_told_as_the_editor_sees_them(tmp_path, make_directory, today):
    """From the folder of the directory, wherever that is."""
    directory = read_directory(make_directory(tmp_path, {"a.yml": ""}), today)
    assert [problem.path for problem in about_records(directory.problems)] == ["directory/organisations/a.yml"]


def test_one_bad_record_hides_no_good_one(tmp_path, make_directory, good_records, today):
    """All that can be read is read."""
    directory = read_directory(make_directory(tmp_path, {**good_records, "a.yml": WRONG, "b.yml": "["}), today)
    assert set(directory.organisations) == {name.removesuffix(".yml") for name in good_records}
    assert {problem.path.rpartition("/")[2] for problem in errors_of(about_records(directory.problems))} == {
        "a.yml",
        "b.yml",
    }


def test_organisations_are_in_the_order_of_their_slugs(tmp_path, make_directory, good_records, today):
    """So that two builds give the same pages."""
    directory = read_directory(make_directory(tmp_path, dict(reversed(good_records.items()))), today)
    assert list(directory.organisations) == sorted(directory.organisations)


def test_only_the_named_files_are_told_of(tmp_path, make_directory, today):
    """For a pull request that changes two."""
    root = make_directory(tmp_path, {"a.yml": WRONG, "b.yml": WRONG})
    directory = read_directory(root, today, only=[root / "organisations" / "a.yml"])
    assert {problem.path for problem in directory.problems} == {"directory/organisations/a.yml"}


def test_what_is_wrong_between_records_is_told_with_one_named(tmp_path, make_directory, good_records, today):
    """All records are read, even when few are told of."""
    record = good_records["refuge.yml"]
    root = make_directory(tmp_path, {"refuge.yml": record, "second.yml": record})
    directory = read_directory(root, today, only=[root / "organisations" / "second.yml"])
    assert any("has the same name" in problem.what for problem in directory.problems)


def test_what_builds_from_it_gets_every_error_at_once(tmp_path, make_directory, today):
    """Not the first only."""
    with pytest.raises(DirectoryError) as raised:
        load_directory(make_directory(tmp_path, {"a.yml": WRONG, "b.yml": WRONG}), today)
    assert {problem.path for problem in about_records(raised.value.problems)} == {
        "directory/organisations/a.yml",
        "directory/organisations/b.yml",
    }
    assert errors_of(raised.value.problems) == raised.value.problems


def test_copies_that_text_editors_keep_are_not_records(tmp_path, make_directory, today):
    """Nor hidden files, nor files of another kind."""
    files = {"a.yml~": WRONG, ".a.yml.swp": WRONG, "#a.txt": WRONG, "README.md": WRONG}
    assert about_records(read_directory(make_directory(tmp_path, files), today).problems) == []


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "a.yml.txt"])
def test_a_record_with_another_ending_is_told_and_not_overlooked(name, tmp_path, make_directory, good_records, today):
    """Windows adds .txt, and hides it."""
    directory = read_directory(make_directory(tmp_path, {name: good_records["refuge.yml"]}), today)
    (problem,) = errors_of(about_records(directory.problems))
    assert (problem.what, problem.cure) == ("the file's name does not end in .yml", "rename it a.yml")


def test_an_empty_folder_is_a_problem_and_no_exception(tmp_path, today):
    """The words of the site are missing, for one."""
    assert errors_of(read_directory(tmp_path, today).problems)


def test_the_folder_may_be_named_by_a_dot(tmp_path, make_directory, today, monkeypatch):
    """As when one stands in it."""
    monkeypatch.chdir(make_directory(tmp_path, {"a.yml": WRONG}))
    from pathlib import Path

    (path,) = {problem.path for problem in about_records(read_directory(Path(), today).problems)}
    assert path == "directory/organisations/a.yml"


def test_a_code_that_no_record_uses_is_told(tmp_path, make_directory, good_records, today):
    """A closed list should not grow without need."""
    directory = read_directory(make_directory(tmp_path, good_records), today)
    told = {problem.what for problem in directory.problems if problem.level == "warning"}
    assert "no record uses the code 'abortion'" in told
    assert "no record uses the code 'nurse'" not in told


def test_translators_get_the_list_of_what_is_missing(tmp_path, make_directory, good_records, today):
    """Missing texts and outdated ones, and nothing else."""
    record = good_records["refuge.yml"].replace(", pl: Schronienie dla kobiet.", ", made_from: '000000'")
    directory = read_directory(make_directory(tmp_path, {"refuge.yml": record}), today)
    assert [problem.what for problem in about_records(translations_missing(directory))] == [
        "no text in 'pl'",
        "the French text has changed since it was translated",
    ]
