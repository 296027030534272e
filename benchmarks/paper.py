"""How long paper takes: the standard set, one agenda, and the same agenda made by WeasyPrint if that is installed.

    .venv/bin/python benchmarks/paper.py [--weasyprint PYTHON]

PYTHON is an interpreter that has WeasyPrint (it needs Pango, a library of the system; we do not depend on it).
CPU seconds are those of this process, after the directory was read.
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pikepdf
from lebonplan.directory import Directory, read_directory
from lebonplan.paper import Edition, Press
from lebonplan.paper.editions import STANDARD_PAPERS, coming_year, standard_set
from lebonplan.paper.selection import levels_of_sheets

ROOT = Path(__file__).resolve().parent.parent
SITE = "https://example.org/"
STYLE = """
@page { size: 105mm 148mm; margin: 10mm 9.5mm 11mm 11mm; @bottom-center { content: counter(page); font-size: 7.5pt } }
@font-face { font-family: A; src: url(%s/AtkinsonHyperlegible-Regular.ttf) }
@font-face { font-family: A; font-weight: bold; src: url(%s/AtkinsonHyperlegible-Bold.ttf) }
body { font: 7.6pt/1.25 A; margin: 0 } .page { break-before: page } .day { height: 38mm; border-top: 1pt solid }
.line { border-bottom: .5pt dotted; height: 6mm } .entry { break-inside: avoid; margin-bottom: 2.6mm }
h1 { font-size: 15pt; bookmark-level: 1 } h2 { font-size: 8pt } .right { float: right; text-align: right }
.index { columns: 2 } svg { height: 3.1mm; width: 3.1mm }
"""
CODE = """
import resource, sys, weasyprint
page = weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime)
"""


def main() -> None:
    """Print the figures."""
    directory = read_directory(ROOT / "directory", date.today())
    root = ROOT / "directory"
    agenda = Edition("agenda", "fr", coming_year(directory.today))
    seconds, pdf = measured(lambda: Press(directory, root, SITE).print(agenda, ("a6",)).pdfs["a6"])
    print(f"agenda, {pages(pdf)} pages of A6, {len(pdf) // 1024} kB: {seconds:.2f} CPU s")
    total = standard(directory, root)
    print(f"standard set, 4 languages: {total:.1f} CPU s")
    if "--weasyprint" in sys.argv:
        python = sys.argv[sys.argv.index("--weasyprint") + 1]
        other, count = weasyprint(python, Press(directory, root, SITE).contents(agenda).as_json())
        print(f"the same by WeasyPrint, {count} pages: {other:.2f} CPU s, {other / seconds:.0f} times as long")


def measured(work: Callable[[], bytes]) -> tuple[float, bytes]:
    """CPU seconds of a first run, and what was made: Typst remembers, a second run would flatter."""
    begun = time.process_time()
    made = work()
    return time.process_time() - begun, made


def standard(directory: Directory, root: Path) -> float:
    """CPU seconds of every standard edition on all its papers, with its picture."""
    press, begun = Press(directory, root, SITE), time.process_time()
    for edition in standard_set(directory.today, levels_of_sheets(directory)):
        press.print(edition, STANDARD_PAPERS.get(edition.kind, ()), 48)
    return time.process_time() - begun


def pages(pdf: bytes) -> int:
    """How many pages."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        with pikepdf.open(file.name) as opened:
            return len(opened.pages)


def weasyprint(python: str, values: dict[str, Any]) -> tuple[float, int]:
    """CPU seconds and pages of an agenda with the same weeks, entries and indexes."""
    font = find_spec("fontpkg_atkinson_hyperlegible")
    folder = Path(font.origin).parent / "files" if font and font.origin else Path()
    with tempfile.TemporaryDirectory() as made:
        page, pdf = Path(made) / "agenda.html", Path(made) / "agenda.pdf"
        style = STYLE % (folder.as_uri(), folder.as_uri())
        body = "".join(markup(values))
        page.write_text(
            f'<!doctype html><html lang="fr"><title>Agenda</title><style>{style}</style>{body}', encoding="utf-8"
        )
        answer = subprocess.run([python, "-c", CODE, page, pdf], capture_output=True, text=True, check=True)
        return json.loads(answer.stdout), pages(pdf.read_bytes())


def markup(values: dict[str, Any]) -> Iterator[str]:
    """The agenda as HTML: plain, but with everything that ours has to set."""
    for month in values["months"]:
        rows = "".join(f"<div>{day['number']} {day['letter']} {day['holiday']}</div>" for day in month["days"])
        yield f'<div class="page"><h1>{month["name"]}</h1>{rows}</div><div class="page">{values["tips"][0]}</div>'
    for week in values["weeks"]:
        days = [day_markup(day) for day in week["days"]]
        yield f'<div class="page"><h2>{week["title"]}</h2>{"".join(days[:3])}</div>'
        yield f'<div class="page"><h2>{week["number"]}</h2>{"".join(days[3:6])}</div>'
    for section in values["sections"]:
        yield f'<div class="page"><h1>{html.escape(section["need"]["label"])}</h1>'
        for group in section["groups"]:
            yield f"<h2>{html.escape(group['label'])}</h2>"
            yield from (entry_markup(entry, values["marks"]) for entry in group["entries"])
        yield "</div>"
    names = "".join(f"<div>{html.escape(name['name'])}</div>" for name in values["names"])
    yield f'<div class="page index">{names}</div>'


def day_markup(day: dict[str, Any]) -> str:
    """A day with its lines."""
    lines = '<div class="line"></div>' * 5
    return f'<div class="day"><b>{day["number"]}</b> {day["weekday"]} {day["holiday"]}{lines}</div>'


def entry_markup(entry: dict[str, Any], marks: dict[str, Any]) -> str:
    """An organisation with its pictograms."""
    where = "<br>".join(html.escape(line) for line in (*entry["places"], *entry["phones"], entry["services"]))
    drawings = "".join(marks[code]["svg"] for code in entry["marks"])
    name, hours = html.escape(entry["name"]), html.escape(entry["hours"])
    return (
        f'<div class="entry"><div class="right"><b>{entry["phone"]}</b><br>{drawings}</div><b>{name}</b><br>'
        f"{where}<br><b>{hours}</b></div>"
    )


if __name__ == "__main__":
    main()
