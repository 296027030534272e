"""Rows of the golden table become schedules, and chance becomes schedules that no editor would think of."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from lebonplan.hours import ExceptionalDates, ReservedHours, Schedule, closure_codes

HERE = Path(__file__).parent
SCRIPT = HERE.parents[1] / "docs" / "assets" / "hours.js"

SPANS = (
    "09:00-17:00", "08:30-12:00", "09:00-12:30,13:30-17:00", "20:00-08:00", "18:00-24:00", "00:00-24:00",
    "17:00-09:00", "10:00+", "10:00-12:00+", "22:00-02:00", "13:00-17:00", "00:00-06:00", "06:33-06:34",
    "09:00-12:00,12:00-14:00", "09:00-12:00,11:00-14:00", "22:00-26:00", "23:59-00:01",
)  # fmt: skip
DAYS = (
    "Mo-Fr ", "Mo ", "Tu,Th ", "Sa-Su ", "Mo-Su ", "", "Th[1] ", "Tu[2,4] ", "Fr[-1] ", "PH ", "Su,PH ", "We[5] ",
    "Sa-Tu ", "Mo[1],We ",
)  # fmt: skip
SEASONS = (
    "", "", "", "Nov-Mar ", "Jul 15-Aug 15 ", "Dec 20-Jan 5 ", "week 01-53/2 ", "2026 ", "2027 Feb 1-2027 Mar 20 ",
    "Dec 25 ", "Feb 29 ", "2027+ ", "week 50-53,01-02 ", "Jan,Mar-Apr ", "Dec 24-26 ", "2026-2028 Jul ",
)  # fmt: skip
STATES = ("", "", "", "", "", " off", ' "sur rendez-vous"', ' "sonner fort"', " unknown", " open")
JOINERS = ("; ", "; ", ", ", " || ")


def random_hours(chance: random.Random) -> str:
    """One to four rules."""
    text = _rule(chance)
    for _ in range(chance.choice((0, 0, 1, 1, 2, 3))):
        text += chance.choice(JOINERS) + _rule(chance)
    return text + chance.choice(("", "", "; PH off"))


def _rule(chance: random.Random) -> str:
    if chance.random() < 0.04:
        return "24/7"
    state = chance.choice(STATES)
    days = chance.choice(SEASONS) + chance.choice(DAYS)
    span = "" if state == " off" and chance.random() < 0.8 and days else chance.choice(SPANS)
    return (days + span).strip() + state


def random_schedule(chance: random.Random, around: date) -> Schedule:
    """Hours, perhaps exceptions, reserved slots, closure sets, an appointment."""
    return Schedule(
        hours=random_hours(chance) if chance.random() < 0.95 else None,
        exceptions=tuple(_exception(chance, around) for _ in range(chance.choice((0, 0, 0, 1, 2)))),
        reserved=tuple(
            ReservedHours(random_hours(chance), chance.choice(("women", "under-25")))
            for _ in range(chance.choice((0, 0, 0, 1, 2)))
        ),
        closures=tuple(chance.sample(closure_codes(), chance.choice((0, 0, 1, 3)))),
        appointment=chance.random() < 0.05,
    )


def _exception(chance: random.Random, around: date) -> ExceptionalDates:
    first = around + timedelta(days=chance.randrange(-30, 380))
    last = first + timedelta(days=chance.choice((0, 0, 1, 13)))
    kind = chance.random()
    hours = random_hours(chance) if kind < 0.5 else None
    return ExceptionalDates(first, last, kind > 0.6, hours, chance.choice(("year-end", "works", "")))


def schedule_of(case: dict[str, Any]) -> Schedule:
    """The schedule of a row of cases.yml."""
    exceptions = tuple(
        ExceptionalDates(
            date.fromisoformat(item["from"]),
            date.fromisoformat(item["to"]),
            item.get("closed", False),
            item.get("hours"),
            item.get("reason", ""),
        )
        for item in case.get("exceptions", ())
    )
    return Schedule(
        hours=case["hours"],
        exceptions=exceptions,
        reserved=tuple(ReservedHours(item["hours"], item["for"]) for item in case.get("reserved", ())),
        closures=tuple(case.get("closures", ())),
        appointment=case.get("appointment", False),
    )


def moment(text: str) -> datetime:
    """The wall-clock moment of a row."""
    return datetime.fromisoformat(text)


def table(name: str) -> list[dict[str, Any]]:
    """The rows of a golden table."""
    rows = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    assert isinstance(rows, list)
    return rows
