"""A schedule becomes one compact line of text, from which the page's script answers offline for 400 days.

    first|week|dates|chars|plans|notes|kinds

A digit is one character, `@` for 0, `A` for 1 … `{` for 59; a time is two, hours and minutes, as is a day's number.
`first` counts days from 1970: the eve of the first day, for its night. `week` has one digit for each day of the usual
week, which begins with that eve: the number of its plan. `dates` are the days that differ, counted from the eve, and at
last the day on which the table ends; `chars` has two digits for each of them, its plan and its note (`{` for none).
`plans` are what days can be: `H^P@@` is a span, its start, its end, its kind. `notes`: `hchristmas+`@` is a holiday
that decided the day, and the night until 8 as well. `kinds`: nothing for open to all, `women`, `?appointment`,
`?appointment@women`.

The script cuts the line at its signs, without regular expressions: a slow phone takes long to compile those.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from .days import day_plan
from .schedule import Day, Note, Opening, Schedule

DIGITS = "".join(map(chr, range(ord("@"), ord("@") + 60)))
NOTE_DIGITS, NO_NOTE = DIGITS[:-1], DIGITS[-1]

_LETTERS = {"holiday": "h", "closure": "c", "exception": "x", "season": "s"}
_QUIET = "q"  # a holiday that gives the day its name and decides nothing


@lru_cache(maxsize=16384)
def compile_table(schedule: Schedule, first_day: date, days: int = 400) -> str:
    """The table of `days` days, empty when nothing is known; equal schedules give the same text."""
    if schedule == Schedule():
        return ""
    eve = first_day - timedelta(days=1)
    table = _Table()
    for number in range(days + 1):
        if not table.add(day_plan(schedule, eve + timedelta(days=number))):
            break  # no digit left: the table ends there, the page then says "call first"
    parts = (table.plans, ";"), (table.notes, ";"), (table.kinds, ",")
    lists = (sign.join(texts) for texts, sign in parts)
    return "|".join((str((eve - date(1970, 1, 1)).days), *table.week_and_dates(), *lists))


class _Table:
    """The plans, notes and kinds met so far, numbered in their order."""

    def __init__(self) -> None:
        self.days: list[tuple[str, str]] = []
        self.plans: dict[str, int] = {}
        self.notes: dict[str, int] = {}
        self.kinds: dict[str, int] = {}

    def add(self, day: Day) -> bool:
        """One day more; False if its plan or its note would be one too many."""
        plan = _numbered(self.plans, self.spans(day.openings), DIGITS)
        note = _numbered(self.notes, _note(day.note), NOTE_DIGITS) if day.note else NO_NOTE
        if plan and note:
            self.days.append((plan, note))
        return bool(plan and note)

    def week_and_dates(self) -> tuple[str, str, str]:
        """The usual week, the days that differ and the end, their digits."""
        week = [self._usual(weekday) for weekday in range(min(7, len(self.days)))]
        special = [number for number, day in enumerate(self.days) if day != (week[number % 7], NO_NOTE)]
        dates = "".join(map(_time, (*special, len(self.days))))
        return "".join(week), dates, "".join(plan + note for plan, note in (self.days[number] for number in special))

    def _usual(self, weekday: int) -> str:
        """The plan that most of these days have, those with a note set aside."""
        days = self.days[weekday::7]
        plain = [plan for plan, note in days if note == NO_NOTE] or [plan for plan, _ in days]
        return Counter(plain).most_common(1)[0][0]

    def spans(self, openings: Iterable[Opening]) -> str:
        """Five characters a span."""
        return "".join(_time(o.start_minute) + _time(o.end_minute) + self.kind(o) for o in openings)

    def kind(self, opening: Opening) -> str:
        """The digit of an answer."""
        audience = f"@{opening.for_}" if opening.for_ else ""
        name = opening.for_ if opening.kind == "open" else f"?{opening.reason}{audience}"
        return DIGITS[self.kinds.setdefault(name, len(self.kinds))]


def _note(note: Note) -> str:
    """`hchristmas`, `x`, `cchristmas-eve+`@` when the night was cancelled too."""
    detail = re.sub(r"[^\w -]", "", note.detail)  # nothing that means something in the table
    night = f"+{_time(note.until)}" if note.until > 1440 else ""
    return f"{_QUIET if note.quiet else _LETTERS[note.reason]}{detail}{night}"


def _numbered(known: dict[str, int], text: str, digits: str) -> str:
    """The digit of a text, a new one for a text not yet known; nothing when there is no digit left."""
    number = known.get(text, len(known))
    if number >= len(digits):
        return ""
    known[text] = number
    return digits[number]


def _time(minute: int) -> str:
    return DIGITS[minute // 60] + DIGITS[minute % 60]
