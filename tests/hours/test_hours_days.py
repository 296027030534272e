"""A day is a row of spans without overlap, a table is the same for the same hours, the clock is that of Brussels."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hours_cases import random_schedule
from lebonplan.hours import (
    ExceptionalDates,
    HoursError,
    Schedule,
    compile_table,
    day_openings,
    now_in_brussels,
    wall_clock,
)
from lebonplan.hours.closures import closure_days

FIRST = date(2026, 11, 25)


@pytest.mark.parametrize("seed", range(40))
def test_the_spans_of_a_day_stand_in_order_and_never_overlap(seed: int) -> None:
    chance = random.Random(seed)
    try:
        schedule = random_schedule(chance, FIRST)
        days = [day_openings(schedule, FIRST + timedelta(days=number)) for number in range(60)]
    except HoursError:
        return
    for day in days:
        assert all(0 <= opening.start_minute < opening.end_minute <= 2 * 1440 for opening in day)
        assert all(before.end_minute <= after.start_minute for before, after in pairwise(day))
        assert all(opening.kind == "open" or opening.reason for opening in day)


def test_equal_schedules_share_one_table() -> None:
    assert compile_table(Schedule("Mo-Fr 09:00-17:00"), FIRST) is compile_table(Schedule("Mo-Fr 09:00-17:00"), FIRST)


def test_a_table_is_short() -> None:
    assert len(compile_table(Schedule("24/7"), FIRST)) < 40
    assert len(compile_table(Schedule("Mo-Fr 09:00-12:30,13:30-17:00; PH off"), FIRST)) < 400


def test_a_table_with_too_many_different_days_ends_early() -> None:
    every_day_another = tuple(
        ExceptionalDates(day, day, hours=f"10:00-{11 + number // 60}:{number % 60:02d}")
        for number, day in ((number, FIRST + timedelta(days=number)) for number in range(100))
    )
    written = compile_table(Schedule("off", every_day_another), FIRST)
    assert written.split("|")[2].endswith("A@"), "it ends after 60 days"


@pytest.mark.parametrize(
    ("utc", "brussels"),
    [
        (datetime(2027, 3, 28, 0, 59, tzinfo=UTC), datetime(2027, 3, 28, 1, 59)),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), datetime(2027, 3, 28, 3, 0)),
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), datetime(2027, 10, 31, 2, 30)),
        (datetime(2027, 10, 31, 1, 30, tzinfo=UTC), datetime(2027, 10, 31, 2, 30)),
    ],
)
def test_summer_time_moves_the_wall_clock(utc: datetime, brussels: datetime) -> None:
    assert wall_clock(utc) == brussels


def test_now_has_no_zone_and_no_seconds() -> None:
    now = now_in_brussels()
    assert now.tzinfo is None
    assert (now.second, now.microsecond) == (0, 0)


def test_new_year_on_a_tuesday_bridges_the_old_year() -> None:
    assert date(2029, 12, 31) in closure_days("bridge-days", 2029)
