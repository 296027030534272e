"""A schedule becomes lines that say its week in words, long for the page, short for paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from .days import rule_openings
from .expression import Rule
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
    """Rules of the same season are laid together first: what a later one replaces must not be said."""
    rules = [rule for rule in read_hours(hours).rules if rule.joiner != "||"]
    for _, group in groupby(sorted(rules, key=_seasons_of(rules)), key=_seasons_of(rules)):
        yield from _season_lines(spoken, list(group))
    for rule in read_hours(hours).rules:
        if rule.joiner == "||":
            yield spoken.say("line_otherwise", hours=hours_text(spoken, rule_openings(rule)))


class _seasons_of:
    """A key that keeps the seasons in the order of their first rule."""

    def __init__(self, rules: list[Rule]) -> None:
        self.seasons = list(dict.fromkeys((rule.years, rule.dates, rule.weeks) for rule in rules))

    def __call__(self, rule: Rule) -> int:
        return self.seasons.index((rule.years, rule.dates, rule.weeks))


def _season_lines(spoken: Words, rules: list[Rule]) -> Iterator[str]:
    season = Season(season_text(spoken, rules[0]), _only_dates(rules[0]))
    for days, content in _kinds_of_days([rule for rule in rules if not rule.nth]):
        yield _line(spoken, season, days, (), content)
    for rule in rules:
        if rule.nth:
            yield _line(spoken, season, _days_of(rule), rule.nth, rule_openings(rule))


def _line(spoken: Words, season: Season, days: Iterable[int], nth: Iterable[tuple[int, int]], content: Content) -> str:
    every_day = set(days) >= set(range(7))
    if not content:
        who = season if season and every_day else days_text(spoken, days, nth)
        text = spoken.say("line_closed", days=who)
        return text if not season or every_day else spoken.say("line_season", season=season, line=text)
    if one_date:
        return spoken.say("line", days=season, hours=hours_text(spoken, content))
    if every_day and len(content) == 1 and content[0] == Opening(0, 1440):
        text = spoken.say("line_always")
    else:
        text = spoken.say("line", days=days_text(spoken, days, nth), hours=hours_text(spoken, content))
    return spoken.say("line_season", season=season, line=text) if season else text


def _kinds_of_days(rules: list[Rule]) -> Iterator[tuple[list[int], Content]]:
    """The days with the same hours together, open ones first, in the order of the week."""
    week: dict[int, Content] = {}
    for rule in rules:
        for day in _days_of(rule):
            week[day] = _laid_over(week.get(day, ()), rule)
    kinds: dict[Content, list[int]] = {}
    for day in sorted(week):
        kinds.setdefault(week[day], []).append(day)
    for content, days in sorted(kinds.items(), key=lambda kind: not kind[0]):
        yield days, content


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
