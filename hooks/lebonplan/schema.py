"""The model becomes the JSON Schema with which an editor's program completes and checks a record while typing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from lebonplan.alerts import Alert
from lebonplan.records import Organisation
from lebonplan.sheets.model import Sheet
from lebonplan.taxonomy import Taxonomy

FILE = "organisation.schema.json"
MODELS: dict[str, type[BaseModel]] = {"organisation": Organisation, "sheet": Sheet, "alert": Alert}


def schema_of(name: str, taxonomy: Taxonomy) -> dict[str, Any]:
    """The JSON Schema of a file of that name, with the codes of the closed lists as its enumerations."""
    schema = MODELS[name].model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = name.capitalize()
    schema["required"].remove("slug")
    _list_codes(schema, taxonomy)
    return schema


def schema_text(taxonomy: Taxonomy, name: str = "organisation") -> str:
    """The schema as it stands in `directory/schema/`."""
    return json.dumps(schema_of(name, taxonomy), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write_schemas(root: Path, taxonomy: Taxonomy) -> list[Path]:
    """Write every schema below `root` (the folder `directory/`); returns the files."""
    folder = root / "schema"
    folder.mkdir(exist_ok=True)
    files = {folder / f"{name}.schema.json": schema_text(taxonomy, name) for name in MODELS}
    for file, text in files.items():
        file.write_text(text, encoding="utf-8")
    return list(files)


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
