"""What a kept edition says has changed is what has changed, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lebonplan.directory import Directory
from lebonplan.paper import Edition
from lebonplan.paper.changes import Changes, changes
from lebonplan.paper.imprint import everyone, imprint
from lebonplan.paper.register import Kept, kept, register, registered
from lebonplan.paper.selection import selected
from lebonplan.records import Organisation

GUIDE = Edition("guide", "fr", needs=("drugs",))


@pytest.fixture(scope="module")
def paper(directory: Directory) -> Kept:
    return kept(GUIDE, imprint(GUIDE, selected(GUIDE, directory), directory.today))


def after(paper: Kept, directory: Directory, *edited: Organisation, without: str = "") -> Changes:
    organisations = {**directory.organisations, **{o.slug: o for o in edited}}
    organisations.pop(without, None)
    later = replace(directory, organisations=organisations)
    return changes(paper, everyone(later), later)


def test_nothing_has_changed_on_the_day_of_printing(paper: Kept, directory: Directory) -> None:
    assert after(paper, directory) == Changes()


def test_new_hours_are_a_change_of_that_record_and_of_its_hours_only(paper: Kept, directory: Directory) -> None:
    dune = directory.organisations["dune"].model_copy(update={"hours": "Mo 10:00-11:00"})
    assert after(paper, directory, dune).changed == (("dune", ("when",)),)


def test_a_new_description_or_a_new_verification_is_no_change_on_paper(paper: Kept, directory: Directory) -> None:
    dune = directory.organisations["dune"]
    told = dune.model_copy(update={"description": directory.organisations["transit"].description})
    seen = told.model_copy(update={"verified": directory.organisations["transit"].verified})
    assert after(paper, directory, seen) == Changes()


def test_a_closed_and_a_deleted_record_are_told_as_closed(paper: Kept, directory: Directory) -> None:
    dune = directory.organisations["dune"].model_copy(update={"status": "closed"})
    assert after(paper, directory, dune).closed == ("dune",)
    assert after(paper, directory, without="transit").closed == ("transit",)
    assert paper.names["transit"] == "Transit"


def test_a_record_that_has_come_is_told_as_new_when_it_answers_the_filters(paper: Kept, directory: Directory) -> None:
    new = directory.organisations["dune"].model_copy(update={"slug": "new-counter"})
    elsewhere = directory.organisations["cpas-d-uccle"].model_copy(update={"slug": "new-cpas"})
    assert after(paper, directory, new, elsewhere).added == ("new-counter",)


def test_a_renamed_record_is_followed(paper: Kept, directory: Directory) -> None:
    moved = directory.organisations["dune"].model_copy(update={"slug": "dune-asbl", "formerly": ("dune",)})
    assert after(paper, directory, moved, without="dune") == Changes()


def test_a_registered_edition_is_read_back_as_it_was(paper: Kept, directory: Directory, tmp_path: Path) -> None:
    made = imprint(GUIDE, selected(GUIDE, directory), directory.today)
    file = register(tmp_path, GUIDE, made)
    assert file.name == f"{made.code.lower()}.json"
    assert list(registered(tmp_path)) == [paper]


def test_the_code_changes_with_the_records_and_not_with_the_day(directory: Directory) -> None:
    organisations = selected(GUIDE, directory)
    code = imprint(GUIDE, organisations, directory.today).code
    assert imprint(GUIDE, organisations, directory.today.replace(month=12)).code == code
    assert imprint(GUIDE, organisations[1:], directory.today).code != code
