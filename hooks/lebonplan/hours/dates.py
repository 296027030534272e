"""A rule and a date become yes or no: does the rule speak of that day?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from .expression import Dates, MonthDay, Rule
from .holidays import holiday_on

_FEW_DAYS = 7  # a dated range this short was written with its days in mind, holidays included


def speaks_of(rule: Rule, day: date) -> bool:
    """Whether the rule holds on that day."""
    return _on_weekday(rule, day) and (not rule.dated or _on_date(rule, day))


def names_holiday(rule: Rule, day: date) -> bool:
    """Whether the rule says something about that holiday itself: by `PH`, by 24/7, by its very date."""
    if (rule.holidays and holiday_on(day)) or rule.round_the_clock:
        return True
    return any(_holds(item, day) and 0 < _length(item) <= _FEW_DAYS for item in rule.dates)


def _on_weekday(rule: Rule, day: date) -> bool:
    if (not rule.weekdays and not rule.holidays) or day.weekday() in rule.every_week:
        return True
    if any(weekday == day.weekday() and _is_nth(day, number) for weekday, number in rule.nth):
        return True
    return rule.holidays and holiday_on(day) is not None


def _is_nth(day: date, number: int) -> bool:
    if number > 0:
        return (day.day - 1) // 7 + 1 == number
    return (monthrange(day.year, day.month)[1] - day.day) // 7 + 1 == -number


def _on_date(rule: Rule, day: date) -> bool:
    if rule.years and not any(day.year in years for years in rule.years):
        return False
    if rule.dates and not any(_holds(item, day) for item in rule.dates):
        return False
    return not rule.weeks or any(day.isocalendar().week in weeks for weeks in rule.weeks)


def _holds(dates: Dates, day: date) -> bool:
    start, end = _first(dates.start), _last(dates.end)
    here = (day.month, day.day)
    if dates.start.year and dates.end.year:
        return (dates.start.year, *start) <= (day.year, *here) <= (dates.end.year, *end)
    return start <= here <= end if start <= end else here >= start or here <= end


def _first(date_: MonthDay) -> tuple[int, int]:
    return (date_.month, date_.day or 1)


def _last(date_: MonthDay) -> tuple[int, int]:
    return (date_.month, date_.day or 31)


def _length(dates: Dates) -> int:
    """How many days a range with days on both ends has; 0 for months."""
    if not dates.start.day or not dates.end.day:
        return 0
    year = dates.start.year or 2027
    crosses = dates.end.year is None and _last(dates.end) < _first(dates.start)
    start, end = (year, *_first(dates.start)), (dates.end.year or year + crosses, *_last(dates.end))
    return _ordinal(*end) - _ordinal(*start) + 1


def _ordinal(year: int, month: int, day: int) -> int:
    return date(year, month, 1).toordinal() + day - 1
