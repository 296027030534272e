"""Belgian telephone numbers: which are plausible, and how people write them."""

from __future__ import annotations

import re
from functools import cache

import phonenumbers

FREE_EVERYWHERE = 800  # the "country" of free numbers, which people know with two zeros before it
_SHORT = re.compile(r"[0-9]{3,6}")  # 112, 1710, 116000: dialled as they are


def is_short(number: str) -> bool:
    """True for an emergency or service number that has no country code."""
    return bool(_SHORT.fullmatch(number))


@cache
def is_plausible(number: str) -> bool:
    """True for a short number or a valid number written in international form (+3223195827)."""
    if is_short(number):
        return True
    if not re.fullmatch(r"\+[0-9]{8,15}", number) or number.startswith("+320"):
        return False
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:  # no country has that code
        return False


@cache
def international(text: str) -> str | None:
    """'02 319 58 27' → '+3223195827'; None when it cannot be read as a Belgian number."""
    try:
        parsed = phonenumbers.parse(text, "BE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


@cache
def displayed(number: str) -> str:
    """'+3223195827' → '02 319 58 27'; '+80021232123' → '00800 2123 2123'; foreign numbers keep their country code."""
    if is_short(number):
        return number
    parsed = phonenumbers.parse(number)
    form = phonenumbers.PhoneNumberFormat
    style = form.NATIONAL if parsed.country_code == 32 else form.INTERNATIONAL
    shown = str(phonenumbers.format_number(parsed, style))
    return shown.replace("+", "00") if parsed.country_code == FREE_EVERYWHERE else shown
