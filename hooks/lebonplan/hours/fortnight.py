"""A schedule becomes fourteen dated days, each with its hours and, if special, the reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from .days import day_plan
from .holidays import holiday_on
from .replies import why_text
from .schedule import Day, Schedule
from .times import date_text, hours_text
from .words import Words, words


class DatedDay(NamedTuple):
    """One line of the fortnight."""

    date: date
    label: str
    text: str
    note: str


def fortnight(schedule: Schedule, first_day: date, language: str, days: int = 14) -> list[DatedDay]:
    """The days from `first_day` on; holidays and closures are named."""
    spoken = words(language)
    return [_dated_day(spoken, schedule, first_day + timedelta(days=number)) for number in range(days)]


def _dated_day(spoken: Words, schedule: Schedule, day: date) -> DatedDay:
    plan = day_plan(schedule, day)
    label = spoken.say("date_label", day=spoken.day(day.weekday()), date=date_text(spoken, day))
    text = hours_text(spoken, plan.openings) or spoken.say("closed").lower()
    return DatedDay(day, label, text, _note(spoken, plan, day))


def _note(spoken: Words, plan: Day, day: date) -> str:
    holiday = holiday_on(day)
    if holiday and not (plan.note and plan.note.reason == "exception"):
        return why_text(spoken, "holiday", holiday)
    return why_text(spoken, plan.note.reason, plan.note.detail) if plan.note else ""
