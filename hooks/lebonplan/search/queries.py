"""`directory/search/queries.yml` becomes what people type, each with what it must find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lebonplan.directory import Directory
from lebonplan.documents import read_document
from lebonplan.problems import Problem, suggestion

NAMES = {"services": "service", "needs": "need", "communes": "commune"}

Found = list[list[str]]
"""The results of a query in their order, each with its codes: [["need:wash", "service:shower"], …]."""


@dataclass(frozen=True)
class Query:
    """`expected`: of each group one code has to be found."""

    language: str
    text: str
    expected: tuple[frozenset[str], ...]

    def recall(self, found: Found, first: int = 5) -> float:
        """The share of what is expected that stands among the first results."""
        seen = {code for codes in found[:first] for code in codes}
        return sum(bool(group & seen) for group in self.expected) / len(self.expected)

    def reciprocal_rank(self, found: Found) -> float:
        """1 when the first result is expected, 1/2 when the second is… 0 when none is."""
        wanted = frozenset().union(*self.expected)
        ranks = (rank for rank, codes in enumerate(found, 1) if wanted & set(codes))
        return 1 / next(ranks, float("inf"))


def read_queries(file: Path, shown: str, directory: Directory) -> tuple[list[Query], list[Problem]]:
    """The queries of `file`, and the codes in it that nothing has."""
    document = read_document(file, shown)
    known = dict(_known(directory))
    queries: list[Query] = []
    problems = list(document.problems)
    for language, entries in (document.value or {}).items():
        for text, line in (entries or {}).items():
            groups = [_codes(group) for group in str(line).split(",")]
            for code in (code for group in groups for code in group if code not in known):
                what = f"'{code}' is no service, need, commune, organisation or sheet"
                problems.append(document.problem((language, text), what, suggestion(code, known)))
            expected = (frozenset(key for code in group for key in known.get(code, ())) for group in groups)
            queries.append(Query(language, text, tuple(expected)))
    return queries, problems


def _codes(group: str) -> list[str]:
    return [code.strip().strip("'\"") for code in group.split(" or ")]


def _known(directory: Directory) -> Iterator[tuple[str, list[str]]]:
    """(code, how results name it): 'transit' may be an organisation and a service at once."""
    keys: dict[str, list[str]] = {}
    for name, kind in NAMES.items():
        for code in directory.taxonomy[name]:
            keys.setdefault(code, []).append(f"{kind}:{code}")
    for slug in directory.organisations:
        keys.setdefault(slug, []).append(f"organisation:{slug}")
    for slug in directory.library.sheets:
        keys.setdefault(slug, []).append(f"sheet:{slug}")
    yield from keys.items()


def mean(values: Iterable[float]) -> float:
    """The average; 0 of nothing."""
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0
