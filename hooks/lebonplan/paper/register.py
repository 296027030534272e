"""A printed edition becomes a file of `directory/editions/`: which records it had, and how they stood."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lebonplan.paper.editions import Edition
from lebonplan.paper.imprint import Fingerprints, Imprint


@dataclass(frozen=True)
class Kept:
    """An edition that went out into the world."""

    edition: Edition
    code: str
    data_date: date
    valid_until: date
    records: Fingerprints
    names: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        """The values of its file."""
        return {
            "code": self.code,
            "kind": self.edition.kind,
            "language": self.edition.language,
            "data_date": str(self.data_date),
            "valid_until": str(self.valid_until),
            "selection": self.edition.selection(),
            "records": self.records,
            "names": self.names,
        }


def kept(edition: Edition, made: Imprint) -> Kept:
    """An edition that has just been made, to be kept."""
    return Kept(edition, made.code, made.data_date, made.valid_until, made.records, made.names)


def from_json(value: dict[str, Any]) -> Kept:
    """The edition of a file."""
    chosen: dict[str, Any] = {
        key: tuple(each) if isinstance(each, list) else each for key, each in value["selection"].items()
    }
    return Kept(
        Edition(value["kind"], value["language"], **chosen),
        value["code"],
        date.fromisoformat(value["data_date"]),
        date.fromisoformat(value["valid_until"]),
        value["records"],
        value["names"],
    )


def register(root: Path, edition: Edition, made: Imprint) -> Path:
    """Write the edition down; the same edition gives the same file."""
    file = root / "editions" / f"{made.code.lower()}.json"
    file.parent.mkdir(exist_ok=True)
    text = json.dumps(kept(edition, made).as_json(), ensure_ascii=False, indent=1, sort_keys=True)
    file.write_text(text + "\n", encoding="utf-8")
    return file


def registered(root: Path) -> Iterator[Kept]:
    """The editions that were registered, by code."""
    for file in sorted((root / "editions").glob("*.json")):
        yield from_json(json.loads(file.read_text(encoding="utf-8")))
