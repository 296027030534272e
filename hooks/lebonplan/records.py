"""The model of an organisation: which fields a record has, and which values they take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic_core import PydanticCustomError, core_schema

from lebonplan.dates import Day, PartialDate
from lebonplan.phones import international, is_plausible
from lebonplan.taxonomy import suggested_code
from lebonplan.texts import Description, Line, Model, Slug, Text


class Listed:
    """Marks a field whose values are the codes of one closed list; unknown codes get a suggestion."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, core: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(core), "list": self.name}

    def _check(self, value: str, info: core_schema.ValidationInfo) -> str:
        known = (info.context or {}).get(self.name)
        if known is not None and value not in known:
            cure = suggested_code(value, known, f"directory/taxonomy/{self.name}.yml")
            raise PydanticCustomError(
                "code",
                "'{value}' is not in the list of {name}; {cure}",
                {"value": value, "name": self.name.replace("_", " "), "cure": cure},
            )
        return value


ServiceCode = Annotated[str, Listed("services")]
Audience = Annotated[str, Listed("audiences")]
Condition = Annotated[str, Listed("conditions")]
Commune = Annotated[str, Listed("communes")]
SpokenLanguage = Annotated[str, Listed("languages")]
PhonePurpose = Annotated[str, Listed("phone_purposes")]
PriceUnit = Annotated[str, Listed("prices")]
ExceptionReason = Annotated[str, Listed("reasons")]
Closure = Annotated[str, Listed("closures")]
Hours = Annotated[str, StringConstraints(min_length=1, max_length=400)]
"""Opening hours in OpenStreetMap notation; checked by lebonplan.hours."""


_HOST = r"[\w-]+(\.[\w-]+)+(:\d+)?"
_LINK = re.compile(rf"https?://{_HOST}([/?#][^\s<>\"'`\\]*)?", re.IGNORECASE)


def _web_address(value: str) -> str:
    if not _LINK.fullmatch(value):
        cure = f"write 'https://{value}'" if _LINK.fullmatch(f"https://{value}") else "write it as https://example.org"
        raise PydanticCustomError("link", "'{value}' is not a web address; {cure}", {"value": value, "cure": cure})
    return value


def _number(value: str) -> str:
    if not is_plausible(value):
        found = international(value)
        cure = f"write '{found}'" if found else "look it up again, and write it without spaces: '+3223195827'"
        raise PydanticCustomError(
            "phone", "'{value}' is not a telephone number; {cure}", {"value": value, "cure": cure}
        )
    return value


WebAddress = Annotated[str, AfterValidator(_web_address)]
Number = Annotated[str, AfterValidator(_number)]
Email = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", max_length=100)
]


class Street(Model):
    """The street's name; Brussels has two, one is enough when no source gives the other."""

    fr: Line | None = None
    nl: Line | None = None


class Address(Model):
    """Where the door is; only the commune is required."""

    street: Street | None = None
    number: Line | None = None
    box: Line | None = None
    postcode: Annotated[str, StringConstraints(pattern=r"^\d{4}$")] | None = None
    commune: Commune
    city: Line | None = None  # only outside Brussels


class Position(Model):
    """A point on the map (WGS 84), how it was found and by how many metres it may be wrong."""

    lat: Annotated[float, Field(ge=49.4, le=51.6)]
    lon: Annotated[float, Field(ge=2.5, le=6.5)]
    precision: Literal["address", "poi", "street", "postcode"]
    error: Annotated[int, Field(ge=0)]
    source: Line


class Stop(Model):
    """A public transport stop near by."""

    fr: Line
    nl: Line | None = None
    modes: tuple[Literal["metro", "tram", "bus", "train"], ...] = ()
    metres: Annotated[int, Field(ge=0, le=2000)]


class Reserved(Model):
    """Hours kept for one audience."""

    hours: Hours
    for_: Annotated[Audience, Field(alias="for")]


class DatedException(Model):
    """Dates (both included) on which the usual hours do not hold."""

    from_: Annotated[Day, Field(alias="from")]
    to: Day
    closed: bool = False
    hours: Hours | None = None
    reason: ExceptionReason


class Timed(Model):
    """What has opening hours: in the notation, or in words when the sources do not allow more."""

    hours: Hours | None = None
    hours_text: Text | None = None
    reserved: tuple[Reserved, ...] = ()


class Place(Timed):
    """A door, or the stop of a mobile service."""

    id: Slug
    confidential: bool = False
    address: Address | None = None
    position: Position | None = None
    landmark: Text | None = None
    stops: tuple[Stop, ...] = ()


class Phone(Timed):
    """A telephone number (E.164 or short) and what it is for."""

    number: Number
    for_: Annotated[PhonePurpose | None, Field(alias="for")] = None
    free: bool | None = None
    languages: tuple[SpokenLanguage, ...] = ()


