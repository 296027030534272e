"""Alerts: what is refused, on which pages they stand, their feeds, and their end."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

sys.path.insert(0, str(Path(__file__).parent / "sheets"))
from lebonplan.directory import read_directory
from lebonplan.languages import LANGUAGES
from lebonplan.problems import errors_of
from lebonplan.views.alerts import (
    banners,
    banners_of_home,
    banners_of_need,
    banners_of_service,
    banners_of_sheet,
    feeds,
)
from lebonplan.views.frames import Site
from lebonplan.views.speaker import Speaker
from samples import SITE, TODAY, make_sample, read_sample

CASES = sorted((Path(__file__).parent / "bad_alerts").glob("*.yml"))
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_bad_alert_is_told_with_exactly_its_messages(case: Path, tmp_path: Path) -> None:
    """Every mistake at its place, and no other; only one that is over is a warning."""
    text = case.read_text(encoding="utf-8")
    expected = {line.removeprefix("# expects: ") for line in text.splitlines() if line.startswith("# expects: ")}
    root = make_sample(tmp_path)
    file = root / "alerts" / case.name
    file.write_text(text, encoding="utf-8")
    problems = read_directory(root, TODAY, only=[file]).problems
    assert {str(problem).removeprefix(f"directory/alerts/{case.name}:") for problem in problems} == expected
    assert bool(errors_of(problems)) != case.stem.startswith("doubtful")


def test_there_is_no_alert_to_try_things_out(root: Path) -> None:
    """What stands in the real folder is real: it has a source that was read."""
    for file in (root / "alerts").glob("*.yml"):
        assert "exempl" not in file.read_text(encoding="utf-8").lower()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: Any) -> Any:
    """The sample: one alert for everywhere, one for a sheet, a service and a need, which begins later."""
    return read_sample(tmp_path_factory.mktemp("alerts"))


def test_banners_stand_on_the_pages_concerned(sample: Any) -> None:
    """The one without a target stands on the home page, the other on its need, service and sheet."""
    french = Speaker.of(sample, "fr")
    own, everywhere = "exemple-materiel", "exemple-partout"
    assert [b.slug for b in banners(sample, french)] == [own, everywhere]
    assert [b.slug for b in banners_of_home(sample, french)] == [everywhere]
    assert [b.slug for b in banners_of_need("drugs", sample, french)] == [own]
    assert banners_of_need("eat", sample, french) == []
    assert [b.slug for b in banners_of_service("sterile-equipment", sample, french)] == [own]
    assert [b.slug for b in banners_of_sheet("exemple-urgence", (), sample, french)] == [own]
    assert [b.slug for b in banners_of_sheet("autre", ("sterile-equipment",), sample, french)] == [own]


def test_an_alert_that_has_not_begun_is_hidden(sample: Any) -> None:
    """The page's script shows it on its first day."""
    begun = {b.slug: b.begun for b in banners(sample, Speaker.of(sample, "fr"))}
    assert begun == {"exemple-materiel": False, "exemple-partout": True}


def test_an_alert_that_is_over_is_not_shown(tmp_path: Path) -> None:
    """It is told to editors, and left out of the pages."""
    directory = read_sample(tmp_path, today=date(2026, 9, 15))
    assert [alert.slug for alert in directory.alerts] == ["exemple-materiel"]
    assert any("it ended on 2026-09-14 and is not shown" in problem.what for problem in directory.problems)


def test_the_last_day_counts(tmp_path: Path) -> None:
    """`until` is the last day on which it is shown."""
    assert len(read_sample(tmp_path, today=date(2026, 9, 14)).alerts) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_is_atom(sample: Any, language: str) -> None:
    """One for each language, with what a reader of feeds needs."""
    text = dict(feeds(sample, Site(SITE)))[f"alerts.{language}.xml"]
    feed = ElementTree.fromstring(text)
    assert feed.tag == f"{ATOM}feed"
    for parent in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert parent.findtext(f"{ATOM}{name}")
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 2
    assert entries[1].findtext(f"{ATOM}updated") == "2026-08-31T00:00:00+02:00"
    assert "example.org" in (entries[1].findtext(f"{ATOM}summary") or "")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == 2
