"""An edition becomes the plain values that its template shows: nothing is decided in a template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lebonplan.directory import Directory
from lebonplan.paper import calendar
from lebonplan.paper.drawings import pictogram, qr_code
from lebonplan.paper.editions import PLANNERS, Edition, coming_year
from lebonplan.paper.entries import entry, in_language, plain, promised
from lebonplan.paper.imprint import Imprint
from lebonplan.paper.limits import check_room
from lebonplan.paper.listing import as_json, emergency_numbers, listing, need
from lebonplan.paper.marks import MARKS
from lebonplan.paper.planner import rows
from lebonplan.paper.posters import posters
from lebonplan.records import Organisation
from lebonplan.sheets.model import Sheet
from lebonplan.views.frames import prefix
from lebonplan.views.opening import week
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True)
class Contents:
    """What one edition shows; `site` is the address of the site."""

    edition: Edition
    organisations: list[Organisation]
    sheets: list[Sheet]
    imprint: Imprint
    directory: Directory
    site: str

    @cached_property
    def speaker(self) -> Speaker:
        """Who speaks its language."""
        return Speaker.of(self.directory, self.edition.language)

    def as_json(self) -> dict[str, Any]:
        """All values of the edition."""
        return self._frame() | _MAKERS[self.edition.kind](self)

    def title(self) -> str:
        """'Agenda 2027', 'Se laver', 'Douches'."""
        edition = self.edition
        if edition.topic in PLANNERS:
            return self._word(f"print_week_{edition.topic}")
        if edition.kind in ("agenda", "contact", "sheets") or not self._chosen():
            return self._word(f"print_title_{edition.kind}", year=edition.year or "")
        return " · ".join(self._chosen())

    def _chosen(self) -> list[str]:
        """The labels of the filters."""
        edition = self.edition
        chosen = (
            ("needs", edition.needs),
            ("services", edition.services),
            ("communes", edition.communes),
            ("audiences", edition.audiences),
        )
        return [plain(self.speaker.label(name, code)) for name, codes in chosen for code in codes]

    def _word(self, key: str, **blanks: object) -> str:
        return plain(self.speaker.word(key, **blanks))

    def _frame(self) -> dict[str, Any]:
        """What every edition shows: title, imprint, words, pictograms."""
        made, address = self.imprint, self.imprint.address(self.site, self.edition.language)
        return {
            "language": self.edition.language,
            "kind": self.edition.kind,
            "title": self.title(),
            "year": self.edition.year,
            "code": made.code,
            "made": [made.data_date.year, made.data_date.month, made.data_date.day],
            "data_date": self._word("print_data_date", date=calendar.day_text(made.data_date, self.speaker)),
            "valid_until": self._word("print_valid_until", date=calendar.day_text(made.valid_until, self.speaker)),
            "address": address.split("://", 1)[-1],
            "qr": qr_code(address),
            "words": self._words(),
            "marks": {
                mark.code: {"svg": pictogram(mark.pictogram), "label": self._word(f"print_mark_{mark.code}")}
                for mark in MARKS
            },
            "clock": pictogram("clock-outline"),
            "handset": pictogram("phone"),
            "emergencies": emergency_numbers(self.directory, self.speaker),
            "needs": [need(code, self.directory, self.speaker) for code in self.directory.taxonomy["needs"]],
        }

    def _words(self) -> dict[str, str]:
        words = self.directory.words.of(self.edition.language)
        own = {key: text for key, text in words.items() if key.startswith("print_")}
        return own | {key: words[key] for key in ("site_name", "tagline")}

    def _agenda(self) -> dict[str, Any]:
        year = self.edition.year or coming_year(self.directory.today)
        return {
            "weeks": calendar.weeks(year, self.speaker),
            "months": calendar.months(year, self.speaker),
            "tips": [self._word(f"print_tip_{month}") for month in range(1, 13)],
            "letters": calendar.weekday_letters(self.speaker),
            **self._guide(),
        }

    def _guide(self) -> dict[str, Any]:
        return listing(self.organisations, self.edition, self.directory, self.speaker) | self._sheets()

    def _zine(self) -> dict[str, Any]:
        asked = self.edition.needs[0] if self.edition.needs else ""
        doors = [entry(o, self.directory, self.speaker, need=asked) for o in self.organisations]
        term = self.directory.taxonomy["needs"].get(asked)
        icon = term.pictogram if term else None
        return {"doors": as_json(doors), "icon": pictogram(icon or "map-marker")}

    def _semainier(self) -> dict[str, Any]:
        services, asked = self.edition.services, self.edition.needs[0] if self.edition.needs else ""
        entries = [entry(o, self.directory, self.speaker, services, asked) for o in self.organisations]
        check_room(entries)
        return {
            "rows": rows(self.organisations, entries, self.edition, self.directory, self.speaker),
            "days": [self._word(f"{day}_short") for day in calendar.DAYS],
            "days_full": [self._word(day) for day in calendar.DAYS],
        }

    def _contact(self) -> dict[str, Any]:
        return {"cards": [self._card(organisation) for organisation in self.organisations]}

    def _card(self, organisation: Organisation) -> dict[str, Any]:
        one = entry(organisation, self.directory, self.speaker)
        schedule = promised(organisation, self.directory, list(organisation.services), "")
        page = f"{self.site}{prefix(self.edition.language)}organisation/{organisation.slug}/"
        return as_json([one])[0] | {
            "week": list(week(in_language(schedule, self.speaker), self.edition.language)) if schedule else [],
            "description": plain(self.speaker.text(organisation.description)),
            "page": page.split("://", 1)[-1],
            "card_qr": qr_code(page),
        }

    def _sheets(self) -> dict[str, Any]:
        return {"sheets": posters(self.sheets, self.directory, self.speaker)}


_MAKERS: Mapping[str, Callable[[Contents], dict[str, Any]]] = {
    "agenda": Contents._agenda,
    "guide": Contents._guide,
    "zine": Contents._zine,
    "semainier": Contents._semainier,
    "contact": Contents._contact,
    "sheets": Contents._sheets,
}
