"""A pictogram sheet becomes what its poster shows: pictures with captions, what never to do, where to get help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lebonplan.directory import Directory
from lebonplan.languages import unbroken, wording
from lebonplan.paper.drawings import pictogram
from lebonplan.paper.editions import EditionError
from lebonplan.phones import displayed
from lebonplan.sheets.model import Sheet, Step
from lebonplan.texts import Text
from lebonplan.views.sheets import CROSSED, CROSSED_ENDINGS
from lebonplan.views.speaker import Speaker

LONGEST_CAPTION = 110  # characters: three lines below a picture of the smallest poster


def posters(sheets: list[Sheet], directory: Directory, speaker: Speaker) -> list[dict[str, Any]]:
    """The sheets in their order. Raises EditionError naming a sheet that has no room or no drawing."""
    return [_poster(sheet, directory, speaker) for sheet in sheets]


def _poster(sheet: Sheet, directory: Directory, speaker: Speaker) -> dict[str, Any]:
    language = speaker.language
    return {
        "slug": sheet.slug,
        "title": _text(sheet.title, language),
        "subtitle": _text(sheet.subtitle, language) if sheet.subtitle else "",
        "svg": _drawing(sheet, sheet.pictogram),
        "emergency": sheet.emergency,
        "steps": [_step(sheet, step, language) for step in sheet.steps],
        "never": _step(sheet, sheet.never, language),
        "crossed": not _has_diagonal(sheet.never.pictogram),
        "help": list(_numbers(sheet, directory)),
    }


def _step(sheet: Sheet, step: Step, language: str) -> dict[str, str]:
    caption = _text(step.caption, language)
    if len(caption) > LONGEST_CAPTION:
        raise EditionError(
            f"directory/sheets/{sheet.slug}.yml: a caption has {len(caption)} characters, "
            f"paper has room for {LONGEST_CAPTION}: '{caption[:40]}…'; shorten it"
        )
    return {"svg": _drawing(sheet, step.pictogram), "caption": caption}


def _has_diagonal(name: str) -> bool:
    """Whether a drawing says no by itself."""
    return name == "no" or name.startswith(CROSSED) or name.endswith(CROSSED_ENDINGS)


def _text(text: Text, language: str) -> str:
    return unbroken(*wording(text, language))  # type: ignore[arg-type]


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
