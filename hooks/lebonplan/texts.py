"""The model of a text in four languages, and whether its translations still follow the French."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")  # below the space, but for tab and line feed


class Model(BaseModel):
    """The base of all models: closed (an unknown field is an error) and frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def without_markup(text: str) -> str:
    """The text itself. Raises for signs that could be read as HTML, and for invisible ones."""
    if "<" in text or ">" in text:
        raise PydanticCustomError("markup", "the text has the sign '<' or '>'; remove it: HTML is not allowed")
    if _CONTROL.search(text):
        raise PydanticCustomError("markup", "there is an invisible control character; type the text again")
    return text


Line = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(without_markup)]
"""One short line of plain text."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Small letters, digits and hyphens."""


class Text(Model):
    """One text in four languages; `made_from` is the fingerprint of the French the others were made from."""

    fr: Line | None = None
    nl: Line | None = None
    en: Line | None = None
    pl: Line | None = None
    made_from: str | None = None

    @property
    def outdated(self) -> bool:
        """True when the French text has changed since it was translated."""
        return bool(self.made_from and self.fr and self.made_from != fingerprint(self.fr))


def _short_enough(text: str) -> str:
    if len(text) > 240:
        raise PydanticCustomError(
            "long", "the description has {length} characters; shorten it to 240", {"length": len(text)}
        )
    return text


Paragraph = Annotated[
    str, StringConstraints(min_length=1), AfterValidator(_short_enough), AfterValidator(without_markup)
]
"""A description: at most 240 characters."""


class Description(Text):
    """What one gets there and for whom, in at most 240 characters a language."""

    fr: Paragraph | None = None
    nl: Paragraph | None = None
    en: Paragraph | None = None
    pl: Paragraph | None = None


def fingerprint(text: str) -> str:
    """Six hexadecimal digits that change when the text does."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:6]


def slug_of(name: str) -> str:
    """'L’Îlot — Circé' → 'l-ilot-circe'."""
    letters = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe").replace("ł", "l"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
