"""A reader's own list: on the phone only if wished, shared as a link."""

from __future__ import annotations

from playwright.sync_api import Browser
from site_kit import LANGUAGES, prefix


def test_nothing_is_written_without_a_yes(browser: Browser, address: str) -> None:
    """The first star asks; after a no the phone holds nothing, yet the list can be opened as a link."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "organisation/dune/")
    page.click(".star")
    page.click(".keep-list .no")
    assert page.evaluate("localStorage.length") == 0
    page.click(".to-list")
    page.wait_for_selector(".entries [data-organisation='dune']")
    assert page.url.endswith("/list/#dune")
    context.close()


def test_after_a_yes_the_list_is_there_again(browser: Browser, address: str) -> None:
    """Two stars on two pages, then the list with both; emptying it leaves nothing on the phone."""
    context = browser.new_context()
    page = context.new_page()
    for slug in ("dune", "samusocial"):
        page.goto(address + f"organisation/{slug}/")
        page.click(".star")
        if page.locator(".keep-list .yes").count():
            page.click(".keep-list .yes")
    page.goto(address + "list/")
    page.wait_for_selector(".entries [data-organisation='samusocial']")
    assert page.locator(".entries [data-organisation]").count() == 2
    assert page.locator(".entries a[href^='tel:']").count() >= 2
    assert page.locator(".qr svg").count() == 1
    page.click("[data-action=forget]")
    assert page.evaluate("localStorage.length") == 0
    assert page.locator(".entries [data-organisation]").count() == 0
    context.close()


def test_a_shared_link_shows_the_list_in_the_language_of_its_reader(browser: Browser, address: str) -> None:
    """The slugs after # are enough, in each language; what is no slug is left out."""
    page = browser.new_page()
    for language in LANGUAGES:
        page.goto(f"{address}{prefix(language)}list/#dune+..%2Fadmin+<b>+doucheflux")
        page.wait_for_selector(".entries [data-organisation='doucheflux']")
        shown = page.eval_on_selector_all(".entries > li", "all => all.map(one => one.dataset.organisation)")
        assert shown == ["dune", "doucheflux"]
    page.close()
