"""The file `directory/prose/avoid.yml` becomes a search for words to avoid, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from lebonplan.documents import read_document
from lebonplan.explanations import problems_of
from lebonplan.languages import LANGUAGES
from lebonplan.problems import Problem
from lebonplan.texts import Line, Model, Text


class Phrases(Model):
    """Words and phrases by language; a star at the end stands for any ending."""

    fr: tuple[Line, ...] = ()
    nl: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()
    pl: tuple[Line, ...] = ()


class Rule(Model):
    """Words to avoid, what to write instead, and phrases in which they are right."""

    write: Text
    avoid: Phrases
    allowed: Phrases = Phrases()


@dataclass(frozen=True)
class Vocabulary:
    """The words to avoid: language → search, and what to write instead of each."""

    rules: tuple[Rule, ...] = ()
    problems: tuple[Problem, ...] = ()
    _searches: Mapping[str, _Search] = field(default_factory=dict, compare=False)

    def found(self, text: str, language: str) -> Iterator[tuple[str, str]]:
        """(word as it stands in the text, what to write instead) for each word to avoid."""
        search = self._searches.get(language)
        if search:
            yield from search.found(text)


@dataclass(frozen=True)
class _Search:
    """The search of one language: for words written with accents, and for those without."""

    accented: re.Pattern[str]
    plain: re.Pattern[str]
    allowed: re.Pattern[str]
    instead: tuple[tuple[re.Pattern[str], str], ...]

    def found(self, text: str) -> Iterator[tuple[str, str]]:
        text = unicodedata.normalize("NFC", text)
        folded = _folded(text)
        for pattern, where in ((self.accented, _small(text)), (self.plain, folded)):
            for match in pattern.finditer(where):
                around = [known.span() for known in self.allowed.finditer(folded)]
                if not any(start <= match.start() and match.end() <= end for start, end in around):
                    yield text[match.start() : match.end()], self._instead(match.group())

    def _instead(self, word: str) -> str:
        return next((cure for pattern, cure in self.instead if pattern.fullmatch(word)), "")


def read_vocabulary(file: Path, shown: str) -> Vocabulary:
    """Read the list; an empty one when there is no file."""
    if not file.is_file():
        return Vocabulary()
    document = read_document(file, shown, 2)
    problems = list(document.problems)
    rules: list[Rule] = []
    for index, entry in enumerate(document.value if isinstance(document.value, list) else ()):
        try:
            rules.append(Rule.model_validate(entry))
        except ValidationError as error:
            problems += problems_of(error, document, (index,), Rule)
    return Vocabulary(tuple(rules), tuple(problems), {language: _search(rules, language) for language in LANGUAGES})


def _search(rules: list[Rule], language: str) -> _Search:
    pairs = [(phrase, rule) for rule in rules for phrase in getattr(rule.avoid, language)]
    phrases = [phrase for phrase, _ in pairs]
    return _Search(
        _pattern([phrase for phrase in phrases if _is_accented(phrase)]),
        _pattern([phrase for phrase in phrases if not _is_accented(phrase)]),
        _pattern([_folded(phrase) for rule in rules for phrase in getattr(rule.allowed, language)]),
        tuple((_pattern([phrase]), getattr(rule.write, language) or "") for phrase, rule in pairs),
    )


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """Whole words only; nothing matches when there is no phrase."""
    longest_first = sorted(phrases, key=len, reverse=True)
    parts = [re.escape(_small(phrase)).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in longest_first]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])" if parts else r"(?!)")


def _is_accented(text: str) -> bool:
    return _folded(text) != _small(text)


def _small(text: str) -> str:
    """Small letters, letter for letter."""
    letters = unicodedata.normalize("NFC", text)
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in letters)


def _folded(text: str) -> str:
    """Small letters without accents, letter for letter, so that places stay the same."""
    return "".join(_plain(letter) for letter in unicodedata.normalize("NFC", text))


def _plain(letter: str) -> str:
    small = "l" if letter in "łŁ" else unicodedata.normalize("NFD", letter)[0].lower()
    return small if len(small) == 1 else letter
