"""A browser with the page's script in any time zone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def open_page(browser: Browser) -> Callable[[str], Any]:
    """A function that opens an empty page with the script, on a device set to a time zone."""
    import hours_cases

    def open_(zone: str) -> Any:
        page = browser.new_context(timezone_id=zone, locale="en-US").new_page()
        page.set_content("<!doctype html><html lang=fr><body></body></html>")
        page.evaluate(hours_cases.SCRIPT.read_text(encoding="utf-8"))
        return page

    return open_
