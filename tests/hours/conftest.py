"""A browser with the page's script in any time zone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="session")
def open_page() -> Iterator[Callable[[str], Any]]:
    """A function that opens an empty page with the script, on a device set to a time zone."""
    import hours_cases

    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("no chromium on this machine")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])

        def open_(zone: str) -> Any:
            page = browser.new_context(timezone_id=zone, locale="en-US").new_page()
            page.set_content("<!doctype html><html lang=fr><body></body></html>")
            page.evaluate(hours_cases.SCRIPT.read_text(encoding="utf-8"))
            return page

        yield open_
        browser.close()
