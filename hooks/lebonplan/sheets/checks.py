"""The rules that sheets, chart and catalogue must keep beyond their fields' own, each named by what it forbids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lebonplan.documents import Document
from lebonplan.problems import Problem, suggestion
from lebonplan.sheets.equipment import Item
from lebonplan.sheets.facts import Facts
from lebonplan.sheets.mixing import UNKNOWN, Chart, Mixing
from lebonplan.sheets.model import Location, Sheet
from lebonplan.sheets.pictograms import Pictograms


@dataclass(frozen=True)
class Ground:
    """What the rules need to know besides the sheet."""

    facts: Facts
    pictograms: Pictograms
    organisations: frozenset[str]
    today: date


def problems_of_sheet(sheet: Sheet, document: Document, ground: Ground) -> Iterator[Problem]:
    """Everything wrong with one sheet beyond its fields."""
    for rule in RULES:
        yield from rule(sheet, document, ground)


def slug_is_not_the_file_name(sheet: Sheet, document: Document, _: Ground) -> Iterator[Problem]:
    if sheet.slug != document.stem:
        what = f"the slug '{sheet.slug}' is not the file's name"
        yield document.problem(("slug",), what, f"write '{document.stem}' or remove the line")


def unusable_fact(sheet: Sheet, document: Document, ground: Ground) -> Iterator[Problem]:
    for location, line in sheet.lines():
        yield from _unusable(line.facts, document, (*location, "facts"), ground.facts)


def unknown_pictogram(sheet: Sheet, document: Document, ground: Ground) -> Iterator[Problem]:
    for location, name in sheet.pictograms():
        yield from ground.pictograms.unknown(name, document, location)


def unknown_organisation(sheet: Sheet, document: Document, ground: Ground) -> Iterator[Problem]:
    for index, slug in enumerate(sheet.help.organisations):
        if slug not in ground.organisations:
            cure = suggestion(slug, ground.organisations, "directory/organisations")
            yield document.problem(("help", "organisations", index), f"the organisation '{slug}' is unknown", cure)


def help_without_a_door(sheet: Sheet, document: Document, _: Ground) -> Iterator[Problem]:
    if not (sheet.help.services or sheet.help.organisations):
        yield document.problem(("help",), "nothing says where one gets help", "add 'services: […]'")


def confirmed_with_weak_facts(sheet: Sheet, document: Document, ground: Ground) -> Iterator[Problem]:
    if sheet.pending:
        return
    for location, line in sheet.lines():
        if weak(line.facts, ground.facts):
            cure = "find a better source, leave the line out, or write 'status: pending'"
            yield document.problem((*location, "facts"), "the line rests on sources of tier C only", cure)


def review_in_the_future(sheet: Sheet, document: Document, ground: Ground) -> Iterator[Problem]:
    if sheet.review.on > ground.today:
        what = f"the date {sheet.review.on} is in the future"
        yield document.problem(("review", "on"), what, "write the day it was read")


Rule = Callable[[Sheet, Document, Ground], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    slug_is_not_the_file_name,
    unusable_fact,
    unknown_pictogram,
    unknown_organisation,
    help_without_a_door,
    confirmed_with_weak_facts,
    review_in_the_future,
)


def weak(identities: Iterable[str], facts: Facts) -> bool:
    """True when all that is known comes from sources of tier C."""
    tiers = [facts[identity].tier for identity in identities if identity in facts]
    return bool(tiers) and all(tier == "C" for tier in tiers)


def problems_of_chart(chart: Chart, document: Document, ground: Ground) -> Iterator[Problem]:
    """Everything wrong with the mixing chart beyond its fields."""
    codes = [family.code for family in chart.families]
    for index, family in enumerate(chart.families):
        if family.code in codes[:index]:
            yield document.problem(("families", index), f"the family '{family.code}' is there twice", "keep one")
        if family.pictogram:
            yield from ground.pictograms.unknown(family.pictogram, document, ("families", index, "pictogram"))
    seen: set[frozenset[str]] = set()
    for index, pair in enumerate(chart.pairs):
        yield from _between(pair.between, codes, seen, document, ("pairs", index, "between"))
        seen.add(frozenset(pair.between))
        yield from _unusable(pair.facts, document, ("pairs", index, "facts"), ground.facts)
        if not pair.facts and pair.level != UNKNOWN:
            what = f"the pair {' + '.join(pair.between)} has no fact"
            yield document.problem(("pairs", index), what, f"add 'facts: […]', or write 'level: {UNKNOWN}'")
    for one, other in Mixing.of(chart).missing():
        cure = f"add it, with 'level: {UNKNOWN}' if nobody knows"
        yield document.problem(("pairs",), f"the pair {one} + {other} is missing", cure)


def _between(
    between: tuple[str, ...], codes: list[str], seen: set[frozenset[str]], document: Document, location: Location
) -> Iterator[Problem]:
    for number, code in enumerate(between):
        if code not in codes:
            yield document.problem((*location, number), f"the family '{code}' is unknown", suggestion(code, codes))
    if len(between) != 2 or between[0] == between[1]:
        yield document.problem(location, "a pair is made of two different families", "write 'between: [one, other]'")
    elif frozenset(between) in seen:
        yield document.problem(location, f"the pair {' + '.join(between)} is there twice", "keep one")


def problems_of_equipment(items: dict[int, Item], document: Document, ground: Ground) -> Iterator[Problem]:
    """Everything wrong with the catalogue beyond its fields; `items` by their number in the file."""
    codes: list[str] = []
    for index, item in items.items():
        if item.code in codes:
            yield document.problem((index, "code"), f"the item '{item.code}' is there twice", "write another code")
        codes.append(item.code)
        yield from ground.pictograms.unknown(item.pictogram, document, (index, "pictogram"))
        yield from _unusable(item.facts, document, (index, "facts"), ground.facts)
    for index, item in items.items():
        for number, code in enumerate(item.contents):
            if code not in codes:
                what = f"the item '{code}' is unknown"
                yield document.problem((index, "contents", number), what, suggestion(code, codes))


def _unusable(identities: tuple[str, ...], document: Document, location: Location, facts: Facts) -> Iterator[Problem]:
    for number, identity in enumerate(identities):
        place = (*location, number)
        if identity not in facts:
            cure = suggestion(identity, facts.facts, "directory/facts") if facts.facts else "there are no facts yet"
            yield document.problem(place, f"the fact '{identity}' is unknown", cure)
        elif not facts[identity].publish:
            what = f"the fact '{identity}' is not to be published ({facts[identity].why or 'no reason given'})"
            yield document.problem(place, what, "take it out, and what rests on it")
