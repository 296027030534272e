"""The site's own words, by key and language, read from `directory/words/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lebonplan.documents import Document, read_document
from lebonplan.languages import LANGUAGES, SOURCE_LANGUAGE, Wording
from lebonplan.problems import Problem

_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Words:
    """Language → key → text."""

    texts: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...] = ()

    def wording(self, key: str, language: str) -> Wording:
        """The word in `language`, else in French. Raises KeyError for a key no file has."""
        if key in self.texts[language]:
            return Wording(self.texts[language][key], language)
        return Wording(self.texts[SOURCE_LANGUAGE][key], SOURCE_LANGUAGE)

    def of(self, language: str) -> dict[str, str]:
        """All words of one language, French filling the gaps."""
        return {**self.texts[SOURCE_LANGUAGE], **self.texts[language]}


def read_words(folder: Path, shown: str) -> Words:
    """Read `fr.yml`, `nl.yml`, `en.yml` and `pl.yml`; gaps and differing blanks are reported."""
    documents = {
        language: read_document(folder / f"{language}.yml", f"{shown}/{language}.yml") for language in LANGUAGES
    }
    texts = {
        language: {str(key): str(text) for key, text in document.value.items() if text}
        if isinstance(document.value, dict)
        else {}
        for language, document in documents.items()
    }
    problems = [problem for document in documents.values() for problem in document.problems]
    for language in LANGUAGES:
        if language != SOURCE_LANGUAGE:
            problems += _differences(documents[SOURCE_LANGUAGE], documents[language], texts, language)
    return Words(texts, tuple(problems))


def _differences(
    source: Document, translation: Document, texts: Mapping[str, Mapping[str, str]], language: str
) -> Iterator[Problem]:
    french, translated = texts[SOURCE_LANGUAGE], texts[language]
    for key, text in french.items():
        if key not in translated:
            what, cure = f"the word '{key}' is missing in '{language}'", f"add it to {translation.path}"
            yield source.problem((key,), what, cure, "warning")
        elif set(_BLANK.findall(text)) != set(_BLANK.findall(translated[key])):
            what, cure = f"the blanks of '{key}' are not those of the French text", "keep every {word} in braces"
            yield translation.problem((key,), what, cure)
    for key in translated.keys() - french.keys():
        yield translation.problem((key,), f"the French text has no '{key}'", f"add it to {source.path} or remove it")
