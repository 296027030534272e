"""The emergency strip: doors and numbers for danger, in the order of their list."""

from __future__ import annotations

from dataclasses import dataclass

from lebonplan.directory import Directory
from lebonplan.views.cards import Telephone, telephone
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True)
class Emergency:
    """A door or number for danger, one tap away."""

    code: str
    label: str
    slug: str
    telephone: Telephone | None


def emergencies(directory: Directory, speaker: Speaker) -> list[Emergency]:
    """The emergency strip, in its order; the number is the one of the record."""
    strip = []
    for term in directory.taxonomy["emergencies"].values():
        organisation = directory.organisations.get(term.organisation or "")
        phones = organisation.contact.phones if organisation else ()
        link = telephone(phones[0].number) if phones else None
        strip.append(Emergency(term.code, speaker.text(term.label), organisation.slug if organisation else "", link))
    return strip
