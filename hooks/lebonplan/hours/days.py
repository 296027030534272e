"""A schedule and a date become the openings of that day: the one definition all views share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from .closures import closure_on
from .dates import names_holiday, speaks_of
from .expression import MIDNIGHT, Expression, Rule
from .holidays import holiday_on
from .notation import read_hours
from .schedule import Day, ExceptionalDates, Note, Opening, Schedule
from .timeline import Row, add, cut, in_order, lay_over, lay_under
from .words import appointment_signs

_UNKNOWN = Day((Opening(0, MIDNIGHT, "call", reason="unknown"),))


def day_openings(schedule: Schedule, day: date) -> tuple[Opening, ...]:
    """The spans of that day, nights included with the day they begin on."""
    return day_plan(schedule, day).openings


def day_plan(schedule: Schedule, day: date) -> Day:
    """The spans and what decided the day: exception, then closure set, then reserved slots, then hours."""
    exception = _exception_on(schedule, day)
    if exception:
        plan = _exceptional_day(schedule, exception, day)
    else:
        plan = _ordinary_day(schedule, day)
        closure = closure_on(schedule.closures, day) if schedule.closures else None
        if closure:
            plan = Day((), Note("closure", closure, _last_minute(plan)))
    return _by_appointment(plan) if schedule.appointment else plan


def regular_day(hours: str | None, day: date) -> Day:
    """The day as the opening_hours string alone has it."""
    if not hours:
        return _UNKNOWN
    week = _week(hours)
    if week and not holiday_on(day):
        return week[day.weekday()]
    return _evaluate(read_hours(hours), day)


@lru_cache(maxsize=8192)
def _week(hours: str) -> tuple[Day, ...]:
    """Monday to Sunday when all weeks are the same: what makes 4,000 records cheap."""
    expression = read_hours(hours)
    if not expression.weekly:
        return ()
    return tuple(_evaluate(expression, date(2027, 2, number)) for number in range(1, 8))  # a week without holiday


def _exception_on(schedule: Schedule, day: date) -> ExceptionalDates | None:
    """The last one listed wins, as the last rule of a string does."""
    for exception in reversed(schedule.exceptions):
        if exception.holds_on(day):
            return exception
    return None


def _exceptional_day(schedule: Schedule, exception: ExceptionalDates, day: date) -> Day:
    usual_end = _last_minute(_ordinary_day(schedule, day))
    note = Note("exception", exception.reason, usual_end)
    if exception.closed:
        return Day((), note)
    if not exception.hours:
        return Day((Opening(0, MIDNIGHT, "call", reason="exception"),), note)
    return Day(_apply(read_hours(exception.hours), day, stated=True)[0], note)


def _ordinary_day(schedule: Schedule, day: date) -> Day:
    plan = regular_day(schedule.hours, day)
    if not schedule.reserved:
        return plan
    closed_by_holiday = plan.note is not None and plan.note.reason == "holiday" and not plan.note.quiet
    top: Row = []
    note = plan.note
    for reserved in schedule.reserved:
        slot = regular_day(reserved.hours, day)
        if closed_by_holiday and not read_hours(reserved.hours).names_holidays:
            continue
        top = lay_over(top, (replace(opening, for_=reserved.for_) for opening in slot.openings))
        note = note or slot.note
    return Day(in_order(lay_over(plan.openings, top)), note)


def _by_appointment(plan: Day) -> Day:
    """Nobody is promised a door: what was open is now "call first"."""
    openings = (
        replace(opening, kind="call", reason="appointment") if opening.kind == "open" else opening
        for opening in plan.openings
    )
    return Day(in_order(openings), plan.note)


def _last_minute(plan: Day) -> int:
    return max([MIDNIGHT, *(opening.end_minute for opening in plan.openings)])


def _evaluate(expression: Expression, day: date) -> Day:
    return Day(*_apply(expression, day))


def _apply(expression: Expression, day: date, stated: bool = False) -> tuple[tuple[Opening, ...], Note | None]:
    """Rule after rule. `stated`: the rules were written for these very dates, holidays included."""
    row: Row = []
    note: Note | None = None
    closed = False
    for rule in expression.rules:
        if not speaks_of(rule, day):
            continue
        unsure = not stated and holiday_on(day) is not None and not names_holiday(rule, day)
        spans = _openings(rule, unsure)
        if rule.state == "off" and rule.spans:
            for span in rule.spans:
                row = cut(row, span.start, span.end)
        elif rule.state == "off":
            note, closed, row = _closing_note(rule, day, row), True, []
        elif rule.joiner == "||":
            row = row if closed else lay_under(row, spans)
        elif rule.joiner == ",":
            row, closed = add(row, spans), False
        else:
            note, closed, row = _opening_note(rule, day), False, add([], spans)
    if note is None and any(opening.reason == "holiday" for opening in row):
        note = Note("holiday", holiday_on(day) or "", quiet=True)
    return in_order(row), note


def rule_openings(rule: Rule) -> tuple[Opening, ...]:
    """The spans of one rule by itself, on a day that is no holiday."""
    return in_order(add([], _openings(rule, unsure=False)))


def _openings(rule: Rule, unsure: bool) -> Row:
    """The spans of a rule with their kind; `unsure` on a holiday of which nothing is said."""
    if rule.state == "off":
        return []
    reason = _call_reason(rule) or ("holiday" if unsure else "")
    kind: tuple[str, str] = ("call" if reason else "open", reason)
    row: Row = []
    for span in rule.spans:
        if not span.open_end or span.end > MIDNIGHT:
            row.append(_opening(span.start, span.end, *kind, rule.comment))
        elif span.end == MIDNIGHT:
            row.append(_opening(span.start, MIDNIGHT, "call", reason or "open-end", rule.comment))
        else:
            row.append(_opening(span.start, span.end, *kind, rule.comment))
            row.append(_opening(span.end, MIDNIGHT, "call", reason or "open-end", rule.comment))
    return row


def _opening(start: int, end: int, kind: str, reason: str, comment: str) -> Opening:
    return Opening(start, end, "open" if kind == "open" else "call", "", reason, comment)


def _call_reason(rule: Rule) -> str:
    """Why the rule promises nothing: a comment is a condition nobody can check from outside."""
    if rule.comment:
        return "appointment" if is_appointment(rule.comment) else "condition"
    return "unknown" if rule.state == "unknown" else ""


def is_appointment(comment: str) -> bool:
    """Whether a comment means "by appointment"."""
    return any(sign in comment.casefold() for sign in appointment_signs())


def _closing_note(rule: Rule, day: date, row: Iterable[Opening]) -> Note | None:
    until = max([MIDNIGHT, *(opening.end_minute for opening in row)])
    holiday = holiday_on(day)
    if holiday and (rule.holidays or names_holiday(rule, day)):
        return Note("holiday", holiday, until)
    return Note("season", "", until) if rule.dated else None


def _opening_note(rule: Rule, day: date) -> Note | None:
    """Special hours on a holiday explain why the place is closed the rest of that day."""
    holiday = holiday_on(day)
    if holiday and rule.holidays and day.weekday() not in rule.every_week:
        return Note("holiday", holiday)
    return None
