"""The closed lists: codes of needs, services, audiences… with their labels in four languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lebonplan.documents import Document, read_document
from lebonplan.explanations import problems_of
from lebonplan.languages import LANGUAGES, missing_languages
from lebonplan.problems import Problem, closest, suggestion
from lebonplan.texts import Line, Model, Slug, Text

LISTS = (
    "needs", "services", "audiences", "conditions", "communes", "languages", "phone_purposes", "prices",
    "reasons", "statuses", "kinds", "welcomes", "methods", "closures", "emergencies",
    "appointment", "papers", "referral", "anonymous", "wheelchair", "animals",
    "sheet_kinds", "sheet_levels", "alert_levels", "mixing_levels",
)  # fmt: skip


class Term(Model):
    """One entry of a closed list."""

    code: Slug
    label: Text
    hint: Text | None = None  # needs: what one finds there
    mark: Text | None = None  # audiences: the shorter form
    pictogram: Line | None = None  # needs: a Material Design Icon
    need: Slug | None = None  # services: the need they answer
    also: tuple[Slug, ...] = ()  # services: further needs
    postcodes: tuple[Line, ...] = ()  # communes
    days: tuple[Line, ...] = ()  # closures: the days they stand for
    organisation: Slug | None = None  # emergencies: the record whose number is called

    @property
    def needs(self) -> tuple[str, ...]:
        """The needs a service answers, the first being its own."""
        return (self.need, *self.also) if self.need else ()


@dataclass(frozen=True)
class Taxonomy:
    """All closed lists: list name → code → term, in the order of the files."""

    lists: Mapping[str, Mapping[str, Term]]
    problems: tuple[Problem, ...] = ()
    places: Mapping[tuple[str, str], tuple[str, int]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Mapping[str, Term]:
        return self.lists.get(name, {})

    def unused(self, used: set[tuple[str, str]]) -> Iterator[Problem]:
        """A warning for each service, audience or condition that no record uses."""
        for name in ("services", "audiences", "conditions", "prices", "phone_purposes", "languages"):
            for code in self[name]:
                if (name, code) not in used:
                    path, line = self.places[name, code]
                    yield Problem(path, line, 1, f"no record uses the code '{code}'", "use it or remove it", "warning")


def read_taxonomy(folder: Path, shown: str) -> Taxonomy:
    """Read every list below `folder`; `shown` is how the editor names that folder."""
    lists: dict[str, dict[str, Term]] = {}
    problems: list[Problem] = []
    places: dict[tuple[str, str], tuple[str, int]] = {}
    for file in sorted(folder.glob("*.yml")):
        document = read_document(file, f"{shown}/{file.name}")
        problems += document.problems
        for name, location, entry in _entries(file.stem, document.value):
            term = _term(document, location, entry, problems)
            if term is None:
                continue
            if term.code in lists.setdefault(name, {}):
                problems.append(document.problem(location, f"the code '{term.code}' is there twice", "keep one"))
            lists[name][term.code] = term
            places[name, term.code] = (document.path, document.place(location)[0])
    problems += _unknown_needs(lists, places)
    return Taxonomy(lists, tuple(problems), places)


def suggested_code(word: str, terms: Mapping[str, Term], where: str) -> str:
    """A cure for an unknown code; also for those who wrote the label ('femmes') in place of the code ('women')."""
    labels = {
        label.casefold(): code
        for code, term in terms.items()
        for label in (getattr(term.label, language) for language in LANGUAGES)
        if label
    }
    near = labels.get(word.casefold()) or closest(word, terms) or labels.get(closest(word, labels) or "")
    return f"did you mean '{near}'?" if near else suggestion(word, terms, where)


def _entries(name: str, value: Any) -> Iterator[tuple[str, tuple[str | int, ...], Any]]:
    """(list name, place, entry) of a file: a list of terms, or lists of terms by field (access.yml)."""
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield name, (index,), entry
    elif isinstance(value, dict):
        for field_name, labels in value.items():
            if isinstance(labels, dict):
                for code, label in labels.items():
                    yield field_name, (field_name, code), {"code": code, "label": label}


def _term(document: Document, location: tuple[str | int, ...], entry: Any, problems: list[Problem]) -> Term | None:
    try:
        term = Term.model_validate(entry)
    except ValidationError as error:
        problems += problems_of(error, document, location, Term)
        return None
    for language in missing_languages(term.label):
        what = f"the label of '{term.code}' is missing in '{language}'"
        problems.append(document.problem(location, what, f"write '{language}: …' below 'label'", "warning"))
    return term


def _unknown_needs(
    lists: Mapping[str, Mapping[str, Term]], places: Mapping[tuple[str, str], tuple[str, int]]
) -> Iterator[Problem]:
    for code, service in lists.get("services", {}).items():
        for need in service.needs or ("",):
            if need not in lists.get("needs", {}):
                path, line = places["services", code]
                yield Problem(path, line, 1, f"the need '{need}' of '{code}' is unknown", "write a code of needs.yml")
