"""An edition and what it prints become its code, its dates and the address of what has changed since."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from lebonplan.dates import STALE_DAYS
from lebonplan.directory import Directory
from lebonplan.paper.editions import Edition
from lebonplan.records import Organisation
from lebonplan.sheets.model import Sheet
from lebonplan.views.frames import prefix

ASPECTS = {
    "name": {"name", "name_in", "also_known_as"},
    "where": {"places"},
    "phone": {"contact"},
    "when": {"hours", "hours_text", "reserved", "exceptions", "closures", "status"},
    "what": {"services", "audiences", "access", "conditions"},
}
"""What can change → the fields of the record that say it. Descriptions and sources are not on paper."""

LETTERS = {"agenda": "A", "guide": "G", "zine": "Z", "semainier": "S", "sheets": "F", "contact": "C"}

Fingerprints = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Imprint:
    """What an edition says of itself."""

    code: str
    data_date: date
    valid_until: date
    records: Fingerprints
    names: dict[str, str]  # a record that is deleted later is still called by its name

    def address(self, site: str, language: str) -> str:
        """The page that says what has changed since this edition."""
        return f"{site}{prefix(language)}print/changes/{self.code.lower()}/"


def imprint(edition: Edition, organisations: list[Organisation], today: date, sheets: Iterable[Sheet] = ()) -> Imprint:
    """The imprint of what is printed: the same records give the same code."""
    told = list(sheets)
    records = {organisation.slug: fingerprints(organisation) for organisation in organisations}
    records |= {sheet.slug: fingerprint_of_sheet(sheet) for sheet in told}
    names = {organisation.slug: organisation.called(edition.language).name for organisation in organisations}
    names |= {sheet.slug: getattr(sheet.title, edition.language) for sheet in told}
    seen = data_date(organisations, today)
    if told and not organisations:
        seen = min(max(sheet.review.on for sheet in told), today)
    until = seen + timedelta(days=STALE_DAYS)
    if edition.year:
        until = min(until, date(edition.year, 12, 31))
    text = json.dumps([edition.selection(), records], sort_keys=True)
    year = f"{(edition.year or seen.year) % 100:02d}"
    code = f"{LETTERS[edition.kind]}{year}-{edition.language}-{sha256(text.encode()).hexdigest()[:5]}".upper()
    return Imprint(code, seen, until, records, names)


def data_date(organisations: Iterable[Organisation], today: date) -> date:
    """The last day on which one of these records was verified: paper is as old as that, not as its printing."""
    days = [o.verified.on.first_day for o in organisations if o.verified.on]
    return min(max(days, default=today), today)


def fingerprints(organisation: Organisation) -> dict[str, str]:
    """Six hexadecimal digits for each aspect of a record: they tell later which one has changed."""
    return {aspect: _digest(organisation.model_dump(mode="json", include=fields)) for aspect, fields in ASPECTS.items()}


def fingerprint_of_sheet(sheet: Sheet) -> dict[str, str]:
    """The same of a sheet: all that its poster shows is one aspect."""
    return {"what": _digest(sheet.model_dump(mode="json", exclude={"review", "slug", "more"}))}


def _digest(value: Any) -> str:
    return sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:6]


def everyone(directory: Directory) -> Fingerprints:
    """The fingerprints of every record and of every sheet as they are now."""
    records = {slug: fingerprints(organisation) for slug, organisation in directory.organisations.items()}
    return records | {slug: fingerprint_of_sheet(sheet) for slug, sheet in directory.library.sheets.items()}
