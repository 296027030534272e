"""Codes, texts and words become what is said in one language; what is not translated is marked as French."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from markupsafe import Markup, escape

from lebonplan.dates import PartialDate
from lebonplan.directory import Directory
from lebonplan.languages import Wording, unbroken, wording
from lebonplan.records import Price, Street
from lebonplan.taxonomy import Taxonomy
from lebonplan.texts import Text
from lebonplan.words import Words


class Speaker:
    """Says things in one language. Results are plain text, or markup where another language has to be marked."""

    def __init__(self, taxonomy: Taxonomy, words: Words, language: str) -> None:
        self.taxonomy, self.words, self.language = taxonomy, words, language
        self.label = lru_cache(maxsize=None)(self._label)  # codes are few and asked for thousands of times
        self.plain_word = lru_cache(maxsize=None)(self._plain_word)
        self.said_words = SaidWords(self)

    @classmethod
    def of(cls, directory: Directory, language: str) -> Speaker:
        """The speaker of one language of a directory."""
        return cls(directory.taxonomy, directory.words, language)

    def _label(self, name: str, code: str) -> str:
        term = self.taxonomy[name].get(code)
        return self.text(term.label) if term else code

    def mark(self, code: str) -> str:
        """The short name of an audience."""
        term = self.taxonomy["audiences"].get(code)
        return self.text(term.mark or term.label) if term else code

    def text(self, text: Text | Street) -> str:
        """The text in this language, or marked in the language it is in."""
        return self.said(wording(text, self.language))  # type: ignore[arg-type]

    def word(self, key: str, **blanks: object) -> str:
        """One of the site's own words, its blanks filled."""
        said = self.words.wording(key, self.language)
        return self.said(Wording(said.text.format(**blanks) if blanks else said.text, said.language))

    def _plain_word(self, key: str) -> str:
        """One of the site's own words for a place where no language can be marked: an attribute, a title."""
        return self.words.wording(key, self.language).text

    def said(self, wording_: Wording) -> str:
        """Plain text, or `<span lang=…>` around it when it is in another language than the page."""
        text = unbroken(wording_.text, wording_.language)
        if wording_.language == self.language or not text:
            return text
        return Markup('<span lang="{}">{}</span>').format(wording_.language, text)

    def date(self, on: PartialDate) -> str:
        """'8 août 2026', 'augustus 2026', '2016'."""
        if on.day:
            day = self.word("first_of_month") if on.day == 1 else on.day
            return self.word("date_format", day=day, month=self.word(f"month_of_{on.month}"), year=on.year)
        if on.month:
            return self.word("month_format", month=self.word(f"month_{on.month}"), year=on.year)
        return str(on.year)

    def euros(self, amount: Decimal) -> str:
        """'1 €', '2,50 €' (with a point in English)."""
        text = f"{amount:.2f}".removesuffix(".00")
        if self.language == "en":
            return f"€{text}"
        text = text.replace(".", ",")
        return f"€ {text}" if self.language == "nl" else f"{text} €"

    def price(self, price: Price) -> str:
        """The price in one short line."""
        parts = []
        if price.free:
            parts.append(self.word("free"))
        if price.from_ is not None and price.to is not None:
            parts.append(self.word("price_range", **{"from": self.euros(price.from_), "to": self.euros(price.to)}))
        if price.amount is not None:
            amount = self.euros(price.amount)
            parts.append(self.word("price_up_to", amount=amount) if price.up_to else amount)
        line = " ".join(map(str, parts))
        if price.per:
            line += f" {self.label('prices', price.per)}"
        if price.child is not None:
            line += ", " + self.word("price_child", amount=self.euros(price.child))
        if price.by_income:
            line += (", " if line else "") + self.word("by_income")
        return line


class SaidWords(dict[str, str]):
    """The site's own words that have no blanks, each said once: templates ask for them a hundred times a page."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__()
        self._speaker = speaker

    def __missing__(self, key: str) -> str:
        said = self[key] = self._speaker.word(key)
        return said


def joined(parts: list[str], separator: str = ", ") -> str:
    """The parts in one line; markup stays markup, the rest is escaped with it."""
    if any(isinstance(part, Markup) for part in parts):
        return Markup(separator).join(escape(part) for part in parts)
    return separator.join(parts)
