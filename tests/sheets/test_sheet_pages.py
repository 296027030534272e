"""The pages of sheets, chart, catalogue, counters and alerts in a browser, made from the sample."""

from __future__ import annotations

import functools
import gzip
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from samples import ROOT, read_sample, write_sample_site

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
PHONE = {"width": 360, "height": 640}
PAGES = (
    "sheets/",
    "sheets/specific/",
    "sheet/exemple-urgence/",
    "sheet/exemple-urgence/wordless/",
    "sheet/exemple-comptoir/",
    "mixing/",
    "equipment/",
    "counters/",
    "service/sterile-equipment/",
    "service/naloxone/",
    "pictograms/",
    "alerts/",
    "need/drugs/",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: Any) -> Path:
    """The pages of the sample as it is on 1 September 2026."""
    folder = tmp_path_factory.mktemp("sheets")
    built = folder / "site"
    built.mkdir()
    return write_sample_site(built, read_sample(folder))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where they are served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A small phone."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """The same without script."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def on(page: Page, moment: str) -> None:
    """Pretend that it is another moment."""
    page.clock.install(time=moment)


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(page: Page, address: str, path: str) -> None:
    """Not in the light, not in the dark, not when everything is unfolded, in French and in Polish."""
    on(page, "2026-09-01T12:00:00+02:00")
    for start in ("", "pl/"):
        page.goto(address + start + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = page.evaluate(AXE + ";axe.run(document, {resultTypes: ['violations']})")
            assert [f"{v['id']}: {n['html'][:150]}" for v in found["violations"] for n in v["nodes"]] == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_overflows(page: Page, address: str, path: str) -> None:
    """No sideways scrolling at 320 pixels, unfolded or not; thumbs find their targets."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.eval_on_selector_all(
        "main .button, main summary, main .links a, main .sheet-list a, main select, .help-line a, .counters a",
        "all => all.filter(one => one.offsetParent && one.getBoundingClientRect().height < 43.5)"
        ".map(one => one.outerHTML.slice(0, 90))",
    )
    assert small == []


def test_a_sheet_is_numbered_pictures_with_captions(page: Page, address: str) -> None:
    """Steps in their order, 112 at the top of an emergency, the forbidden thing framed, the review dated."""
    page.goto(address + "sheet/exemple-urgence/")
    assert page.locator(".step p").all_inner_texts()[0] == "Appelez le 112."
    assert page.locator(".step .number").all_inner_texts() == ["1", "2", "3", "4"]
    assert page.locator(".step svg, .never svg").count() == 5
    assert page.locator(".sheet-112").get_attribute("href") == "tel:112"
    assert "Laisser la personne seule." in page.locator(".never").inner_text()
    assert "1er août 2026" in page.inner_text("main")
    assert [link.get_attribute("href") for link in page.locator(".help-line .call").all()] == [
        "tel:+3222275252",
        "tel:107",
    ]


def test_each_step_names_its_sources(plain: Page, address: str) -> None:
    """At the end of the page: each source with the steps that rest on it."""
    plain.goto(address + "sheet/exemple-urgence/")
    plain.locator(".sources summary").click()
    lines = [line.replace("\N{NO-BREAK SPACE}", " ") for line in plain.locator(".sources li").all_inner_texts()]
    assert lines == [
        "Exemple, autorité (1er août 2026) pour : 1, 2, à savoir",
        "Exemple, livre pour : 2, 3, 4, jamais",
    ]


def test_a_specific_sheet_waits_for_a_tap(plain: Page, address: str) -> None:
    """One plain sentence and one tap, without script; before, neither title nor picture, nor in the history."""
    plain.goto(address + "sheet/exemple-comptoir/")
    assert plain.title() == "Fiche santé · Le Bon Plan"
    assert not plain.locator(".step").first.is_visible()
    assert "Cette fiche parle de la consommation de drogues." in plain.inner_text("main")
    plain.locator(".gate > summary").click()
    assert plain.locator(".step").first.is_visible()


def test_specific_sheets_are_in_no_list_for_everyone(plain: Page, address: str) -> None:
    """Not in the list of sheets, not below a need, not below a service; in their own list they are."""
    for path in ("sheets/", "need/drugs/", "service/sterile-equipment/", ""):
        if path:
            plain.goto(address + path)
            assert plain.locator("a[href*='exemple-comptoir']").count() == 0
    plain.goto(address + "sheets/specific/")
    assert plain.locator("a[href*='exemple-comptoir']").count() == 1


def test_pending_sheets_have_no_page(site: Path) -> None:
    """Neither in a list nor at their address."""
    assert not (site / "sheet/exemple-en-attente").exists()
    assert "exemple-en-attente" not in (site / "sheets/index.html").read_text(encoding="utf-8")


def test_a_wordless_sheet_has_no_words(page: Page, address: str) -> None:
    """Digits and pictures; every picture has a name in the language of the page for those who do not see it."""
    page.goto(address + "pl/sheet/exemple-urgence/wordless/")
    seen = page.locator("main article").inner_text().replace(page.locator("h1").inner_text(), "")
    assert re.findall(r"[^\W\d]+", seen) == []
    names = page.eval_on_selector_all("main [role=img]", "all => all.map(one => one.getAttribute('aria-label'))")
    assert names == ["Szpital", "Telefon", "Zegar", "Woda", "Szpital", "Osoba sama"]


def test_doors_that_are_open_stand_first(page: Page, address: str) -> None:
    """Open doors come before the others, in the short list and in the rest; what nobody verified for a year sinks."""
    on(page, "2026-09-01T20:00:00+02:00")
    page.goto(address + "sheet/exemple-urgence/")
    cards = page.eval_on_selector_all(
        ".doors .card", "all => all.map(one => [one.dataset.sinks || '0', one.dataset.state])"
    )
    ranks = [(sinks, state != "open") for sinks, state in cards]
    assert ("0", False) in ranks
    assert ranks == sorted(ranks)


def test_two_products_give_one_answer(page: Page, address: str) -> None:
    """Whichever comes first; the table stands there without script, the choice does not."""
    page.goto(address + "mixing/")
    one, other = page.locator("select").all()
    for first, second in (("alcohol", "opioids"), ("opioids", "alcohol")):
        one.select_option("")
        other.select_option("")
        one.select_option(first)
        other.select_option(second)
        assert "Jamais\N{NO-BREAK SPACE}: danger de mort" in page.locator(".mix-answer").inner_text()
        assert "exemple de raison" in page.locator(".mix-answer").inner_text()
    one.select_option("cannabis")
    other.select_option("")
    assert page.locator(".mix-answer").inner_text() == ""


def test_the_chart_is_a_table_without_script(plain: Page, address: str) -> None:
    """Each family with all the others, level and reason in words, unknown ones too."""
    plain.goto(address + "mixing/")
    assert not plain.locator(".mix").is_visible()
    rows = plain.locator(".mix-table tr").all_inner_texts()
    assert len(rows) == 6
    assert any("On ne sait pas" in row for row in rows)


def test_counters_say_tonight_first(plain: Page, address: str) -> None:
    """Seven dated days; what is open this evening comes before all."""
    plain.goto(address + "counters/")
    assert plain.locator("main h2").first.inner_text().startswith("Ce soir · mardi 1er septembre")
    assert plain.locator(".tonight tr").first.inner_text().replace("\n", " ").startswith("DUNE Saint-Gilles")
    assert plain.locator(".week section").count() == 7


def test_days_that_are_past_vanish(page: Page, address: str) -> None:
    """A copy that is two days old does not say "tonight" of the day before yesterday."""
    on(page, "2026-09-03T10:00:00+02:00")
    page.goto(address + "counters/")
    assert not page.locator(".tonight").is_visible()
    assert page.locator(".week section:visible").count() == 5


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-09-04T12:00:00+02:00", {"exemple-partout"}),
        ("2026-09-05T00:30:00+02:00", {"exemple-partout", "exemple-materiel"}),
        ("2026-09-14T23:30:00+02:00", {"exemple-partout", "exemple-materiel"}),
        ("2026-09-15T00:30:00+02:00", {"exemple-materiel"}),
        ("2026-09-21T00:30:00+02:00", set()),
    ],
)
def test_alerts_come_and_go_by_themselves(page: Page, address: str, moment: str, shown: set[str]) -> None:
    """By the calendar of Brussels, on a page that was built before."""
    on(page, moment)
    page.goto(address + "alerts/")
    visible = page.eval_on_selector_all(".alert", "all => all.filter(one => one.offsetParent).map(one => one.id)")
    assert {identity.removeprefix("alert-") for identity in visible} == shown


def test_scripts_are_tiny(site: Path) -> None:
    """At most 1 kB each."""
    for name in ("today.js", "mixing.js"):
        assert len(gzip.compress((site / "assets" / name).read_bytes(), 9)) <= 1000


def test_pages_are_light(site: Path) -> None:
    """At most 40 kB with everything that stands in them."""
    for path in PAGES:
        assert len(gzip.compress((site / path / "index.html").read_bytes(), 9)) <= 40_000
