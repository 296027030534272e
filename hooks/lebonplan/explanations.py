"""A validation error becomes a sentence for editors: what is wrong, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from lebonplan.documents import Document
from lebonplan.problems import Problem, suggestion
from lebonplan.texts import slug_of

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
    "string_pattern_mismatch": ("'{input}' is not made of small letters, digits and hyphens", "write: {slug}"),
    "string_type": ("the field '{field}' is not a text", "write one text after '{field}:'"),
    "tuple_type": ("the field '{field}' is not a list", _ENTRIES),
    "model_type": ("the field '{field}' is not made of fields", "write below it, indented, '{first}: …'"),
    "model_type of an entry": ("an entry of '{field}' is not made of fields", "write it as '- {first}: …'"),
}

_MISSING = {
    "kind": "add 'kind: place' (or helpline, mobile, online)",
    "description": "add 'description:' and below it, indented, 'fr: …'",
    "services": "add 'services:' and below it '- service: …'",
    "sources": "add 'sources:' and below it '- site: …', where you read it",
    "verified": "add 'verified: {how: …}' (phone, visit, reply, website, directory)",
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
_CALLED = {
    "name": "nom, naam",
    "hours": "horaire, horaires, uren, openingsuren",
    "address": "adresse, adres",
    "street": "rue, straat",
    "city": "ville",
    "commune": "gemeente",
    "postcode": "code postal",
    "number": "numero, numéro, nummer",
    "for": "pour, voor",
    "price": "prix, tarif, prijs",
    "amount": "montant",
    "free": "gratuit, gratis",
    "languages": "langues, talen",
    "audiences": "public, doelgroep",
    "place": "lieu",
    "places": "lieux",
    "phones": "telephone, téléphone, telefoon",
    "websites": "site",
    "from": "de, van, du",
    "to": "au, tot",
    "closed": "ferme, fermé",
}
"""What people call a field in French or Dutch."""
_OTHER_NAMES = {word: field for field, words in _CALLED.items() for word in words.split(", ")}


def problems_of(
    error: ValidationError, document: Document, start: Location, model: type[BaseModel]
) -> Iterator[Problem]:
    """One problem for each thing pydantic found, pinned to its place in the document."""
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            continue  # there are entries; what is wrong with them is told
        location = (*start, *detail["loc"])
        if location == ("slug",) and "slug" not in document.value:
            what = "the file's name is not made of small letters, digits and hyphens"
            yield document.problem((), what, f"rename it {slug_of(document.stem) or 'projet-lama'}.yml")
        else:
            yield document.problem(location, *_sentence(detail, model))


def _sentence(detail: Any, model: type[BaseModel]) -> tuple[str, str]:
    kind, location, given = detail["type"], detail["loc"], detail["input"]
    field = _field(location)
    if kind == "extra_forbidden" and given is None and not re.fullmatch(r"[\w-]+(?<!\d)", field):
        return f"'{field}' follows a comma, as if it were a field", "put quotes around the text that has the comma"
    if kind == "extra_forbidden":
        return f"unknown field '{field}'", _known_field(field, _model_at(model, location[:-1]))
    if kind == "missing":
        return f"the field '{field}' is missing", _MISSING.get(field, f"add '{field}: …'")
    if given is None:
        return f"the field '{field}' is empty", f"write something after '{field}:', or remove it where it may be absent"
    if kind in _OWN:
        what, _, cure = detail["msg"].rpartition("; ")
        return _shown(what, 160), _shown(cure, 160)
    unforeseen = (f"the field '{field}' cannot be read", "compare with directory/README.md")
    if kind == "model_type" and not isinstance(location[-1] if location else 0, str):
        kind = "model_type of an entry"
    what, cure = _FIELDS.get((kind, field)) or _SENTENCES.get(kind, unforeseen)
    values = {"field": field, "input": _shown(given), **detail.get("ctx", {})}
    values |= {"first": _first_field(_model_at(model, location)), "slug": slug_of(values["input"]) or "rue-haute"}
    if "expected" in values:
        values["expected"] = values["expected"].replace("'", "").replace(" or ", ", ")
    return what.format(**values), cure.format(**values)


def _field(location: Location) -> str:
    """The nearest field name: the last step that is a word."""
    words = [step for step in location if isinstance(step, str)]
    return _shown(words[-1]) if words else "the list"


def _shown(value: Any, longest: int = 40) -> str:
    """The value on one line, its end cut off when it is long."""
    text = re.sub(r"\s+", " ", str(value))
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel]:
    """The model of what stands at that place."""
    for step in location:
        if isinstance(step, str):
            inner = _model_in(_fields(model)[step].annotation) if step in _fields(model) else None
            model = inner or model
    return model


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by the names that records use."""
    return {info.alias or name: info for name, info in model.model_fields.items() if name != "slug"}


def _known_field(word: str, model: type[BaseModel]) -> str:
    fields = _fields(model)
    meant = _OTHER_NAMES.get(word.lower())
    return f"did you mean '{meant}'?" if meant in fields else suggestion(word, fields, "directory/README.md")


def _first_field(model: type[BaseModel]) -> str:
    """The field to begin with: the first that is required, else the first."""
    fields = _fields(model)
    return next((name for name, info in fields.items() if info.is_required()), next(iter(fields)))


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside `tuple[Place, ...]`, `Address | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found:
            return found
    return None
