"""`lebonplan schema`: the JSON Schema of a file, printed or written where files point to."""

from __future__ import annotations

import click

from lebonplan.commands.program import EXIT_CODES, Folder
from lebonplan.schema import MODELS, schema_text, write_schemas


@click.command(epilog=EXIT_CODES)
@click.argument("name", type=click.Choice(sorted(MODELS)), default="organisation")
@click.option("--write", is_flag=True, help="Write all schemas to directory/schema/ instead of printing one.")
@click.pass_obj
def schema(folder: Folder, name: str, write: bool) -> None:
    """Print the JSON Schema that completes and checks records, sheets or alerts while they are typed."""
    taxonomy = folder.read().taxonomy
    if write:
        click.echo("\n".join(map(str, write_schemas(folder.root, taxonomy))))
    else:
        click.echo(schema_text(taxonomy, name), nl=False)
