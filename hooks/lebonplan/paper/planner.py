"""Organisations become the rows of a weekly planner: what is open on each day of an ordinary week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lebonplan.directory import Directory
from lebonplan.hours import Opening, Schedule, day_openings, holiday_on
from lebonplan.hours.closures import closure_days
from lebonplan.hours.words import short_words
from lebonplan.paper.editions import Edition
from lebonplan.paper.entries import Entry, is_volatile, offered_services, plain
from lebonplan.records import Organisation
from lebonplan.views.schedules import has_hours, of_service, reception
from lebonplan.views.speaker import Speaker


def rows(
    organisations: list[Organisation], entries: list[Entry], edition: Edition, directory: Directory, speaker: Speaker
) -> list[dict[str, Any]]:
    """One row for each organisation; those whose hours paper can promise come first."""
    monday = ordinary_week(directory.today)
    made = []
    for organisation, entry in zip(organisations, entries, strict=True):
        schedules = _schedules(organisation, edition, directory)
        week = [_cell(schedules, monday + timedelta(days=n), speaker) for n in range(7)]
        known = any(week) and not is_volatile(organisation, directory)
        made.append(entry.as_json() | {"week": week if known else [], "known": known})
    return sorted(made, key=lambda row: not row["known"])


def ordinary_week(today: date) -> date:
    """The Monday of the next week without a holiday: all planners show the week as it usually is."""
    monday = today + timedelta(days=7 - today.weekday())
    while any(_special(monday + timedelta(days=n)) for n in range(7)):
        monday += timedelta(days=7)
    return monday


def _special(day: date) -> bool:
    return bool(holiday_on(day)) or day in closure_days("new-years-eve", day.year)


def _schedules(organisation: Organisation, edition: Edition, directory: Directory) -> list[Schedule]:
    """The schedules of the services that are asked for, each once; without those of one week only."""
    need = edition.needs[0] if edition.needs else ""
    offered = offered_services(organisation, directory, set(edition.services), need)
    own = [of_service(organisation, service) for service in offered if has_hours(service)]
    found = own or [reception(organisation)]
    return list(
        dict.fromkeys(
            replace(schedule, exceptions=(), closures=()) for schedule in found if schedule.hours or schedule.reserved
        )
    )


def _cell(schedules: list[Schedule], day: date, speaker: Speaker) -> list[dict[str, str]]:
    """The spans of a day, each with a mark: for whom, or call first."""
    spans: dict[tuple[int, int], dict[str, str]] = {}
    for schedule in schedules:
        for opening in day_openings(schedule, day):
            spans.setdefault((opening.start_minute, opening.end_minute), _span(opening, speaker))
    return [spans[key] for key in sorted(spans)]


def _span(opening: Opening, speaker: Speaker) -> dict[str, str]:
    words = short_words(speaker.language)
    if (opening.start_minute, opening.end_minute) == (0, 1440):
        start, end = words.say("whole_day"), ""
    else:
        start, end = _time(opening.start_minute, speaker), _time(opening.end_minute, speaker)
    note = plain(speaker.mark(opening.for_)) if opening.for_ else ""
    return {"start": start, "end": end, "for": note, "call": "yes" if opening.kind == "call" else ""}


def _time(minute: int, speaker: Speaker) -> str:
    hour, rest = divmod(minute, 60)
    hour = hour if hour <= 24 else hour - 24
    words = short_words(speaker.language)
    return words.say("time_minutes", h=hour, m=f"{rest:02d}") if rest else words.say("time", h=hour)
