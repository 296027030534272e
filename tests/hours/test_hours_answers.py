"""The golden table holds."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hours_cases import moment, schedule_of, table
from lebonplan.hours import Answer, HoursError, answer, read_hours

CASES = table("cases.yml")


def named(case: dict[str, Any]) -> str:
    return f"{case['hours']} at {case.get('at', '-')}"


def shown(found: Answer, key: str) -> str | None:
    """A field as the table writes it."""
    value = getattr(found, {"for": "for_"}.get(key, key))
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value or None


@pytest.mark.parametrize("case", [case for case in CASES if "error" not in case], ids=named)
def test_the_answer_is_the_one_worked_out_by_hand(case: dict[str, Any]) -> None:
    found = answer(schedule_of(case), moment(case["at"]))
    expected = {key: case[key] for key in ("state", "until", "next", "reason", "for") if key in case}
    assert {key: shown(found, key) for key in expected} == expected


@pytest.mark.parametrize("case", [case for case in CASES if "error" in case], ids=named)
def test_an_unreadable_string_says_where_and_what_to_write(case: dict[str, Any]) -> None:
    with pytest.raises(HoursError) as caught:
        read_hours(case["hours"])
    assert caught.value.column == case["error"]
    assert caught.value.message and caught.value.cure


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(CASES) >= 200
