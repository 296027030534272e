"""Passages become problems: words to avoid are errors, sentences that are too long are warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from statistics import median

from lebonplan.problems import Problem
from lebonplan.prose.passages import Passage
from lebonplan.prose.sentences import LONG, measured
from lebonplan.prose.vocabulary import Vocabulary

Pin = Callable[[Passage, str, str, str], Problem]
"""(passage, what, cure, level) → the problem at the place of the passage."""


@dataclass(frozen=True)
class LongSentence:
    """A sentence of more than twelve words, and where it stands."""

    words: int
    sentence: str
    passage: Passage


@dataclass(frozen=True)
class Prose:
    """What can be said of prose: how many words each sentence has, which are too long, what is wrong."""

    lengths: tuple[int, ...] = ()
    long: tuple[LongSentence, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self.lengths)

    @property
    def median(self) -> float:
        """How many words the sentence in the middle has."""
        return median(self.lengths) if self.lengths else 0

    def worst(self, number: int, language: str | None = None) -> list[LongSentence]:
        """The longest sentences, the longest first."""
        asked = [found for found in self.long if language in (None, found.passage.language)]
        return sorted(asked, key=lambda found: (-found.words, found.passage))[:number]


def read_prose(passages: Iterable[Passage], vocabulary: Vocabulary, pin: Pin) -> Prose:
    """Look at every passage once."""
    lengths: list[int] = []
    long: list[LongSentence] = []
    problems: list[Problem] = []
    for passage in passages:
        for word, instead in vocabulary.found(passage.text, passage.language):
            cure = f"write '{instead}'" if instead else "say it in another way"
            problems.append(pin(passage, f"'{word}' is a word to avoid", cure, "error"))
        for sentence, words in measured(passage.text):
            lengths.append(words)
            if words > LONG:
                long.append(LongSentence(words, sentence, passage))
    problems += _told(long, pin)
    return Prose(tuple(lengths), tuple(long), tuple(problems))


def together(parts: Iterable[Prose]) -> Prose:
    """What was read in parts, as one."""
    parts = list(parts)
    return Prose(
        tuple(chain.from_iterable(part.lengths for part in parts)),
        tuple(chain.from_iterable(part.long for part in parts)),
        tuple(chain.from_iterable(part.problems for part in parts)),
    )


def _told(long: list[LongSentence], pin: Pin) -> Iterator[Problem]:
    """One warning a file, at its longest sentence: `lebonplan prose` lists them all."""
    for _, group in groupby(sorted(long, key=_path), key=_path):
        found = list(group)
        longest = max(found, key=lambda sentence: sentence.words)
        others = f" (and {len(found) - 1} more in this file)" if len(found) > 1 else ""
        what = f"a sentence has {longest.words} words{others}"
        yield pin(longest.passage, what, f"make two of it: {LONG} words at most", "warning")


def _path(sentence: LongSentence) -> str:
    return sentence.passage.path
