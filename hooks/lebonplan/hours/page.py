"""The words of a language become the JSON object the page's script speaks with."""

from __future__ import annotations

from typing import Any

from .words import label, terms, words

_SENTENCES = (
    "time", "time_minutes", "midnight", "date", "first_of_month",
    "open", "closed", "call", "closed_why", "call_why", "for_some",
    "next", "next_for", "next_call", "next_appointment", "sure", "sure_all",
    "when_today", "when_tomorrow", "when_day", "when_date",
    "until_today", "until_tomorrow", "until_day", "until_date",
)  # fmt: skip


def page_words(language: str) -> dict[str, Any]:
    """Sentences by key, and the groups of words they need."""
    spoken = words(language)
    found: dict[str, Any] = {key: spoken.texts[key] for key in _SENTENCES}
    found["day_on"] = [spoken.day(number, "day_on") for number in range(7)]
    found["day_of"] = [spoken.day(number, "day_of") for number in range(7)]
    found["month"] = [spoken.month(number) for number in range(1, 13)]
    found["why"] = spoken.group("why")
    found["holiday"] = spoken.group("holiday")
    found["closure"] = {code: label("closures", code, language) for code in terms("closures")}
    found["exception"] = {code: _lower(label("reasons", code, language)) for code in terms("reasons")}
    found["for"] = {code: spoken.audience(code) for code in {**spoken.group("for"), **terms("audiences")}}
    return found


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
