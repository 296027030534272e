"""Minutes become times and spans as people write them: 8 h 30, 8.30 uur, 8:30."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from .expression import MIDNIGHT
from .schedule import Opening
from .words import Words


def time_text(words: Words, minute: int, form: str = "time") -> str:
    """The time of a minute of the day; `form` is `time` (with its unit) or `start` (as before a dash)."""
    hours, minutes = divmod(minute % MIDNIGHT, 60)
    return words.say(f"{form}_minutes" if minutes else form, h=hours, m=f"{minutes:02d}")


def end_text(words: Words, minute: int) -> str:
    """The time a span ends at: midnight has a word of its own."""
    if minute != MIDNIGHT:
        return time_text(words, minute)
    return words.say("midnight_in_span" if "midnight_in_span" in words else "midnight")


def date_text(words: Words, day: date) -> str:
    """`1er janvier`, `1 januari`, `1 January`, `1 stycznia`."""
    return month_day_text(words, day.month, day.day)


def month_day_text(words: Words, month: int, day: int) -> str:
    """The same from numbers."""
    return words.say("date", d=words.say("first_of_month") if day == 1 else day, month=words.month(month))


def hours_text(words: Words, openings: Iterable[Opening]) -> str:
    """The spans of a day; what they depend on stands in brackets."""
    groups = groupby(_merged_open_ends(openings), key=lambda opening: _condition(words, opening))
    texts = [_conditional(words, list(group), condition) for condition, group in groups]
    return str(words.texts["separator"]).join(texts)


def _conditional(words: Words, openings: Sequence[Opening], condition: str) -> str:
    if openings[0].reason == "unknown" and _whole_day(openings[0]):
        return condition
    spans = words.join([_span_text(words, opening) for opening in openings])
    return words.say("line_comment", line=spans, comment=condition) if condition else spans


def _span_text(words: Words, opening: Opening) -> str:
    if opening.reason == "open-end":
        return words.say("span_from", start=time_text(words, opening.start_minute, "start"))
    if _whole_day(opening):
        return words.say("whole_day")
    form = "span_overnight" if opening.end_minute > MIDNIGHT else "span"
    # "18 uur – middernacht": a word for the end carries no unit for the start.
    word_at_end = opening.end_minute == MIDNIGHT and "midnight_in_span" not in words
    start = time_text(words, opening.start_minute, "time" if word_at_end else "start")
    return words.say(form, start=start, end=end_text(words, opening.end_minute))


def _whole_day(opening: Opening) -> bool:
    return (opening.start_minute, opening.end_minute) == (0, MIDNIGHT)


def _condition(words: Words, opening: Opening) -> str:
    """What stands in brackets behind the spans."""
    parts = [words.say("for_some", **{"for": words.audience(opening.for_)})] if opening.for_ else []
    if opening.reason == "appointment":
        parts.append(words.say("by_appointment"))
    elif opening.comment:
        parts.append(opening.comment)
    elif opening.kind == "call" and opening.reason != "open-end":
        parts.append(words.say("not_sure"))
    return str(words.texts["separator"]).join(parts)


def _merged_open_ends(openings: Iterable[Opening]) -> list[Opening]:
    """`10:00-12:00+` is said as "from 10:00"."""
    row: list[Opening] = []
    for opening in openings:
        if opening.reason == "open-end" and row and row[-1].end_minute == opening.start_minute:
            row.append(replace(opening, start_minute=row.pop().start_minute))
        else:
            row.append(opening)
    return row
