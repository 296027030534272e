"""The doors that answer a need become points on a light drawing of the communes, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lebonplan.directory import Directory
from lebonplan.geography import Geography
from lebonplan.records import Organisation, Place
from lebonplan.views.cards import PIN_ERROR
from lebonplan.views.details import address_lines
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True)
class Pin:
    """One door: where it stands on the drawing, and the link that opens the phone's own map program."""

    number: int
    slug: str
    name: str
    address: str
    x: float
    y: float
    geo: str


@dataclass(frozen=True)
class Outline:
    """One commune on the drawing."""

    code: str
    label: str
    path: str
    count: int


def pins(organisations: Iterable[Organisation], geography: Geography, speaker: Speaker) -> list[Pin]:
    """The doors whose position is known to 300 metres, numbered from the top of the drawing down."""
    found = [
        (*geography.place(place.position.lat, place.position.lon), organisation, place)
        for organisation in organisations
        for place in organisation.places
        if place.position and _may_be_shown(place, geography)
    ]
    found.sort(key=lambda pin: (pin[1], pin[0]))
    return [
        _pin(number, x, y, organisation, place, speaker) for number, (x, y, organisation, place) in enumerate(found, 1)
    ]


def outlines(directory: Directory, geography: Geography, speaker: Speaker) -> list[Outline]:
    """The nineteen communes."""
    return [
        Outline(
            code, speaker.label("communes", code), geography.paths[term.postcodes[0]], len(directory.by_commune[code])
        )
        for code, term in directory.taxonomy["communes"].items()
        if term.postcodes and term.postcodes[0] in geography.paths
    ]


def _may_be_shown(place: Place, geography: Geography) -> bool:
    position = place.position
    return bool(
        position
        and not place.confidential
        and position.error <= PIN_ERROR
        and geography.holds(position.lat, position.lon)
    )


def _pin(number: int, x: float, y: float, organisation: Organisation, place: Place, speaker: Speaker) -> Pin:
    lines = address_lines(place.address, speaker) if place.address else []
    position = place.position
    geo = f"geo:{position.lat:.5f},{position.lon:.5f}" if position else ""
    return Pin(number, organisation.slug, organisation.name, ", ".join((*lines[:1], *lines[-1:])), x, y, geo)
