"""The pages of the directory become files below the site's folder, in as many processes as there are cores."""

from __future__ import annotations

import gc
import os
import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from xml.sax.saxutils import escape

from jinja2 import Environment

from lebonplan.directory import Directory
from lebonplan.languages import LANGUAGES
from lebonplan.pages import Page, list_pages, organisation_pages, redirects
from lebonplan.sheets.pages import sheet_pages, sheet_paths
from lebonplan.views.alerts import feeds
from lebonplan.views.frames import Frame, Site, prefix
from lebonplan.views.speaker import Speaker
from lebonplan.views.vcards import vcard, vcard_path

FEWEST_FOR_A_PROCESS = 100  # organisations; below, starting a process costs more than it saves


class SiteError(Exception):
    """The pages could not be written."""


@dataclass
class SiteWriter:
    """Writes pages below `folder`."""

    folder: Path
    templates: Environment
    directory: Directory
    site: Site
    _made: set[str] = field(default_factory=set)

    def write_all(self) -> None:
        """Every page of the directory in every language, the redirects of old names."""
        count = len(self.directory.organisations)
        processes = min(os.cpu_count() or 1, 1 + count // FEWEST_FOR_A_PROCESS) if hasattr(os, "fork") else 1
        gc.freeze()  # children share what is there; without this the collector would copy it page by page
        children = [self._child(number, processes) for number in range(1, processes)]
        self._write_part(0, processes)
        self._write_redirects()
        for name, feed in feeds(self.directory, self.site):
            self._save(name, feed)
        failed = [child for child in children if os.waitpid(child, 0)[1]]
        gc.unfreeze()
        if failed:
            raise SiteError("a process that wrote pages has failed; its message stands above")

    def write(self, pages: Iterable[Page]) -> None:
        """Render each page to its file."""
        for page in pages:
            html = self.templates.get_template(page.template).render(frame=page.frame, **page.context)
            self._save(page.frame.output + "index.html", html)

    def _child(self, number: int, processes: int) -> int:
        child = os.fork()
        if child:
            return child
        status = 1
        try:
            self._write_part(number, processes)
            status = 0
        except BaseException:  # a child must never come back into the parent's code
            traceback.print_exc()
        finally:
            os._exit(status)

    def _write_part(self, number: int, processes: int) -> None:
        """One process's share: the lists of some languages, and some organisations in every language."""
        organisations = list(self.directory.organisations.values())[number::processes]
        for language in LANGUAGES[number::processes]:
            directory = self.directory.called(language)
            self.write(list_pages(directory, self.site, language))
            self.write(sheet_pages(directory, self.site, language))
        for language in LANGUAGES:
            called = [organisation.called(language) for organisation in organisations]
            self.write(organisation_pages(called, self.directory, self.site, language))
        for organisation in organisations:
            self._save(vcard_path(organisation.slug), vcard(organisation, self.directory.taxonomy))

    def _write_redirects(self) -> None:
        for old, slug in redirects(self.directory):
            name = self.directory.organisations[slug].name
            for language in LANGUAGES:
                speaker = Speaker.of(self.directory, language)
                frame = Frame(self.site, speaker, f"organisation/{old}/", name, name, "redirect")
                html = self.templates.get_template("redirect.html").render(frame=frame, slug=slug)
                self._save(frame.output + "index.html", html)

    def _save(self, path: str, html: str) -> None:
        file = os.path.join(self.folder, path)
        parent = os.path.dirname(file)
        if parent not in self._made:
            os.makedirs(parent, exist_ok=True)
            self._made.add(parent)
        with open(file, "wb") as opened:
            opened.write(html.encode())


def paths(directory: Directory) -> Iterator[str]:
    """The address of every page of the directory, without its language."""
    yield from (f"need/{code}/" for code in directory.taxonomy["needs"])
    yield from (f"commune/{code}/" for code in directory.taxonomy["communes"] if code != "outside")
    if directory.geography:
        yield from ("map/", *(f"map/{code}/" for code in directory.taxonomy["needs"]))
    yield from ("organisations/", "helplines/", "search/", "list/")
    yield from (f"organisation/{slug}/" for slug in directory.organisations)
    yield from sheet_paths(directory)


def sitemap(site: Site, all_paths: Iterable[str]) -> Iterator[str]:
    """The lines of sitemap.xml: every page in each language, with its twins in the others."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    for path in all_paths:
        twins = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(site.url + prefix(language) + path)}"/>'
            for language in LANGUAGES
        )
        for language in LANGUAGES:
            yield f"<url><loc>{escape(site.url + prefix(language) + path)}</loc>{twins}</url>\n"
    yield "</urlset>\n"


def versions(assets: Path, made: Mapping[str, str]) -> dict[str, str]:
    """Name → eight hexadecimal digits of its content, for each file of the folder `assets`, and of those `made`."""
    contents = {file.name: file.read_bytes() for file in sorted(assets.iterdir()) if file.is_file()}
    contents.update((name, text.encode()) for name, text in made.items())
    return {name: sha256(content).hexdigest()[:8] for name, content in contents.items()}
