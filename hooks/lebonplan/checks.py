"""The rules a record must keep beyond its fields' own, each named by what it forbids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lebonplan.dates import freshness
from lebonplan.documents import Document, read_document
from lebonplan.hours import validate as hours_problems
from lebonplan.languages import LANGUAGES, missing_languages
from lebonplan.phones import displayed
from lebonplan.problems import Problem, suggestion
from lebonplan.records import DatedException, Organisation, Timed
from lebonplan.taxonomy import Taxonomy
from lebonplan.texts import Text, fingerprint

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Filed:
    """A record and its file; the places of its values are read again only when there is something to say."""

    organisation: Organisation
    file: Path
    shown: str

    def problem(self, location: Location, what: str, cure: str) -> Problem:
        """A warning pinned to the value at `location`, or an error when two records claim one name."""
        level = "error" if location[:1] == ("formerly",) else "warning"
        return read_document(self.file, self.shown).problem(location, what, cure, level)


@dataclass(frozen=True)
class Circumstances:
    """What the rules need to know besides the record."""

    taxonomy: Taxonomy
    today: date


def problems_of_record(
    organisation: Organisation, document: Document, circumstances: Circumstances
) -> Iterator[Problem]:
    """Everything wrong with one record on its own."""
    for rule in RULES:
        yield from rule(organisation, document, circumstances)


def problems_across(records: Iterable[Filed]) -> Iterator[Problem]:
    """Everything wrong between records."""
    records = list(records)
    yield from same_door_twice(records)
    yield from same_name_twice(records)
    yield from slug_taken(records)


def slug_is_not_the_file_name(organisation: Organisation, document: Document, _: Circumstances) -> Iterator[Problem]:
    if organisation.slug != document.stem:
        what = f"the slug '{organisation.slug}' is not the file's name"
        yield document.problem(("slug",), what, f"write '{document.stem}' or remove the line")


def postcode_outside_commune(
    organisation: Organisation, document: Document, circumstances: Circumstances
) -> Iterator[Problem]:
    communes = circumstances.taxonomy["communes"]
    for index, place in enumerate(organisation.places):
        address = place.address
        if not address or not address.postcode or address.commune not in communes:
            continue
        known = communes[address.commune].postcodes
        if known and address.postcode not in known:
            where = [f", or 'commune: {code}'" for code, term in communes.items() if address.postcode in term.postcodes]
            cure = f"write {' or '.join(known)}{''.join(where)}"
            what = f"the postcode {address.postcode} is not of {address.commune}"
            yield document.problem(("places", index, "address", "postcode"), what, cure)


def address_on_confidential_place(
    organisation: Organisation, document: Document, _: Circumstances
) -> Iterator[Problem]:
    for index, place in enumerate(organisation.places):
        if place.confidential:
            for field in ("address", "position", "landmark", "stops"):
                if getattr(place, field):
                    what = f"a confidential place has the field '{field}'"
                    yield document.problem(("places", index, field), what, "remove it: the address is secret")


def place_without_door(organisation: Organisation, document: Document, _: Circumstances) -> Iterator[Problem]:
    for index, place in enumerate(organisation.places):
        if not place.confidential and not place.address:
            what = f"the place '{place.id}' has no address"
            yield document.problem(("places", index), what, "add 'address: {commune: …}' or 'confidential: true'")


def unknown_place(organisation: Organisation, document: Document, _: Circumstances) -> Iterator[Problem]:
    known = [place.id for place in organisation.places]
    for index, service in enumerate(organisation.services):
        if service.place and service.place not in known:
            cure = suggestion(service.place, known, document.path) if known else "remove it: the record has no places"
            what = f"the place '{service.place}' is not in this record"
            yield document.problem(("services", index, "place"), what, cure)
    for index, name in enumerate(known):
        if name in known[:index]:
            yield document.problem(("places", index, "id"), f"the place '{name}' is there twice", "write another id")


def future_date(organisation: Organisation, document: Document, circumstances: Circumstances) -> Iterator[Problem]:
    seen = [(("verified", "on"), organisation.verified.on)]
    seen += [(("sources", index, "on"), source.on) for index, source in enumerate(organisation.sources)]  # type: ignore[misc]
    for location, on in seen:
        if on and on.first_day > circumstances.today:
            yield document.problem(location, f"the date {on} is in the future", "write the day it was seen")


def old_verification(organisation: Organisation, document: Document, circumstances: Circumstances) -> Iterator[Problem]:
    age = freshness(organisation.verified.on, circumstances.today)
    if age == "undated":
        yield document.problem(
            ("verified",), "nobody knows when this was verified", "call, then add 'on: …'", "warning"
        )
    elif age != "fresh":
        what = f"last verified on {organisation.verified.on}"
        yield document.problem(("verified", "on"), what, "call or look, then write today's date", "warning")


def missing_or_outdated_translation(
    organisation: Organisation, document: Document, _: Circumstances
) -> Iterator[Problem]:
    for location, text in texts_of_record(organisation):
        missing = missing_languages(text)
        if len(missing) == len(LANGUAGES):
            yield document.problem(location, "there is no text", "write it after 'fr:'")
            continue
        for language in missing:
            yield document.problem(location, f"no text in '{language}'", "the French text is shown", "warning")
        if text.outdated:
            what, mark = "the French text has changed since it was translated", fingerprint(text.fr or "")
            cure = f"correct nl, en and pl, then write 'made_from: {mark}'"
            yield document.problem((*location, "made_from"), what, cure, "warning")


def unreadable_hours(organisation: Organisation, document: Document, _: Circumstances) -> Iterator[Problem]:
    for location, hours in _hours(organisation):
        line, column = document.place(location)
        for problem in hours_problems(hours):
            what = f"{problem.message} (character {problem.column} of '{hours}')"
            yield Problem(document.path, line, column, what, problem.cure, problem.level)


def impossible_exception(
    organisation: Organisation, document: Document, circumstances: Circumstances
) -> Iterator[Problem]:
    for location, exception in _exceptions(organisation):
        if exception.from_ > exception.to:
            yield document.problem((*location, "to"), f"it ends on {exception.to}, before it begins", "swap the dates")
        if exception.closed == bool(exception.hours):
            what = "an exception is either closed or has hours"
            yield document.problem(location, what, "write 'closed: true' or 'hours: …'")
        if exception.to < circumstances.today:
            yield document.problem(location, f"it ended on {exception.to}", "remove it when convenient", "warning")


def contradictory_price(organisation: Organisation, document: Document, _: Circumstances) -> Iterator[Problem]:
    for index, service in enumerate(organisation.services):
        price = service.price
        if price and price.free and (price.amount or price.from_ or price.to):
            yield document.problem(("services", index, "price"), "it is free and has an amount", "keep one of the two")
        if price and price.from_ is not None and price.to is not None and price.from_ > price.to:
            yield document.problem(
                ("services", index, "price", "to"), "the price ends lower than it begins", "swap them"
            )


def enterprise_number(organisation: Organisation, document: Document, _: Circumstances) -> Iterator[Problem]:
    for index, phone in enumerate(organisation.contact.phones):
        digits = phone.number.removeprefix("+32")
        if len(digits) == 9 and digits[0] == "4" and int(digits[-2:]) == 97 - int(digits[:-2]) % 97:
            what = f"{displayed(phone.number)} may be an enterprise number, not a telephone"
            yield document.problem(("contact", "phones", index, "number"), what, "call it to be sure", "warning")


def nothing_to_act_on(organisation: Organisation, document: Document, _: Circumstances) -> Iterator[Problem]:
    contact = organisation.contact
    if not (contact.phones or contact.emails or contact.websites or organisation.places):
        what = "no phone, address, e-mail or website: a reader can do nothing"
        yield document.problem((), what, "add one of them under 'contact' or 'places'")


def same_door_twice(records: list[Filed]) -> Iterator[Problem]:
    doors: dict[tuple[str, ...], list[Filed]] = defaultdict(list)
    for record in records:
        for key in _doors(record.organisation):
            doors[key].append(record)
    told = set()
    for same in doors.values():
        for other in same[1:]:
            first = same[0].organisation.slug
            if other is not same[0] and (first, other.organisation.slug) not in told:
                told.add((first, other.organisation.slug))
                what = f"same telephone and address as '{first}'"
                yield other.problem(("contact", "phones"), what, "merge the two if they are one")


def same_name_twice(records: list[Filed]) -> Iterator[Problem]:
    names: dict[str, str] = {}
    for record in records:
        name = record.organisation.name.casefold()
        if name in names:
            what = f"'{names[name]}' has the same name"
            yield record.problem(("name",), what, "merge the two, or add the quarter to the name")
        names.setdefault(name, record.organisation.slug)


def slug_taken(records: list[Filed]) -> Iterator[Problem]:
    taken = {record.organisation.slug for record in records}
    for record in records:
        for index, old in enumerate(record.organisation.formerly):
            if old in taken:
                what = f"'{old}' is the name of another record or redirect"
                yield record.problem(("formerly", index), what, "remove it")
            taken.add(old)


Rule = Callable[[Organisation, Document, Circumstances], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    slug_is_not_the_file_name,
    postcode_outside_commune,
    address_on_confidential_place,
    place_without_door,
    unknown_place,
    future_date,
    old_verification,
    missing_or_outdated_translation,
    unreadable_hours,
    impossible_exception,
    contradictory_price,
    enterprise_number,
    nothing_to_act_on,
)


def _timed(organisation: Organisation) -> Iterator[tuple[Location, Timed]]:
    """Every part of a record that has opening hours."""
    yield (), organisation
    yield from ((("places", index), place) for index, place in enumerate(organisation.places))
    yield from ((("services", index), service) for index, service in enumerate(organisation.services))
    yield from ((("contact", "phones", index), phone) for index, phone in enumerate(organisation.contact.phones))


def _hours(organisation: Organisation) -> Iterator[tuple[Location, str]]:
    for location, timed in _timed(organisation):
        if timed.hours:
            yield (*location, "hours"), timed.hours
        for index, slot in enumerate(timed.reserved):
            yield (*location, "reserved", index, "hours"), slot.hours
    for location, exception in _exceptions(organisation):
        if exception.hours:
            yield (*location, "hours"), exception.hours


def _exceptions(organisation: Organisation) -> Iterator[tuple[Location, DatedException]]:
    yield from ((("exceptions", index), entry) for index, entry in enumerate(organisation.exceptions))
    for index, service in enumerate(organisation.services):
        for number, entry in enumerate(service.exceptions):
            yield ("services", index, "exceptions", number), entry


def texts_of_record(organisation: Organisation) -> Iterator[tuple[Location, Text]]:
    """Every text that is translated."""
    yield ("description",), organisation.description
    yield from ((("warnings", index), text) for index, text in enumerate(organisation.warnings))
    for location, timed in _timed(organisation):
        if timed.hours_text:
            yield (*location, "hours_text"), timed.hours_text
    for index, place in enumerate(organisation.places):
        if place.landmark:
            yield ("places", index, "landmark"), place.landmark


def _doors(organisation: Organisation) -> Iterator[tuple[str, ...]]:
    for place in organisation.places:
        address = place.address
        if not address or not address.street or not address.number:
            continue
        street = address.street.fr or address.street.nl or ""
        for phone in organisation.contact.phones:
            yield street.casefold(), address.number, address.postcode or "", phone.number
