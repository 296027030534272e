"""A text becomes its sentences, and a sentence its number of words."""

from __future__ import annotations

import re

LONG = 12  # words; a longer sentence is told
_END = re.compile(r"(?<=[.!?…:;])\s+|\n+")


def sentences(text: str) -> list[str]:
    """The sentences of a text; what stands before a colon or a semicolon counts as one."""
    return [part for part in _END.split(text.strip()) if word_count(part)]


def word_count(text: str) -> int:
    """How many words it has: signs that stand alone ('!', '·') are none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())
