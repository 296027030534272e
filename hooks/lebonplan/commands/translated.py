"""`lebonplan translated`: say that the translations of a record follow its French text of today."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from lebonplan.commands.program import EXIT_CODES
from lebonplan.documents import Document, parse_document, read_document
from lebonplan.texts import fingerprint


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def translated(files: tuple[Path, ...]) -> None:
    """Write in FILES that nl, en and pl of the description were made from the French text as it is now.

    Do it after correcting the translations: from then on a change of the French text is noticed.
    """
    for file in files:
        document = read_document(file, str(file))
        if document.problems:
            click.echo("\n".join(map(str, document.problems)), err=True)
            sys.exit(1)
        changed = with_fingerprint(file.read_text(encoding="utf-8"), document)
        if changed is None:
            click.echo(f"{file}: nothing to mark; write the description with each language on its own line", err=True)
            sys.exit(1)
        file.write_text(changed, encoding="utf-8")


def with_fingerprint(text: str, document: Document) -> str | None:
    """The text of a record in which `description.made_from` is the fingerprint of `description.fr`.

    None when there is no French description, or when its languages are not each on a line of its own.
    """
    description = _description(document)
    if not isinstance(description.get("fr"), str):
        return None
    mark = fingerprint(description["fr"])
    line, column = document.place(("description", "fr"))
    lines = text.splitlines(keepends=True)
    if "made_from" in description:
        line, column = document.place(("description", "made_from"))
        del lines[line - 1]
    lines.insert(line - 1, f"{' ' * (column - 1)}made_from: '{mark}'\n")
    marked = "".join(lines)
    return marked if _description(parse_document(marked, document.path)) == {**description, "made_from": mark} else None


def _description(document: Document) -> dict[str, Any]:
    description = document.value.get("description") if isinstance(document.value, dict) else None
    return description if isinstance(description, dict) else {}
