"""A date as sources give it (2016, 2022-03 or 2026-08-08), how old it is, and how it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

Freshness = Literal["fresh", "to-confirm", "stale", "undated"]
FRESH_DAYS = 183  # half a year: readers see the date alone
STALE_DAYS = 365  # a year: "call first"


@dataclass(frozen=True)
class PartialDate:
    """A year, a month or a day; ages count from its first day, so that doubt is never hidden."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """'2016', '2022-03' or '2026-08-08'. Raises ValueError for anything else."""
        match = _FORM.fullmatch(text.strip())
        if not match:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        date(year or 0, month or 1, day or 1)
        return cls(year or 0, month, day)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        return "-".join(f"{part:02d}" for part in (self.year, self.month, self.day) if part)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, _core: Any, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}

    @classmethod
    def _validate(cls, value: Any) -> PartialDate:
        try:
            return value if isinstance(value, cls) else cls.parse(str(value))
        except ValueError:
            raise PydanticCustomError(
                "date", "'{given}' is not a date; write it as 2026-08-31, 2026-08 or 2026", {"given": str(value)}
            ) from None


def _whole_day(value: Any) -> date:
    try:
        found = PartialDate.parse(str(value))
    except ValueError:
        found = None
    if found is None or found.day is None:
        raise PydanticCustomError("date", "'{given}' is not a day; write it as 2026-12-21", {"given": str(value)})
    return found.first_day


Day = Annotated[date, BeforeValidator(_whole_day)]
"""A day as 2026-12-21 and in no other form (pydantic would take 86400 for one)."""


def freshness(on: PartialDate | None, today: date) -> Freshness:
    """How far a verification of that date can be trusted today."""
    if on is None:
        return "undated"
    age = (today - on.first_day).days
    if age <= FRESH_DAYS:
        return "fresh"
    return "to-confirm" if age <= STALE_DAYS else "stale"
