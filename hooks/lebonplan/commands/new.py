"""`lebonplan new`: ask for what a record needs, and write a valid file."""

from __future__ import annotations

import sys
from typing import Any

import click
import yaml

from lebonplan.checks import Circumstances, problems_of_record
from lebonplan.commands.program import EXIT_CODES, Folder, listed
from lebonplan.directory import Directory, read_record
from lebonplan.documents import Document, parse_document
from lebonplan.phones import international
from lebonplan.problems import Problem, errors_of
from lebonplan.schema import FILE
from lebonplan.texts import slug_of


@click.command(epilog=EXIT_CODES)
@click.option("--name", prompt="Name of the organisation", help="As the public knows it.")
@click.option(
    "--kind", type=click.Choice(["place", "helpline", "mobile", "online"]), prompt="What is it", default="place"
)
@click.option("--description", prompt="What one gets there, in French (at most 240 characters)")
@click.option("--services", prompt="Services (codes, with commas)", help="Codes of services.yml: shower,laundry")
@click.option("--phone", prompt="Telephone (empty if none)", default="")
@click.option("--website", prompt="Web site (empty if none)", default="")
@click.option("--commune", prompt="Commune (code, empty if there is no door)", default="")
@click.option("--street", prompt="Street, in French (empty if unknown)", default="")
@click.option("--number", prompt="House number (empty if unknown)", default="")
@click.option("--postcode", prompt="Postcode (empty if unknown)", default="")
@click.option("--hours", prompt="Opening hours, as in Mo-Fr 09:00-17:00 (empty if unknown)", default="")
@click.option("--source", prompt="Where do you know it from (a site, a call)")
@click.pass_obj  # type: ignore[arg-type]
def new(folder: Folder, **answers: str) -> None:
    """Write a new record from a few answers; it can be completed by hand afterwards."""
    directory = folder.read()
    slug = slug_of(answers["name"])
    file = folder.root / "organisations" / f"{slug}.yml"
    if not slug:
        raise click.UsageError(f"'{answers['name']}' gives no file name; write it in Latin letters")
    if file.exists():
        click.echo(f"the record '{slug}' exists already; choose another name", err=True)
        sys.exit(1)
    text = record_text(answers, directory, str(folder.today))
    errors = _errors(parse_document(text, f"{slug}.yml"), Circumstances(directory.taxonomy, folder.today))
    if errors:
        click.echo("nothing was written:\n" + "\n".join(f"{e.what}; {e.cure}" for e in errors), err=True)
        sys.exit(1)
    file.write_text(text, encoding="utf-8")
    click.echo(f"{file} is written; complete it, then run: lebonplan check {file}")


def _errors(document: Document, circumstances: Circumstances) -> list[Problem]:
    organisation, problems = read_record(document, circumstances.taxonomy)
    if organisation:
        problems += problems_of_record(organisation, document, circumstances)
    return errors_of(problems)


def record_text(answers: dict[str, str], directory: Directory, today: str) -> str:
    """The answers as the text of a record."""
    services = [code.strip() for code in answers["services"].split(",") if code.strip()]
    for code in services:
        listed(directory, "services", code)
    record: dict[str, Any] = {"name": answers["name"], "kind": answers["kind"]}
    record["description"] = {"fr": answers["description"]}
    record |= _places(answers) | _contact(answers)
    record["services"] = [{"service": code} for code in services]
    if answers["hours"]:
        record["hours"] = answers["hours"]
    record["verified"] = {"on": today, "how": "website" if "." in answers["source"] else "phone"}
    record["sources"] = [{"site": answers["source"], "on": today}]
    body = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=110)
    return f"# yaml-language-server: $schema=../schema/{FILE}\n{body}"


def _places(answers: dict[str, str]) -> dict[str, Any]:
    if not answers["commune"]:
        return {}
    address: dict[str, Any] = {"street": {"fr": answers["street"]}} if answers["street"] else {}
    address |= {key: answers[key] for key in ("number", "postcode") if answers[key]}
    identity = slug_of(answers["street"]) or answers["commune"]
    return {"places": [{"id": identity, "address": {**address, "commune": answers["commune"]}}]}


def _contact(answers: dict[str, str]) -> dict[str, Any]:
    contact: dict[str, Any] = {}
    if answers["phone"]:
        contact["phones"] = [{"number": international(answers["phone"]) or answers["phone"]}]
    if answers["website"]:
        site = answers["website"]
        contact["websites"] = [site if "://" in site else f"https://{site}"]
    return {"contact": contact} if contact else {}
