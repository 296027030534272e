"""Spans of a day are laid over each other and become a row without overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .schedule import Opening

Row = list[Opening]


def cut(row: Iterable[Opening], start: int, end: int) -> Row:
    """The row without the minutes from start to end."""
    rest: Row = []
    for opening in row:
        if opening.end_minute <= start or end <= opening.start_minute:
            rest.append(opening)
            continue
        if opening.start_minute < start:
            rest.append(replace(opening, end_minute=start))
        if end < opening.end_minute:
            rest.append(replace(opening, start_minute=end))
    return rest


def lay_over(row: Iterable[Opening], top: Iterable[Opening]) -> Row:
    """`top` replaces what lies under it."""
    result = list(row)
    for opening in top:
        result = cut(result, opening.start_minute, opening.end_minute)
        result.append(opening)
    return result


def lay_under(row: Iterable[Opening], bottom: Iterable[Opening]) -> Row:
    """`bottom` fills what the row leaves free; its own spans may overlap."""
    return lay_over(add([], bottom), row)


def add(row: Iterable[Opening], more: Iterable[Opening]) -> Row:
    """Both together; where they meet, open is stronger than "call first"."""
    both = [*row, *more]
    ranked = sorted(both, key=lambda opening: opening.kind == "open")
    return lay_over([], ranked)


def in_order(row: Iterable[Opening]) -> tuple[Opening, ...]:
    """Sorted by time, touching spans of the same kind made one."""
    result: Row = []
    for opening in sorted(row, key=lambda opening: opening.start_minute):
        last = result[-1] if result else None
        if last and last.end_minute == opening.start_minute and last.key == opening.key:
            result[-1] = replace(last, end_minute=opening.end_minute)
        else:
            result.append(opening)
    return tuple(result)
