"""What the tests of paper share: the day, the standard editions, the text of a PDF."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pymupdf
from lebonplan.paper import Edition, Printed
from lebonplan.paper.editions import sheet_editions, standard_editions

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 25)
SITE = "https://example.org/"

Print = Callable[[Edition], Printed]


def standard(kind: str, language: str) -> Edition:
    """The first standard edition of that kind; of sheets, those for counters."""
    editions = (*standard_editions(TODAY, language), *sheet_editions("S", language))
    return next(edition for edition in editions if edition.kind == kind)


def text_of(pdf: bytes) -> str:
    """All letters and digits of a PDF, in order: no spaces, no hyphens, which move with the line breaks."""
    with pymupdf.open(stream=pdf) as opened:
        return squeezed("".join(page.get_text() for page in opened))


def squeezed(text: str) -> str:
    """The same of a text."""
    return re.sub(r"[\s\u2060\u200b\u00ad\-‐]+", "", text)
