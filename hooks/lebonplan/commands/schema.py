"""`lebonplan schema`: the JSON Schema of a record, printed or written where records point to."""

from __future__ import annotations

import click

from lebonplan.commands.program import EXIT_CODES, Folder
from lebonplan.schema import schema_text, write_schema


@click.command(epilog=EXIT_CODES)
@click.option("--write", is_flag=True, help="Write it to directory/schema/ instead of printing it.")
@click.pass_obj
def schema(folder: Folder, write: bool) -> None:
    """Print the JSON Schema that completes and checks records while they are typed."""
    taxonomy = folder.read().taxonomy
    if write:
        click.echo(write_schema(folder.root, taxonomy))
    else:
        click.echo(schema_text(taxonomy), nl=False)
