"""`lebonplan print`: an edition for the pocket or the wall, as a PDF."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from lebonplan.commands.program import EXIT_CODES, Folder, language_option, listed
from lebonplan.directory import Directory
from lebonplan.paper import Edition, EditionError, Press
from lebonplan.paper.editions import PAPERS, STANDARD_PAPERS, coming_year, standard_set
from lebonplan.paper.register import register
from lebonplan.paper.selection import levels_of_sheets

ALL_PAPERS = sorted({paper for papers in PAPERS.values() for paper in papers})
FILTERS = {"need": "needs", "service": "services", "commune": "communes", "audience": "audiences"}


def _filters(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose organisations."""
    for option, name in reversed(FILTERS.items()):
        command = click.option(f"--{option}", help=f"Codes of {name}.yml, with commas.")(command)
    return click.option("--slugs", help="Names of records with commas: dune,transit.")(command)


@click.command("print", epilog=EXIT_CODES)
@click.argument("kind", metavar="EDITION", type=click.Choice([*PAPERS, "all"]))
@click.option("--year", type=click.IntRange(2020, 2100), help="Of an agenda; the coming year by default.")
@language_option
@_filters
@click.option("--level", type=click.Choice(["G", "S"]), help="Of sheets: G for any waiting room, S for counters.")
@click.option("--wordless", is_flag=True, help="Of sheets: the pictures alone.")
@click.option("--paper", type=click.Choice(ALL_PAPERS), help="What it is printed on; the one to read by default.")
@click.option(
    "--site-url", envvar="SITE_URL", default="http://localhost:8000/", show_default=True, help="Where QR codes lead."
)
@click.option("--register", "kept", is_flag=True, help="Keep it in directory/editions/, to say later what has changed.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file (for 'all': the folder) to write.")
@click.pass_obj  # type: ignore[arg-type]
def print_(folder: Folder, kind: str, site_url: str, paper: str | None, **options: Any) -> None:
    """Print an EDITION: agenda, guide, zine, semainier (weekly planner), sheets or contact; 'all' is the standard set.

    Filters add up. a6-bleed is for the print shop, a4-booklet for an office printer (both sides, flip on the short
    edge).
    """
    directory = folder.read()
    editions = _standard(directory) if kind == "all" else [_edition(kind, directory, options)]
    press = Press(directory, folder.root, site_url.rstrip("/") + "/")
    try:
        for number, edition in enumerate(editions, 1):
            click.echo(f"{number}/{len(editions)} {edition.name}…", err=True, nl=False)
            papers = STANDARD_PAPERS.get(edition.kind, ()) if kind == "all" else (paper or PAPERS[kind][0],)
            _print(press, edition, papers, options, several=kind == "all")
    except EditionError as error:
        click.echo(f"\nnothing was printed: {error}", err=True)
        sys.exit(1)


def _standard(directory: Directory) -> list[Edition]:
    return list(standard_set(directory.today, levels_of_sheets(directory)))


def _edition(kind: str, directory: Directory, options: dict[str, Any]) -> Edition:
    """The edition that the options describe. Raises a usage error when one of them makes no sense."""
    if kind == "sheets" and not options["level"]:
        raise click.UsageError("add --level G (for any waiting room) or --level S (for counters)")
    if kind != "sheets" and (options["level"] or options["wordless"]):
        raise click.UsageError("--level and --wordless are for sheets only")
    chosen = {name: _codes(directory, name, options[option]) for option, name in FILTERS.items()}
    return Edition(
        kind,
        options["language"],
        (options["year"] or coming_year(directory.today)) if kind == "agenda" else None,
        needs=chosen["needs"],
        services=chosen["services"],
        communes=chosen["communes"],
        audiences=chosen["audiences"],
        slugs=_parts(options["slugs"]),
        level=options["level"] or "",
        wordless=options["wordless"],
    )


def _parts(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def _codes(directory: Directory, name: str, text: str | None) -> tuple[str, ...]:
    """The codes of an option, each in its list."""
    for code in _parts(text):
        listed(directory, name, code)
    return _parts(text)


def _print(press: Press, edition: Edition, papers: tuple[str, ...], options: dict[str, Any], several: bool) -> None:
    """Make one edition, write its files, say what was written."""
    begun = time.monotonic()
    printed = press.print(edition, papers)
    output: Path | None = options["output"]
    for paper, pdf in printed.pdfs.items():
        name = f"{edition.name}-{paper}.pdf"
        file = output or Path(name)
        if several:
            file = (output or Path("print")) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf)
        click.echo(f" {file} ({len(pdf) // 1024} kB)", err=True, nl=False)
    if options["kept"]:
        register(press.root, edition, printed.imprint)
    click.echo(f" {printed.imprint.code}, {time.monotonic() - begun:.1f} s", err=True)
