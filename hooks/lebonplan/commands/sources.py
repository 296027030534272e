"""`lebonplan sources`: the steps of a sheet, the facts they say, and where each fact comes from."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from lebonplan.commands.program import EXIT_CODES, Folder, language_option
from lebonplan.problems import suggestion
from lebonplan.sheets.facts import Facts
from lebonplan.sheets.model import More, Sheet


@click.command(epilog=EXIT_CODES)
@click.argument("slug")
@language_option
@click.pass_obj
def sources(folder: Folder, slug: str, language: str) -> None:
    """Show where every line of the sheet SLUG comes from (the name of its file without .yml)."""
    library = folder.read().library
    sheet = library.sheets.get(slug) or library.pending.get(slug)
    if sheet is None:
        click.echo(f"no sheet '{slug}'; {suggestion(slug, library.slugs, 'directory/sheets')}", err=True)
        sys.exit(1)
    click.echo("\n".join(lines(sheet, library.facts, language)))


def lines(sheet: Sheet, facts: Facts, language: str) -> Iterator[str]:
    """Step → fact → source, in the order of the page."""
    pending = " (pending: readers do not see it)" if sheet.pending else ""
    yield f"{getattr(sheet.title, language)}{pending}"
    for location, line in sheet.lines():
        text = line.text if isinstance(line, More) else line.caption
        yield f"{_mark(location)}  {getattr(text, language)}"
        for identity in line.facts:
            yield from _fact(identity, facts)
    yield f"reviewed on {sheet.review.on} by {sheet.review.by}"


def _fact(identity: str, facts: Facts) -> Iterator[str]:
    if identity not in facts:
        yield f"     {identity}: UNKNOWN"
        return
    fact = facts[identity]
    grade = f", tier {fact.tier}" if fact.tier else ""
    yield f"     {identity}{grade}{'' if fact.publish else ', NOT TO BE PUBLISHED'}: {fact.says}"
    for source in facts.sources_of((identity,)):
        yield "       ← " + ", ".join(filter(None, (source.name, source.address, str(source.on or ""))))


def _mark(location: tuple[str | int, ...]) -> str:
    return f"{int(location[1]) + 1:>3}." if location[0] == "steps" else f"{location[0]}:"
