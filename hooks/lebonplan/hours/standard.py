"""A string is read a second time by the standard's library, whose complaint becomes a HoursError."""

from __future__ import annotations

import re

import opening_hours

from .errors import HoursError

_PLACE = re.compile(r"--> \d+:(\d+)")
_EXPECTED = re.compile(r"= expected (.+)")


def check_standard(text: str) -> None:
    """Raises HoursError where the library of the OpenStreetMap notation does not read `text`."""
    try:
        opening_hours.OpeningHours(text)
    except opening_hours.ParserError as error:  # type: ignore[attr-defined]
        raise _hours_error(str(error)) from error


def normal_form(text: str) -> str:
    """The same hours as the library writes them."""
    return str(opening_hours.OpeningHours(text).normalize())


def _hours_error(complaint: str) -> HoursError:
    place = _PLACE.search(complaint)
    expected = _EXPECTED.search(complaint)
    wanted = expected[1].replace("_", " ") if expected else "the opening_hours notation"
    return HoursError("this is not the opening_hours notation", int(place[1]) if place else 1, f"expected {wanted}")
