"""A kept edition and the directory of today become what has changed in between."""

from __future__ import annotations

from dataclasses import dataclass

from lebonplan.directory import Directory
from lebonplan.paper.editions import Edition, NothingSelectedError
from lebonplan.paper.imprint import Fingerprints
from lebonplan.paper.register import Kept
from lebonplan.paper.selection import UNPRINTED, chosen


@dataclass(frozen=True)
class Changes:
    """Slugs: what is new, what reads otherwise (and in which aspects), what is no longer to be found."""

    added: tuple[str, ...] = ()
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    closed: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many in all."""
        return len(self.added) + len(self.changed) + len(self.closed)


def changes(kept: Kept, now: Fingerprints, directory: Directory) -> Changes:
    """What a reader of that paper should know today; `now` are the fingerprints of everything."""
    renamed = {old: o.slug for o in directory.organisations.values() for old in o.formerly}
    then = {renamed.get(slug, slug): marks for slug, marks in kept.records.items()}
    today = _answering(kept.edition, directory)
    if kept.edition.kind == "zine":
        today &= set(then)  # a zine is a choice: others that would be chosen today are no news
    closed = tuple(slug for slug in then if slug not in now or _is_closed(slug, directory))
    changed = []
    for slug, marks in then.items():
        aspects = tuple(name for name, mark in now.get(slug, {}).items() if marks.get(name) != mark)
        if aspects and slug not in closed:
            changed.append((slug, aspects))
    return Changes(tuple(sorted(today - set(then))), tuple(changed), closed)


def _answering(edition: Edition, directory: Directory) -> set[str]:
    """What the edition would print today."""
    try:
        organisations, sheets = chosen(edition, directory)
    except NothingSelectedError:
        return set()
    return {organisation.slug for organisation in organisations} | {sheet.slug for sheet in sheets}


def _is_closed(slug: str, directory: Directory) -> bool:
    organisation = directory.organisations.get(slug)
    return organisation is not None and organisation.status in UNPRINTED
