"""The site's own words: gaps and differing blanks are told, French fills the gaps."""

from __future__ import annotations

import pytest
from lebonplan.words import read_words


@pytest.fixture
def read(tmp_path):
    """A function that reads words from their texts; a language that is not given has the word `open`."""

    def read_(**texts: str):
        for language in ("fr", "nl", "en", "pl"):
            text = texts.get(language, "open: '{count}'\n")
            (tmp_path / f"{language}.yml").write_text(text, encoding="utf-8")
        return read_words(tmp_path, "directory/words")

    return read_


def test_a_word_missing_in_a_language_is_shown_in_french(read):
    """And told as a warning."""
    words = read(pl="")
    assert words.wording("open", "pl") == ("{count}", "fr")
    assert words.of("pl") == {"open": "{count}"}
    assert any(problem.level == "warning" and "'open' is missing in 'pl'" in problem.what for problem in words.problems)


def test_a_blank_that_was_lost_in_translation_is_an_error(read):
    """The page would show braces, or lack its number."""
    (problem,) = read(nl="open: '{aantal}'\n").problems
    assert str(problem).startswith("directory/words/nl.yml:1:1: the blanks of 'open' are not those of the French text")


def test_a_word_that_french_does_not_have_is_an_error(read):
    """It is a slip of the key."""
    (problem,) = read(en="open: '{count}'\nopne: x\n").problems
    assert problem.what == "the French text has no 'opne'"


def test_an_unknown_word_is_a_mistake_of_the_code(read):
    """It is not shown to readers."""
    with pytest.raises(KeyError):
        read().wording("absent", "fr")
