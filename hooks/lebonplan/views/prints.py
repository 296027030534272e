"""A need becomes the PDFs of the standard set that are about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lebonplan.directory import Directory
from lebonplan.paper.editions import PLANNERS, Edition, standard_editions
from lebonplan.views.speaker import Speaker

PAPER = "a4"  # what an office printer takes


@dataclass(frozen=True, slots=True)
class Print:
    """One file to take and print."""

    title: str
    file: str


def prints_of_need(need: str, directory: Directory, speaker: Speaker) -> Iterator[Print]:
    """The zine of the need, and the weeks of its services."""
    services = directory.taxonomy["services"]
    for edition in standard_editions(directory.today, speaker.language):
        sought = {code for service in edition.services for code in services[service].needs} | set(edition.needs)
        if edition.kind in ("zine", "semainier") and need in sought:
            yield Print(_title(edition, speaker), f"{edition.name}-{PAPER}.pdf")


def _title(edition: Edition, speaker: Speaker) -> str:
    title = speaker.word(f"print_title_{edition.kind}")
    return f"{title} · {speaker.word(f'print_week_{edition.topic}')}" if edition.topic in PLANNERS else title
