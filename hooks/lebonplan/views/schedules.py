"""A record becomes the schedules that the hours engine answers for: reception, services, phones, stops."""

from __future__ import annotations

from lebonplan.directory import Directory
from lebonplan.hours import ExceptionalDates, ReservedHours, Schedule
from lebonplan.records import DatedException, Organisation, Phone, Place, Service, Timed


def reception(organisation: Organisation) -> Schedule:
    """The hours of the organisation as a whole."""
    appointment = organisation.access.appointment == "required"
    return _schedule(organisation, organisation, organisation.exceptions, organisation.closures, appointment)


def of_service(organisation: Organisation, service: Service) -> Schedule:
    """The hours of one service: its own, else those of the reception."""
    timed: Timed = service if has_hours(service) else organisation
    required = (service.appointment or organisation.access.appointment) == "required"
    exceptions = (*organisation.exceptions, *service.exceptions)
    return _schedule(organisation, timed, exceptions, (*organisation.closures, *service.closures), required)


def of_phone(organisation: Organisation, phone: Phone) -> Schedule:
    """The hours at which a number is answered."""
    timed: Timed = phone if has_hours(phone) or organisation.kind != "helpline" else organisation
    return _schedule(organisation, timed, organisation.exceptions, organisation.closures, appointment=False)


def of_stop(organisation: Organisation, place: Place) -> Schedule:
    """The hours of a mobile service at one of its stops."""
    return _schedule(organisation, place, organisation.exceptions, organisation.closures, appointment=False)


def headline(
    organisation: Organisation, directory: Directory, need: str | None = None
) -> tuple[Schedule, Service | None]:
    """The schedule that speaks for an organisation in a list, and the service it is the schedule of.

    In the list of a need, a service that answers the need and has hours of its own speaks first; then the
    reception; then, outside such a list, the first service with hours.
    """
    services = directory.taxonomy["services"]
    for service in organisation.services:
        if need and need in services[service.service].needs and has_hours(service):
            return of_service(organisation, service), service
    if not has_hours(organisation) and not need:
        for service in organisation.services:
            if has_hours(service):
                return of_service(organisation, service), service
    return reception(organisation), None


def has_hours(timed: Timed) -> bool:
    """True when something is known of its hours, if only in words."""
    return bool(timed.hours or timed.hours_text or timed.reserved)


def _schedule(
    organisation: Organisation,
    timed: Timed,
    exceptions: tuple[DatedException, ...],
    closures: tuple[str, ...],
    appointment: bool,
) -> Schedule:
    if organisation.status in ("closed", "paused", "unconfirmed"):
        return Schedule(hours=None)  # no promise for a door that may not open
    return Schedule(
        hours=timed.hours,
        exceptions=tuple(ExceptionalDates(e.from_, e.to, e.closed, e.hours, e.reason) for e in exceptions),
        reserved=tuple(ReservedHours(slot.hours, slot.for_) for slot in timed.reserved),
        closures=closures,
        appointment=appointment,
    )
