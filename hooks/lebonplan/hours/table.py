"""A schedule becomes one compact line of text, from which the page's script answers offline for 400 days.

    first.days|weeks|order|days|kinds

`first` counts days from 1970 (base 36) and is the day before the asked one, for its night; `weeks` are the usual
weeks, seven days each from `first` on; `order` says which week comes when if there are
several (base 36, one a week); `days` are the dates that differ; `kinds` are the answers that are not plain "open".
A span is five characters: two for its start, two for its end (minutes, base 62), one for its kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache

from .days import day_plan
from .schedule import Day, Note, Opening, Schedule

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE36 = DIGITS[:36].lower()

_USUAL = 3  # a week seen this often is a usual one
_MOST_WEEKS = 8

Week = tuple[str, ...]


@lru_cache(maxsize=16384)
def compile_table(schedule: Schedule, first_day: date, days: int = 400) -> str:
    """The table of `days` days; equal schedules give the same text."""
    first = first_day - timedelta(days=1)
    return _Table([day_plan(schedule, first + timedelta(days=number)) for number in range(days + 1)]).text(first)


class _Table:
    """The parts of the text."""

    def __init__(self, plans: list[Day]) -> None:
        self.plans = plans
        self.kinds: dict[str, int] = {}
        self.patterns = [self.pattern(plan.openings) for plan in plans]
        self.notes = [_note(plan.note) for plan in plans]
        self.weeks, self.order = _usual_weeks(self.patterns, self.notes)

    def text(self, first: date) -> str:
        """All parts in one line."""
        head = f"{_base36((first - date(1970, 1, 1)).days)}.{_base36(len(self.plans))}"
        weeks = ";".join(",".join(week) for week in self.weeks)
        order = "".join(_base36(number) for number in self.order) if len(self.weeks) > 1 else ""
        return "|".join((head, weeks, order, ";".join(self.differing_days()), ",".join(self.kinds)))

    def pattern(self, openings: Iterable[Opening]) -> str:
        """The spans of a day."""
        return "".join(
            _base62(opening.start_minute) + _base62(opening.end_minute) + self.kind(opening) for opening in openings
        )

    def kind(self, opening: Opening) -> str:
        """0 is open to all; others are listed once: `women`, `?appointment`, `?appointment@women`."""
        if opening.kind == "open" and not opening.for_:
            return "0"
        audience = f"@{opening.for_}" if opening.for_ else ""
        name = opening.for_ if opening.kind == "open" else f"?{opening.reason}{audience}"
        return DIGITS[self.kinds.setdefault(name, len(self.kinds) + 1)]

    def differing_days(self) -> list[str]:
        """`12:h9=` (day, note, spans), `12.5:x` (five days, the usual spans)."""
        texts: list[str] = []
        start = 0
        while start < len(self.plans):
            if not self.difference(start):
                start += 1
                continue
            # A closed summer is one entry, though its weekends are as usual: whichever way reaches further.
            end, text = max((self.run(start, say), say(start)) for say in (self.difference, self.full))
            length = f".{_base36(end - start)}" if end - start > 1 else ""
            texts.append(f"{_base36(start)}{length}{text}")
            start = end
        return texts

    def run(self, start: int, say: Callable[[int], str]) -> int:
        """The first day after `start` of which something else is to be said."""
        end = start + 1
        while end < len(self.plans) and say(end) == say(start):
            end += 1
        return end

    def full(self, number: int) -> str:
        """Note and spans of the day."""
        return f"{self.notes[number] and ':'}{self.notes[number]}={self.patterns[number]}"

    def difference(self, number: int) -> str:
        """What the day has of its own; empty for a usual day."""
        note = self.notes[number] and f":{self.notes[number]}"
        usual = self.weeks[self.order[number // 7]][number % 7]
        return note if usual == self.patterns[number] else self.full(number)


def _note(note: Note | None) -> str:
    """`h` holiday, `q` a holiday that only has a name, `c` closure set, `x` exception, `s` season; then which."""
    if note is None:
        return ""
    letter = "q" if note.quiet else {"holiday": "h", "closure": "c", "exception": "x", "season": "s"}[note.reason]
    night = f"+{_base62(note.until)}" if note.until > 1440 else ""
    return letter + re.sub(r"[^\w -]", "", note.detail) + night


def _usual_weeks(patterns: list[str], notes: list[str]) -> tuple[list[Week], list[int]]:
    """The weeks to list, and for each week of the table the one it is nearest to."""
    rows: list[Week] = [tuple(patterns[start : start + 7]) for start in range(0, len(patterns), 7)]
    plain = [row for start, row in enumerate(rows) if len(row) == 7 and not any(notes[start * 7 : start * 7 + 7])]
    counts: Counter[Week] = Counter(plain) or Counter(row for row in rows if len(row) == 7)
    ranked = [week for week, _ in counts.most_common()]
    usual = [week for week in ranked if counts[week] >= _USUAL][:_MOST_WEEKS] or ranked[:1] or [("",) * 7]
    order = [min(range(len(usual)), key=lambda number: _distance(usual[number], row)) for row in rows]
    return usual, order


def _distance(week: Week, row: Week) -> int:
    return sum(len(there) + 3 for usual, there in zip(week, row, strict=False) if usual != there)


def _base36(number: int) -> str:
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = BASE36[digit] + text
    return text


def _base62(number: int) -> str:
    return DIGITS[number // 62] + DIGITS[number % 62]
