"""`lebonplan prose`: how long the sentences of the directory are, and which are the worst."""

from __future__ import annotations

import sys

import click

from lebonplan.commands.program import EXIT_CODES, Folder
from lebonplan.prose.passages import placed
from lebonplan.prose.sentences import LONG


@click.command(epilog=EXIT_CODES)
@click.option("--number", default=10, show_default=True, help="How many sentences to show.")
@click.option("--language", type=click.Choice(["fr", "nl", "en", "pl"]), help="Only those in one language.")
@click.pass_obj
def prose(folder: Folder, number: int, language: str | None) -> None:
    """List the longest sentences of all texts, and the words that are to be avoided.

    The exit code is 1 when there is a word to avoid.
    """
    found = folder.read().prose
    for sentence in found.worst(number, language):
        place = placed(folder.root.resolve().parent, sentence.passage, "", "", "warning")
        where = f"{place.path}:{place.line}:{place.column}"
        click.echo(f"{where}: {sentence.passage.language}, {sentence.words} words: {sentence.sentence}")
    errors = [problem for problem in found.problems if problem.level == "error"]
    for problem in errors:
        click.echo(str(problem))
    count, longer = found.count, len(found.long)
    click.echo(f"{count} sentences, median {found.median:g} words, {longer} of more than {LONG} words", err=True)
    sys.exit(1 if errors else 0)
