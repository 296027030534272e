"""The words of the street belong to codes that exist; a mistake is told with its place and cure."""

from __future__ import annotations

from pathlib import Path

from lebonplan.search.aliases import read_aliases
from search_kit import directory


def _problems(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "aliases.yml").write_text(text, encoding="utf-8")
    return list(
        map(str, read_aliases(tmp_path, "directory/search", directory().taxonomy, {"organisations": {"dune"}}).problems)
    )


def test_an_unknown_code_has_its_place_and_a_cure(tmp_path: Path) -> None:
    """As any mistake in the directory: file, line, column, what, cure."""
    assert _problems(tmp_path, "services:\n  showr:\n    fr: douche\n") == [
        "directory/search/aliases.yml:2:3: the code 'showr' is not in the list of services; did you mean 'shower'?"
    ]


def test_an_unknown_organisation_list_or_language_is_told(tmp_path: Path) -> None:
    """Also where one line stands for all languages."""
    text = "organisations:\n  dunne: le clip\nservice:\n  shower: bain\nneeds:\n  wash:\n    de: waschen\n"
    found = _problems(tmp_path, text)
    assert [problem.split(": ")[0] for problem in found] == [
        f"directory/search/aliases.yml:{place}" for place in ("3:1", "7:5", "2:3")
    ]


def test_words_are_parted_by_commas(tmp_path: Path) -> None:
    """A line for each language, or one for all."""
    (tmp_path / "aliases.yml").write_text(
        "services:\n  shower:\n    fr: bain, se laver\n    nl: bad\n", encoding="utf-8"
    )
    (tmp_path / "names.yml").write_text("organisations:\n  dune: le clip, clip\n", encoding="utf-8")
    aliases = read_aliases(tmp_path, "directory/search", directory().taxonomy, {"organisations": {"dune"}})
    assert aliases.of("services", "shower") == ("bain", "se laver", "bad")
    assert aliases.of("organisations", "dune") == ("le clip", "clip")
    assert aliases.problems == ()


def test_every_service_and_need_has_words_of_the_street() -> None:
    """In the real directory."""
    for name in ("services", "needs"):
        assert [code for code in directory().taxonomy[name] if not directory().aliases.of(name, code)] == []


def test_the_real_aliases_are_right() -> None:
    """No problem in directory/search/."""
    assert [str(problem) for problem in directory().problems if "/search/" in problem.path] == []
