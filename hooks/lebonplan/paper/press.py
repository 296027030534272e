"""Editions become files: the one place where selection, contents, typesetting and imposition meet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lebonplan.directory import Directory
from lebonplan.paper.contents import Contents
from lebonplan.paper.editions import PAPERS, Edition, EditionError
from lebonplan.paper.imposition import booklet, trimmed, with_crop_marks, zine
from lebonplan.paper.imprint import Imprint, imprint
from lebonplan.paper.selection import chosen
from lebonplan.paper.typesetting import Typesetter

SIZED = ("semainier", "sheets")  # kinds that are typeset anew for each paper
COVERS = {"agenda": "cover", "guide": "cover", "zine": "zine-cover"}  # templates of the first page alone
SCALES = {"semainier": 0.5, "sheets": 0.5, "zine": 1.4}  # of pictures: A4 and A7 are shown as large as A6


@dataclass(frozen=True)
class Printed:
    """An edition that is made: what it says of itself, and its papers as PDF."""

    edition: Edition
    title: str
    imprint: Imprint
    pdfs: dict[str, bytes]
    cover: bytes  # PNG


class Press:
    """Prints editions of one directory; `root` is its folder, `site` the address that QR codes lead to."""

    def __init__(self, directory: Directory, root: Path, site: str) -> None:
        self.directory, self.root, self.site = directory, root, site
        self.typesetter = Typesetter()

    def contents(self, edition: Edition) -> Contents:
        """What an edition shows. Raises NothingSelectedError when its filters leave nothing."""
        organisations, sheets = chosen(edition, self.directory)
        made = imprint(edition, organisations, self.directory.today, sheets)
        called = [organisation.called(edition.language) for organisation in organisations]
        return Contents(edition, called, sheets, made, self.directory.called(edition.language), self.site)

    def print(self, edition: Edition, papers: tuple[str, ...] = (), picture: float = 0) -> Printed:
        """An edition on the papers asked for (all by default), and its first page as a picture of `picture` ppi."""
        known = PAPERS[edition.kind]
        for paper in papers:
            if paper not in known:
                raise EditionError(f"a {edition.kind} is not printed on {paper}; take one of: {', '.join(known)}")
        contents = self.contents(edition)
        values = contents.as_json()
        pdfs = {}
        pages: dict[str, bytes] = {}  # several papers share what was typeset
        for paper in papers or known:
            size = paper if edition.kind in SIZED else ""
            if size not in pages:
                pages[size] = self.typesetter.pdf(edition.kind, values, paper=size, **_wordless(edition))
            pdfs[paper] = _on_paper(edition.kind, paper, pages[size])
        cover = self._cover(edition.kind, values, picture) if picture else b""
        return Printed(edition, contents.title(), contents.imprint, pdfs, cover)

    def _cover(self, kind: str, values: dict[str, Any], picture: float) -> bytes:
        """The first page, without typesetting the others where they are many."""
        few = values | {name: values[name][:1] for name in ("cards", "sheets") if name in values}
        return self.typesetter.pictures(COVERS.get(kind, kind), few, picture * SCALES.get(kind, 1))[0]


def _wordless(edition: Edition) -> dict[str, str]:
    return {"wordless": "yes"} if edition.wordless else {}


def _on_paper(kind: str, paper: str, pages: bytes) -> bytes:
    """Pages with bleed, as that paper wants them."""
    if kind == "zine" and paper == "a4":
        return zine(pages)
    if paper == "a4-booklet":
        return booklet(pages)
    return with_crop_marks(pages) if paper == "a6-bleed" else trimmed(pages)
