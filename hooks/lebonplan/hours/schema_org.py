"""A schedule becomes schema.org OpeningHoursSpecification: the usual week and the dates that differ."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from .days import day_openings
from .schedule import Schedule

_DAYS_AHEAD = 56  # eight weeks: what a search engine shows

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CLOSED = (("00:00", "00:00"),)

Spans = tuple[tuple[str, str], ...]


def schema_org(schedule: Schedule, first_day: date) -> list[dict[str, Any]]:
    """Only what is open to everybody without calling first."""
    days = {first_day + timedelta(days=number): () for number in range(_DAYS_AHEAD)}
    plan: dict[date, Spans] = {day: _sure_spans(schedule, day) for day in days}
    if not any(plan.values()):
        return []
    week = [_usual(plan, weekday) for weekday in range(7)]
    end = first_day + timedelta(days=_DAYS_AHEAD - 1)
    special = [(day, spans) for day, spans in plan.items() if spans != week[day.weekday()]]
    return _weekly(week, first_day, end) + [item for day, spans in special for item in _dated(day, spans)]


def _sure_spans(schedule: Schedule, day: date) -> Spans:
    sure = (o for o in day_openings(schedule, day) if o.kind == "open" and not o.for_)
    return tuple((_clock(o.start_minute), _clock(o.end_minute)) for o in sure)


def _usual(plan: dict[date, Spans], weekday: int) -> Spans:
    return Counter(spans for day, spans in plan.items() if day.weekday() == weekday).most_common(1)[0][0]


def _weekly(week: list[Spans], first: date, last: date) -> list[dict[str, Any]]:
    days_of: dict[tuple[str, str], list[str]] = {}
    for name, spans in zip(_NAMES, week, strict=True):
        for span in spans:
            days_of.setdefault(span, []).append(name)
    return [_specification(span, first, last) | {"dayOfWeek": days} for span, days in days_of.items()]


def _dated(day: date, spans: Spans) -> list[dict[str, Any]]:
    return [_specification(span, day, day) for span in spans or _CLOSED]


def _specification(span: tuple[str, str], first: date, last: date) -> dict[str, Any]:
    opens, closes = span
    return {
        "@type": "OpeningHoursSpecification",
        "opens": opens,
        "closes": closes,
        "validFrom": str(first),
        "validThrough": str(last),
    }


def _clock(minute: int) -> str:
    """Midnight as an end is 23:59 there; after midnight the day is left out."""
    return "23:59" if minute == 1440 else f"{minute // 60 % 24:02d}:{minute % 60:02d}"
