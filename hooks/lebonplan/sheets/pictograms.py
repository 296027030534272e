"""Pictograms: which drawings there are, and what each is called in four languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from pydantic import ValidationError

from lebonplan.documents import Document, read_document
from lebonplan.explanations import problems_of
from lebonplan.problems import Problem, closest
from lebonplan.sheets.model import Title
from lebonplan.texts import Model, Slug


class _Named(Model):
    """The name of a drawing and its title."""

    name: Slug
    title: Title


def drawing_folders(root: Path) -> tuple[Path, ...]:
    """Where drawings are: our own first, then the icons that come with the theme. `root` is `directory/`."""
    theme = find_spec("material")
    places = theme.submodule_search_locations if theme else None
    icons = [Path(place) / "templates/.icons/material" for place in places or ()]
    return (root.parent / "docs/assets/pictograms", *icons)


@dataclass(frozen=True)
class Pictograms:
    """The drawings and their titles."""

    folders: tuple[Path, ...] = ()
    titles: Mapping[str, Title] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    path: str = "directory/pictograms.yml"

    @cached_property
    def ours(self) -> tuple[str, ...]:
        """The names of what we drew ourselves."""
        folder = self.folders[0] if self.folders else None
        return tuple(sorted(file.stem for file in folder.glob("*.svg"))) if folder and folder.is_dir() else ()

    def drawn(self, name: str) -> bool:
        """Whether there is a drawing of that name."""
        return any((folder / f"{name}.svg").is_file() for folder in self.folders)

    def cure(self, name: str) -> str:
        """What to write instead of a name that nobody drew."""
        near = closest(name, {*self.ours, *self.titles})
        return f"did you mean '{near}'?" if near and self.drawn(near) else "choose one of docs/assets/pictograms"

    def unknown(self, name: str, document: Document, location: tuple[str | int, ...]) -> Iterator[Problem]:
        """What is wrong with the use of a pictogram: no drawing, or no title for those who cannot see it."""
        if not self.drawn(name):
            yield document.problem(location, f"the pictogram '{name}' does not exist", self.cure(name))
        elif name not in self.titles:
            what, cure = f"the pictogram '{name}' has no title", f"add '{name}: {{fr: …, nl: …, en: …, pl: …}}' to"
            yield document.problem(location, what, f"{cure} {self.path}")


def read_pictograms(root: Path, shown: str) -> Pictograms:
    """The drawings there are, and the titles of `pictograms.yml` and `pictograms_theme.yml`."""
    titles: dict[str, Title] = {}
    problems: list[Problem] = []
    for file in sorted(root.glob("pictograms*.yml")):
        document = read_document(file, f"{shown}/{file.name}", 2)
        problems += document.problems
        for name, title in document.value.items() if isinstance(document.value, dict) else ():
            try:
                titles.setdefault(name, _Named.model_validate({"name": name, "title": title}).title)
            except ValidationError as error:
                problems += _problems_of(error, document, name)
    return Pictograms(drawing_folders(root), titles, tuple(problems), f"{shown}/pictograms.yml")


def _problems_of(error: ValidationError, document: Document, name: str) -> Iterator[Problem]:
    line, column = document.place((name,))
    for problem in problems_of(error, document, (), _Named):
        yield Problem(problem.path, line, column, problem.what, problem.cure)
