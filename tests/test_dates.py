"""Dates as sources give them, whole or in part, and how far they can be trusted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from lebonplan.dates import FRESH_DAYS, STALE_DAYS, Day, PartialDate, freshness
from pydantic import TypeAdapter, ValidationError

TODAY = date(2026, 9, 1)


@pytest.mark.parametrize("text", ["2016", "2022-03", "2026-08-08", "2024-02-29"])
def test_a_date_is_said_as_it_was_written(text):
    """A year stays a year: nothing is made up."""
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "26", "0000", "2026-13", "2026-02-30", "2025-02-29", "31/08/2026", "2026-8-1", "août 2026", "२०२६"]
)
def test_what_is_not_a_date_is_refused(text):
    """Impossible days and other forms."""
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_a_part_of_a_date_counts_from_its_first_day():
    """So that doubt is never hidden."""
    assert PartialDate.parse("2026").first_day == date(2026, 1, 1)
    assert PartialDate.parse("2026-08").first_day == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (0, "fresh"), (FRESH_DAYS, "fresh"), (FRESH_DAYS + 1, "to-confirm"),
        (STALE_DAYS, "to-confirm"), (STALE_DAYS + 1, "stale"),
    ],
)  # fmt: skip
def test_trust_ends_by_steps(age, expected):
    """Half a year, a year."""
    day = TODAY - timedelta(age)
    assert freshness(PartialDate(day.year, day.month, day.day), TODAY) == expected


def test_no_date_is_its_own_answer():
    """Nobody knows is not the same as long ago."""
    assert freshness(None, TODAY) == "undated"


def test_a_year_alone_is_as_old_as_its_first_of_january():
    """2026, read in September, is to be confirmed."""
    assert freshness(PartialDate.parse("2026"), TODAY) == "to-confirm"


@pytest.mark.parametrize(
    "text", ["2026", "2026-12", "20261221", "86400", "2026-12-21T10:00", "2026-W01-1", "2026-02-30"]
)
def test_a_whole_day_has_one_form(text):
    """Where a day is needed, seconds since 1970 and parts of dates are not taken for one."""
    with pytest.raises(ValidationError, match="is not a day; write it as 2026-12-21"):
        TypeAdapter(Day).validate_python(text)


def test_a_whole_day_is_read():
    """2026-12-21 is 21 December 2026."""
    assert TypeAdapter(Day).validate_python("2026-12-21") == date(2026, 12, 21)
