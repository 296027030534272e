"""The model of a pictogram sheet: which fields it has, and which values they take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from lebonplan.dates import Day
from lebonplan.prose.sentences import word_count
from lebonplan.records import Listed, ServiceCode
from lebonplan.texts import Line, Model, Slug, Text, without_markup

LONGEST_CAPTION = 12  # words
STEPS = (4, 9)
Location = tuple[str | int, ...]

FactId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)+$", max_length=40)]
Facts = Annotated[tuple[FactId, ...], Field(min_length=1)]


def _few_words(text: str) -> str:
    count = word_count(text)
    if count > LONGEST_CAPTION:
        raise PydanticCustomError(
            "long",
            "the caption has {count} words; shorten it to {longest}",
            {"count": count, "longest": LONGEST_CAPTION},
        )
    return text


CaptionLine = Annotated[Line, AfterValidator(_few_words)]
TitleLine = Annotated[str, StringConstraints(min_length=1, max_length=60), AfterValidator(without_markup)]
SubtitleLine = Annotated[str, StringConstraints(min_length=1, max_length=90), AfterValidator(without_markup)]


class Sentence(Text):
    """One text that has to be there in the four languages."""

    fr: Line
    nl: Line
    en: Line
    pl: Line


class Caption(Text):
    """What stands below a pictogram: at most twelve words."""

    fr: CaptionLine
    nl: CaptionLine
    en: CaptionLine
    pl: CaptionLine


class Title(Text):
    """The name of a sheet."""

    fr: TitleLine
    nl: TitleLine
    en: TitleLine
    pl: TitleLine


class Subtitle(Text):
    """For whom or when."""

    fr: SubtitleLine
    nl: SubtitleLine
    en: SubtitleLine
    pl: SubtitleLine


class Step(Model):
    """One picture with its caption, and the facts that it says."""

    pictogram: Slug
    caption: Caption
    facts: Facts


class More(Model):
    """A useful fact that is no step."""

    text: Sentence
    facts: Facts


class Help(Model):
    """Where one gets help: services, of which the page lists the doors, and organisations named one by one."""

    services: tuple[ServiceCode, ...] = ()
    organisations: tuple[Slug, ...] = ()


class Review(Model):
    """Whether readers may see it, since when, and who said so."""

    status: Literal["confirmed", "pending"]
    on: Day
    by: Line


def _four_to_nine(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    fewest, most = STEPS
    if not fewest <= len(steps) <= most:
        cure = "split the sheet in two" if len(steps) > most else "add steps, or join it to another sheet"
        raise PydanticCustomError(
            "long",
            "a sheet has {fewest} to {most} steps, this one has {count}; {cure}",
            {"fewest": fewest, "most": most, "count": len(steps), "cure": cure},
        )
    return steps


def _at_most_three(more: tuple[More, ...]) -> tuple[More, ...]:
    if len(more) > 3:
        raise PydanticCustomError("long", "there are {count} entries in 'more'; keep three", {"count": len(more)})
    return more


class Sheet(Model):
    """One sheet: one file of `directory/sheets/`."""

    title: Title
    subtitle: Subtitle | None = None
    kind: Annotated[str, Listed("sheet_kinds")]
    level: Literal["G", "S"]
    pictogram: Slug
    emergency: bool = False
    steps: Annotated[tuple[Step, ...], AfterValidator(_four_to_nine)]
    never: Step
    help: Help
    more: Annotated[tuple[More, ...], AfterValidator(_at_most_three)] = ()
    review: Review
    slug: Slug  # the file's name; an editor need not write it

    @property
    def pending(self) -> bool:
        """True while only editors may see it."""
        return self.review.status == "pending"

    def lines(self) -> Iterator[tuple[Location, Step | More]]:
        """(place, line) of everything that states something, in the order of the page."""
        yield from ((("steps", index), step) for index, step in enumerate(self.steps))
        yield ("never",), self.never
        yield from ((("more", index), entry) for index, entry in enumerate(self.more))

    def texts(self) -> Iterator[tuple[Location, Text]]:
        """(place, text) of all its prose."""
        yield ("title",), self.title
        if self.subtitle:
            yield ("subtitle",), self.subtitle
        for location, line in self.lines():
            yield ((*location, "text"), line.text) if isinstance(line, More) else ((*location, "caption"), line.caption)

    def pictograms(self) -> Iterator[tuple[Location, str]]:
        """(place, name) of all its pictures."""
        yield ("pictogram",), self.pictogram
        yield from ((("steps", index, "pictogram"), step.pictogram) for index, step in enumerate(self.steps))
        yield ("never", "pictogram"), self.never.pictogram
