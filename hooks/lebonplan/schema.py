"""The model becomes the JSON Schema with which an editor's program completes and checks a record while typing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lebonplan.records import Organisation
from lebonplan.taxonomy import Taxonomy

FILE = "organisation.schema.json"


def organisation_schema(taxonomy: Taxonomy) -> dict[str, Any]:
    """The JSON Schema of a record, with the codes of the closed lists as its enumerations."""
    schema = Organisation.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Organisation"
    schema["required"].remove("slug")
    _list_codes(schema, taxonomy)
    return schema


def schema_text(taxonomy: Taxonomy) -> str:
    """The schema as it stands in `directory/schema/`."""
    return json.dumps(organisation_schema(taxonomy), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write_schema(root: Path, taxonomy: Taxonomy) -> Path:
    """Write the schema below `root` (the folder `directory/`); returns the file."""
    file = root / "schema" / FILE
    file.parent.mkdir(exist_ok=True)
    file.write_text(schema_text(taxonomy), encoding="utf-8")
    return file


def _list_codes(part: Any, taxonomy: Taxonomy) -> None:
    """Replace the mark `list: audiences` by the codes of that list, everywhere below `part`."""
    if isinstance(part, dict):
        name = part.pop("list", None) if isinstance(part.get("list"), str) else None
        if name:
            part["enum"] = list(taxonomy[name])
        for value in part.values():
            _list_codes(value, taxonomy)
    elif isinstance(part, list):
        for value in part:
            _list_codes(value, taxonomy)
