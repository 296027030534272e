"""What is wrong in a file of the directory, where, and what to write instead; shown as text, JSON or annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: `path:line:column: what; cure`. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    what: str
    cure: str
    level: Level = "error"

    def __str__(self) -> str:
        mark = "" if self.level == "error" else "warning: "
        said = " ".join(f"{mark}{self.what}; {self.cure}".split())  # what an editor wrote may hold line breaks
        return f"{self.path}:{self.line}:{self.column}: {said}"


class DirectoryError(Exception):
    """The directory cannot be used; carries every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def errors_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop the build."""
    return [problem for problem in problems if problem.level == "error"]


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None when nothing is close."""
    matches = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def suggestion(word: str, known: Iterable[str], where: str = "the directory") -> str:
    """A cure for an unknown word: the closest known word, else all of them when they are few, else where they are."""
    words = sorted(known)
    near = closest(word, words)
    if near:
        return f"did you mean '{near}'?"
    if len(words) <= 12:
        return "write one of: " + ", ".join(words)
    return f"choose one of the {len(words)} in {where}"


def as_text(problems: Iterable[Problem]) -> str:
    """One line for each problem, in the order of the files."""
    return "\n".join(map(str, sorted(problems)))


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list of the problems, one object each."""
    return json.dumps([asdict(problem) for problem in sorted(problems)], ensure_ascii=False, indent=1)


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that pin each problem to its line in a pull request."""
    return "\n".join(
        f"::{p.level} file={_property(p.path)},line={p.line},col={p.column}::{_message(f'{p.what}; {p.cure}')}"
        for p in sorted(problems)
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
