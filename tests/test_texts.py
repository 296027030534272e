"""Texts are plain, short, and know whether their translations still follow the French."""

from __future__ import annotations

import pytest
from lebonplan.languages import missing_languages, wording
from lebonplan.texts import Description, Line, Slug, Text, fingerprint, slug_of
from pydantic import TypeAdapter, ValidationError


@pytest.mark.parametrize("text", ["a < b", "<b>", "a > b", "bell \x07", "escape \x1b[31m"])
def test_markup_and_control_characters_are_refused(text):
    """Texts go to pages, paper and terminals."""
    with pytest.raises(ValidationError):
        TypeAdapter(Line).validate_python(text)


def test_a_description_has_at_most_240_characters():
    """The 241st is told with the count."""
    assert Description(fr="x" * 240)
    with pytest.raises(ValidationError, match="has 241 characters; shorten it to 240"):
        Description(fr="x" * 241)


def test_blanks_around_a_text_are_not_part_of_it():
    """They come from copying."""
    assert Text(fr="  Un repas.  ").fr == "Un repas."


def test_a_fingerprint_changes_with_the_words_and_not_with_the_line_breaks():
    """Folding a long line makes no translation outdated."""
    assert fingerprint("Un repas\n  chaud.") == fingerprint("Un repas chaud.")
    assert fingerprint("Un repas froid.") != fingerprint("Un repas chaud.")


def test_a_translation_is_outdated_when_the_french_has_changed():
    """Only when it says what it was made from."""
    assert not Text(fr="Un repas.", nl="Een maaltijd.").outdated
    assert not Text(fr="Un repas.", made_from=fingerprint("Un repas.")).outdated
    assert Text(fr="Deux repas.", made_from=fingerprint("Un repas.")).outdated


def test_a_missing_language_shows_french_and_says_so():
    """A page can mark it with `lang`."""
    assert wording(Text(fr="Un repas.", nl="Een maaltijd."), "nl") == ("Een maaltijd.", "nl")
    assert wording(Text(fr="Un repas."), "pl") == ("Un repas.", "fr")
    assert wording(Text(nl="Een maaltijd."), "pl") == ("Een maaltijd.", "nl")
    assert wording(Text(), "en") == ("", "en")
    assert missing_languages(Text(fr="Un repas.", en="A meal.")) == ("nl", "pl")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("L’Îlot — Circé", "l-ilot-circe"),
        ("L'Œuvre", "l-oeuvre"),
        ("Łódź & Cie (asbl)", "lodz-cie-asbl"),
        ("112", "112"),
        ("Bruss'help", "bruss-help"),
        ("  ", ""),
        ("Добро", ""),
        ("x" * 100, "x" * 80),
    ],
)
def test_a_name_gives_the_name_of_its_file(name, slug):
    """Small letters, digits and hyphens."""
    assert slug_of(name) == slug
    if slug:
        assert TypeAdapter(Slug).validate_python(slug) == slug


@pytest.mark.parametrize("slug", ["", "A", "a.b", "a--b", "-a", "a-", "é", "a b", "a/b", "../a", "x" * 81])
def test_no_other_name_is_a_slug(slug):
    """No dot: mkdocs-static-i18n would take it for a language."""
    with pytest.raises(ValidationError):
        TypeAdapter(Slug).validate_python(slug)
