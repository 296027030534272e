"""The file `mixing.yml` becomes the chart: families of products, and for each pair a level, a reason, its facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from lebonplan.prose.sentences import word_count
from lebonplan.records import Listed
from lebonplan.sheets.model import FactId, Location, TitleLine
from lebonplan.texts import Line, Model, Slug, Text, without_markup

LONGEST_REASON = 8  # words
UNKNOWN = "unknown"


def _few_words(text: str) -> str:
    count = word_count(text)
    if count > LONGEST_REASON:
        raise PydanticCustomError(
            "long",
            "the reason has {count} words; shorten it to {longest}",
            {"count": count, "longest": LONGEST_REASON},
        )
    return text


FamilyLine = Annotated[str, StringConstraints(min_length=1, max_length=30), AfterValidator(without_markup)]
ReasonLine = Annotated[Line, AfterValidator(_few_words)]


class FamilyName(Text):
    """The name of a family of products."""

    fr: FamilyLine
    nl: FamilyLine
    en: FamilyLine
    pl: FamilyLine


class Examples(Text):
    """A few products of the family."""

    fr: TitleLine
    nl: TitleLine
    en: TitleLine
    pl: TitleLine


class Reason(Text):
    """Why, in at most eight words."""

    fr: ReasonLine
    nl: ReasonLine
    en: ReasonLine
    pl: ReasonLine


class Family(Model):
    """A row and a column of the chart."""

    code: Slug
    label: FamilyName
    examples: Examples | None = None
    pictogram: Slug | None = None


class Pair(Model):
    """What is known of two families taken together."""

    between: Annotated[tuple[Slug, ...], Field(min_length=1)]
    level: Annotated[str, Listed("mixing_levels")]
    reason: Reason
    facts: tuple[FactId, ...] = ()


class Chart(Model):
    """The file as it is written."""

    families: Annotated[tuple[Family, ...], Field(min_length=1)]
    pairs: Annotated[tuple[Pair, ...], Field(min_length=1)]

    def texts(self) -> Iterator[tuple[Location, Text]]:
        """(place, text) of all its prose."""
        for index, family in enumerate(self.families):
            yield ("families", index, "label"), family.label
            if family.examples:
                yield ("families", index, "examples"), family.examples
        yield from ((("pairs", index, "reason"), pair.reason) for index, pair in enumerate(self.pairs))


@dataclass(frozen=True)
class Mixing:
    """The chart by its families and pairs."""

    families: tuple[Family, ...] = ()
    pairs: Mapping[frozenset[str], Pair] = field(default_factory=dict)

    @classmethod
    def of(cls, chart: Chart) -> Mixing:
        """The chart of a file; of twins the first counts."""
        pairs: dict[frozenset[str], Pair] = {}
        for pair in chart.pairs:
            pairs.setdefault(frozenset(pair.between), pair)
        return cls(chart.families, pairs)

    def pair(self, one: str, other: str) -> Pair | None:
        """What is known of two families."""
        return self.pairs.get(frozenset((one, other)))

    def missing(self) -> Iterator[tuple[str, str]]:
        """The pairs that the file does not have."""
        codes = [family.code for family in self.families]
        yield from (pair for pair in combinations(codes, 2) if frozenset(pair) not in self.pairs)
