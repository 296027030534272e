"""`lebonplan translated`: say that the translations of a record follow its French text of today."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from lebonplan.commands.program import EXIT_CODES
from lebonplan.documents import Document, read_document
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
        file.write_text(changed, encoding="utf-8")


def with_fingerprint(text: str, document: Document) -> str:
    """The text of a record in which `description.made_from` is the fingerprint of `description.fr`."""
    description = document.value.get("description") or {}
    french = description.get("fr")
    if not french:
        return text
    mark = fingerprint(french)
    if "made_from" in description:
        return re.sub(r"(?m)^(  made_from: *).*$", rf"\g<1>'{mark}'", text, count=1)
    lines = text.splitlines(keepends=True)
    line, _ = document.place(("description", "fr"))
    lines.insert(line - 1, f"  made_from: '{mark}'\n")
    return "".join(lines)
