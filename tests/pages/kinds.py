"""One address of each kind of page; a new kind of page is added here and every test looks at it."""

from __future__ import annotations

from pathlib import Path

_SHEETS = Path(__file__).resolve().parents[2] / "directory/sheets"


def _sheet(level: str) -> str:
    """The address of the first sheet of that level that readers see."""
    for file in sorted(_SHEETS.glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        if f"\nlevel: {level}" in text and "status: confirmed" in text:
            return f"sheet/{file.stem}/"
    raise LookupError(f"there is no sheet of level {level}")


KINDS = {
    "home": "",
    "need": "need/drugs/",
    "commune": "commune/saint-gilles/",
    "organisation": "organisation/dune/",
    "helpline": "organisation/samusocial/",
    "confidential": "organisation/cpvcf/",
    "index": "organisations/",
    "helplines": "helplines/",
    "search": "search/",
    "about": "about/",
    "list": "list/",
    "map": "map/",
    "need map": "map/wash/",
    "sheets": "sheets/",
    "specific sheets": "sheets/specific/",
    "sheet": _sheet("G"),
    "specific sheet": _sheet("S"),
    "wordless": _sheet("G") + "wordless/",
    "mixing": "mixing/",
    "equipment": "equipment/",
    "counters": "counters/",
    "service": "service/sterile-equipment/",
    "alerts": "alerts/",
    "pictograms": "pictograms/",
    "print": "print/",
}
