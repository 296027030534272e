"""What an opening-hours string says becomes frozen values: rules, days, dates, spans."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MIDNIGHT = 24 * 60

Joiner = Literal[";", ",", "||"]
State = Literal["open", "off", "unknown"]


@dataclass(frozen=True)
class Weekdays:
    """`Mo`, `Tu-Fr` or `Th[1,-1]`; Monday is 0, `nth` is empty for every week."""

    first: int
    last: int
    nth: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The weekdays it holds, in its own order: `Sa-Mo` is 5, 6, 0."""
        return tuple((self.first + step) % 7 for step in range((self.last - self.first) % 7 + 1))


@dataclass(frozen=True)
class MonthDay:
    """`Jul`, `Jul 15` or `2026 Jul 15`."""

    month: int
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True)
class Dates:
    """`Nov-Mar`, `Dec 24-Jan 2`, `2026 Feb 2-2026 Mar 20`; a single day or month has twice the same end."""

    start: MonthDay
    end: MonthDay


@dataclass(frozen=True)
class Numbers:
    """`2026-2028` or `01-53/2`: years or week numbers."""

    first: int
    last: int
    step: int = 1

    def __contains__(self, number: int) -> bool:
        return self.first <= number <= self.last and (number - self.first) % self.step == 0


@dataclass(frozen=True)
class Span:
    """Minutes from the midnight its day begins with; `end` passes 1440 in a night; `open_end` is `10:00+`."""

    start: int
    end: int
    open_end: bool = False


@dataclass(frozen=True)
class Rule:
    """One rule: which days, which spans, which state; `joiner` is the separator before it."""

    joiner: Joiner = ";"
    always: bool = False
    years: tuple[Numbers, ...] = ()
    dates: tuple[Dates, ...] = ()
    weeks: tuple[Numbers, ...] = ()
    weekdays: tuple[Weekdays, ...] = ()
    holidays: bool = False
    spans: tuple[Span, ...] = ()
    state: State = "open"
    comment: str = ""
    column: int = 1

    @cached_property
    def every_week(self) -> frozenset[int]:
        """The weekdays named without `[1]`."""
        return frozenset(number for days in self.weekdays if not days.nth for number in days.numbers)

    @cached_property
    def nth(self) -> tuple[tuple[int, int], ...]:
        """(weekday, which one of the month) for each `Th[1]`."""
        return tuple((days.first, number) for days in self.weekdays for number in days.nth)

    @cached_property
    def dated(self) -> bool:
        """It holds on some dates of the year only."""
        return bool(self.years or self.dates or self.weeks)

    @cached_property
    def round_the_clock(self) -> bool:
        """24/7, however it is written."""
        whole_day = any(span.start == 0 and span.end == MIDNIGHT for span in self.spans)
        whole_week = (not self.weekdays and not self.holidays) or len(self.every_week) == 7
        return self.always or (self.state == "open" and whole_day and whole_week and not self.dated)


@dataclass(frozen=True)
class Expression:
    """The rules in their order."""

    rules: tuple[Rule, ...]

    @cached_property
    def weekly(self) -> bool:
        """Every week is the same, holidays apart."""
        return not any(rule.dated or rule.nth for rule in self.rules)

    @cached_property
    def names_holidays(self) -> bool:
        """Some rule says `PH`."""
        return any(rule.holidays for rule in self.rules)
