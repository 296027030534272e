"""The ten legal holidays of Belgium, held against another library, and the days of closure sets."""

from __future__ import annotations

from datetime import date

import holidays as outside
import pytest
from lebonplan.hours import HOLIDAYS, closure_codes, holiday_on, holidays_of
from lebonplan.hours.closures import closure_days
from lebonplan.hours.holidays import easter
from lebonplan.hours.words import LANGUAGES, label, words

YEARS = range(1975, 2100)


@pytest.mark.parametrize("year", YEARS)
def test_our_holidays_are_the_librarys_without_its_sundays(year: int) -> None:
    theirs = {day for day, name in outside.country_holidays("BE", years=year, language="en_US").items()}
    easter_sunday = easter(year)
    sundays = {easter_sunday, date.fromordinal(easter_sunday.toordinal() + 49)}
    assert set(holidays_of(year)) == theirs - sundays | (set(holidays_of(year)) & sundays)


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_ten_holidays_unless_two_meet(year: int) -> None:
    meet = easter(year).toordinal() + 39 == date(year, 5, 1).toordinal()
    assert len(holidays_of(year)) == (9 if meet else 10)


def test_the_sundays_of_easter_and_whitsun_are_not_holidays() -> None:
    assert holiday_on(date(2027, 3, 28)) is None
    assert holiday_on(date(2027, 5, 16)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_holiday_and_closure_has_a_name_in_every_language(language: str) -> None:
    assert set(words(language).group("holiday")) == set(HOLIDAYS)
    assert all(label("closures", code, language) != code for code in closure_codes())


def test_bridge_days_join_a_holiday_to_a_weekend() -> None:
    assert date(2026, 7, 20) in closure_days("bridge-days", 2026)  # 21 July is a Tuesday
    assert date(2026, 5, 15) in closure_days("bridge-days", 2026)  # the Friday after Ascension
    assert date(2026, 11, 12) not in closure_days("bridge-days", 2026)  # 11 November is a Wednesday
    assert date(2029, 12, 24) in closure_days("bridge-days", 2029)  # Christmas is a Tuesday
