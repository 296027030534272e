"""The records of tests/good_records are right, and between them they use every field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from lebonplan.directory import read_directory
from lebonplan.problems import errors_of
from lebonplan.records import Organisation
from pydantic import BaseModel


@pytest.fixture(scope="module")
def good(tmp_path_factory, make_directory, good_records, today):
    """The directory that the good records make."""
    return read_directory(make_directory(tmp_path_factory.mktemp("good"), good_records), today)


def fields_of_the_model() -> set[tuple[str, str]]:
    """(model, field) for every field that a record can have."""
    schema = Organisation.model_json_schema()
    models = {**schema["$defs"], "Organisation": schema}
    fields = {(name, field) for name, model in models.items() for field in model.get("properties", ())}
    return fields - {("Organisation", "slug")}


def fields_set(value: Any) -> Iterator[tuple[str, str]]:
    """(model, field) for every field that a record writes."""
    for entry in value if isinstance(value, tuple) else [value]:
        if isinstance(entry, BaseModel):
            for name in entry.model_fields_set - {"slug"}:
                yield type(entry).__name__, type(entry).model_fields[name].alias or name
                yield from fields_set(getattr(entry, name))


def test_good_records_have_no_error(good, good_records, root):
    """Nothing that is allowed is refused."""
    errors = [problem for problem in errors_of(good.problems) if "/organisations/" in problem.path]
    assert errors == []
    assert set(good.organisations) == {name.removesuffix(".yml") for name in good_records}


def test_the_command_says_nothing_of_good_records(tmp_path, make_directory, good_records, run):
    """Exit code 0, and no error in the count."""
    directory = make_directory(tmp_path, good_records)
    result = run(directory, "check", "--no-warnings", str(directory / "organisations"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("0 errors, ")


def test_good_records_use_every_field(good):
    """A field that no good record has would be a field that no test reads."""
    used = {pair for organisation in good.organisations.values() for pair in fields_set(organisation)}
    assert fields_of_the_model() - used == set()


def test_what_yaml_takes_for_numbers_stays_text(good):
    """12:30 is not 750, no is not False, 0470123456 keeps its zero."""
    organisation = good.organisations["texte-et-rien-d-autre"]
    assert organisation.name == "12:30"
    assert organisation.also_known_as == (
        "no", "on", "y", "0470123456", "1_000", "0x1F", "1e3", "2026-01-01", "=", "l'eau",
    )  # fmt: skip
    assert (organisation.description.fr, organisation.description.nl) == ("07:00", "oui")


def test_what_is_absent_is_not_no(good):
    """A record that says nothing of papers or price says neither yes nor no."""
    refuge = good.organisations["refuge"]
    assert refuge.access.anonymous is None
    assert refuge.services[0].price is None
    assert refuge.languages == ()


def test_a_confidential_place_has_no_commune(good):
    """It is in no list of a commune."""
    refuge = good.organisations["refuge"]
    assert refuge.communes == ()
    assert all(refuge not in organisations for organisations in good.by_commune.values())


def test_organisations_are_found_by_need_and_commune(good):
    """A place is under each commune of its doors and each need of its services."""
    day_centre = good.organisations["centre-de-jour"]
    assert day_centre.communes == ("bruxelles", "outside")
    assert day_centre in good.by_commune["bruxelles"]
    assert "wash" in good.needs_of(day_centre)
    assert day_centre in good.by_need["wash"]
