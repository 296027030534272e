"""A YAML file becomes plain values, each of which still knows its line and column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from lebonplan.problems import Problem
from lebonplan.syntax import complaint

try:
    from yaml import CBaseLoader as _BaseLoader
except ImportError:  # a PyYAML built without libyaml: the same answers, slower
    from yaml import BaseLoader as _BaseLoader  # type: ignore[assignment]

LARGEST_FILE = 64 * 1024  # bytes; a record is about 3 kB, and a limit keeps hostile files cheap
DEEPEST_BRACKETS = 400  # opening brackets in one file
DEEPEST_LEVEL = 20  # fields within fields; a record has six levels
ENDING = re.compile(r"\.ya?ml.*", re.IGNORECASE | re.DOTALL)
NULLS = frozenset({"", "~", "null"})
NO_TAG = ""
TAG = "tag:yaml.org,2002:"  # how YAML writes out '!!'


@dataclass(frozen=True)
class Document:
    """One file: its values (every scalar is text or None) and the tree that places them."""

    path: str
    value: Any
    node: yaml.Node | None
    problems: tuple[Problem, ...] = ()

    @property
    def stem(self) -> str:
        """The file's name without its ending: the slug of a record."""
        return ENDING.sub("", self.path.rpartition("/")[2])

    def place(self, location: Sequence[str | int]) -> tuple[int, int]:
        """(line, column) of the value at `location`, or of the nearest parent that exists."""
        return _place(self.node, tuple(location))

    def problem(self, location: Sequence[str | int], what: str, cure: str, level: Any = "error") -> Problem:
        """A problem pinned to the value at `location`."""
        line, column = self.place(location)
        return Problem(self.path, line, column, what, cure, level)


def read_document(file: Path, path: str, times: int = 1) -> Document:
    """Read `file`; `path` is how the editor names it. Never raises: what is wrong is in `problems`.

    `times`: how much larger than a record it may be.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        return _unreadable(path, f"the file cannot be read ({error.strerror})", "check its name and permissions")
    if len(data) > LARGEST_FILE * times:
        size = LARGEST_FILE * times // 1024
        return _unreadable(path, f"the file is larger than {size} kB", "keep one record per file")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return _unreadable(path, "the file is not UTF-8 text", "save it with the encoding UTF-8", line)
    return parse_document(text, path, times)


def parse_document(text: str, path: str, times: int = 1) -> Document:
    """The same for a text already at hand."""
    if text.count("[") + text.count("{") > DEEPEST_BRACKETS * times:
        return _unreadable(path, "there are too many brackets", "write lists with one '- ' line for each entry")
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        found = complaint(error, text)
        return _unreadable(path, found.what, found.cure, found.line, found.column)
    if node is None:
        return _unreadable(path, "the file is empty", "start from the commented record in directory/README.md")
    builder = _Builder(path, has_aliases="*" in text)
    value = builder.value(node, 0)
    return Document(path, value, node, tuple(builder.problems))


class _Loader(_BaseLoader):
    """Takes every value as it is written: no number, no date, no yes or no is read into it."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        """The tag of a value that carries none."""
        return NO_TAG

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Nothing to keep track of: no tag depends on where a value stands."""

    def ascend_resolver(self) -> None:
        """Nothing to keep track of."""


class _Builder:
    """Turns nodes into values; scalars stay text so that 12:30, 0470… and no mean what they say."""

    def __init__(self, path: str, has_aliases: bool) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._seen: set[int] | None = set() if has_aliases else None

    def value(self, node: yaml.Node, level: int) -> Any:
        if self._seen is not None:
            if id(node) in self._seen:
                self._report(node, "a value is used again with '*'", "write it out in full in both places")
                return None
            self._seen.add(id(node))
        if node.tag != NO_TAG:
            mark = node.tag.removeprefix(TAG).lstrip("!")
            self._report(node, f"the value begins with '!' (the tag {mark})", "remove the tag, or quote the text")
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in NULLS else node.value
        if level == DEEPEST_LEVEL:
            self._report(node, "lists and fields are nested too deeply", "compare with directory/README.md")
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self.value(entry, level + 1) for entry in node.value]
        return self._mapping(node, level + 1)

    def _mapping(self, node: yaml.Node, level: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            if not key:
                self._report(key_node, "the name of a field is not a word", "write 'field: value'")
            elif key in values:
                cure = f"keep one of the two (the first is at line {lines[key]})"
                self._report(key_node, f"the field '{key}' is written twice", cure)
            else:
                lines[key] = key_node.start_mark.line + 1
                values[key] = self.value(value_node, level)
        return values

    def _report(self, node: yaml.Node, what: str, cure: str) -> None:
        mark = node.start_mark
        problem = Problem(self.path, mark.line + 1, mark.column + 1, what, cure)
        if problem not in self.problems:
            self.problems.append(problem)


def _place(node: yaml.Node | None, location: tuple[str | int, ...]) -> tuple[int, int]:
    place = _start(node)
    for step in location:
        found = _child(node, step)
        if found is None:
            break
        place, node = found
    return place


def _start(node: yaml.Node | None) -> tuple[int, int]:
    return (node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else (1, 1)


def _child(node: yaml.Node | None, step: str | int) -> tuple[tuple[int, int], yaml.Node] | None:
    """Where the entry `step` of `node` stands (for a field: its key), and its value's node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return _start(key), value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return _start(node.value[step]), node.value[step]
    return None


def _unreadable(path: str, what: str, cure: str, line: int = 1, column: int = 1) -> Document:
    return Document(path, None, None, (Problem(path, line, column, what, cure),))
