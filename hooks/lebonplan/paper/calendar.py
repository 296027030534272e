"""A year becomes weeks, months and days with their Belgian holidays and local days, named in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from lebonplan.hours import holiday_on
from lebonplan.hours.closures import closure_days
from lebonplan.hours.words import words as hours_words
from lebonplan.paper.entries import plain
from lebonplan.views.speaker import Speaker

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNNAMED = ("bridge-days", "ascension-friday")  # one mark says "bridge day", they need no name of their own


def weeks(year: int, speaker: Speaker) -> list[dict[str, Any]]:
    """Every week that has a day of the year, Monday first."""
    first = date(year, 1, 1) - timedelta(days=date(year, 1, 1).weekday())
    mondays = [first + timedelta(weeks=n) for n in range(54)]
    return [_week(monday, speaker) for monday in mondays if monday <= date(year, 12, 31)]


def months(year: int, speaker: Speaker) -> list[dict[str, Any]]:
    """The twelve months: their name, their days, and in which column of a week the first one stands."""
    return [
        {
            "number": month,
            "name": plain(speaker.word(f"month_{month}")),
            "days": [_day(day, speaker) for day in _days_of(year, month)],
            "first": date(year, month, 1).weekday(),
        }
        for month in range(1, 13)
    ]


def weekday_letters(speaker: Speaker) -> list[str]:
    """'lu', 'ma', …: the heads of a small calendar."""
    return [plain(speaker.word(f"{day}_short"))[:2] for day in DAYS]


def day_text(day: date, speaker: Speaker) -> str:
    """'8 août 2026'."""
    number = plain(speaker.word("first_of_month")) if day.day == 1 else str(day.day)
    month = plain(speaker.word(f"month_of_{day.month}"))
    return plain(speaker.word("date_format", day=number, month=month, year=day.year))


def _week(monday: date, speaker: Speaker) -> dict[str, Any]:
    days = [monday + timedelta(days=n) for n in range(7)]
    return {
        "number": monday.isocalendar()[1],
        "days": [_day(day, speaker) for day in days],
        "title": _title(days[0], days[6], speaker),
        "months": sorted({day.month for day in days if day.day == 1}),
    }


def _title(monday: date, sunday: date, speaker: Speaker) -> str:
    """'janvier 2027', 'janvier – février 2027', 'décembre 2026 – janvier 2027'."""
    first, last = (plain(speaker.word(f"month_{day.month}")) for day in (monday, sunday))
    if monday.year != sunday.year:
        return f"{first} {monday.year} – {last} {sunday.year}"
    return f"{first} – {last} {sunday.year}" if first != last else f"{first} {sunday.year}"


def _day(day: date, speaker: Speaker) -> dict[str, Any]:
    code = holiday_on(day)
    return {
        "number": day.day,
        "month": plain(speaker.word(f"month_of_{day.month}")),
        "weekday": plain(speaker.word(DAYS[day.weekday()])),
        "letter": plain(speaker.word(f"{DAYS[day.weekday()]}_short"))[:2],
        "holiday": hours_words(speaker.language).group("holiday")[code] if code else "",
        "local": local_day(day, speaker),
        "weekend": day.weekday() > 4,
    }


def local_day(day: date, speaker: Speaker) -> str:
    """The name of a day on which some services close although it is no legal holiday."""
    for code in speaker.taxonomy["closures"]:
        if code in UNNAMED or day not in closure_days(code, day.year):
            continue
        return _undated(plain(speaker.label("closures", code)), day, speaker)
    bridge = any(day in closure_days(code, day.year) for code in UNNAMED if code in speaker.taxonomy["closures"])
    return plain(speaker.label("closures", "bridge-days")) if bridge and not holiday_on(day) else ""


def _undated(label: str, day: date, speaker: Speaker) -> str:
    """'fête du Roi le 15 novembre' → 'fête du Roi': the date stands beside it."""
    month = re.escape(plain(speaker.word(f"month_of_{day.month}")))
    return re.sub(rf"\s+(le |op |on )?\(?{day.day} {month}\)?$", "", label)


@lru_cache(maxsize=64)
def _days_of(year: int, month: int) -> tuple[date, ...]:
    return tuple(_month(date(year, month, 1)))


def _month(day: date) -> Iterator[date]:
    month = day.month
    while day.month == month:
        yield day
        day += timedelta(days=1)
