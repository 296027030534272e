"""The four languages of the guide, and what a reader gets when a text is missing in one of them."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

LANGUAGES = ("fr", "nl", "en", "pl")
SOURCE_LANGUAGE = "fr"

_IN_NUMBERS = re.compile(r"(?<=\d) (?=\d)")
_IN_FRENCH = re.compile(_IN_NUMBERS.pattern + r"|(?<=«) | (?=[?!:;»])|(?<=\d) (?=h\b)")


class Wording(NamedTuple):
    """A text as shown, and the language it really is in (so that pages can mark it with `lang`)."""

    text: str
    language: str


class Multilingual(Protocol):
    """Anything with one optional text for each language."""

    fr: str | None
    nl: str | None
    en: str | None
    pl: str | None


def wording(text: Multilingual, language: str) -> Wording:
    """The text in `language`, else in French, else in the first language that has it."""
    for candidate in (language, SOURCE_LANGUAGE, *LANGUAGES):
        found = getattr(text, candidate)
        if found:
            return Wording(found, candidate)
    return Wording("", language)


def unbroken(text: str, language: str) -> str:
    """The text with no-break spaces where a line must not end: '0800 99 340', and in French before '?' or '»'."""
    return (_IN_FRENCH if language == "fr" else _IN_NUMBERS).sub("\N{NO-BREAK SPACE}", text)


def missing_languages(text: Multilingual) -> tuple[str, ...]:
    """The languages in which the text has no wording."""
    return tuple(language for language in LANGUAGES if not getattr(text, language))
