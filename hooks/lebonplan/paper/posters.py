"""A pictogram sheet becomes what its poster shows: pictures with captions, what never to do, where to get help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lebonplan.directory import Directory
from lebonplan.paper.drawings import pictogram
from lebonplan.paper.editions import EditionError
from lebonplan.paper.entries import plain
from lebonplan.phones import displayed
from lebonplan.sheets.model import Sheet, Step
from lebonplan.views.sheets import CROSSED, CROSSED_ENDINGS
from lebonplan.views.speaker import Speaker

LONGEST_CAPTION = 110  # characters: three lines below a picture of the smallest poster


def posters(sheets: list[Sheet], directory: Directory, speaker: Speaker) -> list[dict[str, Any]]:
    """The sheets in their order. Raises EditionError naming a sheet that has no room or no drawing."""
    return [_poster(sheet, directory, speaker) for sheet in sheets]


def _poster(sheet: Sheet, directory: Directory, speaker: Speaker) -> dict[str, Any]:
    return {
        "slug": sheet.slug,
        "title": plain(speaker.text(sheet.title)),
        "subtitle": plain(speaker.text(sheet.subtitle)) if sheet.subtitle else "",
        "svg": _drawing(sheet, sheet.pictogram),
        "emergency": sheet.emergency,
        "steps": [_step(sheet, step, speaker) for step in sheet.steps],
        "never": _step(sheet, sheet.never, speaker),
        "crossed": not _has_diagonal(sheet.never.pictogram),
        "help": list(_numbers(sheet, directory)),
    }


def _step(sheet: Sheet, step: Step, speaker: Speaker) -> dict[str, str]:
    caption = plain(speaker.text(step.caption))
    if len(caption) > LONGEST_CAPTION:
        raise EditionError(
            f"directory/sheets/{sheet.slug}.yml: a caption has {len(caption)} characters, "
            f"paper has room for {LONGEST_CAPTION}: '{caption[:40]}…'; shorten it"
        )
    return {"svg": _drawing(sheet, step.pictogram), "caption": caption}


def _has_diagonal(name: str) -> bool:
    """Whether a drawing says no by itself."""
    return name == "no" or name.startswith(CROSSED) or name.endswith(CROSSED_ENDINGS)


def _drawing(sheet: Sheet, name: str) -> str:
    try:
        return pictogram(name)
    except LookupError as error:
        raise EditionError(f"directory/sheets/{sheet.slug}.yml: {error}") from None


def _numbers(sheet: Sheet, directory: Directory) -> Iterator[dict[str, str]]:
    """The organisations that the sheet names, with their first number."""
    for slug in sheet.help.organisations:
        organisation = directory.organisations.get(slug)
        if organisation and organisation.contact.phones:
            yield {"label": organisation.name, "number": displayed(organisation.contact.phones[0].number)}
