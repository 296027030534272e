"""The files of `directory/search/` become the words of the street for services, needs, organisations and sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lebonplan.documents import Document, read_document
from lebonplan.languages import LANGUAGES
from lebonplan.problems import Problem, suggestion
from lebonplan.taxonomy import Taxonomy

LISTS = ("needs", "services", "audiences", "communes", "languages", "animals")
SETS = ("stop_words", "soft_words")
QUERIES = "queries.yml"


@dataclass(frozen=True)
class Aliases:
    """The words people type for each code; stop words are not searched, soft words need not be found."""

    texts: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    stop_words: tuple[str, ...] = ()
    soft_words: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, name: str, code: str) -> tuple[str, ...]:
        """The words for one code of a list, in all languages; `organisations` and `sheets` are lists too."""
        return self.texts.get((name, code), ())


def read_aliases(folder: Path, shown: str, taxonomy: Taxonomy, slugs: Mapping[str, Collection[str]]) -> Aliases:
    """Read the files below `folder` (not queries.yml); a directory without them has no aliases."""
    known = {**{name: taxonomy[name] for name in LISTS}, **slugs}
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    problems: list[Problem] = []
    sets: dict[str, tuple[str, ...]] = {}
    for file in sorted(folder.glob("*.yml")):
        if file.name == QUERIES:
            continue
        document = read_document(file, f"{shown}/{file.name}")
        value = document.value if isinstance(document.value, dict) else {}
        problems += [*document.problems, *_unknown_lists(document, value, known)]
        for name, codes in known.items():
            for code, entry in _entries(value.get(name)):
                problems += _problems(document, (name, code), entry, codes)
                texts[name, code] = (*texts.get((name, code), ()), *_spoken(entry))
        sets.update((name, tuple(_spoken(value[name]))) for name in SETS if name in value)
    return Aliases(texts, sets.get("stop_words", ()), sets.get("soft_words", ()), tuple(problems))


def _problems(document: Document, location: tuple[str, str], entry: Any, codes: Collection[str]) -> Iterator[Problem]:
    """An unknown code, an unknown language."""
    name, code = location
    if code not in codes:
        what = f"the code '{code}' is not in the list of {name}"
        yield document.problem(location, what, suggestion(code, codes))
    for language in entry if isinstance(entry, dict) else ():
        if language not in LANGUAGES:
            what = f"'{language}' is not a language of the guide"
            yield document.problem((*location, language), what, "write one of: " + ", ".join(LANGUAGES))


def _entries(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.items()


def _spoken(entry: Any) -> Iterator[str]:
    """The words of an entry: one line, or a line for each language, with commas between."""
    lines = entry.values() if isinstance(entry, dict) else [entry]
    for line in lines:
        yield from (word.strip() for word in str(line or "").split(",") if word.strip())


def _unknown_lists(document: Document, value: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Problem]:
    for name in value:
        if name not in known and name not in SETS:
            what = f"there is no list '{name}' to give words to"
            yield document.problem((name,), what, suggestion(name, (*known, *SETS)))
