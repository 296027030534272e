"""A text that paper has no room for is an error that names its record and its field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lebonplan.directory import Directory
from lebonplan.paper.editions import EditionError
from lebonplan.paper.entries import Entry, entry
from lebonplan.paper.limits import check_room
from lebonplan.views.speaker import Speaker


@pytest.fixture
def dune(directory: Directory) -> Entry:
    return entry(directory.organisations["dune"], directory, Speaker.of(directory, "fr"))


def test_a_record_of_the_usual_length_has_room(dune: Entry) -> None:
    check_room([dune])


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "Très long nom " * 8, "dune.yml: name has 112 characters"),
        ("phones", ("02 000 00 00 " * 8,), "dune.yml: contact.phones has 104 characters"),
        ("places", ("Rue",) * 5, "dune.yml: places has 5 lines"),
        ("services", "x" * 60, "dune.yml: services has a word of 60 letters"),
    ],
)
def test_what_is_too_long_is_named(dune: Entry, field: str, value: object, said: str) -> None:
    with pytest.raises(EditionError, match=said.replace(".", r"\.")):
        check_room([replace(dune, **{field: value})])  # type: ignore[arg-type]
