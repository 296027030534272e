"""`09:00-12:30,13:30-17:00` becomes spans of minutes."""

from __future__ import annotations

import re

from .errors import HoursError
from .expression import MIDNIGHT, Span
from .scanner import Scanner

LONGEST = 16 * 60  # longer is nearly always an inverted span (09:00-08:00)
_SUN = r"\(?(sunrise|sunset|dawn|dusk)"
_LOOKS_LIKE_TIME = r"\d{1,2}(?:[:.hHu]|-)"


def read_spans(scanner: Scanner) -> tuple[Span, ...]:
    """The spans at the reading point; none is an empty tuple."""
    spans: list[Span] = []
    separator = ""
    while _time_follows(scanner, separator):
        scanner.take(separator)
        spans.append(_read_span(scanner))
        separator = ","
    return tuple(spans)


def _time_follows(scanner: Scanner, separator: str) -> bool:
    # A year or 24/7 after a comma begins the next rule.
    return bool(scanner.peek(f"{separator} *(?:{_SUN}|(?!24/7){_LOOKS_LIKE_TIME})"))


def _read_span(scanner: Scanner) -> Span:
    scanner.take("")
    column = scanner.column
    start = _read_time(scanner)
    if scanner.take(r"\+"):
        return Span(start, MIDNIGHT, open_end=True)
    if not scanner.take("-"):
        raise scanner.error("the closing time is missing", "write 10:00-12:00, or 10:00+ if nobody knows")
    end = _read_time(scanner)
    span = Span(start, _end_after(start, end), open_end=bool(scanner.take(r"\+")))
    _check_span(scanner, span, column)
    return span


def _end_after(start: int, end: int) -> int:
    return end + MIDNIGHT if end <= start else end


def _read_time(scanner: Scanner) -> int:
    scanner.take("")
    column = scanner.column
    match = scanner.take(r"(\d\d):(\d\d)(?!\d)")
    if not match:
        raise _time_error(scanner, column)
    hours, minutes = int(match[1]), int(match[2])
    if minutes > 59 or hours * 60 + minutes > 2 * MIDNIGHT:
        raise HoursError(f"{match[0].strip()} is not a time", column, "times go from 00:00 to 24:00")
    return hours * 60 + minutes


def _time_error(scanner: Scanner, column: int) -> HoursError:
    if scanner.peek(_SUN):
        return HoursError("the sun keeps no hours here", column, "write a time such as 08:00, by season if needed")
    short = re.compile(r"(\d):(\d\d)(?!\d)").match(scanner.text, column - 1)
    if short:
        return HoursError(f"'{short[0]}' lacks a digit", column, f"write 0{short[0]}")
    return HoursError(f"'{scanner.word()}' is not a time", column, "write four digits and a colon: 08:30")


def _check_span(scanner: Scanner, span: Span, column: int) -> None:
    if span.start >= MIDNIGHT:
        raise scanner.error("a span cannot begin after midnight", "write the day it begins on", column)
    length = span.end - span.start
    if length > LONGEST and (span.start, span.end) != (0, MIDNIGHT):
        cure = "turn it round, or write 00:00-24:00, or cut it in two if it is really that long"
        raise scanner.error(f"{length // 60} hours on end: the times look inverted", cure, column)
    if scanner.peek("/"):
        raise scanner.error("'/' is not read after a span", "write the span alone")
