"""The directory becomes the list of its pages: which template, which title, which address, in one language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lebonplan.directory import Directory
from lebonplan.records import Organisation
from lebonplan.taxonomy import Term
from lebonplan.views.alerts import banners_of_need
from lebonplan.views.cards import Card, card, cards
from lebonplan.views.details import details
from lebonplan.views.emergencies import emergencies
from lebonplan.views.facets import facets
from lebonplan.views.frames import Frame, Site
from lebonplan.views.maps import outlines, pins
from lebonplan.views.prints import prints_of_need
from lebonplan.views.sheets import links, sheets_of_need
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True)
class Page:
    """One page in one language: the template, what stands around, and what the template shows."""

    frame: Frame
    template: str
    context: dict[str, Any]


@dataclass(frozen=True)
class Tile:
    """A need as a large pictogram with one word."""

    code: str
    label: str
    hint: str
    pictogram: str


@dataclass(frozen=True)
class Group:
    """Some entries below a heading."""

    code: str
    label: str
    cards: list[Card]


def list_pages(directory: Directory, site: Site, language: str) -> Iterator[Page]:
    """The pages that are lists: needs, communes, A to Z, helplines, search."""
    speaker = Speaker.of(directory, language)
    for need in directory.taxonomy["needs"].values():
        yield _need_page(need, directory, site, speaker)
    for commune in directory.taxonomy["communes"].values():
        if commune.code != "outside":
            yield _commune_page(commune, directory, site, speaker)
    yield from _map_pages(directory, site, speaker)
    yield _index_page(directory, site, speaker)
    yield _helplines_page(directory, site, speaker)
    yield _search_page(directory, site, speaker)
    yield _list_page(site, speaker)


def organisation_pages(
    organisations: Iterable[Organisation], directory: Directory, site: Site, language: str
) -> Iterator[Page]:
    """A page for each organisation."""
    speaker = Speaker.of(directory, language)
    for organisation in organisations:
        shown = details(organisation, directory, speaker)
        description = getattr(organisation.description, language) or organisation.description.fr or ""
        path = f"organisation/{organisation.slug}/"
        frame = Frame(site, speaker, path, organisation.name, description, "organisation", needs_hours=True)
        yield Page(frame, "organisation.html", {"organisation": shown})


def redirects(directory: Directory) -> Iterator[tuple[str, str]]:
    """(old slug, slug) of the organisations that had another name."""
    for organisation in directory.organisations.values():
        yield from ((old, organisation.slug) for old in organisation.formerly)


def tiles(directory: Directory, speaker: Speaker) -> list[Tile]:
    """The needs in their order."""
    return [
        Tile(need.code, speaker.text(need.label), speaker.text(need.hint or need.label), need.pictogram or "")
        for need in directory.taxonomy["needs"].values()
    ]


def communes(directory: Directory, speaker: Speaker) -> list[tuple[str, str, int]]:
    """(code, name, number of organisations) of the nineteen communes."""
    return [
        (code, speaker.label("communes", code), len(directory.by_commune[code]))
        for code in directory.taxonomy["communes"]
        if code != "outside"
    ]


def _need_page(need: Term, directory: Directory, site: Site, speaker: Speaker) -> Page:
    label, hint = speaker.text(need.label), speaker.text(need.hint or need.label)
    found = directory.by_need[need.code]
    entries = cards(found, directory, speaker, need.code)
    filters = facets(found, speaker)
    frame = Frame(site, speaker, f"need/{need.code}/", label, hint, "need", needs_hours=True)
    context = {
        "need": need,
        "label": label,
        "hint": hint,
        "cards": entries,
        "facets": filters,
        "tags": {organisation.slug: filters.numbers(organisation) for organisation in found},
        "tiles": tiles(directory, speaker),
        "sheets": links(sheets_of_need(need.code, directory), directory, speaker),
        "alerts": banners_of_need(need.code, directory, speaker),
        "prints": list(prints_of_need(need.code, directory, speaker)) if site.paper else [],
    }
    return Page(frame, "need.html", context)


def _commune_page(commune: Term, directory: Directory, site: Site, speaker: Speaker) -> Page:
    label = speaker.text(commune.label)
    groups = list(_by_need(directory.by_commune[commune.code], directory, speaker))
    description = speaker.word("commune_description", commune=label)
    frame = Frame(site, speaker, f"commune/{commune.code}/", label, description, "commune", needs_hours=True)
    count = sum(len(group.cards) for group in groups)
    context = {"label": label, "groups": groups, "count": count, "postcodes": commune.postcodes,
               "communes": communes(directory, speaker), "commune": commune.code}  # fmt: skip
    return Page(frame, "commune.html", context)


def _map_pages(directory: Directory, site: Site, speaker: Speaker) -> Iterator[Page]:
    """A map of the communes, and one with the doors of each need."""
    if directory.geography is None:
        return
    drawn = outlines(directory, directory.geography, speaker)
    shared = {"outlines": drawn, "height": directory.geography.height, "tiles": tiles(directory, speaker)}
    lists: dict[str, list[Organisation]] = {"": [], **directory.by_need}
    for need, organisations in lists.items():
        label = speaker.label("needs", need) if need else ""
        title = speaker.word("map_of", need=label) if need else speaker.word("map")
        frame = Frame(site, speaker, f"map/{need}/" if need else "map/", title, title, "map")
        yield Page(
            frame, "map.html", {**shared, "need": need, "pins": pins(organisations, directory.geography, speaker)}
        )


def _index_page(directory: Directory, site: Site, speaker: Speaker) -> Page:
    everyone = sorted(directory.organisations.values(), key=lambda o: _sorting(o.name))
    entries = ((_sorting(o.name)[:1].upper(), o) for o in everyone)
    lettered = ((letter if letter.isalpha() else "#", o) for letter, o in entries)
    letters = []
    for letter, group in groupby(lettered, key=lambda pair: pair[0]):
        names = [(o.slug, o.name, [speaker.label("communes", code) for code in o.communes], o.status) for _, o in group]
        letters.append((letter, names))
    title = speaker.word("index_az")
    frame = Frame(site, speaker, "organisations/", title, speaker.word("index_description"), "index")
    context = {"letters": letters, "count": len(everyone), "communes": communes(directory, speaker)}
    return Page(frame, "organisations.html", context)


def _helplines_page(directory: Directory, site: Site, speaker: Speaker) -> Page:
    lines = [o for o in directory.organisations.values() if o.kind == "helpline" and o.status == "active"]
    frame = Frame(
        site, speaker, "helplines/", speaker.word("helplines"), speaker.word("helplines_description"), "helplines", True
    )
    context = {"emergencies": emergencies(directory, speaker), "groups": list(_by_need(lines, directory, speaker))}
    return Page(frame, "helplines.html", context)


def _search_page(directory: Directory, site: Site, speaker: Speaker) -> Page:
    """Where a search leads: its results with JavaScript, and without it every other way to find something."""
    description = speaker.word("search_description")
    frame = Frame(site, speaker, "search/", speaker.word("search"), description, "search", needs_hours=True)
    context = {"tiles": tiles(directory, speaker), "emergencies": emergencies(directory, speaker),
               "communes": communes(directory, speaker)}  # fmt: skip
    return Page(frame, "search.html", context)


def _list_page(site: Site, speaker: Speaker) -> Page:
    """A reader's own list, made on the phone from the pages of the organisations."""
    frame = Frame(site, speaker, "list/", speaker.word("my_list"), speaker.word("my_list_privacy"), "list", True)
    return Page(frame, "list.html", {})


def _by_need(organisations: list[Organisation], directory: Directory, speaker: Speaker) -> Iterator[Group]:
    """The organisations below the first need that each answers."""
    for code, need in directory.taxonomy["needs"].items():
        first = [o for o in organisations if directory.needs_of(o)[:1] == (code,)]
        if first:
            entries = sorted((card(o, directory, speaker) for o in first), key=lambda entry: _sorting(entry.name))
            yield Group(code, speaker.text(need.label), entries)


def _sorting(name: str) -> str:
    """'Élan' and 'elan' stand together."""
    plain = unicodedata.normalize("NFD", name.replace("œ", "oe"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().lstrip("'\"«„ ")
