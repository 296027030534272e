"""The search box in a real browser: what it shows, its keys, its address, and what it makes of bad input."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from test_browser import PHONE, _violations

BOX = "input[type=search]"
BAD = [
    "x" * 10_000,
    "douche " * 2_000,
    "🚿🚿🚿",
    "بحث عن دش",
    "<script>window.hit=1</script>",
    '"><img src=x onerror=hit=1>',
    "\ud800",
]
TYPE = """text => {
  const box = document.querySelector("input[type=search]");
  box.value = JSON.parse(text);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}"""
WATCH = """() => {
  window.long = [];
  const watch = new PerformanceObserver(list => list.getEntries().forEach(entry => window.long.push(entry.duration)));
  watch.observe({ type: "longtask" });
}"""
BUILD = """() => {
  const start = performance.now();
  window.built = lebonplanSearch.build(JSON.parse(window.text));
  return performance.now() - start;
}"""
TYPED = ["douche", "hopital", "samu social", "elsene ocmw", "gdzie spać", "psycholgue", "papiers perdus", "methadone"]
LONG_FRAME = 50  # milliseconds
READY, KEYSTROKE = 200, 16  # milliseconds on a phone six times slower than this machine


@pytest.fixture
def page(browser: Browser) -> Iterator[Any]:
    """A page on a small phone that collects what goes wrong and what is asked for."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    opened: Any = context.new_page()
    opened.problems, opened.requested = [], []
    opened.on("pageerror", lambda error: opened.problems.append(str(error)))
    opened.on("console", lambda said: opened.problems.append(said.text) if said.type == "error" else None)
    opened.on("request", lambda request: opened.requested.append(request.url))
    yield opened
    context.close()


def _search(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("#search-status")).not_to_be_empty()
    expect(page.locator("#search-results > *").first).to_be_visible()


def test_a_query_in_the_address_is_answered(page: Any, address: str) -> None:
    """The need first, with why; then organisations with state, commune and telephone."""
    _search(page, address + "search/?q=douhce")
    first = page.locator("#search-results li").first
    assert first.text_content() == "Douche → Se laver"
    assert first.get_attribute("data-service") == "shower"
    entry = page.locator("#search-results [data-organisation=doucheflux]")
    expect(entry.locator(".when")).not_to_be_empty()
    assert entry.get_attribute("data-state") in ("open", "closed", "call")
    assert entry.locator("a[href^='tel:+32']").count() == 1
    assert "douhce" in page.inner_text("#search-status")
    assert page.problems == []


@pytest.mark.parametrize(
    ("language", "label"),
    [("", "Douche → Se laver"), ("nl/", "Douche → Wassen"), ("en/", "Shower → Wash"), ("pl/", "Prysznic → Umyć się")],
)
def test_the_answer_is_in_the_language_of_the_page(page: Any, address: str, language: str, label: str) -> None:
    """A Polish word finds the same on every page."""
    _search(page, address + language + "search/?q=prysznic")
    assert page.locator("#search-results li").first.text_content() == label


@pytest.mark.parametrize("path", ["", "need/eat/", "organisations/", "organisation/dune/"])
def test_nothing_is_fetched_before_the_box_is_used(page: Any, address: str, path: str) -> None:
    """The index and the engine come with the first focus, once."""
    page.goto(address + path, wait_until="networkidle")
    assert [url for url in page.requested if "/search/" in url or "engine" in url] == []
    page.locator(BOX).focus()
    page.keyboard.type("dune", delay=20)
    expect(page.locator("#search-results [data-organisation=dune]")).to_be_visible()
    expect(page.locator("#search-results [data-organisation=dune] .when")).not_to_be_empty()
    assert len([url for url in page.requested if "search/fr.json" in url]) == 1
    assert page.problems == []


def test_keys_lead_through_the_results(page: Any, address: str) -> None:
    """Down and up move, Escape goes back and then empties, Enter follows."""
    _search(page, address + "search/?q=douche")
    page.locator(BOX).focus()
    page.keyboard.press("ArrowDown")
    assert "need/wash/" in page.evaluate("document.activeElement.href")
    page.keyboard.press("ArrowDown")
    assert "/organisation/" in page.evaluate("document.activeElement.href")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-input"
    page.keyboard.press("Escape")
    assert page.input_value(BOX) == ""
    assert page.locator("#search-results").inner_text() == ""
    page.keyboard.type("douche")
    page.keyboard.press("Enter")
    assert "need/wash/" in page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url("**/need/wash/")


def test_enter_on_another_page_leads_to_the_search_page(page: Any, address: str) -> None:
    """With what was typed."""
    page.goto(address + "nl/")
    page.fill(BOX, "tandarts")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/search/?q=tandarts")
    assert page.input_value(BOX) == "tandarts"


