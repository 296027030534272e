"""The templates of `overrides/`, compiled once, with everything escaped that is not markup of our own."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)


def environment(templates: Path, pictograms: list[Path]) -> Environment:
    """A Jinja environment for `templates`; `{{ pictogram('bed') }}` takes the drawing from the first folder with it."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    equip(made, pictograms)
    return made


def equip(made: Environment, pictograms: list[Path]) -> None:
    """Give an environment what our templates use besides Jinja itself."""
    made.globals["pictogram"] = lru_cache(maxsize=None)(lambda name: pictogram(name, pictograms))
    made.filters["json"] = json_in_html


def pictogram(name: str, folders: list[Path]) -> Markup:
    """The SVG drawing of that name, hidden from screen readers (the word stands beside it)."""
    for folder in folders:
        file = folder / f"{name}.svg"
        if re.fullmatch(r"[a-z0-9-]+", name) and file.is_file():
            svg = _TITLE.sub("", file.read_text(encoding="utf-8")).strip()
            return Markup(
                re.sub(r"<svg ", '<svg class="pictogram" aria-hidden="true" focusable="false" ', svg, count=1)
            )
    raise LookupError(f"there is no pictogram '{name}'")


def json_in_html(value: Any) -> Markup:
    """A value as JSON that can stand inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
