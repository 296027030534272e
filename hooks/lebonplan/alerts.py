"""The files of `directory/alerts/` become dated alerts: what, where, from when to when, which pages they concern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from lebonplan.dates import Day
from lebonplan.documents import Document, read_document
from lebonplan.explanations import problems_of
from lebonplan.problems import Problem, suggestion
from lebonplan.prose.passages import Passage, passages_of
from lebonplan.records import Listed, ServiceCode, WebAddress
from lebonplan.sheets.model import Location, Sentence
from lebonplan.taxonomy import Taxonomy
from lebonplan.texts import Line, Model, Slug, Text

Need = Annotated[str, Listed("needs")]


class AlertSource(Model):
    """Who says so, when, and where it can be read."""

    site: Line
    on: Day
    address: WebAddress | None = None


class Alert(Model):
    """One alert: one file. It has a source and an end, or it is refused."""

    level: Annotated[str, Listed("alert_levels")]
    what: Sentence
    where: Sentence
    source: AlertSource
    from_: Annotated[Day, Field(alias="from")]
    until: Day  # the last day on which it is shown
    sheets: tuple[Slug, ...] = ()
    services: tuple[ServiceCode, ...] = ()
    needs: tuple[Need, ...] = ()
    slug: Slug

    @property
    def everywhere(self) -> bool:
        """True when it concerns no page more than another: the home page then shows it."""
        return not (self.sheets or self.services or self.needs)

    def texts(self) -> Iterator[tuple[Location, Text]]:
        """(place, text) of its prose."""
        yield ("what",), self.what
        yield ("where",), self.where


@dataclass(frozen=True)
class Alerts:
    """The alerts that are not over, the newest first."""

    alerts: tuple[Alert, ...] = ()
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()


def read_alerts(folder: Path, shown: str, taxonomy: Taxonomy, sheets: frozenset[str], today: date) -> Alerts:
    """Read every alert of the folder; those that are over are told and left out."""
    found: list[Alert] = []
    passages: list[Passage] = []
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.yml")):
        document = read_document(file, f"{shown}/{file.name}")
        alert, mistakes = read_alert(document, taxonomy)
        problems += mistakes
        if alert:
            problems += _problems_of_alert(alert, document, sheets, today)
            passages += passages_of(document.path, alert.texts())
            found.append(alert)
    running = [alert for alert in found if alert.until >= today]
    newest = sorted(running, key=lambda alert: (alert.from_, alert.slug), reverse=True)
    return Alerts(tuple(newest), tuple(problems), tuple(passages))


def read_alert(document: Document, taxonomy: Taxonomy) -> tuple[Alert | None, list[Problem]]:
    """The alert in one document (None when it cannot be read), and what is wrong with its fields."""
    problems = list(document.problems)
    if document.node is None:
        return None, problems
    if not isinstance(document.value, dict):
        return None, [*problems, document.problem((), "the file is not an alert", "begin with 'level: …'")]
    try:
        return Alert.model_validate({"slug": document.stem, **document.value}, context=taxonomy.lists), problems
    except ValidationError as error:
        return None, problems + list(problems_of(error, document, (), Alert))


def _problems_of_alert(alert: Alert, document: Document, sheets: frozenset[str], today: date) -> Iterator[Problem]:
    if alert.slug != document.stem:
        what = f"the slug '{alert.slug}' is not the file's name"
        yield document.problem(("slug",), what, f"write '{document.stem}' or remove the line")
    if alert.until < alert.from_:
        yield document.problem(("until",), f"it ends on {alert.until}, before it begins", "swap the dates")
    elif alert.until < today:
        what = f"it ended on {alert.until} and is not shown"
        yield document.problem(("until",), what, "remove the file when convenient", "warning")
    if alert.source.on > today:
        what = f"the date {alert.source.on} is in the future"
        yield document.problem(("source", "on"), what, "write the day it was read")
    for index, slug in enumerate(alert.sheets):
        if slug not in sheets:
            cure = suggestion(slug, sheets, "directory/sheets") if sheets else "remove it: there are no sheets"
            yield document.problem(("sheets", index), f"the sheet '{slug}' is unknown", cure)
