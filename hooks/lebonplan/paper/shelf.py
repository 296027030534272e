"""The standard set becomes the folder `print/` of the site: PDFs, small pictures, a page in each language."""

from __future__ import annotations

import io
import json
import os
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from jinja2 import Environment

from lebonplan.directory import Directory
from lebonplan.languages import LANGUAGES
from lebonplan.paper.calendar import day_text
from lebonplan.paper.changes import Changes, changes
from lebonplan.paper.editions import PAPERS, STANDARD_PAPERS, EditionError, sheet_editions, standard_editions
from lebonplan.paper.imprint import everyone
from lebonplan.paper.press import Press, Printed
from lebonplan.paper.register import Kept, from_json, kept, registered
from lebonplan.paper.selection import levels_of_sheets
from lebonplan.views.cards import card
from lebonplan.views.frames import Frame, Site
from lebonplan.views.speaker import Speaker

PICTURE = 48  # pixels an inch: an A6 cover is 200 wide


@dataclass(frozen=True)
class Download:
    """One file to take."""

    paper: str
    file: str
    pages: int
    kilobytes: int


@dataclass(frozen=True)
class Offer:
    """One edition as its page presents it."""

    kind: str
    name: str
    title: str
    code: str
    data_date: str
    valid_until: str
    picture: tuple[int, int]
    downloads: tuple[Download, ...]


class Shelf:
    """Writes `print/` below the site's folder."""

    def __init__(self, folder: Path, templates: Environment, directory: Directory, root: Path, site: Site) -> None:
        self.folder, self.templates, self.directory, self.root, self.site = folder, templates, directory, root, site
        self._notes = folder / "print/editions.json"  # what the second process has printed

    def write_all(self) -> None:
        """Every edition and its pages; two processes share the languages."""
        (self.folder / "print").mkdir(parents=True, exist_ok=True)
        half = len(LANGUAGES) // 2
        child = os.fork() if hasattr(os, "fork") and (os.cpu_count() or 1) > 1 else None
        if child == 0:
            self._child(LANGUAGES[half:])
        made = list(self._print(LANGUAGES[:half] if child else LANGUAGES))
        if child:
            if os.waitpid(child, 0)[1]:
                raise EditionError("a process that printed editions has failed; its message stands above")
            made += map(from_json, json.loads(self._notes.read_text(encoding="utf-8")))
            self._notes.unlink()
        self._write_changes({each.code: each for each in (*registered(self.root), *made)}.values())

    def _child(self, languages: Iterable[str]) -> None:
        """Its share, in a process of its own, which never comes back into the parent's code."""
        status = 1
        try:
            made = [each.as_json() for each in self._print(languages)]
            self._notes.write_text(json.dumps(made), encoding="utf-8")
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)

    def _print(self, languages: Iterable[str]) -> Iterator[Kept]:
        """Print the editions of some languages, write their page."""
        press = Press(self.directory, self.root, self.site.url)
        levels = levels_of_sheets(self.directory)
        for language in languages:
            speaker = Speaker.of(self.directory, language)
            offers = []
            for edition in (*standard_editions(self.directory.today, language), *sheet_editions(levels, language)):
                printed = press.print(edition, STANDARD_PAPERS.get(edition.kind, ()), PICTURE)
                offers.append(self._offer(printed, speaker))
                yield kept(edition, printed.imprint)
            self._write_page(speaker, offers)

    def _offer(self, printed: Printed, speaker: Speaker) -> Offer:
        """Write the files of an edition."""
        name, made = printed.edition.name, printed.imprint
        (self.folder / f"print/{name}.png").write_bytes(printed.cover)
        return Offer(
            printed.edition.kind,
            name,
            printed.title,
            made.code,
            day_text(made.data_date, speaker),
            day_text(made.valid_until, speaker),
            (int.from_bytes(printed.cover[16:20]), int.from_bytes(printed.cover[20:24])),  # as PNG says it
            tuple(self._download(f"{name}-{paper}.pdf", paper, pdf) for paper, pdf in printed.pdfs.items()),
        )

    def _download(self, file: str, paper: str, pdf: bytes) -> Download:
        (self.folder / "print" / file).write_bytes(pdf)
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            return Download(paper, file, len(opened.pages), -(-len(pdf) // 1024))

    def _write_page(self, speaker: Speaker, offers: list[Offer]) -> None:
        """The page that presents the editions of a language."""
        title, description = speaker.word("print_page_title"), speaker.word("print_page_description")
        frame = Frame(self.site, speaker, "print/", title, description, "print")
        groups = [(kind, [offer for offer in offers if offer.kind == kind]) for kind in PAPERS]
        self._write(frame, "print.html", {"groups": [group for group in groups if group[1]]})

    def _write_changes(self, editions: Iterable[Kept]) -> None:
        """What has changed since each edition that is about, in every language."""
        now = everyone(self.directory)
        speakers = [Speaker.of(self.directory, language) for language in LANGUAGES]
        for each in editions:
            found = changes(each, now, self.directory)
            for speaker in speakers:
                self._write_change(each, found, speaker)

    def _write_change(self, each: Kept, found: Changes, speaker: Speaker) -> None:
        title = speaker.word("print_changes_title", code=each.code)
        description = speaker.word("print_changes_description")
        path = f"print/changes/{each.code.lower()}/"
        frame = Frame(self.site, speaker, path, title, description, "changes", needs_hours=found.count > 0)
        slugs = (*found.added, *(slug for slug, _ in found.changed))
        known = self.directory.called(speaker.language).organisations
        context = {
            "found": found,
            "cards": {slug: card(known[slug], self.directory, speaker) for slug in slugs if slug in known},
            "names": each.names | self._titles(slugs, speaker),
            "outdated": each.valid_until < self.directory.today,
            "data_date": day_text(each.data_date, speaker),
            "valid_until": day_text(each.valid_until, speaker),
        }
        self._write(frame, "print_changes.html", context)

    def _titles(self, slugs: Iterable[str], speaker: Speaker) -> dict[str, str]:
        """The titles of those that are sheets."""
        sheets = self.directory.library.sheets
        return {slug: speaker.text(sheets[slug].title) for slug in slugs if slug in sheets}

    def _write(self, frame: Frame, template: str, context: dict[str, Any]) -> None:
        file = self.folder / frame.output / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.templates.get_template(template).render(frame=frame, **context), encoding="utf-8")
