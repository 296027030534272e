"""The folders `sheets/` and `facts/`, the chart and the catalogue become one value with all their problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from lebonplan.documents import Document, read_document
from lebonplan.explanations import problems_of
from lebonplan.problems import Problem
from lebonplan.prose.passages import Passage, passages_of
from lebonplan.sheets.checks import Ground, problems_of_chart, problems_of_equipment, problems_of_sheet
from lebonplan.sheets.equipment import Item
from lebonplan.sheets.facts import Facts, read_facts
from lebonplan.sheets.mixing import Chart, Mixing
from lebonplan.sheets.model import Location, Sheet
from lebonplan.sheets.pictograms import Pictograms, read_pictograms
from lebonplan.taxonomy import Taxonomy
from lebonplan.texts import Text


@dataclass(frozen=True)
class Library:
    """All that is told in sheets. Readers see `sheets`; `pending` are for editors."""

    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    pending: Mapping[str, Sheet] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    mixing: Mixing = field(default_factory=Mixing)
    equipment: tuple[Item, ...] = ()
    pictograms: Pictograms = field(default_factory=Pictograms)
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def slugs(self) -> frozenset[str]:
        """The names of all sheets, pending ones too."""
        return frozenset({*self.sheets, *self.pending})


def read_library(root: Path, shown: str, taxonomy: Taxonomy, organisations: frozenset[str], today: date) -> Library:
    """Read everything below `root` (the folder `directory/`) that sheets are made of."""
    facts = read_facts(root / "facts", f"{shown}/facts")
    pictograms = read_pictograms(root, shown)
    reader = _Reader(taxonomy, Ground(facts, pictograms, organisations, today))
    sheets = reader.sheets(root / "sheets", f"{shown}/sheets")
    mixing = reader.mixing(root / "mixing.yml", f"{shown}/mixing.yml")
    equipment = reader.equipment(root / "equipment.yml", f"{shown}/equipment.yml")
    return Library(
        {slug: sheet for slug, sheet in sheets.items() if not sheet.pending},
        {slug: sheet for slug, sheet in sheets.items() if sheet.pending},
        facts,
        mixing,
        equipment,
        pictograms,
        (*facts.problems, *pictograms.problems, *reader.problems),
        tuple(reader.passages),
    )


def read_sheet(document: Document, taxonomy: Taxonomy) -> tuple[Sheet | None, list[Problem]]:
    """The sheet in one document (None when it cannot be read), and what is wrong with its fields."""
    problems = list(document.problems)
    if document.node is None:
        return None, problems
    if not isinstance(document.value, dict):
        return None, [*problems, document.problem((), "the file is not a sheet", "begin with 'title: …'")]
    try:
        return Sheet.model_validate({"slug": document.stem, **document.value}, context=taxonomy.lists), problems
    except ValidationError as error:
        return None, problems + list(problems_of(error, document, (), Sheet))


class _Reader:
    """Reads file after file, and keeps what is wrong and all prose with its place."""

    def __init__(self, taxonomy: Taxonomy, ground: Ground) -> None:
        self.taxonomy, self.ground = taxonomy, ground
        self.problems: list[Problem] = []
        self.passages: list[Passage] = []

    def sheets(self, folder: Path, shown: str) -> dict[str, Sheet]:
        """The sheets by slug, in the order of their slugs."""
        found: dict[str, Sheet] = {}
        for file in sorted(folder.glob("*.yml")):
            document = read_document(file, f"{shown}/{file.name}")
            sheet, problems = read_sheet(document, self.taxonomy)
            self.problems += problems
            if sheet:
                self.problems += problems_of_sheet(sheet, document, self.ground)
                self._hear(document, sheet.texts())
                found[sheet.slug] = sheet
        return found

    def mixing(self, file: Path, shown: str) -> Mixing:
        """The mixing chart; an empty one when there is no file."""
        if not file.is_file():
            return Mixing()
        document = read_document(file, shown, 2)
        self.problems += document.problems
        try:
            chart = Chart.model_validate(document.value, context=self.taxonomy.lists)
        except ValidationError as error:
            self.problems += problems_of(error, document, (), Chart)
            return Mixing()
        self.problems += problems_of_chart(chart, document, self.ground)
        self._hear(document, chart.texts())
        return Mixing.of(chart)

    def equipment(self, file: Path, shown: str) -> tuple[Item, ...]:
        """The catalogue; an empty one when there is no file."""
        if not file.is_file():
            return ()
        document = read_document(file, shown, 2)
        self.problems += document.problems
        items: dict[int, Item] = {}
        for index, entry in enumerate(document.value if isinstance(document.value, list) else ()):
            try:
                items[index] = Item.model_validate(entry, context=self.taxonomy.lists)
            except ValidationError as error:
                self.problems += problems_of(error, document, (index,), Item)
        self.problems += problems_of_equipment(items, document, self.ground)
        for index, item in items.items():
            self._hear(document, (((index, *location), text) for location, text in item.texts()))
        return tuple(items.values())

    def _hear(self, document: Document, texts: Iterator[tuple[Location, Text]]) -> None:
        self.passages += passages_of(document.path, texts)
