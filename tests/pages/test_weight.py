"""The first visit fits in what is left of a prepaid card."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from kinds import KINDS
from site_kit import LANGUAGES, prefix

FIRST_VISIT = 60_000  # bytes, gzip
NEXT_PAGE = 15_000
REQUESTS = 6
OWN_SCRIPT = 20_000


def _weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def _resources(page: Path) -> list[Path]:
    text = page.read_text(encoding="utf-8")
    found = re.findall(r'<link rel="(?:stylesheet|icon)" href="([^"?]+)|<script[^>]* src="([^"?]+)', text)
    return [(page.parent / (style or script)).resolve() for style, script in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_first_visit_is_light(site: Path, kind: str, language: str) -> None:
    """The page with its style, icon and scripts: at most 60 kB and 6 requests."""
    page = site / prefix(language) / KINDS[kind] / "index.html"
    files = [page, *_resources(page)]
    assert len(files) <= REQUESTS
    assert sum(map(_weight, files)) <= FIRST_VISIT


def test_every_further_page_is_light(site: Path) -> None:
    """A page without what the browser already has: at most 15 kB.

    A list of a need that grows beyond it wants to become two needs. The sheet of all pictograms is for editors, and
    no reader is led there.
    """
    pages = [page for page in site.rglob("index.html") if page.parent.name != "pictograms"]
    heavy = {str(page.relative_to(site)): _weight(page) for page in pages if _weight(page) > NEXT_PAGE}
    assert not heavy


def test_own_script_is_small(site: Path) -> None:
    """All scripts together: at most 20 kB."""
    scripts = [script for script in (site / "assets").rglob("*.js") if script.stem[:6] != "hours-"]  # hours.js + words
    assert sum(map(_weight, scripts)) <= OWN_SCRIPT
