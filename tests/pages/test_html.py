"""The HTML of every kind of page is valid."""

from __future__ import annotations

import subprocess
from pathlib import Path

from kinds import KINDS
from site_kit import LANGUAGES, ROOT, prefix


def test_html_is_valid(site: Path) -> None:
    """html-validate finds nothing on one page of each kind in each language, and on the page for lost addresses."""
    pages = [site / prefix(language) / path / "index.html" for language in LANGUAGES for path in KINDS.values()]
    command = ["node_modules/.bin/html-validate", "--config", "tests/pages/htmlvalidate.json"]
    done = subprocess.run(
        [*command, *map(str, pages), str(site / "404.html")], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
