"""A schedule becomes lines that say its week in words, long for the page, short for paper."""

from __future__ import annotations

from collections.abc import Iterator

from .days import rule_openings
from .expression import MIDNIGHT, Rule
from .notation import read_hours
from .schedule import Opening, Schedule
from .seasons import season_text
from .timeline import add, cut, in_order
from .times import hours_text
from .weekdays import HOLIDAY, days_text
from .words import Words, label, short_words, words

Content = tuple[Opening, ...]  # empty: closed, said so


def week_text(schedule: Schedule, language: str) -> list[str]:
    """One line for each kind of day."""
    spoken = words(language)
    lines = list(_schedule_lines(spoken, schedule))
    if _holidays_open_question(schedule):
        lines.append(spoken.say("line_holidays"))
    if schedule.closures:
        names = [label("closures", code, language) for code in schedule.closures]
        lines.append(spoken.say("line_closures", names=spoken.join(names)))
    return lines


def short_text(schedule: Schedule, language: str) -> str:
    """The same on one line of paper: `ma-ve 8h30-16h`."""
    return "; ".join(_schedule_lines(short_words(language), schedule))


def _schedule_lines(spoken: Words, schedule: Schedule) -> Iterator[str]:
    if schedule.hours:
        yield from _lines(spoken, schedule.hours)
    elif not schedule.reserved and not schedule.appointment:
        yield spoken.say("unknown")
    for reserved in schedule.reserved:
        for line in _lines(spoken, reserved.hours):
            yield spoken.say("line_reserved", line=line, **{"for": spoken.audience(reserved.for_)})
    if schedule.appointment:
        yield spoken.say("by_appointment")


def _holidays_open_question(schedule: Schedule) -> bool:
    """Nobody said what happens on holidays, and somebody should know."""
    if not schedule.hours or schedule.appointment:
        return False
    expression = read_hours(schedule.hours)
    opens = any(rule.state == "open" and not rule.comment for rule in expression.rules)
    return opens and not expression.names_holidays and not any(rule.round_the_clock for rule in expression.rules)


def _lines(spoken: Words, hours: str) -> Iterator[str]:
    """Rules of the same season are laid together first: what a later one replaces must not be said.

    What is open comes first, then what holds otherwise, then what is closed.
    """
    rules = read_hours(hours).rules
    seasons = _by_season([rule for rule in rules if rule.joiner != "||"])
    lines = [line for season in seasons for line in _season_lines(spoken, season)]
    yield from (line for closed, line in lines if not closed)
    for rule in rules:
        if rule.joiner == "||":
            yield spoken.say("line_otherwise", hours=hours_text(spoken, rule_openings(rule)))
    yield from (line for closed, line in lines if closed)


def _by_season(rules: list[Rule]) -> list[list[Rule]]:
    """In the order in which each season is first spoken of."""
    seasons: dict[object, list[Rule]] = {}
    for rule in rules:
        seasons.setdefault((rule.years, rule.dates, rule.weeks), []).append(rule)
    return list(seasons.values())


def _season_lines(spoken: Words, rules: list[Rule]) -> Iterator[tuple[bool, str]]:
    """(says that it is closed, line)."""
    season = season_text(spoken, rules[0])
    one_day = bool(rules[0].dates) and all(dates.start == dates.end and dates.start.day for dates in rules[0].dates)
    for days, content in _kinds_of_days([rule for rule in rules if not rule.nth]):
        whole_week = set(days) >= set(range(7))
        if season and whole_week and (one_day or not content):
            yield not content, _line(spoken, season, content)
        else:
            yield not content, _in_season(spoken, season, _line(spoken, days_text(spoken, days), content, whole_week))
    for rule in rules:
        if rule.nth:
            days_said = days_text(spoken, _days_of(rule), rule.nth)
            content = rule_openings(rule)
            yield not content, _in_season(spoken, season, _line(spoken, days_said, content))


def _line(spoken: Words, days: str, content: Content, whole_week: bool = False) -> str:
    if not content:
        return spoken.say("line_closed", days=days)
    if whole_week and content == (Opening(0, MIDNIGHT),):
        return spoken.say("line_always")
    return spoken.say("line", days=days, hours=hours_text(spoken, content))


def _in_season(spoken: Words, season: str, line: str) -> str:
    return spoken.say("line_season", season=season, line=line) if season else line


def _kinds_of_days(rules: list[Rule]) -> Iterator[tuple[list[int], Content]]:
    """The days with the same hours together, in the order of the week."""
    week: dict[int, Content] = {}
    for rule in rules:
        for day in _days_of(rule):
            week[day] = _laid_over(week.get(day, ()), rule)
    kinds: dict[Content, list[int]] = {}
    for day in sorted(week):
        kinds.setdefault(week[day], []).append(day)
    return ((days, content) for content, days in kinds.items())


def _laid_over(content: Content, rule: Rule) -> Content:
    if rule.state == "off":
        row = list(content) if rule.spans else []
        for span in rule.spans:
            row = cut(row, span.start, span.end)
        return in_order(row)
    return in_order(add(content, rule_openings(rule))) if rule.joiner == "," else rule_openings(rule)


def _days_of(rule: Rule) -> list[int]:
    if not rule.weekdays and not rule.holidays:
        return list(range(7))
    return sorted(rule.every_week) + [HOLIDAY] * rule.holidays
