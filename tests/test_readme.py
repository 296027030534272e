"""The commented record that teaches editors is a valid record."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from lebonplan.checks import Circumstances, problems_of_record
from lebonplan.directory import read_record
from lebonplan.documents import parse_document
from lebonplan.problems import errors_of
from lebonplan.records import Organisation
from lebonplan.taxonomy import read_taxonomy

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "directory/README.md").read_text(encoding="utf-8")


def _example() -> str:
    found = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def test_the_example_is_valid() -> None:
    """A reader who copies it gets no error."""
    taxonomy = read_taxonomy(ROOT / "directory/taxonomy", "taxonomy")
    document = parse_document(_example(), "organisations/exemple.yml")
    organisation, problems = read_record(document, taxonomy)
    assert organisation is not None, problems
    found = problems_of_record(organisation, document, Circumstances(taxonomy, date(2026, 11, 25)))
    assert errors_of([*problems, *found]) == []


def test_the_example_shows_every_field() -> None:
    """No field of a record is missing from the page that teaches them."""
    fields = {info.alias or name for name, info in Organisation.model_fields.items()}
    missing = {field for field in fields if not re.search(rf"(?m)^{field}:", _example())}
    assert missing <= {"slug", "hours_text", "reserved", "facts"}
