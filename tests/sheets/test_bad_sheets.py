"""Every file of tests/bad_sheets is wrong in the way its first lines tell, and `lebonplan check` says so.

A line `# expects: 7:3: unknown field 'urgence'; did you mean 'emergency'?` holds the place, what is wrong and what to
write instead. To add a case, add a file.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lebonplan.directory import DirectoryError, load_directory, read_directory
from lebonplan.problems import errors_of
from samples import TODAY, make_sample

FOLDER = Path(__file__).resolve().parents[1] / "bad_sheets"
CASES = sorted(FOLDER.glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_bad_sheet_is_refused_with_exactly_its_messages(case: Path, tmp_path: Path) -> None:
    """Every error at its place, and no other."""
    text = case.read_text(encoding="utf-8")
    expected = {line.removeprefix("# expects: ") for line in text.splitlines() if line.startswith("# expects: ")}
    root = make_sample(tmp_path)
    file = root / "sheets" / case.name
    file.write_text(text, encoding="utf-8")
    problems = read_directory(root, TODAY, only=[file]).problems
    assert {str(problem).removeprefix(f"directory/sheets/{case.name}:") for problem in problems} == expected
    assert expected, "a bad sheet says what is expected of it"


def test_a_bad_sheet_stops_the_build(tmp_path: Path) -> None:
    """As a bad record does."""
    root = make_sample(tmp_path)
    (root / "sheets/bad.yml").write_text("title: {fr: Rien}\n", encoding="utf-8")
    with pytest.raises(DirectoryError):
        load_directory(root, TODAY)


def test_the_sample_is_right(tmp_path: Path) -> None:
    """Nothing that is allowed is refused."""
    problems = read_directory(make_sample(tmp_path), TODAY).problems
    parts = ("/sheets/", "/facts/", "/alerts/", "mixing.yml", "equipment.yml", "pictograms.yml")
    assert [str(each) for each in errors_of(problems) if any(part in each.path for part in parts)] == []
