"""A schedule and a moment become the answer: open, closed or call first, until when, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from .days import day_plan
from .expression import MIDNIGHT
from .schedule import Day, Opening, Schedule

HORIZON = 400  # days looked ahead: the length of the table on the page

_OPEN_TO_ALL = 3  # the highest rank

State = Literal["open", "closed", "call"]


@dataclass(frozen=True)
class Answer:
    """`until`: when this ends; `reason`: why closed or why to call; `detail`: which holiday, which closure.

    `next`: when it next opens, for `next_for` only if that is set, perhaps if `next_reason` is (a holiday of
    which nothing is said, an appointment); `next_sure` is then when it next opens for everybody.
    """

    state: State
    until: datetime | None = None
    next: datetime | None = None
    reason: str = ""
    for_: str = ""
    comment: str = ""
    detail: str = ""
    next_for: str = ""
    next_reason: str = ""
    next_sure: datetime | None = None


def answer(schedule: Schedule, at: datetime, last_day: date | None = None) -> Answer:
    """The answer at a wall-clock moment of Brussels; nothing after `last_day` is looked at."""
    return _Days(schedule, at, last_day).answer()


class _Days:
    """Days around a moment, each worked out once; moments are minutes from the midnight of `at`."""

    def __init__(self, schedule: Schedule, at: datetime, last_day: date | None) -> None:
        self.schedule = schedule
        self.today = at.date()
        self.minute = at.hour * 60 + at.minute
        ahead = (last_day - self.today).days + 1 if last_day else HORIZON
        self.limit = min(ahead, HORIZON) * MIDNIGHT
        self.plans: dict[int, Day] = {}

    def plan(self, number: int) -> Day:
        """The plan of the day `number` days from today."""
        if number not in self.plans:
            self.plans[number] = day_plan(self.schedule, self.today + timedelta(days=number))
        return self.plans[number]

    def opening(self, moment: int) -> Opening | None:
        """The opening that holds at a moment: tonight's, or the end of last night's; open beats call."""
        number, minute = divmod(moment, MIDNIGHT)
        found = None
        for back in (0, 1):
            for opening in self.plan(number - back).openings:
                holds = opening.start_minute <= minute + back * MIDNIGHT < opening.end_minute
                if holds and _rank(found) < _rank(opening):
                    found = opening
        return found

    def next_edge(self, moment: int) -> int:
        """The next minute at which a span begins or ends, at the latest midnight."""
        number, minute = divmod(moment, MIDNIGHT)
        edges = [MIDNIGHT]
        for back in (0, 1):
            for opening in self.plan(number - back).openings:
                edges += (opening.start_minute - back * MIDNIGHT, opening.end_minute - back * MIDNIGHT)
        return number * MIDNIGHT + min(edge for edge in edges if edge > minute)

    def end_of(self, opening: Opening) -> int | None:
        """When the same answer stops holding; None if not before the limit."""
        moment = self.next_edge(self.minute)
        while moment < self.limit:
            there = self.opening(moment)
            if there is None or there.key != opening.key:
                return moment
            moment = self.next_edge(moment)
        return None

    def next_opening(self, moment: int, sure: bool) -> tuple[int, Opening] | None:
        """The next moment that is not closed; `sure`: that is open to everybody."""
        moment = self.next_edge(moment)
        while moment < self.limit:
            there = self.opening(moment)
            if there and not (sure and _rank(there) < _OPEN_TO_ALL):
                return moment, there
            moment = self.next_edge(moment)
        return None

    def answer(self) -> Answer:
        """The answer at the moment asked for."""
        here = self.opening(self.minute)
        later = None if _rank(here) == _OPEN_TO_ALL else self.next_opening(self.minute, sure=here is not None)
        unsure = later is not None and _rank(later[1]) < _OPEN_TO_ALL
        after = self.next_opening(later[0], sure=True) if later and unsure else None
        reason, detail = self.why(here)
        return Answer(
            state=here.kind if here else "closed",
            until=self.time(self.end_of(here)) if here else None,
            next=self.time(later[0] if later else None),
            reason=reason,
            for_=here.for_ if here else "",
            comment=here.comment if here else "",
            detail=detail,
            next_for=later[1].for_ if later else "",
            next_reason=later[1].reason if later else "",
            next_sure=self.time(after[0] if after else None),
        )

    def why(self, here: Opening | None) -> tuple[str, str]:
        """The reason and its detail: which holiday, which closure set, which exception."""
        if here and here.kind == "open":
            return "", ""
        if here:
            return here.reason, self.named(here)
        for back in (0, 1):
            note = self.plan(-back).note
            if note and not note.quiet and self.minute + back * MIDNIGHT < note.until:
                return note.reason, note.detail
        return "", ""

    def named(self, here: Opening) -> str:
        """The holiday or exception a "call first" comes from, of the day the span belongs to."""
        of_today = here in self.plan(0).openings and here.start_minute <= self.minute < here.end_minute
        note = self.plan(0 if of_today else -1).note
        return note.detail if note and note.reason == here.reason else ""

    def time(self, moment: int | None) -> datetime | None:
        """A moment as wall clock."""
        midnight = datetime.combine(self.today, datetime.min.time())
        return None if moment is None else midnight + timedelta(minutes=moment)


def _rank(opening: Opening | None) -> int:
    """Open for all, open for some, call first, nothing: the stronger is the answer."""
    if opening is None:
        return 0
    return 1 if opening.kind == "call" else 2 if opening.for_ else _OPEN_TO_ALL
