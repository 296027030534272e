"""The year on paper has every day once, with the holidays of Belgium and the days of Brussels."""

from __future__ import annotations

from datetime import date

import pytest
from lebonplan.directory import Directory
from lebonplan.hours import holidays_of
from lebonplan.languages import LANGUAGES
from lebonplan.paper.calendar import local_day, months, weeks
from lebonplan.paper.planner import ordinary_week
from lebonplan.views.speaker import Speaker


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2032])
def test_the_weeks_hold_every_day_of_the_year_once_and_begin_on_monday(year: int, directory: Directory) -> None:
    speaker = Speaker.of(directory, "fr")
    made = weeks(year, speaker)
    assert all(week["days"][0]["weekday"] == "lundi" and len(week["days"]) == 7 for week in made)
    numbers = [day["number"] for week in made for day in week["days"]]
    whole = [day["number"] for month in months(year, speaker) for day in month["days"]]
    start = next(n for n in range(7) if numbers[n] == 1)
    assert numbers[start : start + len(whole)] == whole
    assert [month for week in made for month in week["months"]][:12] == list(range(1, 13))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ten_legal_holidays_are_named_on_their_day(language: str, directory: Directory) -> None:
    named = {
        (month["number"], day["number"]): day["holiday"]
        for month in months(2027, Speaker.of(directory, language))
        for day in month["days"]
        if day["holiday"]
    }
    assert set(named) == {(day.month, day.day) for day in holidays_of(2027)}
    assert len(set(named.values())) == 10


def test_local_days_are_named_without_the_date_that_stands_beside_them(directory: Directory) -> None:
    speaker = Speaker.of(directory, "fr")
    assert local_day(date(2027, 5, 8), speaker) == "fête de la Région de Bruxelles"
    assert local_day(date(2027, 5, 7), speaker) == "jour de pont"
    assert local_day(date(2027, 6, 3), speaker) == ""


def test_the_week_of_a_planner_has_no_holiday() -> None:
    assert ordinary_week(date(2026, 12, 20)) == date(2027, 1, 4)
    assert ordinary_week(date(2026, 11, 25)) == date(2026, 11, 30)
