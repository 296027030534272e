"""`2026 Nov-Mar week 01-53/2 Mo-Fr,PH` becomes the years, dates, weeks and weekdays of a rule."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from .expression import DAYS, MONTHS, Dates, MonthDay, Numbers, Weekdays
from .scanner import Scanner

Part = TypeVar("Part")

_DAY = "(" + "|".join(DAYS) + r")(?![A-Za-z])"
_MONTH = "(" + "|".join(MONTHS) + r")(?![A-Za-z])"
_YEAR = r"(\d{4})(?!\d|:\d)"
_DATE_DAY = r"(\d{1,2})(?!\d|:\d)"
_LEAP_YEAR = 2028  # 29 February is a date of some years


@dataclass(frozen=True)
class Selectors:
    """The days of one rule."""

    always: bool = False
    years: tuple[Numbers, ...] = ()
    dates: tuple[Dates, ...] = ()
    weeks: tuple[Numbers, ...] = ()
    weekdays: tuple[Weekdays, ...] = ()
    holidays: bool = False


def read_selectors(scanner: Scanner) -> Selectors:
    """Everything before the hours."""
    if scanner.take(r"24/7(?!\d)"):
        return Selectors(always=True)
    years = _read_years(scanner)
    scanner.take("")
    column = scanner.column
    dates = _read_list(scanner, rf"(?:{_YEAR} *)?{_MONTH}", _read_dates)
    _refuse_year_of_months(scanner, years, dates, column)
    weeks = _read_weeks(scanner)
    if years or dates or weeks:
        scanner.take(":")
    weekdays = _read_list(scanner, f"{_DAY}|[PS]H\\b", _read_weekdays)
    _refuse_rest(scanner)
    days = tuple(item for item in weekdays if item is not None)
    return Selectors(False, years, dates, weeks, days, holidays=len(days) < len(weekdays))


def _read_list(scanner: Scanner, pattern: str, read: Callable[[Scanner], Part]) -> tuple[Part, ...]:
    parts: list[Part] = []
    separator = ""
    while scanner.peek(f"{separator} *(?:{pattern})"):
        scanner.take(separator)
        parts.append(read(scanner))
        separator = ","
    return tuple(parts)


def _read_years(scanner: Scanner) -> tuple[Numbers, ...]:
    if scanner.peek(rf"{_YEAR} *(?:{_MONTH} *\d)"):
        return ()  # the year of a date, not a year of its own
    return _read_list(scanner, _YEAR, _read_year)


def _read_year(scanner: Scanner) -> Numbers:
    match = scanner.take(rf"{_YEAR}(?:-{_YEAR}(?:/(\d+))?|(\+))?")
    assert match
    first = int(match[1])
    last = 9999 if match[4] else int(match[2] or first)
    if last < first or match[3] == "0":
        raise scanner.error("the years run backwards", "write the earlier year first", match.start(1) + 1)
    return Numbers(first, last, int(match[3] or 1))


def _refuse_year_of_months(scanner: Scanner, years: tuple[Numbers, ...], dates: tuple[Dates, ...], column: int) -> None:
    """`2026 Nov-Mar` would be Jan-Mar and Nov-Dec of 2026: hardly anyone means it."""
    if years and any(item.start.month > item.end.month for item in dates):
        cure = f"write {years[0].first} Nov 1-{years[0].first + 1} Mar 31"
        raise scanner.error("a year before months that cross the year's end is ambiguous", cure, column)


def _read_dates(scanner: Scanner) -> Dates:
    scanner.take("")
    column = scanner.column
    start = _read_month_day(scanner)
    if not scanner.take("-"):
        return Dates(start, start)
    short = scanner.take(_DATE_DAY) if start.day else None
    if short:
        end = _checked(scanner, MonthDay(start.month, int(short[1]), start.year), short.start(1) + 1)
    else:
        end = _read_month_day(scanner)
    return _checked_range(scanner, start, end, column)


def _read_month_day(scanner: Scanner) -> MonthDay:
    match = scanner.take(rf"(?:{_YEAR} *)?{_MONTH}(?: *{_DATE_DAY})?")
    if not match:
        raise scanner.error(f"'{scanner.word()}' is not a date", "write Jul, Jul 15 or 2026 Jul 15")
    year = int(match[1]) if match[1] else None
    day = int(match[3]) if match[3] else None
    return _checked(scanner, MonthDay(MONTHS.index(match[2]) + 1, day, year), match.start(3) + 1)


def _checked(scanner: Scanner, date: MonthDay, column: int) -> MonthDay:
    last = monthrange(max(date.year or _LEAP_YEAR, 1), date.month)[1]
    if date.day is not None and not 1 <= date.day <= last:
        month = MONTHS[date.month - 1]
        raise scanner.error(f"{month} has no day {date.day}", f"write a day from 1 to {last}", column)
    return date


def _checked_range(scanner: Scanner, start: MonthDay, end: MonthDay, column: int) -> Dates:
    if bool(start.day) != bool(end.day):
        raise scanner.error("one end has a day, the other has none", "write Jul 1-Aug 31 or Jul-Aug", column)
    if end.year and not start.year:
        raise scanner.error("only the end has a year", "write the year of both ends", column)
    if start.year and not end.year:
        crosses = (end.month, end.day or 31) < (start.month, start.day or 1)
        end = MonthDay(end.month, end.day, start.year + crosses)
    if start.year and end.year and (end.year, end.month, end.day or 31) < (start.year, start.month, start.day or 1):
        raise scanner.error("the dates run backwards", "write the earlier date first", column)
    return Dates(start, end)


def _read_weeks(scanner: Scanner) -> tuple[Numbers, ...]:
    if not scanner.take(r"week(?![A-Za-z])"):
        return ()
    weeks = _read_list(scanner, r"\d{1,2}(?!\d|:\d)", _read_week)
    if not weeks:
        raise scanner.error("week numbers are missing", "write week 01-53/2")
    return weeks


def _read_week(scanner: Scanner) -> Numbers:
    match = scanner.take(r"(\d{1,2})(?:-(\d{1,2})(?:/(\d{1,2}))?)?(?!\d|:\d)")
    assert match
    first, last = int(match[1]), int(match[2] or match[1])
    if not 1 <= first <= last <= 53 or match[3] in ("0", "00"):
        cure = "weeks go from 01 to 53; across the year's end write two: 50-53,01-02"
        raise scanner.error(f"week {match[0].strip()} does not exist", cure, match.start(1) + 1)
    return Numbers(first, last, int(match[3] or 1))


def _read_weekdays(scanner: Scanner) -> Weekdays | None:
    """One item of the list; None is `PH`."""
    if scanner.take(r"PH\b"):
        if scanner.peek(r"[+-] *\d"):
            raise scanner.error("days beside a holiday are not read", "use a closure set or exceptions")
        return None
    if scanner.peek(r"SH\b"):
        raise scanner.error("school holidays (SH) are not read", "use exceptions or a closure set")
    match = scanner.take(rf"{_DAY}(?:-{_DAY})?")
    if not match:
        raise scanner.error(f"'{scanner.word()}' is not a day", "days are Mo Tu We Th Fr Sa Su")
    first = DAYS.index(match[1])
    last = DAYS.index(match[2]) if match[2] else first
    return Weekdays(first, last, _read_nth(scanner, single=not match[2]))


def _read_nth(scanner: Scanner, single: bool) -> tuple[int, ...]:
    if not scanner.peek(r"\["):
        return ()
    if not single:
        raise scanner.error("[1] belongs to one day", "write Th[1], each day by itself")
    match = scanner.take(r"\[ *(-?[1-5](?:-[1-5])?(?: *, *-?[1-5](?:-[1-5])?)*) *\]")
    if not match:
        raise scanner.error("which one of the month is not readable", "write [1] to [5], or [-1] for the last")
    if scanner.peek(r"[+-] *\d+ *days?"):
        raise scanner.error("days beside a weekday are not read", "use exceptions")
    return _nth_numbers(match[1])


def _nth_numbers(text: str) -> tuple[int, ...]:
    numbers: list[int] = []
    for first, last in re.findall(r"(-?[1-5])(?:-([1-5]))?", text):
        numbers += range(int(first), int(last or first) + 1)
    return tuple(dict.fromkeys(numbers))


def _refuse_rest(scanner: Scanner) -> None:
    """What the standard allows after the days and we do not."""
    if scanner.peek(r"easter\b"):
        raise scanner.error("'easter' is not read", "PH holds Easter Monday; use exceptions for other days")
    if scanner.peek(r"SH\b"):
        raise scanner.error("school holidays (SH) are not read", "use exceptions or a closure set")
    if scanner.peek(_DAY):
        raise scanner.error("PH and days need a comma", "write PH,Mo-Fr; days first, then hours")
    if scanner.peek(r"24/7"):
        raise scanner.error("24/7 stands alone", "write 00:00-24:00 after days")
