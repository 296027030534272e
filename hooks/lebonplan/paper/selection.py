"""The filters of an edition become the organisations it prints, and the sections they stand in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from lebonplan.directory import Directory
from lebonplan.paper.editions import Edition, NothingSelectedError
from lebonplan.problems import suggestion
from lebonplan.records import Organisation
from lebonplan.sheets.model import Sheet

UNPRINTED = ("closed", "paused")
MOST_DOORS = 10  # of a zine


def selected(edition: Edition, directory: Directory) -> list[Organisation]:
    """The organisations of an edition by name. Raises NothingSelectedError, saying which filters to lift."""
    for slug in edition.slugs:
        if slug not in directory.organisations:
            raise NothingSelectedError(f"no organisation '{slug}'; {suggestion(slug, directory.organisations)}")
    found = [
        o for o in directory.organisations.values() if o.status not in UNPRINTED and _wanted(o, edition, directory)
    ]
    if not found:
        raise NothingSelectedError(f"no organisation answers {_filters(edition)}; lift one of the filters")
    ordered = sorted(found, key=lambda o: sorting(o.name))
    return list(_most_useful(ordered, edition, directory)) if edition.kind == "zine" else ordered


def selected_sheets(edition: Edition, directory: Directory) -> list[Sheet]:
    """The sheets of an edition that readers may see, by slug.

    A booklet of sheets has one level; the agenda and the guide for all have those of level G. Raises
    NothingSelectedError when a booklet would be empty.
    """
    known = directory.library.sheets
    if edition.kind != "sheets":
        for_all = edition.kind in ("agenda", "guide") and not any(_chosen(edition))
        return [sheet for sheet in known.values() if for_all and sheet.level == "G"]
    found = [
        s for slug, s in known.items() if s.level == edition.level and (not edition.slugs or slug in edition.slugs)
    ]
    if not found:
        what = "no sheet of level" if not edition.slugs else f"none of {', '.join(edition.slugs)} is a sheet of level"
        raise NothingSelectedError(f"{what} {edition.level} is confirmed; ask for another level, or confirm one")
    return found


def chosen(edition: Edition, directory: Directory) -> tuple[list[Organisation], list[Sheet]]:
    """All that an edition prints. Raises NothingSelectedError when that is nothing."""
    organisations = [] if edition.kind == "sheets" else selected(edition, directory)
    return organisations, selected_sheets(edition, directory)


def _chosen(edition: Edition) -> tuple[tuple[str, ...], ...]:
    return edition.needs, edition.services, edition.communes, edition.audiences, edition.slugs


def levels_of_sheets(directory: Directory) -> list[str]:
    """The levels that have a confirmed sheet."""
    return sorted({sheet.level for sheet in directory.library.sheets.values()})


def _wanted(organisation: Organisation, edition: Edition, directory: Directory) -> bool:
    """Whether it answers every filter."""
    return (
        (not edition.slugs or organisation.slug in edition.slugs)
        and (not edition.needs or any(need in edition.needs for need in directory.needs_of(organisation)))
        and (not edition.services or any(s.service in edition.services for s in organisation.services))
        and (not edition.communes or any(code in edition.communes for code in organisation.communes))
        and (not edition.audiences or any(code in edition.audiences for code in organisation.audiences.for_))
    )


def _filters(edition: Edition) -> str:
    """'need wash and commune jette'."""
    chosen = (("need", edition.needs), ("service", edition.services), ("commune", edition.communes),
              ("audience", edition.audiences), ("slug", edition.slugs))  # fmt: skip
    return " and ".join(f"{name} {', '.join(codes)}" for name, codes in chosen if codes) or "(nothing was asked)"


def _most_useful(organisations: list[Organisation], edition: Edition, directory: Directory) -> Iterator[Organisation]:
    """Ten doors: open to whoever comes, with a number or an address, then in the order of services.yml."""
    known = directory.taxonomy["services"]
    urgency = {code: place for place, code in enumerate(known)}

    def rank(organisation: Organisation) -> tuple[int, ...]:
        asked = [s for s in organisation.services if set(known[s.service].needs) & set(edition.needs)]
        offered = asked or list(organisation.services)
        return (
            organisation.status != "active",
            organisation.access.referral in ("professional", "central"),
            not organisation.contact.phones and not any(place.address for place in organisation.places),
            organisation.audiences.welcome == "exclusive",
            min(urgency[s.service] for s in offered),
            organisation.verified.on is None,
            not any(s.hours for s in offered) and not organisation.hours,
        )

    best = sorted(organisations, key=rank)[:MOST_DOORS]
    yield from sorted(best, key=lambda o: sorting(o.name))


def sections(
    organisations: Iterable[Organisation], edition: Edition, directory: Directory
) -> Iterator[tuple[str, list[Organisation]]]:
    """(need, organisations) in the order of the needs; only the needs that were asked."""
    found = list(organisations)
    for need in directory.taxonomy["needs"]:
        if not edition.needs or need in edition.needs:
            answering = [o for o in found if need in directory.needs_of(o)]
            if answering:
                yield need, answering


def by_commune(
    organisations: Iterable[Organisation], edition: Edition, directory: Directory
) -> Iterator[tuple[str, list[Organisation]]]:
    """(commune, organisations): '' first, for those without a door one may know."""
    groups: dict[str, list[Organisation]] = {"": [], **{code: [] for code in directory.taxonomy["communes"]}}
    for organisation in organisations:
        doors = [code for code in organisation.communes if not edition.communes or code in edition.communes]
        groups[doors[0] if doors else ""].append(organisation)
    yield from ((code, group) for code, group in groups.items() if group)


def sorting(name: str) -> str:
    """'Élan' and 'elan' stand together, '«Ł' with 'l'."""
    plain = unicodedata.normalize("NFD", name.replace("œ", "oe").replace("Œ", "oe").replace("ł", "l").replace("Ł", "l"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().lstrip("'\"«„ ")
