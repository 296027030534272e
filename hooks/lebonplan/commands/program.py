"""The command `lebonplan` and what all its commands share: where the directory is, which day it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lebonplan.directory import Directory, read_directory
from lebonplan.languages import LANGUAGES
from lebonplan.taxonomy import suggested_code


class Folder:
    """The folder `directory/`, read once and only when a command needs it."""

    def __init__(self, root: Path, today: date) -> None:
        self.root, self.today = root, today

    def read(self) -> Directory:
        """The directory with its problems."""
        return read_directory(self.root, self.today)


EXIT_CODES = "Exit codes: 0 all is well; 1 something is wrong or was not found; 2 the command was not understood."


@click.group(epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--directory",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="directory",
    show_default=True,
    help="The folder that holds the records.",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Pretend that today is this day (2026-12-25).")
@click.pass_context
def main(context: click.Context, root: Path, today: Any) -> None:
    """Le Bon Plan: check, read and extend the directory of organisations."""
    context.obj = Folder(root, today.date() if today else date.today())


language_option = click.option(
    "--language", type=click.Choice(LANGUAGES), default="fr", show_default=True, help="The language of the answer."
)


def listed(directory: Directory, name: str, code: str | None) -> str | None:
    """The code if it is in that closed list. Raises a usage error with a suggestion otherwise."""
    if code is not None and code not in directory.taxonomy[name]:
        cure = suggested_code(code, directory.taxonomy[name], f"directory/taxonomy/{name}.yml")
        raise click.UsageError(f"'{code}' is not in the list of {name}; {cure}")
    return code


def _register() -> None:
    from lebonplan.commands import check, due, listing, new, opening, print, prose, schema, show, sources, translated

    for command in (
        check.check,
        listing.list_,
        show.show,
        opening.open_,
        opening.hours,
        new.new,
        schema.schema,
        translated.translated,
        sources.sources,
        due.due,
        prose.prose,
        print.print_,
    ):
        main.add_command(command)


_register()
