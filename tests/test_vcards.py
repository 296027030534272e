"""The card of an organisation for the contacts of a phone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lebonplan.directory import Directory, read_directory
from lebonplan.views.vcards import vcard

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def directory() -> Directory:
    """The real records."""
    return read_directory(ROOT / "directory", date(2026, 11, 25))


def test_a_card_has_name_number_and_door(directory: Directory) -> None:
    """One line each, ended as the standard wants."""
    lines = vcard(directory.organisations["doucheflux"], directory.taxonomy).split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"] and "END:VCARD" in lines
    assert "FN:DoucheFLUX" in lines and "TEL:+3223195827" in lines
    assert any(line.startswith("ADR:") and "Rue des Vétérinaires 84" in line and "1070" in line for line in lines)


def test_a_confidential_house_has_no_door_on_its_card(directory: Directory) -> None:
    """Neither street nor postcode."""
    for organisation in directory.organisations.values():
        if all(place.confidential for place in organisation.places):
            assert "ADR:" not in vcard(organisation, directory.taxonomy), organisation.slug


def test_signs_of_the_format_are_escaped(directory: Directory) -> None:
    """A name cannot add lines to the card."""
    changed = directory.organisations["dune"].model_copy(update={"name": "A;B,C\nTEL:112"})
    lines = vcard(changed, directory.taxonomy).splitlines()
    assert "TEL:112" not in lines
