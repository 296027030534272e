"""The JSON Schema that programs complete records with is that of the model."""

from __future__ import annotations

import json

import pytest
from lebonplan.schema import MODELS, schema_of, schema_text, write_schemas


@pytest.fixture(scope="module")
def schema(taxonomy):
    """The schema as the model gives it."""
    return schema_of("organisation", taxonomy)


def test_the_schema_in_the_directory_is_current(root, taxonomy):
    """After a change of the model or of a list, run `lebonplan schema --write`."""
    for name in MODELS:
        assert (root / "schema" / f"{name}.schema.json").read_text(encoding="utf-8") == schema_text(taxonomy, name)


def test_the_schema_requires_what_a_record_must_have(schema):
    """The slug is the file's name and need not be written."""
    assert set(schema["required"]) == {"name", "kind", "description", "services", "verified", "sources"}


def test_the_schema_knows_the_codes_of_the_lists(schema, taxonomy):
    """An editor's program offers them while typing."""
    assert schema["$defs"]["Service"]["properties"]["service"]["enum"] == list(taxonomy["services"])
    assert schema["$defs"]["Address"]["properties"]["commune"]["enum"] == list(taxonomy["communes"])
    assert schema["properties"]["languages"]["items"]["enum"] == list(taxonomy["languages"])


def test_the_schema_allows_no_other_field(schema):
    """In no part of a record."""
    for part in (schema, *schema["$defs"].values()):
        assert part["additionalProperties"] is False


def test_the_schema_names_fields_as_records_do(schema):
    """`for` and `from`, which Python keeps for itself."""
    assert "for" in schema["$defs"]["Audiences"]["properties"]
    assert {"from", "to"} <= set(schema["$defs"]["DatedException"]["properties"])
    assert not [name for part in schema["$defs"].values() for name in part.get("properties", ()) if name.endswith("_")]


def test_no_mark_of_ours_is_left_in_the_schema(schema):
    """`list: services` has become the codes."""
    assert '"list"' not in json.dumps(schema)


def test_the_schema_is_written_where_records_point_to(tmp_path, taxonomy):
    """../schema/organisation.schema.json, seen from a record."""
    files = write_schemas(tmp_path, taxonomy)
    file = tmp_path / "schema" / "organisation.schema.json"
    assert file in files
    assert file.read_text(encoding="utf-8") == schema_text(taxonomy)
