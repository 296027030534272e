"""A sheet becomes its page in one language: pictures with captions, doors, sources of each step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lebonplan.dates import PartialDate
from lebonplan.directory import Directory
from lebonplan.records import Organisation, Service
from lebonplan.sheets.model import More, Sheet, Step
from lebonplan.views.cards import Card, Telephone, card, telephone
from lebonplan.views.opening import Opening, opening
from lebonplan.views.schedules import has_hours, headline, of_phone, of_service
from lebonplan.views.speaker import Speaker, joined

AMBULANCE = "tel:112"  # an emergency sheet has it at its top
LISTENING = ("helpline", "emergency")  # what a number of a house can be for
SHOWN_DOORS = 6  # the others are one tap further
CHILDREN = ("children",)
CROSSED, CROSSED_ENDINGS = ("not-", "no-"), ("-no", "-never", "-off")  # drawings that have the diagonal already


@dataclass(frozen=True, slots=True)
class Picture:
    """A pictogram and what it is called for those who do not see it."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One step: its number, its picture, its caption."""

    number: int
    picture: Picture
    caption: str
    crossed: bool = False  # the frame of "never" adds the diagonal, unless the drawing has one


@dataclass(frozen=True, slots=True)
class Origin:
    """A source and the lines of the sheet that rest on it."""

    name: str
    link: str
    on: str
    steps: str


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A number to call."""

    slug: str
    name: str
    telephone: Telephone
    languages: str
    opening: Opening
    hours: str  # in words, when no more is known


@dataclass(frozen=True, slots=True)
class Link:
    """A sheet as an entry of a list."""

    slug: str
    title: str
    subtitle: str
    picture: Picture


@dataclass(frozen=True, slots=True)
class SheetView:
    """The page of a sheet, in one language."""

    slug: str
    title: str
    subtitle: str
    kind: str
    specific: bool
    emergency: bool
    picture: Picture
    steps: tuple[Panel, ...]
    never: Panel
    more: tuple[str, ...]
    lines: tuple[HelpLine, ...]
    doors: tuple[Card, ...]
    services: tuple[tuple[str, str], ...]
    sources: tuple[Origin, ...]
    reviewed: str


def sheet_view(sheet: Sheet, directory: Directory, speaker: Speaker) -> SheetView:
    """Everything the page of a sheet shows."""
    named = [directory.organisations[slug] for slug in sheet.help.organisations if slug in directory.organisations]
    numbers = [line for organisation in named for line in _lines(organisation, directory, speaker)]
    lines = tuple(line for line in numbers if not (sheet.emergency and line.telephone.link == AMBULANCE))
    reached = {line.slug for line in numbers}
    found = {door.slug: door for door in doors(sheet.help.services, directory, speaker) if door.slug not in reached}
    chosen = [
        replace(found.pop(each.slug) if each.slug in found else card(each, directory, speaker), rank=0)
        for each in named
        if each.slug not in reached
    ]
    return SheetView(
        slug=sheet.slug,
        title=speaker.text(sheet.title),
        subtitle=speaker.text(sheet.subtitle) if sheet.subtitle else "",
        kind=speaker.label("sheet_kinds", sheet.kind),
        specific=sheet.level == "S",
        emergency=sheet.emergency,
        picture=picture(sheet.pictogram, directory, speaker),
        steps=tuple(_panel(number, step, directory, speaker) for number, step in enumerate(sheet.steps, 1)),
        never=_panel(0, sheet.never, directory, speaker),
        more=tuple(speaker.text(entry.text) for entry in sheet.more),
        lines=lines,
        doors=(*chosen, *found.values()),
        services=tuple((code, speaker.label("services", code)) for code in sheet.help.services),
        sources=tuple(_origins(sheet, directory, speaker)),
        reviewed=speaker.date(PartialDate.parse(str(sheet.review.on))),
    )


def picture(name: str, directory: Directory, speaker: Speaker) -> Picture:
    """A pictogram with its title."""
    title = directory.library.pictograms.titles.get(name)
    return Picture(name, speaker.text(title) if title else name)


def links(sheets: Iterable[Sheet], directory: Directory, speaker: Speaker) -> list[Link]:
    """The entries of a list of sheets."""
    return [
        Link(
            sheet.slug,
            speaker.text(sheet.title),
            speaker.text(sheet.subtitle) if sheet.subtitle else "",
            picture(sheet.pictogram, directory, speaker),
        )
        for sheet in sheets
    ]


def sheets_of_need(need: str, directory: Directory) -> Iterator[Sheet]:
    """The sheets for everyone whose help is found under that need."""
    services = directory.taxonomy["services"]
    for sheet in directory.library.sheets.values():
        if sheet.level == "G" and need in {services[code].need for code in sheet.help.services}:
            yield sheet


def doors(services: Iterable[str], directory: Directory, speaker: Speaker) -> list[Card]:
    """Who offers one of these services, with the hours of that service; closed houses are left out.

    Those of the first service stand first; what was not verified within a year sinks, as do doors for children only.
    """
    services, found = tuple(services), []
    for organisation in directory.organisations.values():
        offered = [own for code in services for own in organisation.services if own.service == code]
        if offered and organisation.status not in ("closed", "moved"):
            rank = len(services) if organisation.audiences.for_ == CHILDREN else services.index(offered[0].service)
            found.append(replace(_door(organisation, offered, directory, speaker), rank=1 + rank))
    return sorted(found, key=lambda entry: (entry.sinks, entry.rank, entry.name.casefold()))


def _door(organisation: Organisation, offered: list[Service], directory: Directory, speaker: Speaker) -> Card:
    labels = [speaker.label("services", code) for code in dict.fromkeys(service.service for service in offered)]
    return replace(
        card(organisation, directory, speaker),
        services=joined(labels),
        service=labels[0] if len(labels) > 1 else "",
        opening=opening(of_service(organisation, offered[0]), directory.today, speaker),
    )


def _lines(organisation: Organisation, directory: Directory, speaker: Speaker) -> Iterator[HelpLine]:
    """The numbers at which somebody listens; a house with a door is shown as a card instead."""
    line = organisation.kind == "helpline"
    for phone in organisation.contact.phones:
        if not line and phone.for_ not in LISTENING:
            continue
        spoken = [speaker.label("languages", code) for code in phone.languages or organisation.languages]
        own = line or has_hours(phone)
        schedule = of_phone(organisation, phone) if own else headline(organisation, directory)[0]
        yield HelpLine(
            organisation.slug,
            organisation.name,
            telephone(phone.number),
            joined(spoken),
            opening(schedule, directory.today, speaker),
            speaker.text(phone.hours_text) if phone.hours_text and not phone.hours else "",
        )


def _panel(number: int, step: Step, directory: Directory, speaker: Speaker) -> Panel:
    crossed = step.pictogram == "no" or step.pictogram.startswith(CROSSED) or step.pictogram.endswith(CROSSED_ENDINGS)
    return Panel(number, picture(step.pictogram, directory, speaker), speaker.text(step.caption), crossed)


def _origins(sheet: Sheet, directory: Directory, speaker: Speaker) -> Iterator[Origin]:
    """Each source once, with the steps that rest on it."""
    facts = directory.library.facts
    steps: dict[str, list[str]] = {}
    for location, line in sheet.lines():
        for source in facts.sources_of(line.facts):
            steps.setdefault(source.key, []).append(_mark(location, line, speaker))
    for key, marks in steps.items():
        source = facts.sources[key]
        on = speaker.date(source.on) if source.on else ""
        yield Origin(source.name, source.link, on, joined(list(dict.fromkeys(marks))))


def _mark(location: tuple[str | int, ...], line: Step | More, speaker: Speaker) -> str:
    if location[0] == "steps":
        return str(int(location[1]) + 1)
    return speaker.word("sheet_more" if isinstance(line, More) else "sheet_never").lower()
