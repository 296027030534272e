"""What people type finds what they mean: measured with directory/search/queries.yml, beside MiniSearch."""

from __future__ import annotations

import sys
from functools import cache

import pytest
from lebonplan.languages import LANGUAGES
from lebonplan.search.queries import Found, mean
from search_kit import minisearch, ours, queries

LEAST = 0.95  # of what is expected stands among the first five


@cache
def _answers() -> dict[str, list[Found]]:
    texts = [query.text for query in queries()[0]]
    return {"ours": ours(texts), "minisearch": minisearch(texts)}


def _recall(engine: str, language: str = "") -> float:
    pairs = zip(queries()[0], _answers()[engine], strict=True)
    return mean(query.recall(found) for query, found in pairs if query.language.startswith(language))


def _rank(engine: str, language: str = "") -> float:
    pairs = zip(queries()[0], _answers()[engine], strict=True)
    return mean(query.reciprocal_rank(found) for query, found in pairs if query.language.startswith(language))


def test_there_are_queries_enough() -> None:
    """At least 300, about as many in each language, and every expected code exists."""
    asked, problems = queries()
    assert list(map(str, problems)) == []
    assert len(asked) >= 300
    assert all(sum(query.language == language for query in asked) >= 75 for language in LANGUAGES)


def test_recall_at_five(capsys: pytest.CaptureFixture[str]) -> None:
    """Nineteen of twenty expected results stand among the first five; the figures are printed."""
    lines = []
    for language in (*LANGUAGES, ""):
        figures = (f"{engine} {_recall(engine, language):.3f}/{_rank(engine, language):.3f}" for engine in _answers())
        lines.append(f"{language or 'all'} " + ", ".join(figures))
    with capsys.disabled():
        sys.stdout.write("\nsearch, recall@5/MRR: " + "; ".join(lines) + "\n")
    assert _recall("ours") >= LEAST


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_worse_than_the_yardstick(language: str) -> None:
    """In each language our engine finds at least as much as MiniSearch."""
    assert _recall("ours", language) >= _recall("minisearch", language)
    assert _rank("ours") >= _rank("minisearch")


def test_the_index_of_another_language_finds_the_same() -> None:
    """A query in any language finds the same, whichever language the page is in."""
    texts = [query.text for query in queries()[0]]
    asked = queries()[0]
    for language in ("nl", "en", "pl"):
        recall = mean(query.recall(found) for query, found in zip(asked, ours(texts, language), strict=True))
        assert recall == pytest.approx(_recall("ours"))
