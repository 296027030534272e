"""A text becomes its sentences, and a sentence its number of words."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONG = 12  # words; a longer sentence is told
_END = re.compile(r"(?<=[.!?…:;])\s+|\n+")
_WORD = re.compile(r"\S*[^\W_]\S*")


def measured(text: str) -> Iterator[tuple[str, int]]:
    """(sentence, number of words) for each sentence; what stands before a colon or a semicolon counts as one."""
    for part in _END.split(text.strip()):
        words = word_count(part)
        if words:
            yield part, words


def word_count(text: str) -> int:
    """How many words it has: signs that stand alone ('!', '·') are none."""
    return len(_WORD.findall(text))
