"""`lebonplan print` writes what was asked for, or says why it cannot."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pymupdf
import pytest
from click.testing import CliRunner, Result
from lebonplan.commands import main
from paper_reading import ROOT


def run(*arguments: str, root: Path = ROOT / "directory") -> Result:
    return CliRunner().invoke(main, ["--directory", str(root), "--today", "2026-11-25", "print", *arguments])


def test_an_edition_is_written_where_it_was_asked_and_progress_is_told(tmp_path: Path) -> None:
    file = tmp_path / "guide.pdf"
    answer = run("guide", "--need", "wash", "--language", "pl", "--paper", "a4-booklet", "-o", str(file))
    assert answer.exit_code == 0, answer.output
    assert "1/1 guide-wash-pl…" in answer.output
    with pymupdf.open(file) as opened:
        assert round(opened[0].rect.width) == 842


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("guide", "--need", "eat", "--commune", "ganshoren"),
            "no organisation answers need eat and commune ganshoren",
        ),
        (("contact", "--slugs", "dun"), "did you mean 'dune'?"),
        (("zine", "--need", "drugs", "--paper", "a6"), "take one of: a7, a4"),
    ],
)
def test_what_cannot_be_printed_is_said_with_its_cure(arguments: tuple[str, ...], said: str) -> None:
    answer = run(*arguments)
    assert answer.exit_code == 1
    assert said in answer.output


def test_an_unknown_code_is_a_misunderstood_command() -> None:
    answer = run("guide", "--need", "showr")
    assert answer.exit_code == 2


def test_a_registered_edition_is_kept_in_the_directory(tmp_path: Path) -> None:
    root = tmp_path / "directory"
    shutil.copytree(ROOT / "directory", root)
    answer = run("contact", "--slugs", "dune,transit", "--register", "-o", str(tmp_path / "c.pdf"), root=root)
    assert answer.exit_code == 0, answer.output
    (file,) = (root / "editions").glob("c26-fr-*.json")
    assert set(json.loads(file.read_text(encoding="utf-8"))["records"]) == {"dune", "transit"}
