"""Telephone numbers are stored in one form and shown as Belgians write them."""

from __future__ import annotations

import pytest
from lebonplan.phones import displayed, international, is_plausible, is_short


@pytest.mark.parametrize(
    "number", ["112", "107", "1710", "116000", "+3223195827", "+32470123456", "+3280032123", "+33142345678"]
)
def test_a_number_that_can_be_dialled_is_plausible(number):
    """Short numbers, and whole ones with their country."""
    assert is_plausible(number)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "12",
        "1234567",
        "02 319 58 27",
        "+32 2 319 58 27",
        "+32023195827",
        "+3211111",
        "+99912345678",
        "+1",
        "１１２",
        "abc",
    ],
)
def test_a_number_that_cannot_be_dialled_is_not(number):
    """Other forms, the zero after +32, countries that do not exist."""
    assert not is_plausible(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("02 319 58 27", "+3223195827"),
        ("02/319.58.27", "+3223195827"),
        ("+32 (0)2 319 58 27", "+3223195827"),
        ("0032 2 319 58 27", "+3223195827"),
        ("0470 12 34 56", "+32470123456"),
        ("0800 32 123", "+3280032123"),
        ("+33 1 42 34 56 78", "+33142345678"),
    ],
)
def test_what_people_write_becomes_the_stored_form(text, number):
    """The cure that a message offers."""
    assert international(text) == number
    assert is_plausible(number)


@pytest.mark.parametrize("text", ["", "demandez Paul", "02 319", "9999999999", "+999 123 45 678"])
def test_what_is_no_number_has_no_stored_form(text):
    """Nothing is guessed."""
    assert international(text) is None


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("112", "112"),
        ("+3223195827", "02 319 58 27"),
        ("+32470123456", "0470 12 34 56"),
        ("+3280032123", "0800 32 123"),
        ("+33142345678", "+33 1 42 34 56 78"),
        ("+80021232123", "00800 2123 2123"),
    ],
)
def test_a_number_is_shown_as_belgians_write_it(number, shown):
    """Foreign numbers keep their country."""
    assert displayed(number) == shown


def test_a_short_number_has_no_country():
    """It is dialled as it is."""
    assert is_short("112")
    assert not is_short("+32112")
