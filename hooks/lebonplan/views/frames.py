"""What stands around every page: language, address in each language, title, and the way back to the root."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lebonplan.languages import LANGUAGES, SOURCE_LANGUAGE
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True)
class Site:
    """What holds for all pages: its address (ending in a slash), versions of assets, where to report an error."""

    url: str
    repository: str = ""
    assets: tuple[tuple[str, str], ...] = ()
    paper: bool = False  # whether there is a page with the editions to print

    def asset(self, name: str) -> str:
        """'site.css' → 'assets/site.css?v=1a2b3c4d', so that a changed file is fetched anew."""
        version = dict(self.assets).get(name)
        return f"assets/{name}?v={version}" if version else f"assets/{name}"


@dataclass(frozen=True)
class Frame:
    """One page in one language. `path` is '' for home, else like 'organisation/dune/'."""

    site: Site
    speaker: Speaker
    path: str
    title: str
    description: str
    kind: str
    needs_hours: bool = False

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.speaker.language

    @property
    def output(self) -> str:
        """The page's path below the site's root: 'nl/organisation/dune/'."""
        return prefix(self.language) + self.path

    @property
    def root(self) -> str:
        """The way from this page to the site's root: '../../../' (or './')."""
        return "../" * self.output.count("/") or "./"

    @property
    def home(self) -> str:
        """The way from this page to the home page of its language."""
        return self.root + prefix(self.language)

    @property
    def canonical(self) -> str:
        """The page's full address."""
        return self.site.url + self.output

    def alternates(self) -> Iterator[tuple[str, str, str]]:
        """(language, way from this page, full address) of the same page in each language."""
        for language in LANGUAGES:
            path = prefix(language) + self.path
            yield language, self.root + path, self.site.url + path

    def word(self, key: str, **blanks: object) -> str:
        """One of the site's own words in the page's language."""
        return self.speaker.word(key, **blanks)

    def asset(self, name: str) -> str:
        """The way from this page to an asset."""
        return self.root + self.site.asset(name)


def prefix(language: str) -> str:
    """French stands at the root, the others in a folder of their own."""
    return "" if language == SOURCE_LANGUAGE else f"{language}/"
