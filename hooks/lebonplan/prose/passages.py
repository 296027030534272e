"""The directory becomes its passages: every text that readers see, with its language and its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from lebonplan.documents import Document, read_document
from lebonplan.languages import LANGUAGES
from lebonplan.problems import Problem
from lebonplan.taxonomy import Taxonomy
from lebonplan.texts import Text
from lebonplan.words import Words

Location = tuple[str | int, ...]
LARGEST = 16


class Passage(NamedTuple):
    """One text in one language. `line` is set when its place is known already."""

    path: str
    location: Location
    language: str
    text: str
    line: int = 0


def passages_of(path: str, texts: Iterable[tuple[Location, Text]]) -> Iterator[Passage]:
    """The passages of texts in four languages."""
    for location, text in texts:
        for language in LANGUAGES:
            said = getattr(text, language)
            if said:
                yield Passage(path, (*location, language), language, said)


def passages_of_words(words: Words, shown: str) -> Iterator[Passage]:
    """The site's own words."""
    for language, texts in words.texts.items():
        for key, text in texts.items():
            yield Passage(f"{shown}/{language}.yml", (key,), language, text)


def passages_of_taxonomy(taxonomy: Taxonomy) -> Iterator[Passage]:
    """The labels of the closed lists."""
    for name, terms in taxonomy.lists.items():
        for code, term in terms.items():
            path, line = taxonomy.places[name, code]
            for text in filter(None, (term.label, term.hint, term.mark)):
                for passage in passages_of(path, [((), text)]):
                    yield passage._replace(line=line)


def placed(folder: Path, passage: Passage, what: str, cure: str, level: Any) -> Problem:
    """A problem at the place of a passage whose path begins at `folder`. The file is read again for it."""
    if passage.line:
        return Problem(passage.path, passage.line, 1, what, cure, level)
    return placed_in(_document(folder / passage.path, passage.path), passage, what, cure, level)


def placed_in(document: Document, passage: Passage, what: str, cure: str, level: Any) -> Problem:
    """The same when the file is at hand."""
    return document.problem(passage.location, what, cure, level)


@lru_cache(maxsize=8)
def _document(file: Path, path: str) -> Document:
    return read_document(file, path, LARGEST)
