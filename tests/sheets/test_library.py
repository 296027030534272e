"""Facts, chart, catalogue and pictograms: what is refused, and what an editor can ask of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lebonplan.languages import LANGUAGES
from samples import SAMPLE, TODAY, make_sample, read_sample


def text_of(name: str) -> str:
    return (SAMPLE / name).read_text(encoding="utf-8")


def told(folder: Path, name: str, **changed: str) -> list[str]:
    """The messages about one file of a changed sample, without its path."""
    problems = read_sample(folder, **changed).problems
    return [str(problem).partition(f"{name}:")[2] for problem in sorted(problems) if problem.path.endswith(name)]


FACTS = {
    "the same id twice": ("- id: x-1-2", "- id: x-1-1", "7:3: the fact 'x-1-1' is there twice; write another id"),
    "an unknown source": (
        "sources: [EX-A, EX-B]",
        "sources: [EX-A, EX-D]",
        "9:19: the source 'EX-D' is unknown; write one of: EX-A, EX-B, EX-C",
    ),
    "no source": (
        "  sources: [EX-C]\n",
        "",
        "15:3: the fact 'x-1-4' has no source; add 'sources: […]', or 'publish: false' and 'why: …'",
    ),
    "kept back without a reason": (
        '  why: "no source was seen"\n',
        "",
        "21:3: the fact 'x-1-5' is not to be published, and nothing says why; add 'why: …'",
    ),
}


@pytest.mark.parametrize("case", FACTS)
def test_a_bad_fact_is_told(case: str, tmp_path: Path) -> None:
    """With its place and its cure."""
    before, after, expected = FACTS[case]
    changed = text_of("facts/example.yml").replace(before, after, 1)
    assert expected in told(tmp_path, "facts/example.yml", example=changed)


CHART = {
    "a pair that is missing": (
        "between: [opioids, cannabis]",
        "between: [alcohol, cannabis]",
        "the pair opioids + cannabis is missing; add it, with 'level: unknown' if nobody knows",
    ),
    "a pair twice": (
        "between: [opioids, cannabis]",
        "between: [alcohol, cannabis]",
        "the pair alcohol + cannabis is there twice; keep one",
    ),
    "an unknown family": (
        "between: [opioids, cannabis]",
        "between: [opioids, canabis]",
        "the family 'canabis' is unknown; did you mean 'cannabis'?",
    ),
    "an unknown level": (
        "level: never",
        "level: nevr",
        "'nevr' is not in the list of mixing levels; did you mean 'never'?",
    ),
    "a pair without a fact": (
        "level: never\n",
        "level: never\n    facts: []\n",
        "the field 'facts' is written twice; keep one of the two (the first is at line 12)",
    ),
    "a reason that is too long": (
        "exemple de raison",
        "un exemple de raison qui a bien trop de mots",
        "the reason has 10 words; shorten it to 8",
    ),
    "a fact that is not to be published": (
        "facts: [x-1-1]",
        "facts: [x-1-5]",
        "the fact 'x-1-5' is not to be published (no source was seen); take it out, and what rests on it",
    ),
}


@pytest.mark.parametrize("case", CHART)
def test_a_bad_chart_is_told(case: str, tmp_path: Path) -> None:
    """With its place and its cure."""
    before, after, expected = CHART[case]
    assert before in text_of("mixing.yml")
    changed = text_of("mixing.yml").replace(before, after, 1)
    assert expected in {line.partition(": ")[2] for line in told(tmp_path, "mixing.yml", mixing=changed)}


def test_a_known_level_needs_a_fact(tmp_path: Path) -> None:
    """Only `unknown` may stand without one."""
    changed = text_of("mixing.yml").replace("    facts: [x-1-1]\n", "", 1)
    expected = "the pair alcohol + opioids has no fact; add 'facts: […]', or write 'level: unknown'"
    assert expected in {line.partition(": ")[2] for line in told(tmp_path, "mixing.yml", mixing=changed)}


def test_an_item_holds_known_items(tmp_path: Path) -> None:
    """The contents of a pouch are codes of the catalogue."""
    changed = text_of("equipment.yml").replace("contents: [water-bottle]", "contents: [watter-bottle]")
    lines = told(tmp_path, "equipment.yml", equipment=changed)
    assert [line.partition(": ")[2] for line in lines] == [
        "the item 'watter-bottle' is unknown; did you mean 'water-bottle'?"
    ]


def test_a_pictogram_has_a_title_in_four_languages(tmp_path: Path) -> None:
    """For those who do not see it."""
    changed = text_of("pictograms.yml").replace(", pl: 'Telefon'", "")
    lines = told(tmp_path, "pictograms.yml", pictograms=changed)
    assert lines == ["1:1: the field 'pl' is missing; add 'pl: …'"]


def test_pending_sheets_are_for_editors(tmp_path: Path) -> None:
    """They are not among those that pages are made of."""
    library = read_sample(tmp_path).library
    assert set(library.sheets) == {"exemple-urgence", "exemple-comptoir"}
    assert set(library.pending) == {"exemple-en-attente"}


def test_sources_names_step_fact_and_source(tmp_path: Path, run: Any) -> None:
    """Every line of a sheet is followed by its facts, and each fact by where it was read."""
    result = run(make_sample(tmp_path), "sources", "exemple-urgence")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:4] == [
        "Exemple : urgence",
        "  1.  Appelez le 112.",
        "     x-1-1, tier A: 112 is the number of the ambulance.",
        "       ← Exemple, autorité, https://example.org/a, 2026-08-01",
    ]
    assert "never:  Laisser la personne seule." in lines
    assert lines[-1] == "reviewed on 2026-08-01 by tests"


def test_sources_of_an_unknown_sheet_says_which_is_meant(tmp_path: Path, run: Any) -> None:
    """And leaves with 1."""
    result = run(make_sample(tmp_path), "sources", "exemple-urgance")
    assert (result.exit_code, result.stderr) == (1, "no sheet 'exemple-urgance'; did you mean 'exemple-urgence'?\n")


def test_due_lists_what_waits_for_an_editor(tmp_path: Path, run: Any) -> None:
    """Pending sheets, lines of tier C, records by the day they are due."""
    weak = text_of("sheets/exemple-en-attente.yml").replace("x-1-2", "x-1-4")
    result = run(make_sample(tmp_path, **{"exemple-en-attente": weak}), "due", "--number", "0")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:2] == [
        "sheets that wait for a review: 1",
        "  2026-08-01\tsheets/exemple-en-attente.yml\tExemple : en attente",
    ]
    assert "  sheets/exemple-en-attente.yml\tsteps.2\tx-1-4" in lines
    days = [line.split("\t")[0].strip() for line in lines if "\torganisations/" in line]
    dated = [day for day in days if day != "no date"]
    assert days == ["no date"] * (len(days) - len(dated)) + sorted(dated)


def test_every_text_of_a_sheet_has_four_languages(tmp_path: Path) -> None:
    """None falls back to French."""
    for sheet in read_sample(tmp_path, TODAY).library.sheets.values():
        assert all(getattr(text, language) for _, text in sheet.texts() for language in LANGUAGES)
