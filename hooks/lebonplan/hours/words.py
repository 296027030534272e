"""directory/words/hours.*.yml become the words of the sentences on hours, those of one language at a time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .expression import DAYS

DIRECTORY = Path(__file__).resolve().parents[3] / "directory"
LANGUAGES = ("fr", "nl", "en", "pl")

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays text: no 12:30 → 750, no `no` → False


class Words:
    """The words of one language, long or as short as paper wants them."""

    def __init__(self, language: str, texts: dict[str, Any]) -> None:
        self.language = language
        self.texts = texts

    def __contains__(self, key: str) -> bool:
        return key in self.texts

    def say(self, key: str, **values: object) -> str:
        """The sentence `key` with its braces filled."""
        return str(self.texts[key]).format(**values)

    def group(self, name: str) -> dict[str, str]:
        """A group of words: why, holiday, for …"""
        return dict(self.texts[name])

    def day(self, number: int, form: str = "day") -> str:
        """A weekday in the form a sentence needs (`day_of`: genitive …); the plain one where all are alike."""
        return str(self.texts.get(form, self.texts["day"])[DAYS[number]])

    def month(self, number: int, form: str = "month") -> str:
        """A month in the form a sentence needs."""
        return str(self.texts.get(form, self.texts["month"])[str(number)])

    def join(self, items: list[str], form: str = "and") -> str:
        """`a, b and c`."""
        if len(items) < 2:
            return "".join(items)
        return self.say(form if form in self else "and", list=self.texts["separator"].join(items[:-1]), last=items[-1])

    def audience(self, code: str) -> str:
        """For whom, as it stands after "for"."""
        return self.group("for").get(code) or label("audiences", code, self.language)


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=_Loader)


@lru_cache(maxsize=8)
def words(language: str) -> Words:
    """The words of a language. Raises ValueError for a language the site has not."""
    if language not in LANGUAGES:
        raise ValueError(f"no words for language {language!r}")
    return Words(language, dict(_read(DIRECTORY / "words" / f"hours.{language}.yml")))


@lru_cache(maxsize=8)
def short_words(language: str) -> Words:
    """The same, where `short` says how paper abridges; it has one form of each day."""
    texts = words(language).texts
    kept = {key: value for key, value in texts.items() if not key.startswith("day_") or isinstance(value, str)}
    return Words(language, kept | texts["short"])


@lru_cache(maxsize=16)
def terms(name: str) -> dict[str, dict[str, Any]]:
    """A closed list of directory/taxonomy: code → entry."""
    return {entry["code"]: entry for entry in _read(DIRECTORY / "taxonomy" / f"{name}.yml")}


def label(name: str, code: str, language: str) -> str:
    """The label of a code in a closed list; the code itself where the list has none."""
    labels = terms(name).get(code, {}).get("label", {})
    return str(labels.get(language) or labels.get("fr") or code)


@lru_cache(maxsize=1)
def appointment_signs() -> tuple[str, ...]:
    """What a comment holds when it means "by appointment", in any of the languages."""
    return tuple(sign for language in LANGUAGES for sign in words(language).texts["appointment_signs"].split(", "))
