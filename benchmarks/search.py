"""How well and how fast the search is, beside MiniSearch: recall, rank, size, and milliseconds on a slow phone.

.venv/bin/python benchmarks/search.py            the real directory
.venv/bin/python benchmarks/search.py 4000       and one of 4,000 records made from it
"""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright
from synthetic import REAL, ROOT, write_directory

sys.path.insert(0, str(ROOT / "tests/search"))
import search_kit
from lebonplan.directory import read_directory
from lebonplan.languages import LANGUAGES
from lebonplan.search.index import SearchIndex
from lebonplan.search.queries import mean

THROTTLE = 6  # a cheap phone beside this machine
TYPED = (
    "douche", "douhce", "samu social", "cpas ixelles", "elsene ocmw", "gdzie spać", "papiers perdus", "hopital",
    "pryznic", "naaldenruil", "methadone bruxelles", "avocat gratuit", "psycholgue", "molenbek repas", "zzzz qqqq xxxx",
)  # fmt: skip
READY = """text => {
  const start = performance.now();
  window.built = window.lebonplanSearch.build(JSON.parse(text));
  return performance.now() - start;
}"""
KEYS = """queries => queries.flatMap(query => Array.from(query).map((_, n) => {
  const start = performance.now();
  window.lebonplanSearch.search(window.built, query.slice(0, n + 1));
  return performance.now() - start;
}))"""


def quality() -> None:
    """Recall among the first five and mean reciprocal rank, by language."""
    asked, problems = search_kit.queries()
    print(*problems, sep="\n", end="")
    texts = [query.text for query in asked]
    engines = {"ours": search_kit.ours(texts), "MiniSearch": search_kit.minisearch(texts)}
    for language in (*LANGUAGES, ""):
        chosen = [n for n, query in enumerate(asked) if query.language.startswith(language)]
        figures = []
        for name, found in engines.items():
            recall = mean(asked[n].recall(found[n]) for n in chosen)
            rank = mean(asked[n].reciprocal_rank(found[n]) for n in chosen)
            figures.append(f"{name} recall@5 {recall:.3f} MRR {rank:.3f}")
        print(f"{language or 'all'}: {len(chosen)} queries, " + "; ".join(figures))


def sizes(indexes: dict[str, str]) -> None:
    """Bytes of each index as it travels."""
    for language, text in indexes.items():
        print(f"index {language}: {len(text):,} bytes, {len(gzip.compress(text.encode(), 9)):,} gzip")


def timings(name: str, index: str, page: Page) -> None:
    """Ready and a keystroke, in milliseconds, in a browser slowed down."""
    session = page.context.new_cdp_session(page)
    ready: list[float] = []
    keys: list[float] = []
    for _ in range(3):
        page.goto("about:blank")
        page.add_script_tag(path=str(search_kit.ENGINE))
        session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
        ready.append(page.evaluate(READY, index))
        keys += page.evaluate(KEYS, list(TYPED))
        session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    print(f"{name} at {THROTTLE}x: ready {statistics.median(ready):.0f} ms; keystroke {_spread(keys)}")


def _spread(times: Sequence[float]) -> str:
    ordered = sorted(times)
    return f"median {statistics.median(ordered):.1f} ms, p95 {ordered[int(len(ordered) * 0.95)]:.1f} ms"


def made(count: int) -> str:
    """The index of a directory of `count` records."""
    with tempfile.TemporaryDirectory() as folder:
        root = write_directory(Path(folder) / "directory", count)
        shutil.copytree(REAL / "search", root / "search", dirs_exist_ok=True)
        return _text(SearchIndex(read_directory(root, date.today())).spoken("fr"))


def _text(index: dict[str, Any]) -> str:
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"), default=str)


def main() -> None:
    """Print the figures."""
    indexes = {language: _text(search_kit.index(language)) for language in LANGUAGES}
    quality()
    sizes(indexes)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        timings(f"{len(search_kit.directory().organisations)} records", indexes["fr"], page)
        for count in map(int, sys.argv[1:]):
            index = made(count)
            sizes({f"of {count} records": index})
            timings(f"{count} records", index, page)
        browser.close()


if __name__ == "__main__":
    main()
