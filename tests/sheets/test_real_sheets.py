"""The real sheets: every published line is traceable, every bar of the project is kept."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from lebonplan.languages import LANGUAGES
from lebonplan.prose.sentences import word_count
from lebonplan.sheets.checks import weak
from lebonplan.sheets.mixing import UNKNOWN
from lebonplan.sheets.model import LONGEST_CAPTION, More

HARM_REDUCTION = ("harm-reduction", "emergency", "health")
RIGHTS = ("rights", "survival")


@pytest.fixture(scope="module")
def library(real: Any) -> Any:
    """The real sheets, facts, chart and catalogue."""
    return real.library


def test_there_are_enough_sheets(library: Any) -> None:
    """At least 30 on harm reduction, emergencies and health, and 14 on rights and survival, pending ones counted."""
    kinds = Counter(sheet.kind for sheet in (*library.sheets.values(), *library.pending.values()))
    assert sum(kinds[kind] for kind in HARM_REDUCTION) >= 30
    assert sum(kinds[kind] for kind in RIGHTS) >= 14


def test_every_published_line_is_traceable(library: Any) -> None:
    """Each leads to facts that may be published, and each of those to a source."""
    for sheet in library.sheets.values():
        for location, line in sheet.lines():
            assert line.facts, (sheet.slug, location)
            for identity in line.facts:
                assert library.facts[identity].publish, (sheet.slug, identity)
                assert library.facts.sources_of((identity,)), (sheet.slug, identity)
            assert not weak(line.facts, library.facts), (sheet.slug, location)


def test_every_caption_is_short(library: Any) -> None:
    """At most twelve words in every language."""
    for sheet in library.sheets.values():
        for _, line in sheet.lines():
            if not isinstance(line, More):
                assert all(word_count(getattr(line.caption, language)) <= LONGEST_CAPTION for language in LANGUAGES)


def test_every_pictogram_is_drawn_and_named(library: Any) -> None:
    """In four languages."""
    for sheet in (*library.sheets.values(), *library.pending.values()):
        for _, name in sheet.pictograms():
            assert library.pictograms.drawn(name), (sheet.slug, name)
            assert name in library.pictograms.titles, (sheet.slug, name)


def test_every_pictogram_of_ours_has_a_title(library: Any) -> None:
    """The contact sheet shows no bare name."""
    assert [name for name in library.pictograms.ours if name not in library.pictograms.titles] == []


def test_the_chart_says_what_is_unknown(library: Any) -> None:
    """Every pair of families is there; only unknown ones have no fact."""
    mixing = library.mixing
    assert len(mixing.families) >= 10
    assert list(mixing.missing()) == []
    for pair in mixing.pairs.values():
        assert pair.facts or pair.level == UNKNOWN
        assert all(library.facts[identity].publish for identity in pair.facts)


def test_every_item_is_traceable(library: Any) -> None:
    """Of the catalogue, with the Stérifix pouch and what it holds."""
    codes = {item.code for item in library.equipment}
    assert len(codes) >= 15
    assert any(item.contents for item in library.equipment)
    for item in library.equipment:
        assert library.facts.sources_of(item.facts), item.code
