"""The week, the answer and the fortnight are said as people write them in each language."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hours_cases import moment, schedule_of, table
from lebonplan.hours import Schedule, answer, answer_text, fortnight, schema_org, short_text, to_json, week_text
from lebonplan.hours.words import LANGUAGES, words

WEEKS = table("sentences.yml")
REPLIES = table("replies.yml")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", WEEKS, ids=lambda case: str(case["hours"]))
def test_the_week_is_said_as_people_say_it(case: dict[str, Any], language: str) -> None:
    assert week_text(schedule_of(case), language) == case[language]
    assert short_text(schedule_of(case), language) == case[f"{language}_short"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", REPLIES, ids=lambda case: f"{case['hours']} at {case['at']}")
def test_the_answer_is_one_that_a_reader_understands(case: dict[str, Any], language: str) -> None:
    at = moment(case["at"])
    assert answer_text(answer(schedule_of(case), at), at, language) == case[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_have_the_same_words(language: str) -> None:
    own_forms = {
        "day_of",
        "day_first",
        "day_more",
        "day_on",
        "day_nth",
        "nth_feminine",
        "nth_day_feminine",
        "feminine_days",
    }
    own_forms |= {"holidays_more", "midnight_in_span", "month_from", "nth_and"}
    french, here = words("fr").texts, words(language).texts
    assert french.keys() - own_forms == here.keys() - own_forms
    for group in ("why", "holiday", "for", "month", "month_in", "day", "nth"):
        assert french[group].keys() == here[group].keys()


def test_the_fortnight_names_holidays_and_closures() -> None:
    schedule = schedule_of(
        {
            "hours": "Mo-Fr 09:00-17:00",
            "closures": ["christmas-eve"],
            "exceptions": [{"from": "2026-12-28", "to": "2027-01-03", "closed": True, "reason": "year-end"}],
        }
    )
    days = fortnight(schedule, date(2026, 12, 21), "fr")
    assert len(days) == 14
    assert [tuple(day)[1:] for day in days[2:9]] == [
        ("mercredi 23 décembre", "9 h – 17 h", ""),
        ("jeudi 24 décembre", "fermé", "veille de Noël"),
        ("vendredi 25 décembre", "9 h – 17 h (appelez d'abord)", "jour férié : Noël"),
        ("samedi 26 décembre", "fermé", ""),
        ("dimanche 27 décembre", "fermé", ""),
        ("lundi 28 décembre", "fermé", "fêtes de fin d'année"),
        ("mardi 29 décembre", "fermé", "fêtes de fin d'année"),
    ]


def test_the_command_line_gets_times_without_zone() -> None:
    at = moment("2026-12-25T10:00")
    assert to_json(answer(Schedule("Mo-Fr 09:00-17:00; PH off"), at), at, "nl") == {
        "state": "closed",
        "until": None,
        "next": "2026-12-28T09:00",
        "reason": "holiday",
        "for": None,
        "text": "Gesloten (feestdag: Kerstmis). Opent maandag om 9 uur",
    }


def test_schema_org_promises_only_what_is_sure() -> None:
    assert schema_org(Schedule(None), date(2026, 12, 1)) == []
    assert schema_org(Schedule("Mo-Fr 09:00-12:00", appointment=True), date(2026, 12, 1)) == []
    items = schema_org(Schedule("Fr 20:00-08:00; PH off"), date(2026, 12, 1))
    assert [(item.get("dayOfWeek"), item["opens"], item["closes"], item["validFrom"]) for item in items] == [
        (["Friday"], "20:00", "08:00", "2026-12-01"),
        (None, "00:00", "00:00", "2026-12-25"),
        (None, "00:00", "00:00", "2027-01-01"),
    ]
