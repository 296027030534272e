"""The script of opening hours and the words it says become one file for each language, fetched once by a phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from lebonplan.hours import page_words
from lebonplan.languages import LANGUAGES

_WORDS = """(() => {{
  const words = document.createElement("script");
  Object.assign(words, {{ type: "application/json", id: "hours-words", textContent: JSON.stringify({words}) }});
  document.head.appendChild(words);
}})();
"""


def hours_scripts(script: Path) -> Iterator[tuple[str, str]]:
    """(path below assets, text) of hours.js with the words of each language before it."""
    code = script.read_text(encoding="utf-8")
    for language in LANGUAGES:
        words = json.dumps(page_words(language), ensure_ascii=False, separators=(",", ":"), default=str)
        yield f"hours-{language}.js", _WORDS.format(words=words) + code
