"""An entry of `equipment.yml` is an item that counters hand out: what for, which risk, where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from lebonplan.records import ServiceCode
from lebonplan.sheets.model import Facts, Location, Sentence, Title
from lebonplan.texts import Model, Slug, Text


class Item(Model):
    """One item; `contents` are the codes of what a pouch holds."""

    code: Slug
    name: Title
    pictogram: Slug
    for_: Annotated[Sentence, Field(alias="for")]
    risk: Sentence
    once: Sentence | None = None
    where: Sentence | None = None
    services: tuple[ServiceCode, ...] = ("sterile-equipment",)
    level: Literal["G", "S"] = "S"
    contents: tuple[Slug, ...] = ()
    facts: Facts

    def texts(self) -> Iterator[tuple[Location, Text]]:
        """(place, text) of all its prose."""
        for field in ("name", "for", "risk", "once", "where"):
            text = getattr(self, "for_" if field == "for" else field)
            if text:
                yield (field,), text
