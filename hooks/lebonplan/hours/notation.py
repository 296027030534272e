"""An OpenStreetMap opening_hours string becomes an Expression, or a HoursError that says where and what to write."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from .errors import HoursError
from .expression import MIDNIGHT, Expression, Joiner, Rule, Span, State
from .scanner import Scanner
from .selectors import read_selectors
from .spans import read_spans
from .standard import check_standard

_LONGEST = 255  # the limit of an OpenStreetMap value
_STATES: dict[str, State] = {"open": "open", "off": "off", "closed": "off", "unknown": "unknown"}


@lru_cache(maxsize=8192)
def read_hours(text: str) -> Expression:
    """The rules of `text`. Raises HoursError."""
    scanner = Scanner(text)
    _check_characters(scanner)
    rules = [_read_rule(scanner, ";")]
    while not scanner.finished:
        rules.append(_read_rule(scanner, _read_joiner(scanner)))
    check_standard(text)
    return Expression(tuple(rules))


def _check_characters(scanner: Scanner) -> None:
    if scanner.finished:
        raise scanner.error("there are no hours", "write for example 'Mo-Fr 09:00-17:00'", 1)
    if len(scanner.text) > _LONGEST:
        cure = f"{_LONGEST} characters are the limit: move dated hours to exceptions"
        raise scanner.error("the string is too long", cure, _LONGEST + 1)
    for place, character in enumerate(scanner.text):
        if character in "–—\t\n\r\u00a0\u202f":
            raise scanner.error(f"{character!r} is not read", "write a plain '-' or a space", place + 1)


def _read_joiner(scanner: Scanner) -> Joiner:
    match = scanner.take(r"(;|,|\|\|)")
    if not match:
        raise scanner.error(f"'{scanner.word()}' is not understood here", "put ';' between two rules")
    if scanner.finished:
        raise scanner.error(f"nothing follows '{match[1]}'", f"remove the last '{match[1]}'", match.start(1) + 1)
    if match[1] == "," and not scanner.peek(" "):
        raise scanner.error("a comma between two rules needs a space", "write '; ' to replace, ', ' to add")
    return cast(Joiner, match[1])


def _read_rule(scanner: Scanner, joiner: Joiner) -> Rule:
    scanner.take("")
    start = scanner.column
    selectors = read_selectors(scanner)
    spans = read_spans(scanner)
    state, comment = _read_state(scanner)
    if selectors.always and spans:
        raise scanner.error("24/7 leaves no room for hours", "remove '24/7' or the hours", start)
    if not spans and state is None and not comment and not selectors.always:
        raise _no_hours(scanner, start)
    if not spans and state != "off":
        spans = (Span(0, MIDNIGHT),)
    return Rule(
        joiner=joiner,
        always=selectors.always and state != "off" and not comment,
        years=selectors.years,
        dates=selectors.dates,
        weeks=selectors.weeks,
        weekdays=selectors.weekdays,
        holidays=selectors.holidays,
        spans=spans,
        state=state or "open",
        comment=comment,
        column=start,
    )


def _read_state(scanner: Scanner) -> tuple[State | None, str]:
    word = scanner.take(r"(open|off|closed|unknown)\b")
    quoted = scanner.take(r'"([^"]*)"')
    if not quoted and scanner.peek('"'):
        raise scanner.error("the comment does not end", "close it with '\"'", scanner.text.rindex('"') + 1)
    if quoted and not quoted[1].strip():
        raise scanner.error("the comment is empty", "write it or remove the quotes", quoted.start(1))
    return (_STATES[word[1]] if word else None), (quoted[1].strip() if quoted else "")


def _no_hours(scanner: Scanner, start: int) -> HoursError:
    word = scanner.word()
    if scanner.column == start and word:
        return scanner.error(f"'{word}' is not understood", "days are Mo Tu We Th Fr Sa Su, months Jan to Dec")
    if word and word not in ",;|":
        return scanner.error(f"'{word}' is not understood here", "hours are written 09:00-17:00")
    cure = "write them (09:00-17:00), or 00:00-24:00 for day and night"
    return scanner.error("hours are missing", cure)
