"""Weekdays become words: Tuesday to Friday; the first Thursday of the month; Sunday and public holidays."""

from __future__ import annotations

from collections.abc import Iterable

from .expression import DAYS
from .words import Words

HOLIDAY = 7  # stands behind Sunday in a set of days

_SHORTEST_RANGE = 3


def days_text(words: Words, days: Iterable[int], nth: Iterable[tuple[int, int]] = ()) -> str:
    """A set of weekdays, perhaps with HOLIDAY, and of `(weekday, which of the month)`."""
    numbers = set(days)
    every_day = set(range(7)) <= numbers
    items = [words.say("every_day")] if every_day else _weekday_items(words, sorted(numbers - {HOLIDAY}))
    items += [_nth_text(words, day, which) for day, which in _by_day(nth).items()]
    if HOLIDAY in numbers:
        items.append(words.say("holidays_more" if items and "holidays_more" in words else "holidays"))
    return words.join(items)


def _weekday_items(words: Words, numbers: list[int]) -> list[str]:
    items: list[str] = []
    for run in _runs(numbers):
        if len(run) >= _SHORTEST_RANGE:
            first, last = words.day(run[0], "day_of"), words.day(run[-1], "day_of")
            items.append(words.say("day_range", first=first, last=last))
        else:
            # Polish says the preposition once: w poniedziałki i środy.
            first_form = "day_more" if items and not _is_range(words, items[-1]) else "day_first"
            items += [words.day(day, "day_more" if place else first_form) for place, day in enumerate(run)]
    return items


def _is_range(words: Words, text: str) -> bool:
    return text not in (words.day(day, form) for day in range(7) for form in ("day_first", "day_more"))


def _runs(numbers: list[int]) -> list[list[int]]:
    """Neighbours together: [0, 1, 2, 4] → [[0, 1, 2], [4]]."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _by_day(nth: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    days: dict[int, list[int]] = {}
    for day, which in nth:
        days.setdefault(day, []).append(which)
    return days


def _nth_text(words: Words, day: int, which: list[int]) -> str:
    feminine = "feminine_days" in words and DAYS[day] in words.say("feminine_days").split()
    ordinals = words.group("nth_feminine" if feminine else "nth")
    nth = words.join([ordinals[str(number)] for number in which], "nth_and")
    return words.say("nth_day_feminine" if feminine else "nth_day", nth=nth, day=words.day(day, "day_nth"))
