"""`lebonplan print`: an edition for the pocket or the wall, as a PDF."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from lebonplan.commands.program import EXIT_CODES, Folder, language_option, listed
from lebonplan.directory import Directory
from lebonplan.paper import Edition, EditionError, Press
from lebonplan.paper.editions import PAPERS, coming_year, standard_set
from lebonplan.paper.register import register


@click.command("print", epilog=EXIT_CODES)
@click.argument("kind", metavar="EDITION", type=click.Choice([*PAPERS, "all"]))
@click.option("--year", type=click.IntRange(2020, 2100), help="Of an agenda; the coming year by default.")
@language_option
@click.option("--need", help="Codes of needs.yml with commas: eat,wash.")
@click.option("--service", help="Codes of services.yml with commas: shower.")
@click.option("--commune", help="Codes of communes.yml with commas: saint-gilles.")
@click.option("--audience", help="Codes of audiences.yml with commas: women.")
@click.option("--slugs", help="Names of records with commas: dune,transit.")
@click.option("--paper", type=click.Choice(sorted({p for papers in PAPERS.values() for p in papers})), help="What it is printed on.")
@click.option("--site-url", envvar="SITE_URL", default="http://localhost:8000/", show_default=True, help="Where QR codes lead.")
@click.option("--register", "kept", is_flag=True, help="Keep what is printed in directory/editions/, to say later what has changed.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file (or for 'all' the folder) to write.")
@click.pass_obj
def print_(
    folder: Folder, kind: str, year: int | None, language: str, need: str | None, service: str | None,
    commune: str | None, audience: str | None, slugs: str | None, paper: str | None, site_url: str, kept: bool,
    output: Path | None,
) -> None:  # fmt: skip
    """Print an EDITION: agenda, guide, zine, semainier (weekly planner) or contact; 'all' for the standard set.

    Filters add up. Without --paper the PDF is the one to read; a6-bleed is for the print shop, a4-booklet for an
    office printer (both sides, flip on the short edge).
    """
    directory = folder.read()
    if kind == "all":
        editions = list(standard_set(directory.today))
    else:
        wanted = {name: _codes(directory, name, codes) for name, codes in
                  (("needs", need), ("services", service), ("communes", commune), ("audiences", audience))}  # fmt: skip
        chosen = tuple(filter(None, (slugs or "").split(",")))
        dated = year or coming_year(directory.today) if kind == "agenda" else None
        editions = [Edition(kind, language, dated, slugs=chosen, **wanted)]
    press = Press(directory, folder.root, site_url.rstrip("/") + "/")
    try:
        for number, edition in enumerate(editions, 1):
            _print(press, edition, paper, output, kept, f"{number}/{len(editions)}", several=kind == "all")
    except EditionError as error:
        click.echo(f"nothing was printed: {error}", err=True)
        sys.exit(1)


def _codes(directory: Directory, name: str, codes: str | None) -> tuple[str, ...]:
    """The codes of an option, each in its list."""
    chosen = tuple(code.strip() for code in (codes or "").split(",") if code.strip())
    for code in chosen:
        listed(directory, name, code)
    return chosen


def _print(press: Press, edition: Edition, paper: str | None, output: Path | None, kept: bool, step: str, several: bool) -> None:
    """Make one edition, write its files, say how far we are."""
    click.echo(f"{step} {edition.name}…", err=True, nl=False)
    begun = time.monotonic()
    papers = () if several else ((paper,) if paper else (PAPERS[edition.kind][0],))
    printed = press.print(edition, papers)
    for name, pdf in printed.pdfs.items():
        file = (output or Path("print")) / f"{edition.name}-{name}.pdf" if several else output or Path(f"{edition.name}-{name}.pdf")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf)
        click.echo(f" {file} ({len(pdf) // 1024} kB)", err=True, nl=False)
    if kept:
        register(press.root, edition, printed.imprint)
    click.echo(f" {printed.imprint.code}, {time.monotonic() - begun:.1f} s", err=True)
