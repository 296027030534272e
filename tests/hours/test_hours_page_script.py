"""The script of the page answers what the engine answers, wherever the phone thinks it is."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hours_cases import SCRIPT, moment, random_schedule, schedule_of, table
from lebonplan.hours import Answer, HoursError, answer, answer_text, compile_table, page_words
from lebonplan.hours.clock import BRUSSELS

FIRST = date(2026, 11, 25)
DAYS = 400
LAST = FIRST + timedelta(days=DAYS - 1)
PAIRS = 10_000

ASK = "questions => questions.map(([table, epoch]) => lebonplanHours.answer(table, epoch))"
READ = """([table, words, epoch]) => {
  Date.now = () => epoch;
  document.body.innerHTML = '<script type="application/json" id="hours-words"></script><p class="state"></p>';
  document.getElementById("hours-words").textContent = JSON.stringify(words);
  const element = document.querySelector(".state");
  element.setAttribute("data-hours", table);
  lebonplanHours.refresh();
  return [element.dataset.state, element.textContent];
}"""


def epoch(at: datetime, fold: int = 0) -> int:
    """Milliseconds of a wall-clock moment of Brussels."""
    return int(at.replace(tzinfo=BRUSSELS, fold=fold).astimezone(UTC).timestamp() * 1000)


def exists(at: datetime) -> bool:
    """False in the hour that summer time skips."""
    there = at.replace(tzinfo=BRUSSELS).astimezone(UTC).astimezone(BRUSSELS)
    return there.replace(tzinfo=None) == at


def as_page(found: Answer) -> dict[str, str | None]:
    """An answer of the engine in the form of the script's."""

    def iso(time: datetime | None) -> str | None:
        return time.isoformat(timespec="minutes") if time else None

    return {
        "state": found.state,
        "reason": found.reason,
        "detail": found.detail,
        "for": found.for_,
        "until": iso(found.until),
        "next": iso(found.next),
        "next_for": found.next_for,
        "next_reason": found.next_reason,
        "next_sure": iso(found.next_sure),
    }


def test_the_script_stays_small() -> None:
    import gzip

    assert len(gzip.compress(SCRIPT.read_bytes(), 9)) <= 3 * 1024


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo", "Europe/Brussels"])
def test_the_golden_table_holds_on_a_phone_set_to_another_zone(zone: str, open_page: Callable[[str], Any]) -> None:
    cases = [case for case in table("cases.yml") if "error" not in case and exists(moment(case["at"]))]
    questions = [(compile_table(schedule_of(c), moment(c["at"]).date()), epoch(moment(c["at"]))) for c in cases]
    for case, found in zip(cases, open_page(zone).evaluate(ASK, questions), strict=True):
        for key in ("state", "until", "next", "reason", "for"):
            if key in case:
                assert (found[key] or None) == case[key], (case, found)


def test_random_hours_at_random_moments_differ_nowhere(open_page: Callable[[str], Any]) -> None:
    chance = random.Random(20261125)
    questions, expected = [], []
    while len(questions) < PAIRS:
        try:
            schedule = random_schedule(chance, FIRST)
            written = compile_table(schedule, FIRST, DAYS)
        except HoursError:
            continue
        if written.count(";") > 58:
            continue  # more different days than digits: the table ends early
        for _ in range(8):
            at = datetime.combine(FIRST, datetime.min.time()) + timedelta(minutes=chance.randrange(DAYS * 1440))
            if exists(at):
                questions.append((written, epoch(at, fold=chance.randrange(2))))
                expected.append((schedule, at, as_page(answer(schedule, at, last_day=LAST))))
    found = open_page("Pacific/Auckland").evaluate(ASK, questions)
    differing = [(*wanted, got) for wanted, got in zip(expected, found, strict=True) if wanted[2] != got]
    assert not differing, (len(differing), differing[0])


@pytest.mark.parametrize("language", ["fr", "nl", "en", "pl"])
def test_the_page_says_the_sentence_of_the_engine(language: str, open_page: Callable[[str], Any]) -> None:
    page = open_page("Asia/Tokyo")
    for case in table("cases.yml"):
        if "error" in case or not exists(moment(case["at"])):
            continue
        schedule, at = schedule_of(case), moment(case["at"])
        found = answer(schedule, at)
        shown = page.evaluate(READ, [compile_table(schedule, at.date()), page_words(language), epoch(at)])
        assert shown == [found.state, answer_text(found, at, language)], case


def test_a_table_too_old_or_not_yet_begun_says_call_first(open_page: Callable[[str], Any]) -> None:
    from lebonplan.hours import Schedule

    written = compile_table(Schedule("24/7"), FIRST, 10)
    days = [FIRST - timedelta(days=1), FIRST, FIRST + timedelta(days=9), FIRST + timedelta(days=10)]
    questions = [(written, epoch(datetime.combine(day, datetime.min.time()))) for day in days]
    found = open_page("Europe/Brussels").evaluate(ASK, questions)
    assert [item["state"] for item in found] == ["call", "open", "open", "call"]
    assert found[0]["reason"] == found[3]["reason"] == "beyond-table"


def test_the_first_hours_of_an_entry_set_its_state(open_page: Callable[[str], Any]) -> None:
    from lebonplan.hours import Schedule

    page = open_page("Europe/Brussels")
    day = compile_table(Schedule("24/7"), date.today())
    never = compile_table(Schedule("2020 off"), date.today())
    states = page.evaluate(
        """([day, never]) => {
          document.body.innerHTML = `<div data-organisation="a"><p class="state" data-hours="${day}"><span
            class="when">?</span></p><div data-service="b"><p data-hours="${never}"></p></div><p id="last"
            data-hours="${never}"></p></div><p id="empty" data-hours=""></p>`;
          lebonplanHours.refresh();
          return ["[data-organisation]", "[data-service]", "#last", "#empty"].map(
            name => document.querySelector(name).dataset.state);
        }""",
        [day, never],
    )
    assert states == ["open", "closed", "closed", "call"]
