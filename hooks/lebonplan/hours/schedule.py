"""What a record says about hours, as values: a schedule, its exceptions, its reserved slots, one day's openings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["open", "call"]


@dataclass(frozen=True)
class ExceptionalDates:
    """Other hours, or none, from one date to another (both included); beats everything on those days."""

    from_: date
    to: date
    closed: bool = False
    hours: str | None = None
    reason: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether that day is one of its days."""
        return self.from_ <= day <= self.to


@dataclass(frozen=True)
class ReservedHours:
    """Hours kept for one audience."""

    hours: str
    for_: str


@dataclass(frozen=True)
class Schedule:
    """All a record says about the hours of one service; `hours` None means nobody knows."""

    hours: str | None = None
    exceptions: tuple[ExceptionalDates, ...] = ()
    reserved: tuple[ReservedHours, ...] = ()
    closures: tuple[str, ...] = ()
    appointment: bool = False


@dataclass(frozen=True)
class Opening:
    """A span of one day, in minutes from its midnight; a night ends after 1440. `reason` says why to call first."""

    start_minute: int
    end_minute: int
    kind: Kind = "open"
    for_: str = ""
    reason: str = ""
    comment: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What must be the same for two spans to make one answer."""
        return (self.kind, self.for_, self.reason)


@dataclass(frozen=True)
class Note:
    """What decided a day: a holiday, a closure set, an exception, a season.

    `until` passes 1440 when a night was cancelled; a `quiet` note only names the day, it closes nothing.
    """

    reason: str
    detail: str = ""
    until: int = 1440
    quiet: bool = False


@dataclass(frozen=True)
class Day:
    """The openings of one day, in order and without overlap, and what decided it."""

    openings: tuple[Opening, ...] = ()
    note: Note | None = None
