"""Which text a reader gets, and where its lines must not end."""

from __future__ import annotations

import pytest
from lebonplan.languages import unbroken, wording
from lebonplan.texts import Text


def test_a_missing_language_falls_back_to_french():
    """Then to the first that there is; the reader is told which."""
    assert wording(Text(fr="Douche", nl="Douche", pl="Prysznic"), "en") == ("Douche", "fr")
    assert wording(Text(pl="Prysznic"), "nl") == ("Prysznic", "pl")


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("fr", "Appelez le 0800 99 340 : gratuit !", "Appelez le 0800_99_340_: gratuit_!"),
        ("fr", "Dites « je dors dehors ».", "Dites «_je dors dehors_»."),
        ("fr", "Entre 10 h et 16 h 30.", "Entre 10_h et 16_h 30."),
        ("nl", "Bel 0800 99 340: gratis!", "Bel 0800_99_340: gratis!"),
    ],
)
def test_numbers_and_french_signs_stay_on_their_line(language, text, kept):
    """A telephone number is not cut in two, a question mark does not begin a line."""
    assert unbroken(text, language) == kept.replace("_", "\N{NO-BREAK SPACE}")
