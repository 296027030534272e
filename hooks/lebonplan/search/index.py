"""The directory becomes the index of one language: what the search box reads, and what it shows of each result.

Words of all four languages are in it once, folded, so that a query finds the same in whichever language it is typed.
Numbers point into the lists of the same index.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lebonplan.dates import Freshness, freshness
from lebonplan.directory import Directory
from lebonplan.hours import Schedule, compile_table
from lebonplan.languages import LANGUAGES
from lebonplan.records import Organisation
from lebonplan.search.folding import parts, phrases, without_repeats, words
from lebonplan.taxonomy import Term
from lebonplan.views.cards import Telephone, telephone
from lebonplan.views.emergencies import emergencies
from lebonplan.views.schedules import has_hours, headline, of_service
from lebonplan.views.speaker import Speaker

WORDS = (
    "results_count", "one_result", "no_results", "no_results_text", "search_some", "search_near", "search_more",
    "call", "not_confirmed", "not_confirmed_no_number", "search_call_now",
)  # fmt: skip
NOT_OPEN = ("closed", "moved", "paused")
FOLDER = "search"
DAYS = 45  # of opening hours; a copy that is older says "call first"


def index_files(directory: Directory) -> Iterator[tuple[str, str]]:
    """(path below assets, text) of the index of each language."""
    made = SearchIndex(directory)
    for language in LANGUAGES:
        yield f"{FOLDER}/{language}.json", _json(made.spoken(language))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


@dataclass
class SearchIndex:
    """What search_engine.js reads and search.js shows; only the labels differ from one language to the next."""

    directory: Directory
    tables: dict[str, int] = field(default_factory=dict)

    def spoken(self, language: str) -> dict[str, Any]:
        """The index whose results are said in one language; the fields are explained where they are made."""
        taxonomy, speaker = self.directory.taxonomy, Speaker.of(self.directory, language)
        everyone = self.directory.organisations.values()
        return {
            "stop": " ".join(phrases(self.directory.aliases.stop_words)),
            "soft": " ".join(phrases(self.directory.aliases.soft_words)),
            "pages": list(self.pages(speaker)),
            "services": [self.service(term, speaker) for term in taxonomy["services"].values()],
            "marks": [self.words(name, taxonomy[name][code]) for name, code in self.marks],
            "organisations": self.organisations,
            "names": {n: name for n, each in enumerate(everyone) if (name := getattr(each.name_in, language, None))},
            "tables": list(self.tables),
            "lines": [[each.label, each.telephone.shown, each.telephone.link, each.slug]
                      for each in emergencies(self.directory, speaker) if each.telephone],
            "words": {**{key: speaker.word(key) for key in WORDS}, **_statuses(speaker)},
        }  # fmt: skip

    @cached_property
    def services(self) -> list[str]:
        return list(self.directory.taxonomy["services"])

    @cached_property
    def communes(self) -> list[str]:
        return list(self.directory.taxonomy["communes"])

    @cached_property
    def marks(self) -> list[tuple[str, str]]:
        return sorted({mark for each in self.directory.organisations.values() for mark in _marks(each)})

    @cached_property
    def organisations(self) -> list[list[Any]]:
        """The organisations by column: a tenth smaller than by row."""
        rows = [self.organisation(each) for each in self.directory.organisations.values()]
        return list(map(list, zip(*rows, strict=True)))

    def pages(self, speaker: Speaker) -> Iterator[list[Any]]:
        """[kind, code, address, title, its words]: the needs, the communes in the order of their list, the sheets."""
        for kind, name in (("need", "needs"), ("commune", "communes")):
            for code, term in self.directory.taxonomy[name].items():
                path = f"{kind}/{code}/" if code != "outside" else ""
                yield [kind, code, path, speaker.label(name, code), self.words(name, term)]
        for slug, sheet in self.directory.library.sheets.items():
            if not sheet.pending:
                titles = (getattr(sheet.title, language) or "" for language in LANGUAGES)
                words = self.folded((*titles, *self.aliases("sheets", slug)))
                yield ["sheet", slug, f"sheet/{slug}/", speaker.text(sheet.title), words]

    def service(self, term: Term, speaker: Speaker) -> list[Any]:
        """[code, label, numbers of the pages of its needs, its words]."""
        needs = list(self.directory.taxonomy["needs"])
        numbers = [needs.index(need) for need in term.needs]
        return [term.code, speaker.label("services", term.code), numbers, self.words("services", term)]

    def words(self, name: str, term: Term) -> str:
        """Labels in four languages, postcodes and street words, a bar between them."""
        labels = (getattr(text, language) for text in (term.label, term.mark) if text for language in LANGUAGES)
        return self.folded((*(label or "" for label in labels), *term.postcodes, *self.aliases(name, term.code)))

    def folded(self, texts: Iterable[str]) -> str:
        return "|".join(without_repeats(phrases(texts, self.stop_words)))

    @cached_property
    def stop_words(self) -> frozenset[str]:
        return frozenset(phrases(self.directory.aliases.stop_words))

    @cached_property
    def soft_words(self) -> frozenset[str]:
        return frozenset(phrases(self.directory.aliases.soft_words))

    def aliases(self, name: str, code: str) -> tuple[str, ...]:
        return self.directory.aliases.of(name, code)

    def organisation(self, organisation: Organisation) -> list[Any]:
        """[slug, name, other names, services, communes, marks, streets, telephone, hours, own hours, doubt].

        The slug may be the number of words of the name that make it. Hours are a table and the service it is of (-1:
        the reception); own hours are the tables of services.
        """
        age = freshness(organisation.verified.on, self.directory.today)
        phones = organisation.contact.phones
        codes = list(dict.fromkeys(service.service for service in organisation.services))
        addresses = (place.address for place in organisation.places if not place.confidential)
        streets = [address.street for address in addresses if address and address.street]
        schedule, service = headline(organisation, self.directory)
        return [
            _slug(organisation),
            organisation.name,
            self.other_names(organisation),
            [self.services.index(code) for code in codes],
            [self.communes.index(code) for code in organisation.communes],
            [self.marks.index(mark) for mark in _marks(organisation)],
            "|".join(self.street(name) for street in streets for name in (street.fr, street.nl) if name),
            _number(telephone(phones[0].number)) if phones else 0,
            [self.table(schedule), self.services.index(service.service) if service else -1],
            dict(self.own_hours(organisation)) or 0,
            _doubt(organisation.status, age),
        ]

    def street(self, name: str) -> str:
        """The words of a street without 'rue' and the like, which need not be found."""
        found = words(name, self.stop_words)
        return " ".join([word for word in found if word not in self.soft_words] or found)

    def other_names(self, organisation: Organisation) -> str:
        """Other and former names, and the words of the street; of long names what is not in the name."""
        former = (slug.replace("-", " ") for slug in organisation.formerly)
        elsewhere = filter(None, dict(organisation.name_in).values())
        known = words(organisation.name)
        names = without_repeats(phrases((*organisation.also_known_as, *elsewhere, *former), self.stop_words), known)
        spoken = phrases(self.aliases("organisations", organisation.slug), self.stop_words)
        return "|".join(dict.fromkeys((*(_news(name, known) for name in names), *spoken)))

    def own_hours(self, organisation: Organisation) -> Iterator[tuple[int, int]]:
        """(service, table) of the services with hours of their own."""
        for service in organisation.services:
            if has_hours(service):
                hours = self.table(of_service(organisation, service))
                yield self.services.index(service.service), hours

    def table(self, schedule: Schedule) -> int:
        """Many doors have the same hours: each table is written once."""
        text = compile_table(schedule, self.directory.today, DAYS)
        return self.tables.setdefault(text, len(self.tables))


def _news(name: str, known: list[str]) -> str:
    """'fedasil centre arrivee' says 'centre arrivee' of what is called Fedasil."""
    found = name.split(" ")
    return " ".join(word for word in found if len(found) < 4 or word not in known)


def _slug(organisation: Organisation) -> str | int:
    """The slug, or how many words of the name make it."""
    said = parts(organisation.name)
    whole = (count for count in range(1, len(said) + 1) if "-".join(said[:count]) == organisation.slug)
    return next(whole, organisation.slug)


def _statuses(speaker: Speaker) -> dict[str, str]:
    return {code: speaker.label("statuses", code) for code in NOT_OPEN}


def _doubt(status: str, age: Freshness) -> str | int:
    """0 trusted; 1 to be called first; the status of a door that is not open to anyone now."""
    if status in NOT_OPEN:
        return status
    return int(status == "unconfirmed" or age in ("stale", "undated"))


def _marks(organisation: Organisation) -> Iterator[tuple[str, str]]:
    """For whom it is, what is spoken there, and whether animals may come in."""
    yield from (("audiences", code) for code in organisation.audiences.for_)
    yield from (("languages", code) for code in organisation.languages)
    if organisation.access.animals == "yes":
        yield "animals", "yes"


def _number(line: Telephone) -> str | list[str]:
    """The number as it is shown; with its link where search.js could not tell the one from the other."""
    digits = re.sub(r"\D", "", line.shown)
    derived = f"+32{digits[1:]}" if line.shown[:1] == "0" else digits
    return line.shown if line.link == f"tel:{derived}" else [line.shown, line.link]
