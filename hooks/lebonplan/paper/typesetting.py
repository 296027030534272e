"""Plain values become a PDF: Typst with our templates and our font, nothing of the machine, always the same bytes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typst

from lebonplan.paper.editions import EditionError

TEMPLATES = Path(__file__).resolve().parents[3] / "overrides/paper"
FONTS = "fontpkg_atkinson_hyperlegible"


# Two processes share the languages; threads within an edition would only wait for each other. Typst looks at it once.
os.environ.setdefault("RAYON_NUM_THREADS", "1")


class Typesetter:
    """Typesets editions; keep one for many, it remembers its fonts and pictograms."""

    def __init__(self, templates: Path = TEMPLATES) -> None:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_font_folder())])
        self._templates = templates
        self._compiler = typst.Compiler(root=str(templates), font_paths=fonts, ignore_system_fonts=True)

    def pdf(self, template: str, values: dict[str, Any], **options: str) -> bytes:
        """A tagged PDF/UA-1. Raises EditionError naming the record that cannot be typeset."""
        year, month, day = values["made"]
        moment = int(datetime(year, month, day, tzinfo=UTC).timestamp())
        try:
            return self._compile(template, values, options, format="pdf", pdf_standards=["ua-1"], timestamp=moment)  # type: ignore[no-any-return]
        except typst.TypstError as error:
            raise EditionError(self._explained(values, error)) from None

    def pictures(self, template: str, values: dict[str, Any], ppi: float, **options: str) -> list[bytes]:
        """The pages as PNG pictures."""
        made = self._compile(template, values, options, format="png", ppi=ppi)
        return made if isinstance(made, list) else [made]

    def _compile(self, template: str, values: dict[str, Any], options: dict[str, str], **how: Any) -> Any:
        inputs = {"data": json.dumps(values, ensure_ascii=False), **options}
        return self._compiler.compile(input=str(self._templates / f"{template}.typ"), sys_inputs=inputs, **how)

    def _explained(self, values: dict[str, Any], error: typst.TypstError) -> str:
        """Set each entry by itself: the one that fails too is the one to mend."""
        for entry in entries_of(values):
            try:
                self._compile("probe", values | {"probe": entry}, {}, format="pdf", pdf_standards=["ua-1"], timestamp=0)
            except typst.TypstError as own:
                return f"directory/organisations/{entry['slug']}.yml: cannot be typeset: {own.message}"
        return f"edition {values['code']}: cannot be typeset: {error.message} {' '.join(error.hints)}".strip()


def entries_of(values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every entry an edition shows, wherever it stands."""
    for section in values.get("sections", ()):
        for group in section["groups"]:
            yield from group["entries"]
    for name in ("doors", "rows", "cards"):
        yield from values.get(name, ())


def _font_folder() -> Path:
    found = find_spec(FONTS)
    if not found or not found.origin:
        raise EditionError(f"the package {FONTS} is missing; install the requirements")
    return Path(found.origin).parent / "files"
