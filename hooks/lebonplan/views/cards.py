"""An organisation becomes one entry of a list: name, what, where, open or not, for whom, telephone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lebonplan.dates import Freshness, freshness
from lebonplan.directory import Directory
from lebonplan.phones import displayed
from lebonplan.records import Organisation, Position
from lebonplan.views.facets import EVERYONE
from lebonplan.views.opening import Opening, opening
from lebonplan.views.schedules import headline
from lebonplan.views.speaker import Speaker, joined

SHOWN_SERVICES = 4
PIN_ERROR = 300  # metres: beyond, a point on a map would mislead


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
    sinks: int  # 0 in its place, 1 not verified within a year, 2 closed
    places: str  # "50.833,4.330": the doors whose position is known well enough, to 60 metres
    rank: int = 0  # below a sheet: the place of its service among those that help


def telephone(number: str) -> Telephone:
    """'+3223195827' → shown '02 319 58 27', link 'tel:+3223195827'."""
    return Telephone(displayed(number), f"tel:{number}")


def card(organisation: Organisation, directory: Directory, speaker: Speaker, need: str | None = None) -> Card:
    """The entry of an organisation, in the list of a need or elsewhere."""
    schedule, service = headline(organisation, directory, need)
    phones = organisation.contact.phones
    line = _services(organisation, directory, speaker, need)
    audiences = organisation.audiences.for_
    age = freshness(organisation.verified.on, directory.today)
    return Card(
        slug=organisation.slug,
        name=organisation.name,
        status=organisation.status,
        services=line,
        communes=joined([speaker.label("communes", code) for code in organisation.communes]),
        opening=opening(schedule, directory.today, speaker),
        service=label if (label := speaker.label("services", service.service) if service else "") != line else "",
        audiences=() if EVERYONE in audiences else tuple(map(speaker.mark, audiences)),
        telephone=telephone(phones[0].number) if phones else None,
        freshness=age,
        sinks=_sinks(organisation.status, age),
        places=" ".join(f"{p.lat:.3f},{p.lon:.3f}" for p in pins(organisation)),
    )


def cards(
    organisations: Iterable[Organisation], directory: Directory, speaker: Speaker, need: str | None = None
) -> list[Card]:
    """The entries of a list: those verified within a year first, then by name; none is left out."""
    entries = [card(organisation, directory, speaker, need) for organisation in organisations]
    return sorted(entries, key=lambda entry: (entry.sinks, entry.name.casefold()))


def pins(organisation: Organisation) -> list[Position]:
    """The positions that may be shown on a map or measured from."""
    positions = (place.position for place in organisation.places if not place.confidential)
    return [position for position in positions if position and position.error <= PIN_ERROR]


def _sinks(status: str, age: Freshness) -> int:
    """Closed doors last; before them what was not verified within a year."""
    if status in ("closed", "moved", "paused"):
        return 2
    return 1 if age in ("stale", "undated") else 0


def _services(organisation: Organisation, directory: Directory, speaker: Speaker, need: str | None) -> str:
    """The services that answer the need, or the first few."""
    services = directory.taxonomy["services"]
    codes = dict.fromkeys(s.service for s in organisation.services if not need or need in services[s.service].needs)
    labels = [speaker.label("services", code) for code in codes]
    line = joined(labels[:SHOWN_SERVICES])
    return line + "…" if len(labels) > SHOWN_SERVICES else line
