"""Entries become problems when a text is longer than the room that paper has for it: nothing is cut in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lebonplan.paper.editions import EditionError
from lebonplan.paper.entries import Entry

ROOM = {"name": 90, "phone": 24, "services": 200, "hours": 130, "website": 70}
"""Field of an entry → the most characters."""

ROOM_OF_A_LINE = {"phones": 70, "places": 130}
MOST_LINES = {"phones": 4, "places": 4}
LONGEST_WORD = 44  # wider than a column at the size of the directory
FIELDS = {"phone": "contact.phones", "phones": "contact.phones", "website": "contact.websites"}


def check_room(entries: Iterable[Entry]) -> None:
    """Raise EditionError with every text that is too long, naming its record and its field."""
    found = list(dict.fromkeys(line for entry in entries for line in too_long(entry)))
    if found:
        raise EditionError("some texts are too long for paper:\n" + "\n".join(found))


def too_long(entry: Entry) -> Iterator[str]:
    """One line for each text of an entry that has no room."""
    for field, room in ROOM.items():
        yield from _text(entry, field, getattr(entry, field), room)
    for field, room in ROOM_OF_A_LINE.items():
        lines = getattr(entry, field)
        if len(lines) > MOST_LINES[field]:
            yield _problem(entry, field, f"has {len(lines)} lines, paper has room for {MOST_LINES[field]}")
        for line in lines:
            yield from _text(entry, field, line, room)


def _text(entry: Entry, field: str, text: str, room: int) -> Iterator[str]:
    if len(text) > room:
        yield _problem(entry, field, f"has {len(text)} characters, paper has room for {room}: '{text[:40]}…'")
    for word in text.split():
        if len(word) > LONGEST_WORD and field != "website":
            yield _problem(
                entry, field, f"has a word of {len(word)} letters, paper breaks after {LONGEST_WORD}: '{word}'"
            )


def _problem(entry: Entry, field: str, what: str) -> str:
    return f"directory/organisations/{entry.slug}.yml: {FIELDS.get(field, field)} {what}; shorten it"
