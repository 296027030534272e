"""An answer becomes the sentence a reader sees, and the JSON of the command line."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from .answers import Answer
from .times import date_text, time_text
from .words import Words, label, words

_WEEK = 7


def answer_text(answer: Answer, at: datetime, language: str) -> str:
    """« Ouvert jusqu'à 16 h », « Fermé (jour férié : Noël). Ouvre lundi à 9 h »."""
    spoken = words(language)
    sentences = [_state_text(spoken, answer, at.date()), *_next_texts(spoken, answer, at.date())]
    return ". ".join(sentences)


def to_json(answer: Answer, at: datetime, language: str) -> dict[str, str | None]:
    """Times are wall clock of Brussels, to the minute, without zone."""
    return {
        "state": answer.state,
        "until": _iso(answer.until),
        "next": _iso(answer.next),
        "reason": answer.reason or None,
        "for": answer.for_ or None,
        "text": answer_text(answer, at, language),
    }


def why_text(spoken: Words, reason: str, detail: str) -> str:
    """Why a place is closed, or why one calls first."""
    if reason == "holiday" and detail:
        return spoken.group("why")[reason].format(name=spoken.group("holiday")[detail])
    if reason == "closure":
        return label("closures", detail, spoken.language)
    if reason == "exception" and detail:
        name = label("reasons", detail, spoken.language)
        return name if name == detail else name[:1].lower() + name[1:]
    return spoken.group("why").get(reason, "")


def _state_text(spoken: Words, answer: Answer, today: date) -> str:
    audience = spoken.say("for_some", **{"for": spoken.audience(answer.for_)}) if answer.for_ else ""
    if answer.state == "open":
        until = _until_text(spoken, answer.until, today) if answer.until else ""
        return " ".join(part for part in (spoken.say("open"), audience, until) if part)
    why = why_text(spoken, answer.reason, answer.detail)
    text = spoken.say(f"{answer.state}_why", why=why) if why else spoken.say(answer.state)
    return f"{text}, {audience}" if audience else text


def _next_texts(spoken: Words, answer: Answer, today: date) -> list[str]:
    """When it next opens, and when it does so surely and for all if that is later."""
    if answer.next is None:
        return []
    when = _when_text(spoken, answer.next, today)
    audience = {"for": spoken.audience(answer.next_for)} if answer.next_for else {}
    if answer.state == "open":
        return [spoken.say("sure_all", when=when)]
    form = {"": "next", "appointment": "next_appointment"}.get(answer.next_reason, "next_call")
    texts = [spoken.say("next_for" if audience and form == "next" else form, when=when, **audience)]
    if answer.next_sure:
        sure = "sure" if answer.next_reason else "sure_all"
        texts.append(spoken.say(sure, when=_when_text(spoken, answer.next_sure, today)))
    return texts


def _when_text(spoken: Words, moment: datetime, today: date) -> str:
    clock = time_text(spoken, moment.hour * 60 + moment.minute)
    days = (moment.date() - today).days
    if days < 2:
        return spoken.say("when_tomorrow" if days else "when_today", time=clock)
    if days < _WEEK:
        return spoken.say("when_day", day=spoken.day(moment.weekday(), "day_on"), time=clock)
    return spoken.say("when_date", date=date_text(spoken, moment.date()), time=clock)


def _until_text(spoken: Words, moment: datetime, today: date) -> str:
    midnight = moment.time() == time()
    clock = spoken.say("midnight") if midnight else time_text(spoken, moment.hour * 60 + moment.minute)
    day = moment.date() - timedelta(days=midnight)  # midnight ends the day before
    days = (day - today).days
    if days < 2:
        return spoken.say("until_tomorrow" if days else "until_today", time=clock)
    if days < _WEEK:
        return spoken.say("until_day", day=spoken.day(day.weekday(), "day_of"), time=clock)
    return spoken.say("until_date", date=date_text(spoken, day), time=clock)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None
