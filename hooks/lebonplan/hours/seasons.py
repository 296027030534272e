"""The years, dates and weeks of a rule become words: from November to March, odd weeks."""

from __future__ import annotations

from .expression import Dates, MonthDay, Numbers, Rule
from .times import month_day_text
from .words import Words


def season_text(words: Words, rule: Rule) -> str:
    """When in the year the rule holds; empty for always."""
    parts = [
        words.join([_dates_text(words, dates) for dates in rule.dates]),
        words.join([_weeks_text(words, weeks) for weeks in rule.weeks]),
        words.join([_years_text(words, years) for years in rule.years]),
    ]
    return str(words.texts["separator"]).join(part for part in parts if part)


def _years_text(words: Words, years: Numbers) -> str:
    form = "in_years" if years.first == years.last else "in_years_range" if years.last < 9999 else "in_years_from"
    return words.say(form, first=years.first, last=years.last)


def _weeks_text(words: Words, weeks: Numbers) -> str:
    if weeks.step == 2 and weeks.last >= 52 and weeks.first in (1, 2):
        return words.say("odd_weeks" if weeks.first == 1 else "even_weeks")
    form = "in_week" if weeks.first == weeks.last else "in_weeks" if weeks.step == 1 else "in_weeks_step"
    return words.say(form, first=weeks.first, last=weeks.last, step=weeks.step)


def _dates_text(words: Words, dates: Dates) -> str:
    start, end = dates.start, dates.end
    if start.day is None or end.day is None:
        return _months_text(words, start, end)
    if start == end:
        return words.say("on_date", date=_date_text(words, start))
    first = _date_text(words, start if start.year != end.year else MonthDay(start.month, start.day))
    return words.say("on_dates", first=first, last=_date_text(words, end))


def _months_text(words: Words, start: MonthDay, end: MonthDay) -> str:
    if start.month == end.month:
        text = words.say("in_month", month=words.month(start.month, "month_in"))
    else:
        text = words.say("in_months", first=words.month(start.month, "month_from"), last=words.month(end.month))
    return words.say("date_year", date=text, year=start.year) if start.year else text


def _date_text(words: Words, date: MonthDay) -> str:
    text = month_day_text(words, date.month, date.day or 1)
    return words.say("date_year", date=text, year=date.year) if date.year else text
