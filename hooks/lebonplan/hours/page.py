"""The words of a language become the JSON object the page's script speaks with."""

from __future__ import annotations

from typing import Any

from .holidays import HOLIDAYS
from .replies import why_text
from .words import terms, words

_SENTENCES = (
    "time", "time_minutes", "midnight", "date", "first_of_month",
    "open", "closed", "call", "closed_why", "call_why", "for_some",
    "next_for", "next_call", "next_appointment", "sure", "sure_all",
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
    found["next_"] = spoken.texts["next"]
    found["why"] = {reason: text for reason, text in spoken.group("why").items() if reason != "holiday"}
    for reason, codes in {"holiday": HOLIDAYS, "closure": terms("closures"), "exception": terms("reasons")}.items():
        found[reason] = {code: why_text(spoken, reason, code) for code in codes}
    found["for"] = {code: spoken.audience(code) for code in {**spoken.group("for"), **terms("audiences")}}
    return found
