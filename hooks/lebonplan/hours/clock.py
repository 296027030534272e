"""The moment becomes the wall clock of Brussels."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


def now_in_brussels() -> datetime:
    """The wall clock, to the minute and without zone: all times of this package are like that."""
    return wall_clock(datetime.now(BRUSSELS))


def wall_clock(moment: datetime) -> datetime:
    """A moment with a zone, as the clocks of Brussels show it."""
    return moment.astimezone(BRUSSELS).replace(tzinfo=None, second=0, microsecond=0)
