"""Every file of tests/bad_records is wrong in the way its first lines tell, and `lebonplan check` says so.

A line `# expects: 7:3: unknown field 'horaires'; did you mean 'hours'?` holds the place, what is wrong and what to
write instead. All errors of a file are expected; of its warnings only those that are named. To add a case, add a file.
A folder is a case of several records.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "bad_records"
CASES = sorted(FOLDER.iterdir())


def files_of(case: Path) -> list[Path]:
    """The records of a case: a file, or those in a folder."""
    return sorted(case.iterdir()) if case.is_dir() else [case]


def expected_of(case: Path) -> set[str]:
    """`file:line:column: message` of every line `# expects:`."""
    return {
        f"{file.name}:{line.removeprefix('# expects: ')}"
        for file in files_of(case)
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines()
        if line.startswith("# expects: ")
    }


def said(output: str) -> set[str]:
    """The lines of an output, without the folder before the file's name."""
    return {line.removeprefix("directory/organisations/") for line in output.splitlines()}


def is_warning(line: str) -> bool:
    return ": warning: " in line


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: Any, make_directory: Any) -> Path:
    """One directory that has all the bad records of the cases that are one file."""
    files = {case.name: case.read_bytes() for case in CASES if case.is_file()}
    return make_directory(tmp_path_factory.mktemp("bad"), files)


@pytest.fixture(scope="module")
def expected() -> set[str]:
    """All that is expected of those."""
    return {line for case in CASES if case.is_file() for line in expected_of(case)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_record_is_refused_with_exactly_its_messages(case, tmp_path, make_directory, run):
    """Every error at its place, no other, and nothing that looks like a crash."""
    expected = expected_of(case)
    directory = make_directory(tmp_path, {file.name: file.read_bytes() for file in files_of(case)})
    result = run(directory, "check", str(directory / "organisations"))
    lines = said(result.stdout)
    assert {line for line in lines if not is_warning(line)} == {line for line in expected if not is_warning(line)}
    assert expected <= lines
    assert expected, "a bad record says what is expected of it"
    assert result.exit_code == (0 if all(map(is_warning, expected)) else 1)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output


def test_all_bad_records_are_told_at_once(everywhere, expected, run):
    """One bad record hides nothing of another."""
    assert expected <= said(run(everywhere, "check").stdout)


def test_json_carries_the_same(everywhere, expected, run):
    """The messages for programs are those for people."""
    result = run(everywhere, "check", "--format", "json")
    assert result.exit_code == 1
    lines = set()
    for problem in json.loads(result.stdout):
        mark = "warning: " if problem["level"] == "warning" else ""
        message = " ".join(f"{mark}{problem['what']}; {problem['cure']}".split())
        lines.add(f"{Path(problem['path']).name}:{problem['line']}:{problem['column']}: {message}")
    assert expected <= lines


def test_github_carries_the_same(everywhere, expected, run):
    """In a pull request each message stands at its line."""
    result = run(everywhere, "check", "--format", "github")
    assert result.exit_code == 1
    lines = set(result.stdout.splitlines())
    for line in expected:
        place, _, message = line.partition(": ")
        name, number, column = place.rsplit(":", 2)
        level = "warning" if is_warning(line) else "error"
        where = f"file=directory/organisations/{name},line={number},col={column}"
        assert f"::{level} {where}::{message.removeprefix('warning: ')}" in lines


def test_without_warnings_only_errors_are_shown(everywhere, run):
    """`--no-warnings` is for those who want to publish now."""
    assert ": warning: " not in run(everywhere, "check", "--no-warnings").stdout
