"""`lebonplan show`: one organisation as its readers see it, in plain text."""

from __future__ import annotations

import sys

import click

from lebonplan.commands.program import EXIT_CODES, Folder, language_option
from lebonplan.directory import Directory
from lebonplan.problems import suggestion
from lebonplan.records import Organisation
from lebonplan.views.plain import plain_text


@click.command(epilog=EXIT_CODES)
@click.argument("slug")
@language_option
@click.pass_obj
def show(folder: Folder, slug: str, language: str) -> None:
    """Show the organisation SLUG (the name of its file without .yml)."""
    directory = folder.read()
    click.echo(plain_text(directory, found(directory, slug).called(language), language))


def found(directory: Directory, slug: str) -> Organisation:
    """The organisation of that slug; says which one is meant and leaves with 1 when there is none."""
    organisation = directory.organisations.get(slug)
    if organisation is None:
        cure = suggestion(slug, directory.organisations, "directory/organisations")
        click.echo(f"no organisation '{slug}'; {cure}", err=True)
        sys.exit(1)
    return organisation
