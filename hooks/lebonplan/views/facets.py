"""A list becomes the filters that make sense for it: only those that some entry answers, with their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lebonplan.records import Organisation
from lebonplan.views.speaker import Speaker

EVERYONE = "all"
FLAGS = ("free", "no-papers", "walk-in", "animals", "wheelchair")
CHOICES = (("commune", "communes"), ("for", "audiences"), ("language", "languages"))
WITHOUT_FILTER = frozenset({EVERYONE, "adults", "professionals"})  # nobody looks for a door by these


@dataclass(frozen=True)
class Option:
    """One value of a filter: `free`, or `commune:ixelles`."""

    tag: str
    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Facets:
    """The filters of one list: choices (one value at a time) and flags (yes or no)."""

    choices: tuple[tuple[str, str, tuple[Option, ...]], ...]  # name, label, options
    flags: tuple[Option, ...]

    def numbers(self, organisation: Organisation) -> str:
        """What an organisation answers to: '*' for everyone, and the numbers of the options in their order."""
        found = set(tags(organisation))
        everyone = ["*"] if f"for:{EVERYONE}" in found else []
        return " ".join(everyone + [str(number) for number, option in enumerate(self._options) if option.tag in found])

    @cached_property
    def _options(self) -> tuple[Option, ...]:
        return (*(option for _, _, options in self.choices for option in options), *self.flags)


def tags(organisation: Organisation) -> tuple[str, ...]:
    """What an organisation answers to: 'commune:ixelles', 'for:women', 'language:pl', 'free', 'no-papers'…"""
    access = organisation.access
    flags = {
        "free": any(service.price and service.price.free for service in organisation.services),
        "no-papers": access.papers == "none",
        "walk-in": access.appointment in ("walk-in", "both"),
        "animals": access.animals in ("yes", "partly"),
        "wheelchair": access.wheelchair in ("yes", "partly"),
    }
    spoken = {*organisation.languages, *(code for phone in organisation.contact.phones for code in phone.languages)}
    return (
        *(f"commune:{code}" for code in organisation.communes if code != "outside"),
        *(f"for:{code}" for code in organisation.audiences.for_),
        *(f"language:{code}" for code in sorted(spoken)),
        *(name for name, holds in flags.items() if holds),
    )


def facets(organisations: Iterable[Organisation], speaker: Speaker) -> Facets:
    """The filters of a list of organisations, options by name, each with its number of entries."""
    counts = Counter(tag for organisation in organisations for tag in tags(organisation))
    return Facets(
        tuple(
            (name, speaker.word(f"filter_{_WORD[name]}"), options)
            for name, closed_list in CHOICES
            if len(options := _options(name, closed_list, counts, speaker)) > 1
        ),
        tuple(
            Option(flag, flag, speaker.word("filter_" + flag.replace("-", "_")), counts[flag])
            for flag in FLAGS
            if counts[flag]
        ),
    )


_WORD = {"commune": "commune", "for": "audience", "language": "language"}


def _options(name: str, closed_list: str, counts: Counter[str], speaker: Speaker) -> tuple[Option, ...]:
    found = [
        Option(f"{name}:{code}", code, speaker.label(closed_list, code), counts[f"{name}:{code}"])
        for code in speaker.taxonomy[closed_list]
        if counts[f"{name}:{code}"] and code not in WITHOUT_FILTER
    ]
    return tuple(sorted(found, key=lambda option: option.label.casefold()))
