"""What it takes to get in becomes a few pictograms with a legend: paper has no room for the sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lebonplan.records import Organisation, Service


@dataclass(frozen=True)
class Mark:
    """One pictogram of the legend; its meaning is the word `print_mark_…`."""

    code: str
    pictogram: str


MARKS = (
    Mark("free", "hand-coin"),
    Mark("walk-in", "door-open"),
    Mark("appointment", "calendar-clock"),
    Mark("phone-first", "phone-in-talk"),
    Mark("no-papers", "incognito"),
    Mark("papers", "card-account-details"),
    Mark("referral", "account-arrow-right"),
    Mark("women", "human-female"),
    Mark("men", "human-male"),
    Mark("families", "human-male-female-child"),
    Mark("young", "account-child"),
    Mark("wheelchair", "wheelchair-accessibility"),
    Mark("animals", "paw"),
)


def marks_of(organisation: Organisation, services: list[Service]) -> tuple[str, ...]:
    """The codes of the marks that hold for these services, in the order of the legend."""
    holding = set(_marks(organisation, services))
    return tuple(mark.code for mark in MARKS if mark.code in holding)


def _marks(organisation: Organisation, services: list[Service]) -> Iterator[str]:
    access, conditions = organisation.access, {*organisation.conditions, *(c for s in services for c in s.conditions)}
    if services and all(service.price and service.price.free for service in services):
        yield "free"
    appointments = {service.appointment or access.appointment for service in services}
    if appointments == {"required"}:
        yield "appointment"
    if appointments and appointments <= {"walk-in", "both"}:
        yield "walk-in"
    if "phone-first" in conditions or access.referral == "self-call":
        yield "phone-first"
    if access.papers == "none" or access.anonymous:
        yield "no-papers"
    if access.papers in ("identity", "legal-stay") or conditions & {"bring-id", "legal-stay-needed"}:
        yield "papers"
    if access.referral in ("professional", "central") or conditions & {"professional-referral", "central-referral"}:
        yield "referral"
    yield from _audiences(organisation)
    if access.wheelchair == "yes":
        yield "wheelchair"
    if access.animals == "yes":
        yield "animals"


def _audiences(organisation: Organisation) -> Iterator[str]:
    """For whom only: what is for everyone needs no mark."""
    for_ = set(organisation.audiences.for_)
    if "all" in for_:
        return
    if "women" in for_ and "men" not in for_:
        yield "women"
    if "men" in for_ and "women" not in for_:
        yield "men"
    if "families" in for_ and not for_ & {"men", "adults"}:
        yield "families"
    if for_ & {"minors", "youth", "children"} and not for_ & {"adults", "families", "men", "women", "seniors"}:
        yield "young"
