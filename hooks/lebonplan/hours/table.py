"""A schedule becomes one compact line of text, from which the page's script answers offline for 400 days.

    first|days|plans|kinds

A digit is one character, `@` for 0, `A` for 1 … `{` for 59; a time is two, hours and minutes.
`first` counts days from 1970: the eve of the first day, for its night. `days` has one digit a day, the number of its
plan; seven of them followed by `*` and a digit stand for so many weeks. `plans` are what days can be: `H^P@@` is a
span, its start, its end, its kind; `hchristmas+`@=` before the spans is the note: a holiday decided the day, and the
night until 8 as well. `kinds`: nothing for open to all, `women`, `?appointment`, `?appointment@women`.

The script cuts the line at its signs, without regular expressions: a slow phone takes long to compile those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from .days import day_plan
from .schedule import Day, Note, Opening, Schedule

DIGITS = "".join(map(chr, range(ord("@"), ord("@") + 60)))

_LETTERS = {"holiday": "h", "closure": "c", "exception": "x", "season": "s"}
_QUIET = "q"  # a holiday that gives the day its name and decides nothing


@lru_cache(maxsize=16384)
def compile_table(schedule: Schedule, first_day: date, days: int = 400) -> str:
    """The table of `days` days; equal schedules give the same text."""
    eve = first_day - timedelta(days=1)
    table = _Table()
    for number in range(days + 1):
        if not table.add(day_plan(schedule, eve + timedelta(days=number))):
            break  # no digit left: the table ends there, the page then says "call first"
    return f"{(eve - date(1970, 1, 1)).days}|{_weeks(table.days)}|{';'.join(table.plans)}|{','.join(table.kinds)}"


class _Table:
    """The plans and kinds met so far, numbered in their order."""

    def __init__(self) -> None:
        self.days = ""
        self.plans: dict[str, int] = {}
        self.kinds: dict[str, int] = {}

    def add(self, day: Day) -> bool:
        """One day more; False if its plan would be one too many."""
        text = _note(day.note) + self.spans(day.openings)
        number = self.plans.get(text, len(self.plans))
        if number < len(DIGITS):
            self.plans[text] = number
            self.days += DIGITS[number]
        return number < len(DIGITS)

    def spans(self, openings: Iterable[Opening]) -> str:
        """Five characters a span."""
        return "".join(_time(o.start_minute) + _time(o.end_minute) + self.kind(o) for o in openings)

    def kind(self, opening: Opening) -> str:
        """The digit of an answer."""
        audience = f"@{opening.for_}" if opening.for_ else ""
        name = opening.for_ if opening.kind == "open" else f"?{opening.reason}{audience}"
        return DIGITS[self.kinds.setdefault(name, len(self.kinds))]


def _note(note: Note | None) -> str:
    """`hchristmas=`, `x=`, `cchristmas-eve+`@=` when the night was cancelled too."""
    if note is None:
        return ""
    detail = re.sub(r"[^\w -]", "", note.detail)  # nothing that means something in the table
    night = f"+{_time(note.until)}" if note.until > 1440 else ""
    return f"{_QUIET if note.quiet else _LETTERS[note.reason]}{detail}{night}="


def _weeks(chars: str) -> str:
    """The same week again and again is written once."""
    return re.sub(r"(.{7})\1+", lambda found: f"{found[1]}*{DIGITS[len(found[0]) // 7]}", chars)


def _time(minute: int) -> str:
    return DIGITS[minute // 60] + DIGITS[minute % 60]
