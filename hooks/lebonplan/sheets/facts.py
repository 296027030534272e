"""The files of `directory/facts/` become facts by id, each with the sources that state it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, StringConstraints, ValidationError

from lebonplan.dates import PartialDate
from lebonplan.documents import Document, read_document
from lebonplan.explanations import problems_of
from lebonplan.problems import Problem, suggestion
from lebonplan.sheets.model import FactId
from lebonplan.texts import Line, Model, without_markup

LARGEST = 16  # times the size of a record: one file holds some hundred facts
Statement = Annotated[str, StringConstraints(min_length=1, max_length=400), AfterValidator(without_markup)]
_ADDRESS = re.compile(r"(https?://)?[\w-]+(\.[\w-]+)+(/[^\s<>\"']*)?")
Key = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class Fact(Model):
    """One sentence that sources state; `publish: false` keeps it from readers, and `why` says the reason."""

    id: FactId
    says: Statement
    sources: tuple[Key, ...] = ()
    publish: bool = True
    why: Statement | None = None
    tier: Literal["A", "B", "C"] | None = None  # the best among its sources
    on: PartialDate | None = None


class FactSource(Model):
    """A page or a book where facts were read."""

    key: Key
    name: Line
    address: Line | None = None
    tier: Literal["A", "B", "C"] | None = None
    on: PartialDate | None = None

    @property
    def link(self) -> str:
        """Its web address, or nothing when it has none that could be followed."""
        address = self.address or ""
        if not _ADDRESS.fullmatch(address):
            return ""
        return address if "://" in address else f"https://{address}"


@dataclass(frozen=True)
class Facts:
    """Facts by id and sources by key."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: Mapping[str, FactSource] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, identity: str) -> Fact:
        return self.facts[identity]

    def __contains__(self, identity: object) -> bool:
        return identity in self.facts

    def sources_of(self, identities: tuple[str, ...]) -> tuple[FactSource, ...]:
        """The sources of some facts, each once, in order."""
        keys = dict.fromkeys(key for id_ in identities if id_ in self for key in self[id_].sources)
        return tuple(self.sources[key] for key in keys if key in self.sources)


def read_facts(folder: Path, shown: str) -> Facts:
    """Read `sources*.yml` and then every other file of the folder."""
    problems: list[Problem] = []
    files = sorted(folder.glob("*.yml"), key=lambda file: (not file.name.startswith("sources"), file.name))
    facts: dict[str, Fact] = {}
    sources: dict[str, FactSource] = {}
    for file in files:
        document = read_document(file, f"{shown}/{file.name}", LARGEST)
        problems += document.problems
        if file.name.startswith("sources"):
            problems += _add_sources(document, sources)
        else:
            problems += _add_facts(document, facts, sources)
    return Facts(facts, sources, tuple(problems))


def _add_sources(document: Document, sources: dict[str, FactSource]) -> Iterator[Problem]:
    for index, entry in enumerate(_entries(document)):
        try:
            source = FactSource.model_validate(entry)
        except ValidationError as error:
            yield from problems_of(error, document, (index,), FactSource)
            continue
        known = sources.setdefault(source.key, source)
        if (known.name, known.link) != (source.name, source.link):
            what = f"the key '{source.key}' is there twice, with another name or address"
            yield document.problem((index, "key"), what, "write them alike, or rename one of the two")


def _add_facts(document: Document, facts: dict[str, Fact], sources: Mapping[str, FactSource]) -> Iterator[Problem]:
    for index, entry in enumerate(_entries(document)):
        try:
            fact = Fact.model_validate(entry)
        except ValidationError as error:
            yield from problems_of(error, document, (index,), Fact)
            continue
        yield from _problems_of_fact(fact, document, index, sources)
        if fact.id in facts:
            yield document.problem((index, "id"), f"the fact '{fact.id}' is there twice", "write another id")
        facts.setdefault(fact.id, fact)


def _problems_of_fact(
    fact: Fact, document: Document, index: int, sources: Mapping[str, FactSource]
) -> Iterator[Problem]:
    for number, key in enumerate(fact.sources):
        if key not in sources:
            cure = suggestion(key, sources, "directory/facts/sources.yml")
            yield document.problem((index, "sources", number), f"the source '{key}' is unknown", cure)
    if fact.publish and not fact.sources:
        what, cure = f"the fact '{fact.id}' has no source", "add 'sources: […]', or 'publish: false' and 'why: …'"
        yield document.problem((index,), what, cure)
    if not fact.publish and not fact.why:
        what = f"the fact '{fact.id}' is not to be published, and nothing says why"
        yield document.problem((index, "publish"), what, "add 'why: …'")


def _entries(document: Document) -> list[Any]:
    return document.value if isinstance(document.value, list) else []
