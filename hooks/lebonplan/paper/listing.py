"""Organisations become the part of a booklet that is looked up: needs, communes, names, emergency numbers, map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lebonplan.directory import Directory
from lebonplan.paper.drawings import commune_map, pictogram
from lebonplan.paper.editions import Edition
from lebonplan.paper.entries import Entry, entry, plain
from lebonplan.paper.limits import check_room
from lebonplan.paper.selection import by_commune, sections, sorting
from lebonplan.phones import displayed
from lebonplan.records import Organisation
from lebonplan.views.emergencies import emergencies
from lebonplan.views.schedules import of_phone
from lebonplan.views.speaker import Speaker


def listing(
    organisations: list[Organisation], edition: Edition, directory: Directory, speaker: Speaker
) -> dict[str, Any]:
    """Needs → communes → entries, the two indexes, the map."""
    return {
        "sections": list(_sections(organisations, edition, directory, speaker)),
        "names": _names(organisations),
        "communes": _communes(organisations, directory, speaker),
        "map": commune_map(directory.geography) if directory.geography else None,
    }


def need(code: str, directory: Directory, speaker: Speaker) -> dict[str, Any]:
    """A need with its words and its pictogram."""
    term = directory.taxonomy["needs"][code]
    label = plain(speaker.text(term.label))
    hint = plain(speaker.text(term.hint)) if term.hint else label
    return {"code": code, "label": label, "hint": hint, "svg": pictogram(term.pictogram or "circle")}


def emergency_numbers(directory: Directory, speaker: Speaker) -> dict[str, list[dict[str, str]]]:
    """The strip of the home page, then the other lines that answer day and night."""
    strip = [
        {"label": plain(each.label), "number": each.telephone.shown}
        for each in emergencies(directory, speaker)
        if each.telephone
    ]
    shown = {line["number"] for line in strip}
    return {"strip": strip, "lines": [line for line in _always_answered(directory) if line["number"] not in shown]}


def as_json(entries: list[Entry]) -> list[dict[str, Any]]:
    """Entries as plain values. Raises EditionError when one has too much text."""
    check_room(entries)
    return [one.as_json() for one in entries]


def _always_answered(directory: Directory) -> Iterator[dict[str, str]]:
    for organisation in sorted(directory.organisations.values(), key=lambda o: sorting(o.name)):
        phones = organisation.contact.phones
        if organisation.kind != "helpline" or organisation.status != "active" or not phones:
            continue
        if of_phone(organisation, phones[0]).hours == "24/7":
            yield {"label": organisation.name, "number": displayed(phones[0].number)}


def _sections(
    organisations: list[Organisation], edition: Edition, directory: Directory, speaker: Speaker
) -> Iterator[dict[str, Any]]:
    for code, answering in sections(organisations, edition, directory):
        groups = []
        for commune, group in by_commune(answering, edition, directory):
            label = speaker.label("communes", commune) if commune else speaker.word("print_without_door")
            entries = [entry(organisation, directory, speaker, need=code) for organisation in group]
            groups.append({"label": plain(label), "entries": as_json(entries)})
        yield {"need": need(code, directory, speaker), "groups": groups}


def _names(organisations: list[Organisation]) -> list[dict[str, Any]]:
    """Every name, and every other name an organisation is known by."""
    names = [(o.name, o.slug, False) for o in organisations]
    names += [(other, o.slug, True) for o in organisations for other in o.also_known_as]
    return [
        {"name": name, "slug": slug, "also": also, "letter": _letter(name)}
        for name, slug, also in sorted(names, key=lambda each: sorting(each[0]))
    ]


def _letter(name: str) -> str:
    first = sorting(name)[:1].upper()
    return first if first.isalpha() else "#"


def _communes(organisations: list[Organisation], directory: Directory, speaker: Speaker) -> list[dict[str, Any]]:
    """The communes by name, numbered as on the map, with who has a door there."""
    terms = [term for term in directory.taxonomy["communes"].values() if term.postcodes]
    named = sorted(((plain(speaker.text(term.label)), term) for term in terms), key=lambda pair: sorting(pair[0]))
    return [
        {
            "label": label,
            "postcode": term.postcodes[0],
            "postcodes": " ".join(term.postcodes),
            "doors": [{"slug": o.slug, "name": o.name} for o in organisations if term.code in o.communes],
        }
        for label, term in named
    ]
