"""An organisation becomes its own page: all that its record says, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from lebonplan.dates import Freshness, freshness
from lebonplan.directory import Directory
from lebonplan.hours import Schedule, compile_table
from lebonplan.records import Address, Audiences, Organisation, Phone, Place, Position, Service, Timed
from lebonplan.views.cards import PIN_ERROR, Telephone, telephone
from lebonplan.views.facets import EVERYONE
from lebonplan.views.opening import Day, days, specification, week
from lebonplan.views.schedules import has_hours, headline, of_phone, of_service, of_stop
from lebonplan.views.speaker import Speaker, joined


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of one thing: its table, the week in words, what the sources say besides."""

    table: str
    week: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """A number, what it is for, when it is answered."""

    telephone: Telephone
    purpose: str
    notes: tuple[str, ...]
    hours: Hours | None


@dataclass(frozen=True, slots=True)
class Door:
    """A place one can go to."""

    lines: tuple[str, ...]
    confidential: bool
    geo: str
    map: str
    approximate: bool
    stops: tuple[str, ...]
    landmark: str
    hours: Hours | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A service with what is its own."""

    code: str
    name: str
    place: str
    hours: Hours | None
    price: str
    conditions: tuple[str, ...]
    appointment: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source and when it was read."""

    site: str
    on: str


@dataclass(frozen=True, slots=True)
class Details:
    """The page of an organisation, in one language."""

    slug: str
    name: str
    also_known_as: str
    kind: str
    status: str
    status_label: str
    description: str
    headline: Hours
    headline_service: str
    days: tuple[Day, ...]
    phones: tuple[PhoneLine, ...]
    emails: tuple[str, ...]
    websites: tuple[str, ...]
    doors: tuple[Door, ...]
    offers: tuple[Offer, ...]
    reception: Hours | None
    needs: tuple[tuple[str, str], ...]
    communes: tuple[tuple[str, str], ...]
    audiences: str
    not_for: tuple[str, ...]
    access: tuple[str, ...]
    conditions: tuple[str, ...]
    languages: str
    warnings: tuple[str, ...]
    verified: str
    freshness: Freshness
    method: str
    unconfirmed: bool
    sources: tuple[SourceLine, ...]
    structured: dict[str, object]


def details(organisation: Organisation, directory: Directory, speaker: Speaker) -> Details:
    """Everything the page of an organisation shows."""
    schedule, service = headline(organisation, directory)
    verified = organisation.verified
    audiences = organisation.audiences
    return Details(
        slug=organisation.slug,
        name=organisation.name,
        also_known_as=", ".join(organisation.also_known_as),
        kind=organisation.kind,
        status=organisation.status,
        status_label=speaker.label("statuses", organisation.status),
        description=speaker.text(organisation.description),
        headline=_hours(schedule, service or organisation, directory, speaker),
        headline_service=speaker.label("services", service.service) if service else "",
        days=days(schedule, directory.today, speaker.language),
        phones=tuple(_phone(organisation, phone, directory, speaker) for phone in organisation.contact.phones),
        emails=organisation.contact.emails,
        websites=organisation.contact.websites,
        doors=tuple(_door(organisation, place, directory, speaker) for place in organisation.places),
        offers=tuple(_offer(organisation, each, directory, speaker) for each in organisation.services),
        reception=_hours(schedule, organisation, directory, speaker) if has_hours(organisation) and service else None,
        needs=tuple((code, speaker.label("needs", code)) for code in directory.needs_of(organisation)),
        communes=tuple((code, speaker.label("communes", code)) for code in organisation.communes if code != "outside"),
        audiences=_audiences(audiences, speaker),
        not_for=tuple(speaker.label("audiences", code) for code in audiences.not_for),
        access=tuple(_access(organisation, speaker)),
        conditions=tuple(speaker.label("conditions", code) for code in organisation.conditions),
        languages=joined([speaker.label("languages", code) for code in organisation.languages]),
        warnings=tuple(speaker.text(warning) for warning in organisation.warnings),
        verified=speaker.date(verified.on) if verified.on else "",
        freshness=freshness(verified.on, directory.today),
        method=speaker.label("methods", verified.how),
        unconfirmed=verified.how == "directory",
        sources=tuple(SourceLine(s.site, speaker.date(s.on) if s.on else "") for s in organisation.sources),
        structured=structured(organisation, schedule, directory, speaker),
    )


def structured(
    organisation: Organisation, schedule: Schedule, directory: Directory, speaker: Speaker
) -> dict[str, object]:
    """The organisation in the vocabulary of schema.org, for search engines."""
    data: dict[str, object] = {"@context": "https://schema.org", "@type": "Organization", "name": organisation.name}
    data["description"] = getattr(organisation.description, speaker.language) or organisation.description.fr
    if organisation.contact.phones:
        data["telephone"] = organisation.contact.phones[0].number
    if organisation.contact.websites:
        data["url"] = organisation.contact.websites[0]
    address = next((place.address for place in organisation.places if place.address), None)
    if address:
        data["@type"] = "LocalBusiness" if address.street else "Organization"
        data["address"] = _postal(address, speaker)
        hours = specification(schedule, directory.today)
        if hours and address.street:
            data["openingHoursSpecification"] = hours
    return data


