"""`lebonplan check`: every mistake of the directory, each with its place and its cure."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lebonplan.commands.program import EXIT_CODES, Folder
from lebonplan.directory import read_directory
from lebonplan.problems import FORMATS, errors_of


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="text for people, github for annotations in a pull request, json for programs.",
)
@click.option("--warnings/--no-warnings", default=True, show_default=True, help="Show what does not stop the build.")
@click.pass_obj
def check(folder: Folder, paths: tuple[Path, ...], format_: str, warnings: bool) -> None:
    """Check all records, or only those at PATHS; say everything that is wrong at once.

    Errors stop the build of the site, warnings do not.
    """
    for path in paths:
        if not path.resolve().is_relative_to(folder.root.resolve()):
            raise click.UsageError(f"{path} is not in {folder.root}; only records that are in it can be checked")
    directory = read_directory(folder.root, folder.today, only=paths or None)
    problems = directory.problems
    errors = errors_of(problems)
    shown = problems if warnings else errors
    if shown:
        click.echo(FORMATS[format_](shown))
    elif format_ == "json":
        click.echo("[]")
    if format_ == "text":
        click.echo(f"{len(errors)} errors, {len(problems) - len(errors)} warnings", err=True)
        if not paths:
            count, middle = directory.prose.count, directory.prose.median
            click.echo(f"{count} sentences, median {middle:g} words; the longest: lebonplan prose", err=True)
    sys.exit(1 if errors else 0)
