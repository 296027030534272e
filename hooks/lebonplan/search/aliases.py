"""`directory/search/aliases.yml` becomes the words of the street for services, needs, audiences and organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lebonplan.documents import Document, read_document
from lebonplan.languages import LANGUAGES
from lebonplan.problems import Problem, suggestion
from lebonplan.taxonomy import Taxonomy

LISTS = ("needs", "services", "audiences", "communes", "languages")
SETS = ("stop_words", "soft_words")


@dataclass(frozen=True)
class Aliases:
    """The words people type for each code; stop words are not searched, soft words need not be found."""

    texts: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    stop_words: tuple[str, ...] = ()
    soft_words: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, name: str, code: str) -> tuple[str, ...]:
        """The words for one code of a list, in all languages; `organisations` is a list too."""
        return self.texts.get((name, code), ())


def read_aliases(folder: Path, shown: str, taxonomy: Taxonomy, slugs: Collection[str]) -> Aliases:
    """Read `aliases.yml` below `folder`; a directory without one has no aliases."""
    file = folder / "aliases.yml"
    if not file.exists():
        return Aliases()
    document = read_document(file, f"{shown}/aliases.yml")
    known = {**{name: taxonomy[name] for name in LISTS}, "organisations": slugs}
    value = document.value if isinstance(document.value, dict) else {}
    problems = [*document.problems, *_unknown_lists(document, value, known)]
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    for name, codes in known.items():
        for code, entry in _entries(value.get(name)):
            if code not in codes:
                what = f"the code '{code}' is not in the list of {name}"
                problems.append(document.problem((name, code), what, suggestion(code, codes)))
            problems += _unknown_languages(document, (name, code), entry)
            texts[name, code] = tuple(_spoken(entry))
    stop_words, soft_words = (tuple(_spoken(value.get(name))) for name in SETS)
    return Aliases(texts, stop_words, soft_words, tuple(problems))


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


def _unknown_languages(document: Document, location: tuple[str, str], entry: Any) -> Iterator[Problem]:
    for language in entry if isinstance(entry, dict) else ():
        if language not in LANGUAGES:
            what = f"'{language}' is not a language of the guide"
            yield document.problem((*location, language), what, "write one of: " + ", ".join(LANGUAGES))
