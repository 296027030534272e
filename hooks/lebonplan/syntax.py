"""A complaint of the YAML parser becomes its place, what is wrong and what to write instead, in plain words."""

from __future__ import annotations

from typing import NamedTuple

import yaml

_MISALIGNED = "align the line with those it belongs to"
_QUOTE = "put quotes around the text"

_SENTENCES = {
    "colon in a text": ("there is a second ': ' on the line", _QUOTE),
    "mapping values are not allowed": ("the line is too far to the right", _MISALIGNED),
    "quote in a text": ("a quote ends before the text does", "double a quote inside a text: 'l''eau'"),
    "tab character": ("a tab is used to indent the line", "write two spaces instead"),
    "cannot start any token": ("a text begins with '{at}'", _QUOTE),
    "expected node content": ("a text begins with '{at}'", _QUOTE),
    "alphabetic or numeric": ("a text begins with '*' or '&'", _QUOTE),
    "undefined alias": ("a text begins with '*'", _QUOTE),
    "comment or line break": ("a text begins with '>' or '|'", _QUOTE),
    "expected key": ("the line is not aligned with those above", _MISALIGNED),
    "expected '-'": ("fields and entries of a list ('- ') are mixed", _MISALIGNED),
    "expected <block end>": ("the line is not aligned with those above", _MISALIGNED),
    "end of stream": ("a quote is opened and never closed", "close it, and double a quote inside a text: 'l''eau'"),
    "expected ',' or": ("a bracket is opened and never closed", f"close it, or {_QUOTE}"),
    "expected ':'": ("the line above has no ': '", "write 'field: value'"),
    "another document": ("a line '---' begins a second record", "keep one record per file"),
    "unknown escape": ("there is a '\\' between double quotes", "use single quotes"),
    "control characters": ("there is an invisible control character", "type the line again"),
    "maximum nesting depth": ("lists and fields are nested too deeply", "compare with directory/README.md"),
}


class Complaint(NamedTuple):
    """Why a text is not YAML, and where."""

    line: int
    column: int
    what: str
    cure: str


def complaint(error: Exception, text: str) -> Complaint:
    """What the parser says of `text`, for those who do not know YAML."""
    line, column = _place(error, text)
    reason = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    whole = "".join(text.splitlines()[line - 1 : line])
    before, at = whole[: column - 1], whole[column - 1 : column]
    if at == "\t":
        reason = "tab character"
    elif "mapping values" in reason and ": " in before:
        reason = "colon in a text"
    elif "expected key" in reason and ("'" in before or '"' in before):
        reason = "quote in a text"
    for sign, (what, cure) in _SENTENCES.items():
        if sign in reason:
            return Complaint(line, column, what.replace("{at}", at), cure)
    cure = "look at the indentation, the colons and the quotes on this line and the one before"
    return Complaint(line, column, f"this is not YAML ({reason})", cure)


def _place(error: Exception, text: str) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)  # where the quote or the bracket was opened
    if begun and any(sign in str(error) for sign in ("end of stream", "expected ',' or")):
        mark = begun
    if mark:
        return mark.line + 1, mark.column + 1
    if isinstance(error, yaml.reader.ReaderError):  # the parser counts bytes
        before = text.encode()[: error.position].decode(errors="ignore")
        return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    return 1, 1
