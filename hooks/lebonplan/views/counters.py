"""The counters of a service become seven dated days: who is open when, tonight first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from lebonplan.directory import Directory
from lebonplan.hours import DatedDay, Schedule, day_openings, fortnight
from lebonplan.records import Organisation
from lebonplan.views.cards import Card
from lebonplan.views.schedules import of_service
from lebonplan.views.sheets import doors
from lebonplan.views.speaker import Speaker

DAYS = 7
EVENING = 18 * 60  # minutes: from then on it is tonight


@dataclass(frozen=True, slots=True)
class Counter:
    """One counter on one day."""

    slug: str
    name: str
    communes: str
    hours: str
    note: str


@dataclass(frozen=True, slots=True)
class DayOfCounters:
    """One day: who is open, who is not."""

    iso: str
    label: str
    counters: tuple[Counter, ...]


@dataclass(frozen=True, slots=True)
class WeekOfCounters:
    """The week: tonight, then day after day; the cards say who is open now."""

    tonight: tuple[Counter, ...]
    days: tuple[DayOfCounters, ...]
    cards: tuple[Card, ...]


def week_of_counters(code: str, directory: Directory, speaker: Speaker) -> WeekOfCounters:
    """The week of those who offer a service."""
    offered = [
        (organisation, of_service(organisation, service))
        for organisation in sorted(directory.organisations.values(), key=lambda o: o.name.casefold())
        for service in organisation.services
        if service.service == code and organisation.status not in ("closed", "moved", "paused")
    ]
    known = [(organisation, schedule) for organisation, schedule in offered if schedule.hours or schedule.reserved]
    weeks = [(o, s, fortnight(s, directory.today, speaker.language, DAYS)) for o, s in known]
    days = []
    for number in range(DAYS):
        day = directory.today + timedelta(days=number)
        rows = [(o, s, week[number]) for o, s, week in weeks if day_openings(s, day)]
        ordered = sorted(rows, key=lambda row: _first_minute(row[1], row[2]))
        counters = tuple(_counter(o, dated, speaker) for o, _, dated in ordered)
        days.append(DayOfCounters(str(day), _label(weeks, number, speaker, directory), counters))
    tonight = [row for row in ((o, s, week[0]) for o, s, week in weeks) if _last_minute(row[1], row[2]) > EVENING]
    latest_first = sorted(tonight, key=lambda row: (not _is_promised(row[1], row[2]), -_last_minute(row[1], row[2])))
    return WeekOfCounters(
        tuple(_counter(o, dated, speaker) for o, _, dated in latest_first),
        tuple(days),
        tuple(doors((code,), directory, speaker)),
    )


def _label(
    weeks: list[tuple[Organisation, Schedule, list[DatedDay]]], number: int, speaker: Speaker, directory: Directory
) -> str:
    if weeks:
        return weeks[0][2][number].label
    return fortnight(Schedule(), directory.today, speaker.language, DAYS)[number].label


def _counter(organisation: Organisation, dated: DatedDay, speaker: Speaker) -> Counter:
    communes = ", ".join(speaker.label("communes", code) for code in organisation.communes)
    return Counter(organisation.slug, organisation.name, communes, dated.text, dated.note)


def _first_minute(schedule: Schedule, dated: DatedDay) -> int:
    return min(opening.start_minute for opening in day_openings(schedule, dated.date))


def _last_minute(schedule: Schedule, dated: DatedDay) -> int:
    return max((opening.end_minute for opening in day_openings(schedule, dated.date)), default=0)


def _is_promised(schedule: Schedule, dated: DatedDay) -> bool:
    """Open to everybody in the evening, without a call before."""
    evening = (opening for opening in day_openings(schedule, dated.date) if opening.end_minute > EVENING)
    return any(opening.kind == "open" and not opening.for_ for opening in evening)
