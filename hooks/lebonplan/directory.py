"""The folder `directory/` becomes one frozen value: organisations, closed lists, words, and all their problems."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lebonplan.alerts import Alert, read_alerts
from lebonplan.checks import Circumstances, Filed, problems_across, problems_of_record, texts_of_record
from lebonplan.documents import ENDING, Document, read_document
from lebonplan.explanations import problems_of
from lebonplan.geography import Geography, read_geography
from lebonplan.problems import DirectoryError, Problem, errors_of
from lebonplan.prose.checks import Prose, read_prose, together
from lebonplan.prose.passages import passages_of, passages_of_taxonomy, passages_of_words, placed, placed_in
from lebonplan.prose.vocabulary import Vocabulary, read_vocabulary
from lebonplan.records import Organisation
from lebonplan.search.aliases import Aliases, read_aliases
from lebonplan.sheets.reading import Library, read_library
from lebonplan.taxonomy import Taxonomy, read_taxonomy
from lebonplan.words import Words, read_words


@dataclass(frozen=True)
class Directory:
    """Everything the views are made from; `organisations` is in the order of their slugs."""

    organisations: Mapping[str, Organisation]
    taxonomy: Taxonomy
    words: Words
    today: date
    geography: Geography | None = None
    problems: tuple[Problem, ...] = ()
    aliases: Aliases = field(default_factory=Aliases)
    library: Library = field(default_factory=Library)
    alerts: tuple[Alert, ...] = ()
    prose: Prose = field(default_factory=Prose)

    @cached_property
    def by_need(self) -> Mapping[str, list[Organisation]]:
        """Need → the organisations of which at least one service answers it."""
        return _grouped(self.organisations.values(), self.needs_of, self.taxonomy["needs"])

    @cached_property
    def by_commune(self) -> Mapping[str, list[Organisation]]:
        """Commune → the organisations with a door there."""
        return _grouped(self.organisations.values(), lambda o: o.communes, self.taxonomy["communes"])

    def called(self, language: str) -> Directory:
        """The same directory, organisations under their names in a language."""
        return replace(self, organisations={slug: o.called(language) for slug, o in self.organisations.items()})

    def needs_of(self, organisation: Organisation) -> tuple[str, ...]:
        """The needs that an organisation answers, each once, in the order of its services."""
        return self._needs[organisation.slug]

    @cached_property
    def _needs(self) -> Mapping[str, tuple[str, ...]]:
        services = self.taxonomy["services"]
        return {
            organisation.slug: tuple(dict.fromkeys(n for s in organisation.services for n in services[s.service].needs))
            for organisation in self.organisations.values()
        }


def _grouped(
    organisations: Iterable[Organisation], keys: Callable[[Organisation], Iterable[str]], known: Iterable[str]
) -> dict[str, list[Organisation]]:
    groups: dict[str, list[Organisation]] = {key: [] for key in known}
    for organisation in organisations:
        for key in keys(organisation):
            groups[key].append(organisation)
    return groups


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Reading makes no cycles, and thousands of values that stay: looking for garbage costs a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_collector_at_rest()
def read_directory(root: Path, today: date, only: Iterable[Path] | None = None) -> Directory:
    """Read `root` (the folder `directory/`) as it is today. Never raises for what an editor wrote.

    With `only`, the problems told are those of these files; all records are read all the same, since some
    mistakes lie between records.
    """
    root = root.resolve()
    shown = root.name
    taxonomy = read_taxonomy(root / "taxonomy", f"{shown}/taxonomy")
    words = read_words(root / "words", f"{shown}/words")
    vocabulary = read_vocabulary(root / "prose/avoid.yml", f"{shown}/prose/avoid.yml")
    circumstances = Circumstances(taxonomy, today)
    records, problems, heard = _read_records(
        root / "organisations", f"{shown}/organisations", circumstances, vocabulary
    )
    problems += problems_across(records)
    used = {code for record in records for code in record.organisation.codes()}
    slugs = {name: {file.stem for file in (root / name).glob("*.yml")} for name in ("organisations", "sheets")}
    aliases = read_aliases(root / "search", f"{shown}/search", taxonomy, slugs)
    problems += [*taxonomy.problems, *words.problems, *aliases.problems, *taxonomy.unused(used)]
    slugs_read = frozenset(record.organisation.slug for record in records)
    library = read_library(root, shown, taxonomy, slugs_read, today)
    alerts = read_alerts(root / "alerts", f"{shown}/alerts", taxonomy, library.slugs, today)
    passages = chain(
        passages_of_words(words, f"{shown}/words"), passages_of_taxonomy(taxonomy), library.passages, alerts.passages
    )
    prose = together([*heard, read_prose(passages, vocabulary, partial(placed, root.parent))])
    problems += [*library.problems, *alerts.problems, *prose.problems]
    if only is not None:
        problems = [problem for problem in problems if _is_about(problem, root, only)]
    organisations = {record.organisation.slug: record.organisation for record in records}
    outlines = root / "geography/communes.geojson"
    geography = read_geography(outlines) if outlines.is_file() else None
    told = tuple(problems)
    return Directory(organisations, taxonomy, words, today, geography, told, aliases, library, alerts.alerts, prose)


def load_directory(root: Path, today: date) -> Directory:
    """The same, for those who build from it. Raises DirectoryError with every error."""
    directory = read_directory(root, today)
    errors = errors_of(directory.problems)
    if errors:
        raise DirectoryError(errors)
    return directory


def read_record(document: Document, taxonomy: Taxonomy) -> tuple[Organisation | None, list[Problem]]:
    """The organisation in one document (None when it cannot be read), and what is wrong with its fields."""
    problems = list(document.problems)
    if document.node is None:
        return None, problems
    if not isinstance(document.value, dict):
        return None, [*problems, document.problem((), "the file is not a record", "begin with 'name: …'")]
    value: dict[str, Any] = {"slug": document.stem, **document.value}
    try:
        return Organisation.model_validate(value, context=taxonomy.lists), problems
    except ValidationError as error:
        return None, problems + list(problems_of(error, document, (), Organisation))


def _read_records(
    folder: Path, shown: str, circumstances: Circumstances, vocabulary: Vocabulary
) -> tuple[list[Filed], list[Problem], list[Prose]]:
    """Each file is read, checked and let go before the next: the trees that place values are large."""
    records: list[Filed] = []
    problems: list[Problem] = []
    heard: list[Prose] = []
    for file in sorted(file for file in folder.glob("[!.]*") if _looks_like_a_record(file.name)):
        document = read_document(file, f"{shown}/{file.name}")
        if file.suffix != ".yml":
            what, cure = "the file's name does not end in .yml", f"rename it {document.stem}.yml"
            problems.append(document.problem((), what, cure))
        organisation, found = read_record(document, circumstances.taxonomy)
        problems += found
        if organisation:
            problems += problems_of_record(organisation, document, circumstances)
            passages = passages_of(document.path, texts_of_record(organisation))
            heard.append(read_prose(passages, vocabulary, partial(placed_in, document)))
            records.append(Filed(organisation, file, document.path))
    return records, problems, heard


def _looks_like_a_record(name: str) -> bool:
    """Also x.yaml, x.YML and x.yml.txt, so that they are told of; not the copies (x.yml~) that text editors keep."""
    return bool(ENDING.search(name)) and not name.endswith("~")


def _is_about(problem: Problem, root: Path, only: Iterable[Path]) -> bool:
    file = (root.parent / problem.path).resolve()
    return any(file == path.resolve() or path.resolve() in file.parents for path in only)


def translations_missing(directory: Directory) -> Iterator[Problem]:
    """The problems that say a translation is missing or outdated: the translators' list of work."""
    for problem in directory.problems:
        if "no text in" in problem.what or "is missing in" in problem.what or "since it was translated" in problem.what:
            yield problem
