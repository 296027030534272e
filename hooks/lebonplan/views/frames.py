"""What stands around every page: language, address in each language, title, and the way back to the root."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lebonplan.languages import LANGUAGES, SOURCE_LANGUAGE
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True)
class Site:
    """What holds for all pages: its address (ending in a slash), versions of assets, where to report an error."""

    url: str
    repository: str = ""
    assets: Mapping[str, str] = field(default_factory=dict)
    paper: bool = False  # whether there is a page with the editions to print

    def asset(self, name: str) -> str:
        """'site.css' → 'assets/site.css?v=1a2b3c4d', so that a changed file is fetched anew."""
        version = self.assets.get(name)
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

    @cached_property
    def output(self) -> str:
        """The page's path below the site's root: 'nl/organisation/dune/'."""
        return prefix(self.language) + self.path

    @cached_property
    def root(self) -> str:
        """The way from this page to the site's root: '../../../' (or './')."""
        return "../" * self.output.count("/") or "./"

    @cached_property
    def home(self) -> str:
        """The way from this page to the home page of its language."""
        return self.root + prefix(self.language)

    @property
    def canonical(self) -> str:
        """The page's full address."""
        return self.site.url + self.output

    @cached_property
    def alternates(self) -> tuple[tuple[str, str, str], ...]:
        """(language, way from this page, full address) of the same page in each language."""
        paths = [(language, prefix(language) + self.path) for language in LANGUAGES]
        return tuple((language, self.root + path, self.site.url + path) for language, path in paths)

    @property
    def words(self) -> Mapping[str, str]:
        """The site's own words in the page's language, those without blanks."""
        return self.speaker.said_words

    def word(self, key: str, **blanks: object) -> str:
        """One of the site's own words in the page's language, its blanks filled."""
        return self.speaker.word(key, **blanks)

    def plain(self, key: str) -> str:
        """The same where no language can be marked: in an attribute or a title."""
        return self.speaker.plain_word(key)

    def asset(self, name: str) -> str:
        """The way from this page to an asset."""
        return self.root + self.site.asset(name)


def prefix(language: str) -> str:
    """French stands at the root, the others in a folder of their own."""
    return "" if language == SOURCE_LANGUAGE else f"{language}/"
