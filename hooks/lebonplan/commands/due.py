"""`lebonplan due`: what waits for an editor: sheets, weakly sourced lines, records to verify."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import click

from lebonplan.commands.program import EXIT_CODES, Folder
from lebonplan.dates import FRESH_DAYS, STALE_DAYS
from lebonplan.directory import Directory
from lebonplan.records import Organisation
from lebonplan.sheets.checks import weak

SOON = frozenset({"eat", "sleep", "care"})  # needs whose records are promised to be verified within six months


@click.command(epilog=EXIT_CODES)
@click.option("--number", default=30, show_default=True, help="How many records to show; 0 shows all.")
@click.pass_obj
def due(folder: Folder, number: int) -> None:
    """List pending sheets, lines with weak sources, and the records to verify, the most urgent first."""
    directory = folder.read()
    waiting = list(pending_sheets(directory))
    thin = list(weak_lines(directory))
    records = list(records_due(directory))
    _tell("sheets that wait for a review", waiting)
    _tell("lines that rest on tier C only", thin)
    _tell("records to verify", records[: number or None], len(records))


def pending_sheets(directory: Directory) -> Iterator[str]:
    """The sheets that readers do not see."""
    for slug, sheet in directory.library.pending.items():
        yield f"{sheet.review.on}\tsheets/{slug}.yml\t{sheet.title.fr}"


def weak_lines(directory: Directory) -> Iterator[str]:
    """The lines of all sheets whose facts have no better source than tier C."""
    library = directory.library
    for slug, sheet in {**library.sheets, **library.pending}.items():
        for location, line in sheet.lines():
            if weak(line.facts, library.facts):
                place = ".".join(str(step + 1 if isinstance(step, int) else step) for step in location)
                yield f"sheets/{slug}.yml\t{place}\t{', '.join(line.facts)}"


def records_due(directory: Directory) -> Iterator[str]:
    """The records by the day on which they have to be verified, the earliest first; undated ones before all."""
    days = [(_due_on(organisation, directory), organisation) for organisation in directory.organisations.values()]
    for day, organisation in sorted(days, key=lambda pair: (pair[0], pair[1].slug)):
        on = organisation.verified.on
        yield f"{day if on else 'no date'}\torganisations/{organisation.slug}.yml\t{organisation.name}\t{on or '?'}"


def _due_on(organisation: Organisation, directory: Directory) -> date:
    if organisation.verified.on is None:
        return date.min
    soon = SOON & set(directory.needs_of(organisation))
    return organisation.verified.on.first_day + timedelta(days=FRESH_DAYS if soon else STALE_DAYS)


def _tell(title: str, lines: list[str], count: int | None = None) -> None:
    click.echo(f"{title}: {len(lines) if count is None else count}")
    for line in lines:
        click.echo(f"  {line}")
