"""Lists on the phone: filters kept in the address, order, distance, and a way out of an empty list."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

NEAR_THE_MIDI_STATION = {"latitude": 50.8360, "longitude": 4.3360}


@pytest.fixture
def phone(browser: Browser) -> Any:
    """A phone that may tell where it is: near the Midi station."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, geolocation=NEAR_THE_MIDI_STATION, permissions=["geolocation"]
    )
    yield context.new_page()
    context.close()


def _shown(page: Page) -> list[str]:
    return page.eval_on_selector_all(".cards > li:not([hidden])", "all => all.map(one => one.dataset.organisation)")


def test_open_doors_come_first(phone: Page, address: str) -> None:
    """Among those verified within a year, no closed door stands before an open one."""
    phone.goto(address + "need/care/")
    states = phone.eval_on_selector_all(".cards > li:not([data-sinks])", "all => all.map(one => one.dataset.state)")
    assert "open" in states
    assert "open" not in states[states.index(next(state for state in states if state != "open")) :]


@pytest.mark.parametrize("path", ["need/rights/", "need/eat/", "sheet/ask-for-asylum/", "search/?q=hub"])
def test_nobody_is_asked_to_call_a_door_without_a_number(phone: Page, address: str, path: str) -> None:
    """Neither by the page nor by its scripts, except before an hour that is known and may not hold."""
    phone.goto(address + path)
    phone.locator(".card[data-state]").first.wait_for(state="attached")
    said = phone.locator(".card:not(:has(a.call)) :is(.state, .doubt, .flag)").all_text_contents()
    assert said
    assert not [text for text in said if "appelez" in text.lower() and "peut-être" not in text]


def test_a_filtered_list_is_a_link(phone: Page, address: str) -> None:
    """Filters are in the address; opening the address gives the same list with the same filters set."""
    phone.goto(address + "need/care/")
    everything = _shown(phone)
    phone.locator("summary").click()
    phone.select_option("select[name=commune]", "anderlecht")
    some = _shown(phone)
    assert 0 < len(some) < len(everything)
    assert phone.url.endswith("?commune=anderlecht")
    phone.goto(phone.url)
    assert _shown(phone) == some
    phone.click("[type=reset]")
    assert sorted(_shown(phone)) == sorted(everything)
    assert "?" not in phone.url


def test_each_option_says_how_many_it_leaves(phone: Page, address: str) -> None:
    """The number beside an option is the length of the list it gives."""
    phone.goto(address + "need/drugs/")
    phone.locator("summary").click()
    label = phone.inner_text("select[name=commune] option[value=bruxelles]")
    phone.select_option("select[name=commune]", "bruxelles")
    assert label.endswith(f"({len(_shown(phone))})")


def test_an_empty_list_says_which_filter_to_lift(phone: Page, address: str) -> None:
    """Two filters that exclude each other: a button for each that helps, which brings the list back."""
    phone.goto(address + "need/care/")
    phone.locator("summary").click()
    for commune in phone.eval_on_selector_all("select[name=commune] option", "all => all.map(one => one.value)")[1:]:
        phone.select_option("select[name=commune]", commune)
        without = phone.locator(".choices .switch", has=phone.locator(".count", has_text="0"))
        exact = [each for each in without.all() if each.locator(".count").inner_text() == "0"]
        if exact:
            exact[0].click()
            break
    assert _shown(phone) == []
    assert phone.locator(".lift button").count() > 0
    phone.locator(".lift button").first.click()
    assert _shown(phone)


def test_near_me_orders_by_distance_and_says_it(phone: Page, address: str) -> None:
    """Places come nearest first, with a rounded distance; those without a position come after."""
    phone.goto(address + "need/wash/")
    phone.locator("label:has(input[name=near])").click()
    phone.wait_for_function("document.querySelector('.distance').textContent.startsWith('≈')")
    order = phone.eval_on_selector_all(
        ".cards > li:not([hidden]):not([data-sinks])", "all => all.map(one => one.dataset.organisation)"
    )
    assert order[0] == "doucheflux"
    assert "Votre position reste" in phone.inner_text(".near-note")


def test_a_refused_position_offers_the_communes(browser: Browser, address: str) -> None:
    """Without leave to know where the phone is, the switch goes back and the communes are offered."""
    context = browser.new_context(permissions=[])
    page = context.new_page()
    page.goto(address + "need/wash/?near=1")
    page.wait_for_function("document.querySelector('.near-note').textContent.includes('commune')")
    assert not page.is_checked("input[name=near]")
    assert page.locator("select[name=commune]").is_visible()
    context.close()


def test_the_switches_of_the_home_page_go_along(phone: Page, address: str) -> None:
    """With 'open now' set at home, a need opens with it set."""
    phone.goto(address)
    phone.locator(".home-switches label").first.click()
    phone.locator(".tile-care").click()
    phone.wait_for_function("document.querySelector('[name=open]').checked")
    assert set(phone.eval_on_selector_all(".cards > li:not([hidden])", "all => all.map(o => o.dataset.state)")) == {
        "open"
    }


def test_hostile_addresses_change_nothing(phone: Page, address: str) -> None:
    """Unknown values in the address are ignored, nothing is injected."""
    phone.goto(address + "need/care/?commune=<script>alert(1)</script>&open=%00&x=" + "a" * 5000)
    assert phone.locator("main script").count() == 0
    assert phone.locator(".result").inner_text()
