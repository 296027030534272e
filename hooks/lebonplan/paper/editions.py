"""What is printed: the kind of object, its language, whom and what it is about, and the paper it goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from lebonplan.languages import LANGUAGES

PAPERS = MappingProxyType(
    {
        "agenda": ("a6", "a6-bleed", "a4-booklet"),
        "guide": ("a6", "a6-bleed", "a4-booklet"),
        "zine": ("a7", "a4"),
        "semainier": ("a4", "a6"),
        "sheets": ("a4", "a5", "a6"),
        "contact": ("a6", "a6-bleed"),
    }
)
"""Kind → the papers it can go on, the one to read on a screen first."""

STANDARD_PAPERS = MappingProxyType(
    {
        "agenda": ("a6", "a6-bleed"),
        "guide": ("a6", "a4-booklet"),
        "sheets": ("a4", "a6"),
        "contact": ("a6",),
    }
)
"""Kind → the papers of the standard set, where they are fewer: the command prints the others when asked."""

PLANNERS = MappingProxyType(
    {
        "showers": ("shower",),
        "meals": ("meal", "soup-kitchen", "social-restaurant", "food-parcel"),
        "equipment": ("sterile-equipment",),
        "shelters": ("night-shelter", "emergency-shelter", "night-centre"),
    }
)
"""The weekly planners of the standard set → the services they show."""

ZINES = ("sleep", "wash", "care", "drugs")
"""The needs that have a zine in the standard set."""


class EditionError(Exception):
    """An edition cannot be made; the message says what to change."""


class NothingSelectedError(EditionError):
    """The filters leave no organisation."""


@dataclass(frozen=True)
class Edition:
    """One object. Filters add up; an empty filter takes all."""

    kind: str
    language: str
    year: int | None = None
    needs: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    communes: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    topic: str = ""  # a planner of PLANNERS: its title
    level: str = ""  # of sheets: G for any waiting room, S for counters; never both in one booklet
    wordless: bool = False  # of sheets: the pictures alone

    @property
    def name(self) -> str:
        """The file's name without its paper: 'semainier-showers-pl', 'agenda-2027-fr'."""
        if self.kind == "sheets":
            words = ("wordless",) if self.wordless else ()
            return "-".join(("sheets", self.level.lower(), *self.slugs[:3], *words, self.language))
        chosen = (self.topic,) if self.topic else (*self.needs, *self.services, *self.communes, *self.audiences)
        parts = (self.kind, str(self.year) if self.year else "", *chosen, *self.slugs[:3], self.language)
        return "-".join(part for part in parts if part)

    def selection(self) -> dict[str, object]:
        """The filters that are set, as they are kept with a registered edition."""
        chosen = {
            "year": self.year, "needs": self.needs, "services": self.services, "communes": self.communes,
            "audiences": self.audiences, "slugs": self.slugs, "topic": self.topic,
            "level": self.level, "wordless": self.wordless,
        }  # fmt: skip
        return {key: list(value) if isinstance(value, tuple) else value for key, value in chosen.items() if value}


def coming_year(today: date) -> int:
    """The year an agenda is made for when nobody says: the next one."""
    return today.year + 1


def standard_editions(today: date, language: str) -> Iterator[Edition]:
    """What the site offers without being asked, in one language."""
    yield Edition("agenda", language, coming_year(today))
    yield Edition("guide", language)
    for need in ZINES:
        yield Edition("zine", language, needs=(need,))
    for topic, services in PLANNERS.items():
        yield Edition("semainier", language, services=services, topic=topic)
    yield Edition("contact", language, services=("listening-line",))


def sheet_editions(levels: Iterable[str], language: str) -> Iterator[Edition]:
    """The booklets of sheets for the levels that have any."""
    for level in levels:
        yield Edition("sheets", language, level=level)


def standard_set(today: date, levels: Iterable[str] = ()) -> Iterator[Edition]:
    """The same in every language, with the sheets of these levels."""
    for language in LANGUAGES:
        yield from standard_editions(today, language)
        yield from sheet_editions(levels, language)