def test_the_address_keeps_step(page: Any, address: str) -> None:
    """What is shown can be sent as a link, and read in another language."""
    page.goto(address + "search/")
    page.fill(BOX, "métro & co")
    page.wait_for_url("**/search/?q=m%C3%A9tro+%26+co")
    assert page.locator(".languages a[lang=nl]").get_attribute("href").endswith("?q=m%C3%A9tro+%26+co")
    page.fill(BOX, "")
    page.wait_for_url("**/search/")


def test_a_miss_offers_needs_and_lines(page: Any, address: str) -> None:
    """Never an empty page."""
    _search(page, address + "en/search/?q=zzzzqqqq")
    assert "zzzzqqqq" in page.inner_text("#search-status")
    assert page.locator("#search-results a[href*='/need/']").count() == 11
    assert page.locator("#search-results a[href^='tel:']").count() >= 3


def test_the_count_is_said(page: Any, address: str) -> None:
    """A status region says how many there are, and when only some words are found."""
    _search(page, address + "search/?q=douche+zzzzqqqq")
    status = page.locator("[role=status]#search-status")
    assert "ont une partie des mots" in status.inner_text()
    assert any(letter.isdigit() for letter in status.inner_text())


@pytest.mark.parametrize("query", ["douche", "zzzzqqqq", "cpas"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_results(page: Any, address: str, query: str, scheme: Any) -> None:
    """Results and misses are as accessible as any page."""
    page.emulate_media(color_scheme=scheme)
    _search(page, address + f"search/?q={query}")
    page.wait_for_timeout(300)
    assert _violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_bad_input_does_no_harm(page: Any, address: str, bad: str) -> None:
    """No error, nothing injected, no long frame."""
    page.goto(address + "search/?q=douche", wait_until="networkidle")
    page.evaluate(WATCH)
    page.evaluate(TYPE, json.dumps(bad))
    page.wait_for_timeout(400)
    assert page.problems == []
    assert page.evaluate("window.hit") is None
    assert page.locator("#search-results script, #search-results img").count() == 0
    assert [time for time in page.evaluate("window.long") if time > LONG_FRAME] == []


def test_without_script_the_search_page_has_every_other_way(browser: Browser, address: str) -> None:
    """A query typed without JavaScript still leads somewhere useful."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + "pl/")
    page.fill(BOX, "prysznic")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pl/search/?q=prysznic")
    assert page.locator(".tile").count() == 11
    for target in ("/commune/ixelles/", "/organisations/", "/helplines/"):
        assert page.locator(f"main a[href*='{target[1:]}']").count() > 0
    assert page.locator("main a[href^='tel:']").count() >= 3
    context.close()


def test_a_slow_phone_answers_at_once(page: Any, address: str) -> None:
    """Six times slower: the index is ready, and a keystroke answered, before a finger notices."""
    page.goto(address + "search/", wait_until="networkidle")
    page.evaluate(
        "url => fetch(url).then(answer => answer.text()).then(text => { window.text = text; })",
        "../assets/search/fr.json",
    )
    page.add_script_tag(url="../assets/search_engine.js")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    ready = page.evaluate(BUILD)
    keys = page.evaluate(
        """queries => queries.flatMap(query =>
        Array.from(query).map((_, n) => {
            const t = performance.now();
            lebonplanSearch.search(built, query.slice(0, n + 1));
            return performance.now() - t;
        }))""",
        TYPED,
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    assert ready <= READY
    assert sorted(keys)[int(len(keys) * 0.95)] <= KEYSTROKE


BANDS = """async () => {
  const form = document.querySelector("form[data-index]");
  const index = lebonplanSearch.build(await (await fetch(form.dataset.index)).json());
  const { entries } = lebonplanSearch.search(index, form.querySelector("input").value);
  const doors = entries.filter(entry => entry.page === undefined), best = Math.max(...doors.map(door => door.score));
  const slug = door => index.data.organisations[door.number][0];
  return Object.fromEntries(doors.map(door => [slug(door), Math.ceil(door.score / best * 4)]));
}"""


@pytest.mark.parametrize("query", ["manger", "douche", "nurse"])
def test_of_doors_that_fit_as_well_the_open_ones_stand_first(page: Page, address: str, query: str) -> None:
    """A door that fits better is never put behind one that is merely open."""
    _search(page, f"{address}search/?q={query}")
    expect(page.locator(".card .state[data-state], .card[data-state]").first).to_be_attached()
    page.wait_for_timeout(300)
    bands = page.evaluate(BANDS)
    cards = page.locator("#search-results .card[data-organisation]")
    order = [
        (-bands[card.get_attribute("data-organisation")], card.get_attribute("data-state") != "open")
        for card in cards.all()
    ]
    assert order == sorted(order)
