"""A year becomes the dates of the ten Belgian legal holidays."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

# Easter Sunday and Whit Sunday are not legal holidays, though libraries list them.
_FIXED = {
    "new-year": (1, 1),
    "labour-day": (5, 1),
    "national-day": (7, 21),
    "assumption": (8, 15),
    "all-saints": (11, 1),
    "armistice": (11, 11),
    "christmas": (12, 25),
}
_AFTER_EASTER = {"easter-monday": 1, "ascension": 39, "whit-monday": 50}

HOLIDAYS = (
    "new-year",
    "easter-monday",
    "labour-day",
    "ascension",
    "whit-monday",
    "national-day",
    "assumption",
    "all-saints",
    "armistice",
    "christmas",
)


@lru_cache(maxsize=64)
def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus."""
    golden, century = year % 19, year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday)


@lru_cache(maxsize=64)
def holidays_of(year: int) -> dict[date, str]:
    """The ten dates with their codes; in 2008 Ascension fell on 1 May, one date had two names."""
    days = {easter(year) + timedelta(days=after): code for code, after in _AFTER_EASTER.items()}
    days |= {date(year, month, day): code for code, (month, day) in _FIXED.items()}
    return days


def holiday_on(day: date) -> str | None:
    """The code of the legal holiday on that day."""
    return holidays_of(day.year).get(day)
