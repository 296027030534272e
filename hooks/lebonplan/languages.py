"""The four languages of the guide, and what a reader gets when a text is missing in one of them."""

from __future__ import annotations

from typing import NamedTuple, Protocol

LANGUAGES = ("fr", "nl", "en", "pl")
SOURCE_LANGUAGE = "fr"


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


def missing_languages(text: Multilingual) -> tuple[str, ...]:
    """The languages in which the text has no wording."""
    return tuple(language for language in LANGUAGES if not getattr(text, language))
