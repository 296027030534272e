"""Passages become problems: words to avoid are errors, sentences that are too long are warnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import median

from lebonplan.problems import Problem
from lebonplan.prose.passages import Passage, placed
from lebonplan.prose.sentences import LONG, sentences, word_count
from lebonplan.prose.vocabulary import Vocabulary


@dataclass(frozen=True)
class LongSentence:
    """A sentence of more than twelve words, and where it stands."""

    words: int
    sentence: str
    passage: Passage


@dataclass(frozen=True)
class Prose:
    """What can be said of all prose: how many sentences, how long they are, which are too long."""

    count: int = 0
    median: float = 0
    long: tuple[LongSentence, ...] = ()
    problems: tuple[Problem, ...] = ()

    def worst(self, number: int, language: str | None = None) -> list[LongSentence]:
        """The longest sentences, the longest first."""
        asked = [found for found in self.long if language in (None, found.passage.language)]
        return sorted(asked, key=lambda found: (-found.words, found.passage))[:number]


def read_prose(passages: Iterable[Passage], vocabulary: Vocabulary, root: Path) -> Prose:
    """Look at every passage once."""
    lengths: list[int] = []
    long: list[LongSentence] = []
    problems: list[Problem] = []
    for passage in passages:
        for word, instead in vocabulary.found(passage.text, passage.language):
            cure = f"write '{instead}'" if instead else "say it in another way"
            problems.append(placed(passage, root, f"'{word}' is a word to avoid", cure))
        for sentence in sentences(passage.text):
            words = word_count(sentence)
            lengths.append(words)
            if words > LONG:
                long.append(LongSentence(words, sentence, passage))
    problems += _told(long, root)
    return Prose(len(lengths), median(lengths) if lengths else 0, tuple(long), tuple(problems))


def _told(long: list[LongSentence], root: Path) -> Iterator[Problem]:
    """One warning a file, at its longest sentence: `lebonplan prose` lists them all."""
    for _, group in groupby(sorted(long, key=_path), key=_path):
        found = list(group)
        longest = max(found, key=lambda sentence: sentence.words)
        others = f" (and {len(found) - 1} more in this file)" if len(found) > 1 else ""
        what = f"a sentence has {longest.words} words{others}"
        yield placed(longest.passage, root, what, f"make two of it: {LONG} words at most", "warning")


def _path(sentence: LongSentence) -> str:
    return sentence.passage.path
