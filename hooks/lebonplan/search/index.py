"""The directory becomes the index of one language: what the search box reads, and what it shows of each result.

Words of all four languages are in it once, folded, so that a query finds the same in whichever language it is typed.
Numbers point into the lists of the same index.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lebonplan.directory import Directory
from lebonplan.hours import page_words
from lebonplan.languages import LANGUAGES
from lebonplan.pages import emergencies
from lebonplan.records import Organisation
from lebonplan.search.folding import phrases
from lebonplan.taxonomy import Term
from lebonplan.views.cards import card
from lebonplan.views.opening import table
from lebonplan.views.schedules import has_hours, headline, of_service
from lebonplan.views.speaker import Speaker

WORDS = (
    "results_count", "one_result", "no_results", "no_results_text", "search_some", "search_near", "search_more",
    "call", "hours_unknown", "not_confirmed", "needs", "helplines", "index_az",
)  # fmt: skip
FOLDER = "search"


def index_files(directory: Directory) -> Iterator[tuple[str, str]]:
    """(path below assets, text) of the index of each language."""
    for language in LANGUAGES:
        index = search_index(directory, language)
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"), default=str)
        yield f"{FOLDER}/{language}.json", text


def search_index(directory: Directory, language: str) -> dict[str, Any]:
    """What search.js reads; the fields are explained where they are made."""
    return _Index(directory, Speaker.of(directory, language)).value()


@dataclass
class _Index:
    directory: Directory
    speaker: Speaker
    services: list[str] = field(default_factory=list)
    communes: list[str] = field(default_factory=list)
    marks: list[tuple[str, str]] = field(default_factory=list)
    tables: dict[str, int] = field(default_factory=dict)

    def value(self) -> dict[str, Any]:
        taxonomy = self.directory.taxonomy
        self.services, self.communes = list(taxonomy["services"]), list(taxonomy["communes"])
        self.marks = [(name, code) for name in ("audiences", "languages") for code in taxonomy[name]]
        organisations = [self.organisation(each) for each in self.directory.organisations.values()]
        return {
            "stop": " ".join(phrases(self.directory.aliases.stop_words)),
            "soft": " ".join(phrases(self.directory.aliases.soft_words)),
            "pages": list(self.pages()),
            "services": [self.service(term) for term in taxonomy["services"].values()],
            "marks": [self.words(name, taxonomy[name][code]) for name, code in self.marks],
            "organisations": organisations,
            "tables": list(self.tables),
            "lines": [[each.label, each.telephone.shown, each.telephone.link, each.slug]
                      for each in emergencies(self.directory, self.speaker) if each.telephone],
            "words": {key: self.speaker.words.wording(key, self.speaker.language).text for key in WORDS},
            "hours": page_words(self.speaker.language),
        }  # fmt: skip

    def pages(self) -> Iterator[list[Any]]:
        """[kind, code, address, title, its words]. Communes keep the order of their list, after the needs."""
        for kind, name in (("need", "needs"), ("commune", "communes")):
            for code, term in self.directory.taxonomy[name].items():
                path = f"{kind}/{code}/" if code != "outside" else ""
                yield [kind, code, path, self.speaker.label(name, code), self.words(name, term)]

    def service(self, term: Term) -> list[Any]:
        """[code, label, numbers of the pages of its needs, its words]."""
        needs = list(self.directory.taxonomy["needs"])
        numbers = [needs.index(need) for need in term.needs]
        return [term.code, self.speaker.label("services", term.code), numbers, self.words("services", term)]

    def words(self, name: str, term: Term) -> str:
        """Labels in four languages, postcodes and street words, a bar between them."""
        labels = (getattr(text, language) for text in (term.label, term.mark) if text for language in LANGUAGES)
        return self.folded((*(label or "" for label in labels), *term.postcodes, *self.aliases(name, term.code)))

    def folded(self, texts: Iterable[str]) -> str:
        return "|".join(phrases(texts, self._stop_words()))

    def _stop_words(self) -> frozenset[str]:
        return frozenset(phrases(self.directory.aliases.stop_words))

    def aliases(self, name: str, code: str) -> tuple[str, ...]:
        return self.directory.aliases.of(name, code)

    def organisation(self, organisation: Organisation) -> list[Any]:
        """[slug, name, other names, services, communes, marks, streets, telephone, hours, hours by service, doubt]."""
        entry = card(organisation, self.directory, self.speaker)
        codes = list(dict.fromkeys(service.service for service in organisation.services))
        audiences = [("audiences", code) for code in organisation.audiences.for_]
        spoken = [("languages", code) for code in organisation.languages]
        addresses = (place.address for place in organisation.places if not place.confidential)
        streets = [address.street for address in addresses if address and address.street]
        _, service = headline(organisation, self.directory)
        telephone = entry.telephone
        return [
            organisation.slug,
            organisation.name,
            self.other_names(organisation),
            [self.services.index(code) for code in codes],
            [self.communes.index(code) for code in organisation.communes],
            [self.marks.index(mark) for mark in (*audiences, *spoken)],
            self.folded(name for street in streets for name in (street.fr, street.nl) if name),
            [telephone.shown, telephone.link] if telephone else 0,
            [self.table(entry.opening.table), self.services.index(service.service) if service else -1],
            dict(self.own_hours(organisation)) or 0,
            self.doubt(organisation.status, entry.freshness),
        ]

    def other_names(self, organisation: Organisation) -> str:
        """Other and former names, and the words of the street for this organisation."""
        former = (slug.replace("-", " ") for slug in organisation.formerly)
        spoken = self.aliases("organisations", organisation.slug)
        return self.folded((*organisation.also_known_as, *former, *spoken))

    def own_hours(self, organisation: Organisation) -> Iterator[tuple[int, int]]:
        """(service, table) of the services with hours of their own."""
        for service in organisation.services:
            if has_hours(service):
                hours = self.table(table(of_service(organisation, service), self.directory.today))
                yield self.services.index(service.service), hours

    def table(self, text: str) -> int:
        """Many doors have the same hours: each table is written once."""
        return self.tables.setdefault(text, len(self.tables))

    @staticmethod
    def doubt(status: str, freshness: str) -> int:
        """0 trusted; 1 to be called first; 2 not open to anyone now. Doubtful results sink."""
        if status in ("closed", "moved", "paused"):
            return 2
        return int(status == "unconfirmed" or freshness in ("stale", "undated"))
