"""A text becomes the bare words it is searched by; `docs/assets/search_engine.js` folds what is typed the same way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

_LIGATURES = {"ł": "l", "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ı": "i"}
_LETTERS = str.maketrans(_LIGATURES)
_BETWEEN = re.compile("[\\s\x00-/:-@\\[-`{-\xbf\u2000-\u206f\u3000\ufe0f]+")


def fold(text: str) -> str:
    """'Œuvre' and 'OEUVRE', 'Noël' and 'noel', 'łóżko' and 'lozko' become the same."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.lower().translate(_LETTERS)


def singular(word: str) -> str:
    """'douches' and 'douche' are one word: a last s says nothing from five letters on."""
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] != "s" else word


def parts(text: str) -> list[str]:
    """The folded words of a text as they are."""
    return [word for word in _BETWEEN.split(fold(text)) if word]


def words(text: str, stop_words: Collection[str] = ()) -> list[str]:
    """The folded words of a text without the stop words, unless it has no others."""
    found = [singular(word) for word in parts(text)]
    return [word for word in found if word not in stop_words] or found


def phrases(texts: Iterable[str], stop_words: Collection[str] = ()) -> list[str]:
    """Each text as its folded words in one line, none twice."""
    lines = (" ".join(words(text, stop_words)) for text in texts)
    return list(dict.fromkeys(line for line in lines if line))


def without_repeats(lines: Iterable[str], known: Collection[str] = ()) -> list[str]:
    """The lines, single words first, without those that only say again what the others (or `known`) say."""
    ordered = sorted(lines, key=lambda line: (" " in line, line))
    seen, kept = set(known), []
    for line in ordered:
        said = set(line.split(" "))
        if not said <= seen:
            kept.append(line)
            seen |= said
    return kept
