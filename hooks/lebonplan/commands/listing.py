"""`lebonplan list`: the organisations that answer a need, a service, a commune or an audience."""

from __future__ import annotations

import sys

import click

from lebonplan.commands.program import EXIT_CODES, Folder, language_option, listed
from lebonplan.records import Organisation


@click.command("list", epilog=EXIT_CODES)
@click.option("--need", help="A code of needs.yml, for instance eat.")
@click.option("--service", help="A code of services.yml, for instance shower.")
@click.option("--commune", help="A code of communes.yml, for instance saint-gilles.")
@click.option("--audience", help="A code of audiences.yml, for instance women.")
@language_option
@click.pass_obj
def list_(
    folder: Folder, need: str | None, service: str | None, commune: str | None, audience: str | None, language: str
) -> None:
    """List organisations: slug, name and communes, one a line. Filters add up."""
    directory = folder.read()
    for name, code in (("needs", need), ("services", service), ("communes", commune), ("audiences", audience)):
        listed(directory, name, code)

    def wanted(organisation: Organisation) -> bool:
        return (
            (need is None or need in directory.needs_of(organisation))
            and (service is None or any(s.service == service for s in organisation.services))
            and (commune is None or commune in organisation.communes)
            and (audience is None or audience in organisation.audiences.for_)
        )

    found = [organisation for organisation in directory.organisations.values() if wanted(organisation)]
    communes = directory.taxonomy["communes"]
    for organisation in found:
        places = ", ".join(getattr(communes[code].label, language) or code for code in organisation.communes)
        click.echo("\t".join((organisation.slug, organisation.name, places)))
    if not found:
        click.echo("no organisation answers; lift one of the filters", err=True)
    sys.exit(0 if found else 1)
