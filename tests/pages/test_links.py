"""Every link of every page leads somewhere, in every language."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from site_kit import LANGUAGES, prefix

BASE = "http://localhost:8000/"
SCHEMES = ("tel", "mailto", "geo", "http", "https")


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.resources: list[str] = []
        self.identities: set[str] = set()
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.language = ""
        self.hidden = False  # from search engines
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attributes}
        if "id" in found:
            self.identities.add(found["id"])
        if tag == "html":
            self.language = found["lang"]
        if tag == "meta" and found.get("name") == "robots":
            self.hidden = "noindex" in found["content"]
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag == "link" and found["rel"] == "alternate" and found.get("hreflang", "x-default") != "x-default":
            self.alternates[found["hreflang"]] = found["href"]
        elif tag == "link" and found["rel"] == "canonical":
            self.canonical = found["href"]
        elif tag == "link" and found["rel"] != "alternate":
            self.resources.append(found["href"])
        if "src" in found:
            self.resources.append(found["src"])


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, _Page]:
    """Path below the site → what the page links to."""
    return {
        str(file.relative_to(site)): _Page(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
        if file.name != "404.html"
    }


def _file(site: Path, address: str) -> Path:
    path = unquote(urlsplit(address).path).lstrip("/")
    return site / (path + "index.html" if path.endswith("/") or not path else path)


def test_internal_links_and_resources_lead_to_files(site: Path, pages: dict[str, _Page]) -> None:
    """No link, style, script or picture is missing, and no anchor points to nothing."""
    broken = []
    for path, page in pages.items():
        here = BASE + path.removesuffix("index.html")
        for link in {*page.links, *page.resources}:
            if urlsplit(link).scheme in SCHEMES:
                continue
            target = _file(site, urljoin(here, link))
            anchor = urlsplit(link).fragment
            known = pages.get(str(target.relative_to(site))) if target.suffix == ".html" else None
            if not target.is_file() or (anchor and known and anchor not in known.identities):
                broken.append(f"{path}: {link}")
    assert broken == []


def test_links_use_allowed_schemes_only(pages: dict[str, _Page]) -> None:
    """Links are pages of the site, web addresses, telephones, e-mails or places on a map."""
    strange = {link for page in pages.values() for link in page.links if urlsplit(link).scheme not in (*SCHEMES, "")}
    assert strange == set()


def test_nothing_is_fetched_from_another_host(pages: dict[str, _Page]) -> None:
    """Styles, scripts and pictures are the site's own."""
    assert {link for page in pages.values() for link in page.resources if urlsplit(link).netloc} == set()


def test_every_page_names_its_twins_in_the_four_languages(site: Path, pages: dict[str, _Page]) -> None:
    """hreflang is absolute, complete, and each twin exists and names this page in return."""
    for path, page in pages.items():
        if 'http-equiv="refresh"' in (site / path).read_text(encoding="utf-8"):
            continue
        assert set(page.alternates) == set(LANGUAGES), path
        assert page.alternates[page.language] == page.canonical, path
        for language, address in page.alternates.items():
            twin = pages[str(_file(site, address).relative_to(site))]
            assert twin.language == language
            assert twin.alternates == page.alternates


def test_the_language_switcher_leads_to_the_same_page(pages: dict[str, _Page]) -> None:
    """The four names at the top are links to this page in each language."""
    for path, page in pages.items():
        here = BASE + path.removesuffix("index.html")
        links = {urljoin(here, link) for link in page.links}
        assert set(page.alternates.values()) <= links, path


def test_the_sitemap_lists_every_page(site: Path, pages: dict[str, _Page]) -> None:
    """Every page that is not a redirect, nor hidden from search engines, is in the sitemap, and nothing else."""
    listed = set(re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")))
    assert listed == {page.canonical for page in pages.values() if page.canonical and not page.hidden}


def test_every_organisation_has_a_page_in_each_language(site: Path) -> None:
    """At least 220 organisations, four pages each."""
    for language in LANGUAGES:
        assert len(list((site / prefix(language) / "organisation").iterdir())) >= 220
