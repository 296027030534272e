"""A validation error becomes a sentence for editors: what is wrong, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from lebonplan.documents import Document
from lebonplan.problems import Problem, suggestion

Location = tuple[str | int, ...]

_OWN = ("code", "phone", "link", "date", "long", "markup")  # their messages already hold 'what; cure'

_SENTENCES = {
    "missing": ("the field '{field}' is missing", "add '{field}: …'"),
    "too_short": (
        "the field '{field}' is empty",
        "write at least one entry, or remove the field where it may be absent",
    ),
    "string_too_short": ("the field '{field}' is empty", "write a text, or remove the field where it may be absent"),
    "string_too_long": ("the field '{field}' has more than {max_length} characters", "shorten it"),
    "literal_error": ("'{input}' is not a value of '{field}'", "write one of: {expected}"),
    "bool_parsing": ("'{input}' is not yes or no", "write true or false"),
    "float_parsing": ("'{input}' is not a number", "write it with a point: 50.8361"),
    "decimal_parsing": ("'{input}' is not an amount", "write it with a point: 1.50"),
    "decimal_max_places": ("'{input}' has too many decimals", "write two decimals: 1.50"),
    "int_parsing": ("'{input}' is not a whole number", "write digits only"),
    "greater_than_equal": ("{input} is too small for '{field}'", "write at least {ge}"),
    "less_than_equal": ("{input} is too large for '{field}'", "write at most {le}"),
    "date_from_datetime_parsing": ("'{input}' is not a date", "write it as 2026-12-21"),
    "date_parsing": ("'{input}' is not a date", "write it as 2026-12-21"),
    "string_pattern_mismatch": ("'{input}' has not the form of '{field}'", "{pattern_cure}"),
    "string_type": ("the field '{field}' is not a text", "write a text after '{field}:'"),
    "tuple_type": ("the field '{field}' is not a list", "write each entry on a line of its own, after '- '"),
    "model_type": ("the field '{field}' has no fields of its own", "write its fields below it, indented"),
    "bool_type": ("the field '{field}' is empty", "write true or false, or remove it"),
}

_PATTERN_CURES = {
    "postcode": "write four digits: '1000'",
    "emails": "write an e-mail address: info@example.org",
    "id": "write small letters, digits and hyphens",
}


def problems_of(
    error: ValidationError, document: Document, start: Location, model: type[BaseModel]
) -> Iterator[Problem]:
    """One problem for each thing pydantic found, pinned to its place in the document."""
    for detail in error.errors(include_url=False):
        location = (*start, *detail["loc"])
        what, cure = _sentence(detail, model)
        yield document.problem(location, what, cure)


def _sentence(detail: Any, model: type[BaseModel]) -> tuple[str, str]:
    kind, location = detail["type"], detail["loc"]
    if kind in _OWN:
        what, _, cure = detail["msg"].rpartition("; ")
        return what, cure
    field = _field(location)
    if kind == "extra_forbidden":
        return f"unknown field '{field}'", suggestion(field, _fields_at(model, location[:-1]))
    what, cure = _SENTENCES.get(kind, ("the field '{field}' cannot be read", "look at directory/README.md"))
    values = {"field": field, "input": _shown(detail.get("input")), **detail.get("ctx", {})}
    values["pattern_cure"] = _PATTERN_CURES.get(field, "write small letters, digits and hyphens")
    if "expected" in values:
        values["expected"] = values["expected"].replace("'", "").replace(" or ", ", ")
    return what.format(**values), cure.format(**values)


def _field(location: Location) -> str:
    """The nearest field name: the last step that is a word."""
    words = [step for step in location if isinstance(step, str)]
    return words[-1] if words else "record"


def _shown(value: Any) -> str:
    text = re.sub(r"\s+", " ", str(value))
    return text if len(text) <= 40 else text[:39] + "…"


def _fields_at(model: type[BaseModel], location: Location) -> set[str]:
    """The fields that the model allows at that place."""
    for step in location:
        if isinstance(step, int):
            continue
        named = {info.alias or name: info for name, info in model.model_fields.items()}
        inner = _model_in(named[step].annotation) if step in named else None
        if inner is None:
            break
        model = inner
    return {info.alias or name for name, info in model.model_fields.items() if name != "slug"}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside `tuple[Place, ...]`, `Address | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found:
            return found
    return None
