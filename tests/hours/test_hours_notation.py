"""Whatever an editor types gives an answer or a HoursError with its place, and never a promise without ground."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import opening_hours
import pytest
from hours_cases import random_hours
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lebonplan.hours import HoursError, Schedule, answer, day_openings, read_hours, validate, week_text

PIECES = (
    "Mo", "Tu-Fr", "Sa,Su", "PH", "SH", "Th[1]", "Fr[-1]", " ", " ", ",", ";", "||", "-", "09:00-17:00", "9:00",
    "24:00", "20:00-08:00", "10:00+", "24/7", "off", "closed", "open", "unknown", '"', '"rdv"', "week", "01-53/2",
    "2026", "Feb 30", "Dec 25", "Jul-Aug", "sunrise", "[", "]", ":", "easter", "é", "\n", "00", "+", "/",
)  # fmt: skip
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1))
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))


@settings(max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS, MOMENTS)
def test_any_text_is_answered_or_refused_with_a_column(text: str, at: datetime) -> None:
    try:
        read_hours(text)
    except HoursError as error:
        assert 1 <= error.column <= len(text) + 1
        assert error.message and error.cure
        return
    assert answer(Schedule(text), at).state in ("open", "closed", "call")
    assert all(week_text(Schedule(text), language) for language in ("fr", "nl", "en", "pl"))


@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS, MOMENTS)
def test_unreadable_hours_never_say_open(text: str, at: datetime) -> None:
    try:
        opening_hours.OpeningHours(text)
    except opening_hours.ParserError:
        with pytest.raises(HoursError):
            read_hours(text)


@pytest.mark.parametrize("seed", range(20))
def test_random_hours_say_the_same_as_the_standards_library(seed: int) -> None:
    """Where it is right: holidays, nights under later rules, open ends and conditions are ours to judge."""
    chance = random.Random(seed)
    compared = 0
    while compared < 15:
        text = random_hours(chance)
        if _ours_to_judge(text):
            continue
        try:
            expression = read_hours(text)
        except HoursError:
            continue
        if len(expression.rules) > 1 and any(span.end > 1440 for rule in expression.rules for span in rule.spans):
            continue
        compared += 1
        _compare(text, date(2026, 11, 25) + timedelta(days=chance.randrange(500)))


def _ours_to_judge(text: str) -> bool:
    return any(sign in text for sign in ("PH", "+", "||", '"', "unknown", "Feb 29"))


def _compare(text: str, first: date) -> None:
    start = datetime.combine(first, datetime.min.time())
    found = opening_hours.OpeningHours(text).intervals(start, start + timedelta(days=40))
    theirs = {
        _minute(start, at) for begin, end, state, _ in found if str(state) == "open" for at in _minutes(begin, end)
    }
    ours = {
        number * 1440 + minute
        for number in range(-1, 40)
        for opening in day_openings(Schedule(text), first + timedelta(days=number))
        for minute in range(opening.start_minute, opening.end_minute)
        if 0 <= number * 1440 + minute < 40 * 1440
    }
    assert ours == theirs, (text, first)


def _minute(start: datetime, at: datetime) -> int:
    return int((at - start).total_seconds()) // 60


def _minutes(begin: datetime, end: datetime) -> list[datetime]:
    return [begin + timedelta(minutes=minute) for minute in range(int((end - begin).total_seconds()) // 60)]


def test_an_editor_is_told_what_to_write() -> None:
    problems = validate("Mo-Fr 9:00-12:00")
    assert [(problem.level, problem.column, problem.cure) for problem in problems] == [("error", 7, "write 09:00")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Mo 08:00-09:00,10:00-11:00,12:00-13:00,14:00-15:00", "4 openings a day"),
        ("Mo 08:00-12:00,11:00-13:00", "two openings of a day overlap"),
        ("PH off; Mo-Fr 09:00-17:00", "a later rule replaces what is said of holidays"),
        ("Mo-Su 00:00-24:00", "this is day and night, every day"),
        ("Fr 22:00-26:00", "an hour past 24:00"),
        ("2020 Mo 10:00-12:00", "this was for 2020"),
    ],
)
def test_a_doubtful_string_is_a_warning(text: str, message: str) -> None:
    assert [(problem.level, problem.message) for problem in validate(text)] == [("warning", message)]


def test_good_hours_have_no_problem() -> None:
    assert validate("Tu-Fr 08:30-16:00; Sa 08:30-14:00; PH off") == []
