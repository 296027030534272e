"""A schedule becomes what a page shows of it: the table its script reads, and lines that hold without it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from lebonplan.hours import Schedule, compile_table, fortnight, schema_org, short_text, week_text
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Opening:
    """Opening hours as a page shows them, in one language."""

    table: str  # empty when nothing is known: the page then says "call first"
    short: str


@dataclass(frozen=True, slots=True)
class Day:
    """One of the next fourteen days."""

    iso: str
    label: str
    text: str
    note: str


def opening(schedule: Schedule, today: date, speaker: Speaker) -> Opening:
    """The table and the short form of a schedule."""
    return Opening(compile_table(schedule, today), _short(schedule, speaker.language))


@cache
def _short(schedule: Schedule, language: str) -> str:
    return short_text(schedule, language)


@cache
def week(schedule: Schedule, language: str) -> tuple[str, ...]:
    """The usual week in words, a line for each kind of day."""
    return tuple(week_text(schedule, language))


@cache
def specification(schedule: Schedule, today: date) -> list[dict[str, Any]]:
    """The schedule in the vocabulary of schema.org, the same for all languages."""
    return schema_org(schedule, today)


@cache
def days(schedule: Schedule, today: date, language: str) -> tuple[Day, ...]:
    """The next fourteen days with their dates; holidays and closures named."""
    return tuple(Day(str(day), label, text, note) for day, label, text, note in fortnight(schedule, today, language))
