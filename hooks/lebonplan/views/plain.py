"""An organisation becomes lines of plain text, for the command line."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from lebonplan.directory import Directory
from lebonplan.records import Organisation
from lebonplan.views.details import Details, Hours, details
from lebonplan.views.speaker import Speaker


def plain_text(directory: Directory, organisation: Organisation, language: str) -> str:
    """What the page of an organisation says, without markup."""
    speaker = Speaker.of(directory, language)
    shown = details(organisation, directory, speaker)
    return "\n".join(Markup(line).striptags() for line in _lines(shown, speaker))


def _lines(shown: Details, speaker: Speaker) -> Iterator[str]:
    yield shown.name + (f" ({shown.also_known_as})" if shown.also_known_as else "")
    if shown.status != "active":
        yield shown.status_label
    yield shown.description
    yield from (f"! {warning}" for warning in shown.warnings)
    for line in shown.phones:
        yield " · ".join(filter(None, (line.telephone.shown, line.purpose, *line.notes, *_hours(line.hours))))
    for door in shown.doors:
        yield ", ".join(door.lines) if door.lines else speaker.word("confidential_address")
    yield from shown.emails
    yield from shown.websites
    yield from _hours(shown.reception or shown.headline)
    for offer in shown.offers:
        own = (offer.name, offer.place, *_hours(offer.hours), offer.price, offer.appointment, *offer.conditions)
        yield "- " + " · ".join(filter(None, own))
    yield from filter(None, (shown.audiences, *shown.access, *shown.conditions, shown.languages))
    date = speaker.word("verified_on", date=shown.verified) if shown.verified else speaker.word("not_verified_date")
    yield f"{date} ({shown.method})"
    yield f"{speaker.word('sources')}: " + ", ".join(source.site for source in shown.sources)


def _hours(hours: Hours | None) -> tuple[str, ...]:
    if hours is None:
        return ()
    return (*hours.week, *filter(None, (hours.text,)))
