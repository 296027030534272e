"""Every kind of page in a real browser: accessible, private, narrow, and readable without script."""

from __future__ import annotations

from typing import Any

import pytest
from kinds import KINDS
from playwright.sync_api import Browser, Page
from site_kit import LANGUAGES, ROOT, prefix

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
PHONE = {"width": 360, "height": 640}


@pytest.fixture
def page(browser: Browser) -> Any:
    """A page on a small phone that collects what goes wrong."""
    context = browser.new_context(viewport=PHONE, bypass_csp=False)  # type: ignore[arg-type]
    opened = context.new_page()
    opened.problems = []  # type: ignore[attr-defined]
    opened.requested = []  # type: ignore[attr-defined]
    opened.on("pageerror", lambda error: opened.problems.append(str(error)))  # type: ignore[attr-defined]
    opened.on("console", lambda said: opened.problems.append(said.text) if said.type == "error" else None)  # type: ignore[attr-defined]
    opened.on("request", lambda request: opened.requested.append(request.url))  # type: ignore[attr-defined]
    yield opened
    context.close()


def _violations(page: Page) -> list[str]:
    found = page.evaluate(AXE + ";axe.run(document, {resultTypes: ['violations']})")
    return [f"{each['id']}: {node['html'][:120]}" for each in found["violations"] for node in each["nodes"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Any, address: str, kind: str, language: str) -> None:
    """No accessibility violation, in the light and in the dark scheme."""
    page.goto(address + prefix(language) + KINDS[kind])
    assert page.locator("html").get_attribute("lang") == language
    assert _violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert _violations(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_pages_are_private_and_without_errors(page: Any, address: str, kind: str) -> None:
    """Nothing is asked of another host, no cookie or storage is left, nothing is said on the console."""
    page.goto(address + KINDS[kind], wait_until="networkidle")
    assert [url for url in page.requested if not url.startswith(address)] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.problems == []


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_overflows_a_narrow_screen(page: Any, address: str, kind: str, width: int) -> None:
    """No sideways scrolling at 360 pixels, nor at 320 (a desktop zoomed to 400 %), in French and Polish."""
    page.set_viewport_size({"width": width, "height": 640})
    for language in ("fr", "pl"):
        page.goto(address + prefix(language) + KINDS[kind])
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_needs_are_above_the_fold(page: Any, address: str, language: str) -> None:
    """At 360 × 640 the emergency strip and the eleven tiles are seen without scrolling."""
    page.goto(address + prefix(language))
    tiles = page.locator(".tile")
    assert tiles.count() == 11
    boxes = [tile.bounding_box() for tile in tiles.all()]
    assert max(box["y"] + box["height"] for box in boxes) <= PHONE["height"]
    assert page.locator(".emergency").first.bounding_box()["y"] < boxes[0]["y"]


@pytest.mark.parametrize("kind", KINDS)
def test_thumbs_find_their_targets(page: Any, address: str, kind: str) -> None:
    """Buttons, tiles and links that stand alone are at least 44 pixels high."""
    page.goto(address + KINDS[kind])
    small = page.eval_on_selector_all(
        ".button, .tile, .emergency, .links a, .languages a, .colophon a, .index a",
        "all => all.filter(one => one.offsetParent && one.getBoundingClientRect().height < 43.5)"
        ".map(one => one.outerHTML.slice(0, 90))",
    )
    assert small == []


def test_the_keyboard_reaches_the_content_first(page: Any, address: str) -> None:
    """The first stop of the Tab key skips to the content; the focus is visible."""
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("kind", ["need", "organisation", "helplines"])
def test_pages_are_readable_without_script(browser: Browser, address: str, kind: str) -> None:
    """With JavaScript off, names, telephones and the hours of the week are there."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + KINDS[kind])
    assert page.locator("[data-organisation] a[href^='tel:']").count() > 0
    assert all(text.strip() for text in page.locator(".card .state").all_inner_texts())
    context.close()


def test_a_confidential_address_is_nowhere(page: Any, address: str) -> None:
    """The page says that the address is secret, and has neither address nor map."""
    page.goto(address + KINDS["confidential"])
    assert page.locator("address").count() == 0
    assert page.locator("a[href^='geo:'], a[href*='openstreetmap']").count() == 0
    assert "Adresse secrète" in page.inner_text("main")


def test_printing_shows_the_record_without_the_furniture(page: Any, address: str) -> None:
    """On paper: no language switcher, no footer links, the telephone readable."""
    page.goto(address + KINDS["organisation"])
    page.emulate_media(media="print")
    assert not page.locator(".languages").is_visible()
    assert page.locator(".call").first.is_visible()
