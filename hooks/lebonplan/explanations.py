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

_NUMBER = ("'{input}' is not a number", "write it with a point: 50.8361")
_WHOLE = ("'{input}' is not a whole number", "write digits only")
_AMOUNT = ("'{input}' is not an amount", "write it with a point: 1.50")
_SWITCH = ("'{input}' is not yes or no", "write true or false")
_ENTRIES = "write each entry on a line of its own, after '- '"

_SENTENCES = {
    "too_short": ("the field '{field}' is empty", "write at least one entry after '- '"),
    "string_too_short": ("the field '{field}' is empty", "write a text, or remove the field where it may be absent"),
    "string_too_long": ("the field '{field}' has more than {max_length} characters", "shorten it"),
    "literal_error": ("'{input}' is not a value of '{field}'", "write one of: {expected}"),
    "bool_parsing": _SWITCH,
    "bool_type": _SWITCH,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "decimal_parsing": _AMOUNT,
    "decimal_type": _AMOUNT,
    "finite_number": _AMOUNT,
    "decimal_max_places": ("'{input}' has too many decimals", "write two decimals: 1.50"),
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "int_type": _WHOLE,
    "greater_than_equal": ("{input} is too small for '{field}'", "write at least {ge}"),
    "less_than_equal": ("{input} is too large for '{field}'", "write at most {le}"),
    "string_pattern_mismatch": ("'{input}' is not made of small letters, digits and hyphens", "write: rue-haute"),
    "string_type": ("the field '{field}' is not a text", "write one text after '{field}:'"),
    "tuple_type": ("the field '{field}' is not a list", _ENTRIES),
    "model_type": ("the field '{field}' is not made of fields", "write below it, indented: {fields}"),
}

_MISSING = {
    "kind": "add 'kind: place' (or helpline, mobile, online)",
    "description": "add 'description:' and below it '  fr: …'",
    "services": "add 'services:' and below it '- service: …'",
    "sources": "add 'sources:' and below it '- site: …', where you read it",
    "verified": "add 'verified:' and below it '  how: …' (phone, visit, reply, website, directory)",
}

_OUTSIDE = ("'{field}: {input}' is not in Belgium", "Brussels is near 'lat: 50.85' and 'lon: 4.35': are they swapped?")
_FIELDS = {
    ("string_pattern_mismatch", "postcode"): ("'{input}' is not a postcode", "write four digits: '1000'"),
    ("string_pattern_mismatch", "emails"): ("'{input}' is not an e-mail address", "write it as info@example.org"),
    ("greater_than_equal", "lat"): _OUTSIDE,
    ("less_than_equal", "lat"): _OUTSIDE,
    ("greater_than_equal", "lon"): _OUTSIDE,
    ("less_than_equal", "lon"): _OUTSIDE,
}
_FILE_NAME = ("the file's name is not made of small letters, digits and hyphens", "rename it, as in projet-lama.yml")


def problems_of(
    error: ValidationError, document: Document, start: Location, model: type[BaseModel]
) -> Iterator[Problem]:
    """One problem for each thing pydantic found, pinned to its place in the document."""
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            continue  # there are entries; what is wrong with them is told
        location = (*start, *detail["loc"])
        if location == ("slug",) and "slug" not in document.value:
            yield document.problem((), *_FILE_NAME)
        else:
            yield document.problem(location, *_sentence(detail, model))


def _sentence(detail: Any, model: type[BaseModel]) -> tuple[str, str]:
    kind, location, given = detail["type"], detail["loc"], detail["input"]
    field = _field(location)
    if kind == "extra_forbidden":
        return f"unknown field '{field}'", suggestion(field, _fields_at(model, location[:-1]))
    if kind == "missing":
        return f"the field '{field}' is missing", _MISSING.get(field, f"add '{field}: …'")
    if given is None:
        return f"the field '{field}' is empty", f"write something after '{field}:', or remove it where it may be absent"
    if kind in _OWN:
        what, _, cure = detail["msg"].rpartition("; ")
        return _shown(what, 160), cure
    unforeseen = (f"the field '{field}' cannot be read", "compare with directory/README.md")
    what, cure = _FIELDS.get((kind, field)) or _SENTENCES.get(kind, unforeseen)
    values = {"field": field, "input": _shown(given), **detail.get("ctx", {})}
    values["fields"] = ", ".join(sorted(_fields_at(model, location)))
    if "expected" in values:
        values["expected"] = values["expected"].replace("'", "").replace(" or ", ", ")
    return what.format(**values), cure.format(**values)


def _field(location: Location) -> str:
    """The nearest field name: the last step that is a word."""
    words = [step for step in location if isinstance(step, str)]
    return _shown(words[-1]) if words else "record"


def _shown(value: Any, longest: int = 40) -> str:
    """The value on one line, its end cut off when it is long."""
    text = re.sub(r"\s+", " ", str(value))
    return text if len(text) <= longest else text[: longest - 1] + "…"


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