def _postal(address: Address, speaker: Speaker) -> dict[str, str]:
    postal = {"@type": "PostalAddress", "addressCountry": "BE"}
    if address.street:
        names = address.street
        street = (names.nl if speaker.language == "nl" else names.fr) or names.fr or names.nl or ""
        postal["streetAddress"] = " ".join(filter(None, (street, address.number)))
    if address.postcode:
        postal["postalCode"] = address.postcode
    return postal


def _hours(schedule: Schedule, timed: Timed, directory: Directory, speaker: Speaker) -> Hours:
    lines = week(schedule, speaker.language) if schedule.hours or schedule.reserved else ()
    text = speaker.text(timed.hours_text) if timed.hours_text else ""
    return Hours(compile_table(schedule, directory.today), lines, text)


def _own_hours(schedule: Schedule, timed: Timed, directory: Directory, speaker: Speaker) -> Hours | None:
    return _hours(schedule, timed, directory, speaker) if has_hours(timed) else None


def _phone(organisation: Organisation, phone: Phone, directory: Directory, speaker: Speaker) -> PhoneLine:
    notes = [speaker.word("phone_free")] if phone.free else []
    notes += [speaker.label("languages", code) for code in phone.languages]
    return PhoneLine(
        telephone(phone.number),
        speaker.label("phone_purposes", phone.for_) if phone.for_ else "",
        tuple(notes),
        _own_hours(of_phone(organisation, phone), phone, directory, speaker),
    )


def _door(organisation: Organisation, place: Place, directory: Directory, speaker: Speaker) -> Door:
    pin = place.position if place.position and place.position.error <= PIN_ERROR else None
    return Door(
        lines=tuple(address_lines(place.address, speaker)) if place.address else (),
        confidential=place.confidential,
        geo=_geo(pin, place.address, speaker),
        map=_map(pin),
        approximate=bool(pin and pin.precision in ("street", "postcode")),
        stops=tuple(
            speaker.word("stop_near", stop=_stop_name(stop.fr, stop.nl, speaker), metres=stop.metres)
            for stop in place.stops
        ),
        landmark=speaker.text(place.landmark) if place.landmark else "",
        hours=_own_hours(of_stop(organisation, place), place, directory, speaker),
    )


def address_lines(address: Address, speaker: Speaker) -> list[str]:
    """['Rue X 12 bte 3', 'Y-straat 12', '1000 Ville de Bruxelles']; Brussels streets have two names."""
    number = address.number or ""
    if address.box:
        number += f" {speaker.word('box')} {address.box}"
    names = address.street
    ordered = ((names.nl, names.fr) if speaker.language == "nl" else (names.fr, names.nl)) if names else ()
    lines = [f"{name} {number}".strip() for name in dict.fromkeys(ordered) if name]
    commune = (
        address.city if address.commune == "outside" and address.city else speaker.label("communes", address.commune)
    )
    return [*lines, joined([address.postcode, commune], " ") if address.postcode else commune]


def _stop_name(french: str, dutch: str | None, speaker: Speaker) -> str:
    if not dutch or dutch == french:
        return french
    return dutch if speaker.language == "nl" else french if speaker.language == "fr" else f"{french} / {dutch}"


def _geo(pin: Position | None, address: Address | None, speaker: Speaker) -> str:
    """A link that the phone's own map program opens."""
    if pin:
        return f"geo:{pin.lat:.5f},{pin.lon:.5f}"
    if address and address.street and address.number:
        text = ", ".join(map(str, address_lines(address, speaker)[-2:]))
        return f"geo:0,0?q={quote(text)}"
    return ""


def _map(pin: Position | None) -> str:
    if not pin:
        return ""
    place = f"{pin.lat:.5f}/{pin.lon:.5f}"
    return f"https://www.openstreetmap.org/?mlat={pin.lat:.5f}&mlon={pin.lon:.5f}#map=18/{place}"


def _offer(organisation: Organisation, service: Service, directory: Directory, speaker: Speaker) -> Offer:
    place = next((p for p in organisation.places if p.id == service.place), None)
    several = len(organisation.places) > 1
    lines = address_lines(place.address, speaker) if place and place.address and several else []
    return Offer(
        code=service.service,
        name=speaker.label("services", service.service),
        place=joined(list(dict.fromkeys((lines[0], lines[-1])))) if lines else "",
        hours=_own_hours(of_service(organisation, service), service, directory, speaker),
        price=speaker.price(service.price) if service.price else "",
        conditions=tuple(speaker.label("conditions", code) for code in service.conditions),
        appointment=speaker.label("appointment", service.appointment) if service.appointment else "",
    )


def _audiences(audiences: Audiences, speaker: Speaker) -> str:
    """For whom it is, and whether others are welcome."""
    named = joined([speaker.label("audiences", code) for code in audiences.for_])
    if audiences.for_ in ((), (EVERYONE,)):
        return speaker.label("welcomes", "unconditional")
    if audiences.welcome in ("preferential", "exclusive"):
        return speaker.word(f"welcome_{audiences.welcome}", audience=named)
    return named


def _access(organisation: Organisation, speaker: Speaker) -> list[str]:
    """What it takes to get in; what is not known is not said."""
    access = organisation.access
    known: list[tuple[str, str | None]] = [
        ("appointment", access.appointment),
        ("papers", access.papers),
        ("referral", access.referral),
        ("anonymous", None if access.anonymous is None else "yes" if access.anonymous else "no"),
        ("wheelchair", access.wheelchair),
        ("animals", access.animals),
    ]
    return [speaker.label(field, value) for field, value in known if value]
