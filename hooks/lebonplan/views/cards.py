"""An organisation becomes one entry of a list: name, what, where, open or not, for whom, telephone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lebonplan.dates import Freshness, freshness
from lebonplan.directory import Directory
from lebonplan.phones import displayed
from lebonplan.records import Organisation
from lebonplan.views.opening import Opening, opening
from lebonplan.views.schedules import headline
from lebonplan.views.speaker import Speaker, joined

SHOWN_SERVICES = 4
EVERYONE = "all"


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number as it is shown and as it is dialled."""

    shown: str
    link: str


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of a list, in one language."""

    slug: str
    name: str
    status: str
    services: str
    communes: str
    opening: Opening
    service: str  # the service whose hours are shown, when they are not those of the reception
    audiences: tuple[str, ...]
    telephone: Telephone | None
    freshness: Freshness


def telephone(number: str) -> Telephone:
    """'+3223195827' → shown '02 319 58 27', link 'tel:+3223195827'."""
    return Telephone(displayed(number), f"tel:{number}")


def card(organisation: Organisation, directory: Directory, speaker: Speaker, need: str | None = None) -> Card:
    """The entry of an organisation, in the list of a need or elsewhere."""
    schedule, service = headline(organisation, directory, need)
    phones = organisation.contact.phones
    return Card(
        slug=organisation.slug,
        name=organisation.name,
        status=organisation.status,
        services=_services(organisation, directory, speaker, need),
        communes=joined([speaker.label("communes", code) for code in organisation.communes]),
        opening=opening(schedule, directory.today, speaker),
        service=speaker.label("services", service.service) if service else "",
        audiences=tuple(speaker.mark(code) for code in organisation.audiences.for_ if code != EVERYONE),
        telephone=telephone(phones[0].number) if phones else None,
        freshness=freshness(organisation.verified.on, directory.today),
    )


def cards(
    organisations: Iterable[Organisation], directory: Directory, speaker: Speaker, need: str | None = None
) -> list[Card]:
    """The entries of a list: those verified within a year first, then by name; none is left out."""
    entries = [card(organisation, directory, speaker, need) for organisation in organisations]
    return sorted(entries, key=lambda entry: (_sinks(entry), entry.name.casefold()))


def _sinks(entry: Card) -> int:
    """Closed doors last; before them what was not verified within a year."""
    if entry.status in ("closed", "moved", "paused"):
        return 2
    return 1 if entry.freshness in ("stale", "undated") else 0


def _services(organisation: Organisation, directory: Directory, speaker: Speaker, need: str | None) -> str:
    """The services that answer the need, or the first few."""
    services = directory.taxonomy["services"]
    codes = dict.fromkeys(s.service for s in organisation.services if not need or need in services[s.service].needs)
    labels = [speaker.label("services", code) for code in codes]
    line = joined(labels[:SHOWN_SERVICES])
    return line + "…" if len(labels) > SHOWN_SERVICES else line
