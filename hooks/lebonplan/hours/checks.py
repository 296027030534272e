"""An opening-hours string becomes what an editor should mend in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from .errors import HoursError
from .expression import MIDNIGHT, Rule
from .notation import read_hours
from .standard import normal_form

_MANY_SPANS = 3


@dataclass(frozen=True)
class HoursProblem:
    """`column` counts from 1 in the string; `cure` says what to write instead."""

    level: Literal["error", "warning"]
    column: int
    message: str
    cure: str


def validate(text: str) -> list[HoursProblem]:
    """The error that makes it unreadable, or the warnings of a readable one."""
    try:
        rules = read_hours(text).rules
    except HoursError as error:
        return [HoursProblem("error", error.column, error.message, error.cure)]
    return [*_many_spans(rules), *_overlaps(rules), *_early_holidays(rules), *_past(rules), *_unusual(text, rules)]


def _many_spans(rules: tuple[Rule, ...]) -> Iterator[HoursProblem]:
    for rule in rules:
        if len(rule.spans) > _MANY_SPANS:
            yield _warning(rule, f"{len(rule.spans)} openings a day", "check that none is there twice")


def _overlaps(rules: tuple[Rule, ...]) -> Iterator[HoursProblem]:
    for rule in rules:
        spans = sorted(rule.spans, key=lambda span: span.start)
        if any(after.start < before.end for before, after in pairwise(spans) if not before.open_end):
            yield _warning(rule, "two openings of a day overlap", "make one of them")


def _early_holidays(rules: tuple[Rule, ...]) -> Iterator[HoursProblem]:
    """A rule for plain days after `PH off` takes the holidays back."""
    for place, rule in enumerate(rules):
        later = rules[place + 1 :]
        if rule.holidays and any(next_.joiner == ";" and not next_.dated and not next_.holidays for next_ in later):
            yield _warning(rule, "a later rule replaces what is said of holidays", "write the rule with PH last")


def _past(rules: tuple[Rule, ...]) -> Iterator[HoursProblem]:
    this_year = date.today().year
    for rule in rules:
        ends = [dates.end.year for dates in rule.dates if dates.end.year]
        ends += [years.last for years in rule.years]
        if ends and max(ends) < this_year:
            yield _warning(rule, f"this was for {max(ends)}", "remove it")


def _unusual(text: str, rules: tuple[Rule, ...]) -> Iterator[HoursProblem]:
    for rule in rules:
        if any(span.end > MIDNIGHT and f"{span.end // 60}:" in text for span in rule.spans):
            yield _warning(rule, "an hour past 24:00", "write 02:00 for the next morning")
    if rules[0].round_the_clock and not rules[0].always and len(rules) == 1 and normal_form(text) == "24/7":
        yield _warning(rules[0], "this is day and night, every day", "write 24/7")


def _warning(rule: Rule, message: str, cure: str) -> HoursProblem:
    return HoursProblem("warning", rule.column, message, cure)
