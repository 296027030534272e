"""`lebonplan open` and `lebonplan hours`: is it open at a moment, until when, why; what a notation means."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import click

from lebonplan.commands.program import EXIT_CODES, Folder, language_option, listed
from lebonplan.commands.show import found
from lebonplan.directory import Directory
from lebonplan.hours import Schedule, answer, answer_text, now_in_brussels, to_json, validate, week_text
from lebonplan.languages import LANGUAGES
from lebonplan.records import Organisation, Timed
from lebonplan.views.schedules import headline, of_service

at_option = click.option(
    "--at",
    type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d"]),
    help="The moment, on the clocks of Brussels: 2026-12-25T10:00. Now, if left out.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for programs.")


@click.command("open", epilog=EXIT_CODES)
@click.argument("slug", required=False)
@click.option("--all", "everywhere", is_flag=True, help="Ask of all organisations instead of one.")
@click.option("--service", help="Ask of this service only, for instance shower.")
@click.option("--need", help="With --all: those that answer this need, for instance eat.")
@at_option
@language_option
@json_option
@click.pass_obj
def open_(
    folder: Folder,
    slug: str | None,
    everywhere: bool,
    service: str | None,
    need: str | None,
    at: datetime | None,
    language: str,
    as_json: bool,
) -> None:
    """Say whether SLUG is open, until when, and why not; or with --all, which doors are open."""
    if bool(slug) == everywhere:
        raise click.UsageError("name one organisation, or write --all")
    directory = folder.read()
    listed(directory, "services", service)
    listed(directory, "needs", need)
    moment = at or now_in_brussels()
    if slug:
        _tell_one(found(directory, slug), directory, service, moment, language, as_json)
    else:
        _tell_all(directory, service, need, moment, language, as_json)


@click.command("hours", epilog=EXIT_CODES)
@click.argument("notation", required=False)
@click.option("--left-as-text", is_flag=True, help="List the hours that the records give in words only.")
@at_option
@click.option("--language", type=click.Choice(LANGUAGES), help="One language instead of four.")
@json_option
@click.pass_obj
def hours(
    folder: Folder, notation: str | None, left_as_text: bool, at: datetime | None, language: str | None, as_json: bool
) -> None:
    """Show the sentences that an opening-hours NOTATION makes, or what is wrong in it."""
    if left_as_text:
        for line in words_only(folder.read()):
            click.echo("\t".join(line))
        return
    if not notation:
        raise click.UsageError("write a notation, for instance: lebonplan hours 'Tu-Fr 08:30-16:00'")
    problems = validate(notation)
    for problem in problems:
        click.echo(f"{problem.level}, character {problem.column}: {problem.message}; {problem.cure}", err=True)
    if any(problem.level == "error" for problem in problems):
        sys.exit(1)
    _tell_notation(Schedule(hours=notation), at or now_in_brussels(), [language] if language else LANGUAGES, as_json)


def schedule_of(organisation: Organisation, directory: Directory, service: str | None, need: str | None) -> Schedule:
    """The schedule asked for: of a service, of what answers a need, or of the organisation."""
    for offered in organisation.services:
        if offered.service == service:
            return of_service(organisation, offered)
    return headline(organisation, directory, need)[0]


def words_only(directory: Directory) -> Iterator[tuple[str, str, str]]:
    """(slug, field, French words) of each opening time that no source lets us write in the notation."""
    for organisation in directory.organisations.values():
        parts: list[tuple[str, Timed]] = [("hours", organisation)]
        parts += [(f"services.{service.service}", service) for service in organisation.services]
        parts += [(f"places.{place.id}", place) for place in organisation.places]
        parts += [(f"phones.{phone.number}", phone) for phone in organisation.contact.phones]
        for field, timed in parts:
            if timed.hours_text and not timed.hours:
                yield organisation.slug, field, timed.hours_text.fr or ""


def _tell_one(
    organisation: Organisation,
    directory: Directory,
    service: str | None,
    moment: datetime,
    language: str,
    as_json: bool,
) -> None:
    if service and all(offered.service != service for offered in organisation.services):
        click.echo(f"'{organisation.slug}' does not offer '{service}'", err=True)
        sys.exit(1)
    said = answer(schedule_of(organisation, directory, service, None), moment)
    click.echo(_json(to_json(said, moment, language)) if as_json else answer_text(said, moment, language))


def _tell_all(
    directory: Directory, service: str | None, need: str | None, moment: datetime, language: str, as_json: bool
) -> None:
    """The open doors first, then those to call; closed ones are left out of the text, not of the JSON."""
    answers = [(o, answer(schedule_of(o, directory, service, need), moment)) for o in _asked(directory, service, need)]
    if as_json:
        click.echo(_json({o.slug: to_json(said, moment, language) for o, said in answers}))
        return
    for state in ("open", "call"):
        for organisation, said in answers:
            if said.state == state:
                click.echo("\t".join((organisation.slug, organisation.name, answer_text(said, moment, language))))


def _asked(directory: Directory, service: str | None, need: str | None) -> Iterator[Organisation]:
    for organisation in directory.organisations.values():
        offers = any(offered.service == service for offered in organisation.services)
        if (not service or offers) and (not need or need in directory.needs_of(organisation)):
            yield organisation


def _tell_notation(schedule: Schedule, moment: datetime, languages: Iterable[str], as_json: bool) -> None:
    said = answer(schedule, moment)
    shown = {
        language: {**to_json(said, moment, language), "week": week_text(schedule, language)} for language in languages
    }
    if as_json:
        click.echo(_json(shown if len(shown) > 1 else next(iter(shown.values()))))
        return
    for language in shown:
        click.echo(f"{language}  {' ; '.join(week_text(schedule, language))}")
        click.echo(f"    {answer_text(said, moment, language)}")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
