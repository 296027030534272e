"""Closure sets (8 May, bridge days …) become the days of a year on which a subscribed place is closed."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from .holidays import easter, holidays_of
from .words import terms


def closure_codes() -> tuple[str, ...]:
    """The codes of directory/taxonomy/closures.yml."""
    return tuple(terms("closures"))


def closure_on(codes: tuple[str, ...], day: date) -> str | None:
    """The first of the sets that closes that day. Raises KeyError for an unknown set."""
    for code in codes:
        if day in closure_days(code, day.year):
            return code
    return None


@lru_cache(maxsize=512)
def closure_days(code: str, year: int) -> frozenset[date]:
    """All days of a set in a year."""
    return frozenset(day for text in terms("closures")[code]["days"] for day in _days(text, year))


def _days(text: str, year: int) -> list[date]:
    """`05-08`, `easter+40` or `bridge`."""
    if text == "bridge":
        holidays = [*holidays_of(year), *holidays_of(year + 1)]  # New Year bridges 31 December
        return [day for holiday in holidays for day in _bridges(holiday) if day.year == year]
    if text.startswith("easter+"):
        return [easter(year) + timedelta(days=int(text.removeprefix("easter+")))]
    month, day = text.split("-")
    return [date(year, int(month), int(day))]


def _bridges(holiday: date) -> list[date]:
    """The Monday before a Tuesday holiday, the Friday after a Thursday holiday."""
    step = {1: -1, 3: 1}.get(holiday.weekday())
    return [holiday + timedelta(days=step)] if step else []
