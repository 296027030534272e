"""The first visit fits in what is left of a prepaid card."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from conftest import LANGUAGES, prefix
from kinds import KINDS

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
    """A page without what the browser already has: at most 15 kB."""
    heavy = {str(page.relative_to(site)): _weight(page) for page in site.rglob("*.html") if _weight(page) > NEXT_PAGE}
    assert heavy == {}


def test_own_script_is_small(site: Path) -> None:
    """All scripts together: at most 20 kB."""
    assert sum(_weight(script) for script in (site / "assets").rglob("*.js")) <= OWN_SCRIPT
