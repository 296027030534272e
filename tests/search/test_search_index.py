"""The index is small, speaks the language of its page, and tells nothing that a page would not."""

from __future__ import annotations

import gzip
import json

import pytest
from lebonplan.languages import LANGUAGES
from lebonplan.search.folding import phrases
from search_kit import directory, index

LARGEST = 40 * 1024  # bytes, gzip, at 300 records


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_is_light(language: str) -> None:
    """At most 40 kB gzip for 300 records, and in proportion."""
    text = json.dumps(index(language), ensure_ascii=False, separators=(",", ":"))
    assert len(gzip.compress(text.encode(), 9)) <= LARGEST * max(1, len(directory().organisations) / 300)


def test_labels_are_in_the_language_of_the_page() -> None:
    """The words to search are the same for all languages, what is shown is not."""
    french, polish = index("fr"), index("pl")
    shower = [code for code, *_ in french["services"]].index("shower")
    assert (french["services"][shower][1], polish["services"][shower][1]) == ("Douche", "Prysznic")
    assert french["services"][shower][3] == polish["services"][shower][3]


def test_pages_are_needs_and_communes() -> None:
    """Each with its kind, so that sheets can join them."""
    kinds = [kind for kind, *_ in index()["pages"]]
    assert kinds.count("need") == len(directory().taxonomy["needs"])
    assert kinds.count("commune") == len(directory().taxonomy["communes"])


def test_confidential_addresses_are_not_in_it() -> None:
    """A secret street is neither shown nor searched."""
    for number, organisation in enumerate(directory().organisations.values()):
        for place in organisation.places:
            if place.confidential and place.address and place.address.street and place.address.street.fr:
                assert phrases([place.address.street.fr])[0] not in index()["organisations"][6][number]


def test_a_number_is_dialled_as_it_is_written() -> None:
    """Where the script could not make the link from what is shown, the index has both."""
    for number, organisation in enumerate(directory().organisations.values()):
        phones, shown = organisation.contact.phones, index()["organisations"][7][number]
        if phones and isinstance(shown, str):
            digits = "".join(filter(str.isdigit, shown))
            assert phones[0].number == (f"+32{digits[1:]}" if shown.startswith("0") else digits)
        elif phones:
            assert shown[1] == f"tel:{phones[0].number}"
