"""The mixing chart and the catalogue become what their pages show, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lebonplan.directory import Directory
from lebonplan.sheets.equipment import Item
from lebonplan.views.sheets import Origin, Picture, picture
from lebonplan.views.speaker import Speaker, joined


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of one family with another."""

    code: str
    other: str
    pair: str  # both codes, in the order of the chart
    level: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class FamilyRows:
    """One family and all the others, the worst first."""

    code: str
    label: str
    examples: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the catalogue."""

    code: str
    name: str
    picture: Picture
    what_for: str
    risk: str
    once: str
    where: str
    services: tuple[tuple[str, str], ...]
    contents: str


def mixing_rows(directory: Directory, speaker: Speaker) -> list[FamilyRows]:
    """A table for each family."""
    mixing = directory.library.mixing
    order = list(directory.taxonomy["mixing_levels"])
    codes = [family.code for family in mixing.families]
    names = {family.code: speaker.text(family.label) for family in mixing.families}
    tables = []
    for family in mixing.families:
        rows = []
        for other in codes:
            pair = mixing.pair(family.code, other) if other != family.code else None
            if pair:
                both = " ".join(sorted((family.code, other), key=codes.index))
                label = speaker.label("mixing_levels", pair.level)
                rows.append(Row(other, names[other], both, pair.level, label, speaker.text(pair.reason)))
        rows.sort(key=lambda row: order.index(row.level))
        examples = speaker.text(family.examples) if family.examples else ""
        tables.append(FamilyRows(family.code, names[family.code], examples, tuple(rows)))
    return tables


def references(identities: Iterator[str], directory: Directory, speaker: Speaker) -> list[Origin]:
    """The sources of some facts, each once."""
    sources = directory.library.facts.sources_of(tuple(dict.fromkeys(identities)))
    return [Origin(s.name, s.link, speaker.date(s.on) if s.on else "", "") for s in sources]


def mixing_references(directory: Directory, speaker: Speaker) -> list[Origin]:
    """The sources of the chart."""
    pairs = directory.library.mixing.pairs.values()
    return references((identity for pair in pairs for identity in pair.facts), directory, speaker)


def equipment_references(directory: Directory, speaker: Speaker) -> list[Origin]:
    """The sources of the catalogue."""
    items = directory.library.equipment
    return references((identity for item in items for identity in item.facts), directory, speaker)


def item_view(item: Item, directory: Directory, speaker: Speaker) -> ItemView:
    """An item as its page shows it."""
    names = {other.code: speaker.text(other.name) for other in directory.library.equipment}
    return ItemView(
        code=item.code,
        name=names[item.code],
        picture=picture(item.pictogram, directory, speaker),
        what_for=speaker.text(item.for_),
        risk=speaker.text(item.risk),
        once=speaker.text(item.once) if item.once else "",
        where=speaker.text(item.where) if item.where else "",
        services=tuple((code, speaker.label("services", code)) for code in item.services),
        contents=joined([names[code] for code in item.contents if code in names]),
    )
