"""A record becomes the few lines that paper has for it, in one language and for one need."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from lebonplan.dates import freshness
from lebonplan.directory import Directory
from lebonplan.hours import Schedule, short_text
from lebonplan.hours.days import is_appointment
from lebonplan.hours.words import short_words
from lebonplan.languages import SOURCE_LANGUAGE
from lebonplan.paper.marks import marks_of
from lebonplan.phones import displayed
from lebonplan.records import Address, Organisation, Place, Service
from lebonplan.views.schedules import has_hours, headline, of_phone
from lebonplan.views.speaker import Speaker

MOST_SERVICES = 5


@dataclass(frozen=True)
class Entry:
    """One organisation on paper."""

    slug: str
    name: str
    phone: str
    phones: tuple[str, ...]  # the further numbers, with what they are for
    places: tuple[str, ...]
    services: str
    hours: str
    call: bool  # True: no hours are promised, the number is what counts
    website: str
    marks: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Plain values for the templates."""
        return asdict(self)


def plain(text: str) -> str:
    """Text without the marks that pages put around another language."""
    return Markup(text).striptags() if isinstance(text, Markup) else text


def entry(
    organisation: Organisation, directory: Directory, speaker: Speaker, services: Iterable[str] = (), need: str = ""
) -> Entry:
    """The entry of an organisation; with `services` or `need` it speaks of what answers them."""
    offered = offered_services(organisation, directory, set(services), need)
    schedule = promised(organisation, directory, offered, need)
    numbers = [plain(line) for line in _numbers(organisation, speaker)]
    sites = organisation.contact.websites
    return Entry(
        slug=organisation.slug,
        name=organisation.name,
        phone=displayed(organisation.contact.phones[0].number) if numbers else "",
        phones=tuple(numbers[1:]),
        places=tuple(plain(line) for line in _places(organisation, speaker)),
        services=plain(_services(offered, speaker)),
        hours=plain(_hours(organisation, schedule, offered, speaker)),
        call=schedule is None,
        website=_host(sites[0]) if sites else "",
        marks=marks_of(organisation, offered),
    )


def _host(address: str) -> str:
    """The part of a web address that one can type by hand: 'infordrogues.be'."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def offered_services(organisation: Organisation, directory: Directory, codes: set[str], need: str) -> list[Service]:
    """Its services with these codes, or that answer the need, or all."""
    known = directory.taxonomy["services"]
    if codes:
        return [s for s in organisation.services if s.service in codes]
    return [s for s in organisation.services if not need or need in known[s.service].needs]


def is_volatile(organisation: Organisation, directory: Directory) -> bool:
    """True when a printed hour would soon mislead: not active, or not verified within a year."""
    if organisation.status != "active":
        return True
    return freshness(organisation.verified.on, directory.today) in ("stale", "undated")


def _services(offered: list[Service], speaker: Speaker) -> str:
    labels = list(dict.fromkeys(plain(speaker.label("services", s.service)) for s in offered))
    return ", ".join(labels[:MOST_SERVICES]) + (" …" if len(labels) > MOST_SERVICES else "")


def promised(organisation: Organisation, directory: Directory, offered: list[Service], need: str) -> Schedule | None:
    """The schedule that paper can promise; None when it would soon mislead or nobody knows."""
    phones = organisation.contact.phones
    if organisation.kind == "helpline" and phones and organisation.status == "active":
        answered = of_phone(organisation, phones[0])
        if answered.hours:
            return answered
    schedule, _ = headline(organisation, directory, need or _own_need(offered, directory) or None)
    known = schedule.hours or schedule.reserved
    return schedule if known and not is_volatile(organisation, directory) else None


def in_language(schedule: Schedule, speaker: Speaker) -> Schedule:
    """The schedule with its French remarks said in the language of the edition: by appointment, else call first."""
    if not schedule.hours or speaker.language == SOURCE_LANGUAGE:
        return schedule

    def said(remark: re.Match[str]) -> str:
        appointment = is_appointment(remark[1])
        word = short_words(speaker.language).say("by_appointment") if appointment else speaker.word("print_call_first")
        return f'"{plain(word)}"'

    return replace(schedule, hours=re.sub(r'"([^"]*)"', said, schedule.hours))


def _hours(organisation: Organisation, schedule: Schedule | None, offered: list[Service], speaker: Speaker) -> str:
    """Short hours, or that one calls first."""
    if schedule:
        return short_text(in_language(schedule, speaker), speaker.language)
    if not organisation.contact.phones:
        return speaker.word("print_hours_unknown")
    appointments = {service.appointment or organisation.access.appointment for service in offered}
    return speaker.word("print_by_appointment_call" if appointments == {"required"} else "print_call_first")


def _own_need(offered: list[Service], directory: Directory) -> str:
    """The need of the services an entry speaks of, when they have hours of their own."""
    return next((directory.taxonomy["services"][s.service].needs[0] for s in offered if has_hours(s)), "")


def _numbers(organisation: Organisation, speaker: Speaker) -> Iterable[str]:
    """Every number; the further ones say what they are for."""
    for phone in organisation.contact.phones:
        purpose = plain(speaker.label("phone_purposes", phone.for_)) if phone.for_ else ""
        shown = displayed(phone.number)
        yield f"{shown} ({purpose})" if purpose else shown


def _places(organisation: Organisation, speaker: Speaker) -> Iterable[str]:
    """One line for each door; a secret one is never written out."""
    for place in organisation.places:
        yield speaker.word("confidential_address") if place.confidential else _place(place, speaker)


def _place(place: Place, speaker: Speaker) -> str:
    landmark = plain(speaker.text(place.landmark)) if place.landmark else ""
    if not place.address:
        return landmark
    line = address_line(place.address, speaker)
    return f"{landmark} · {line}" if landmark and not place.address.street else line


def address_line(address: Address, speaker: Speaker) -> str:
    """'Rue X 12 bte 3 · 1000 Ville de Bruxelles'; the street's name in one language, the door plate has both."""
    names = address.street
    street = ((names.nl or names.fr) if speaker.language == "nl" else (names.fr or names.nl)) if names else None
    box = f"{plain(speaker.word('box'))} {address.box}" if address.box else None
    door = " ".join(filter(None, (street, address.number, box)))
    town = (
        address.city
        if address.commune == "outside" and address.city
        else plain(speaker.label("communes", address.commune))
    )
    return " · ".join(filter(None, (door, " ".join(filter(None, (address.postcode, town))))))