class Contact(Model):
    """How to reach the organisation without going there."""

    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    websites: tuple[WebAddress, ...] = ()


Amount = Annotated[Decimal, Field(ge=0, le=1000, decimal_places=2)]


class Price(Model):
    """What it costs, in euro."""

    free: bool | None = None
    amount: Amount | None = None
    from_: Annotated[Amount | None, Field(alias="from")] = None
    to: Amount | None = None
    child: Amount | None = None
    per: PriceUnit | None = None
    up_to: bool = False
    by_income: bool = False
    currency: Literal["EUR"] = "EUR"


Appointment = Literal["walk-in", "required", "both"]


class Service(Timed):
    """What one can get, with its own hours and conditions where they differ from the organisation's."""

    service: ServiceCode
    place: Slug | None = None
    price: Price | None = None
    conditions: tuple[Condition, ...] = ()
    appointment: Appointment | None = None
    closures: tuple[Closure, ...] = ()
    exceptions: tuple[DatedException, ...] = ()


class Audiences(Model):
    """Who is welcome."""

    welcome: Literal["unconditional", "preferential", "exclusive"] | None = None
    for_: Annotated[tuple[Audience, ...], Field(alias="for")] = ()
    not_for: tuple[Audience, ...] = ()


class Access(Model):
    """What it takes to get in; an absent field is unknown, which is not the same as no."""

    appointment: Appointment | None = None
    papers: Literal["none", "identity", "legal-stay"] | None = None
    referral: Literal["none", "self-call", "professional", "central"] | None = None
    anonymous: bool | None = None
    wheelchair: Literal["yes", "partly", "no"] | None = None
    animals: Literal["yes", "partly", "no"] | None = None


class Verified(Model):
    """When, how and by whom the facts were last seen to be right."""

    on: PartialDate | None = None
    how: Literal["phone", "visit", "reply", "website", "directory"]
    by: Line | None = None


class Source(Model):
    """Where a fact comes from."""

    site: Line
    on: PartialDate | None = None


class Names(Model):
    """What an organisation calls itself in other languages than French."""

    nl: Line | None = None
    en: Line | None = None
    pl: Line | None = None


class Organisation(Timed):
    """One organisation: one file of `directory/organisations/`."""

    name: Line
    name_in: Names = Names()
    also_known_as: tuple[Line, ...] = ()
    kind: Literal["place", "helpline", "mobile", "online"]
    status: Literal["active", "paused", "closed", "moved", "unconfirmed"] = "active"
    description: Description
    places: tuple[Place, ...] = ()
    contact: Contact = Contact()
    services: Annotated[tuple[Service, ...], Field(min_length=1)]
    audiences: Audiences = Audiences()
    access: Access = Access()
    languages: tuple[SpokenLanguage, ...] = ()
    conditions: tuple[Condition, ...] = ()
    closures: tuple[Closure, ...] = ()
    exceptions: tuple[DatedException, ...] = ()
    warnings: tuple[Text, ...] = ()
    verified: Verified
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    facts: tuple[Line, ...] = ()
    formerly: tuple[Slug, ...] = ()  # old slugs, each of which keeps a redirect
    slug: Slug  # the file's name; an editor need not write it

    def called(self, language: str) -> Organisation:
        """The organisation under its name in a language; those on its door are then what it is also known as."""
        names = dict(self.name_in)
        if not any(names.values()):
            return self
        name = names.get(language) or self.name
        others = dict.fromkeys(filter(None, (self.name, names["nl"], *self.also_known_as)))
        return self.model_copy(update={"name": name, "also_known_as": tuple(o for o in others if o != name)})

    @property
    def communes(self) -> tuple[str, ...]:
        """The communes of its doors, each once, in order; none when the address is secret or there is no door."""
        return tuple(dict.fromkeys(place.address.commune for place in self.places if place.address))

    def codes(self) -> Iterator[tuple[str, str]]:
        """(list, code) for every code the record uses."""
        for service in self.services:
            yield "services", service.service
            yield from (("conditions", code) for code in service.conditions)
            if service.price and service.price.per:
                yield "prices", service.price.per
        yield from (("conditions", code) for code in self.conditions)
        yield from (("audiences", code) for code in (*self.audiences.for_, *self.audiences.not_for))
        for timed in (self, *self.services, *self.places, *self.contact.phones):
            yield from (("audiences", slot.for_) for slot in timed.reserved)
        yield from (("languages", code) for code in self.languages)
        for phone in self.contact.phones:
            yield from (("languages", code) for code in phone.languages)
            if phone.for_:
                yield "phone_purposes", phone.for_
