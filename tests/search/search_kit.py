"""The real index and queries, and the two engines that answer them: ours (the file browsers load) and MiniSearch."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from lebonplan.directory import Directory, read_directory
from lebonplan.problems import Problem
from lebonplan.search.index import SearchIndex
from lebonplan.search.queries import Found, Query, read_queries

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 25)
ENGINE = ROOT / "docs/assets/search_engine.js"
OURS = """
global.window = {};
require(process.argv[1]);
const { index, queries } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const engine = window.lebonplanSearch, built = engine.build(index);
const name = ({ page, service, number }) => (
  page === undefined ? ["organisation:" + index.organisations[number][0]]
  : [index.pages[page].slice(0, 2).join(":")].concat(service < 0 ? [] : "service:" + index.services[service][0]));
console.log(JSON.stringify(queries.map(query => engine.search(built, query).entries.slice(0, 20).map(name))));
"""


@cache
def directory() -> Directory:
    """The real directory."""
    return read_directory(ROOT / "directory", TODAY)


@cache
def index(language: str = "fr") -> dict[str, Any]:
    """The index of one language, as the site has it."""
    made: dict[str, Any] = json.loads(json.dumps(SearchIndex(directory()).spoken(language), default=str))
    return made


@cache
def queries() -> tuple[list[Query], list[Problem]]:
    """What people type."""
    return read_queries(ROOT / "directory/search/queries.yml", "directory/search/queries.yml", directory())


def ours(texts: Iterable[str], language: str = "fr") -> list[Found]:
    """What our engine finds."""
    return _run(["node", "-e", OURS, str(ENGINE)], texts, language)


def minisearch(texts: Iterable[str], language: str = "fr") -> list[Found]:
    """What MiniSearch finds."""
    return _run(["node", str(ROOT / "benchmarks/search_minisearch.mjs")], texts, language)


def found(text: str, language: str = "fr", first: int = 5) -> list[str]:
    """The codes among the first results of one query, in their order."""
    return [code for codes in ours([text], language)[0][:first] for code in codes]


def _run(command: list[str], texts: Iterable[str], language: str) -> list[Found]:
    asked = json.dumps({"index": index(language), "queries": list(texts)})
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True, cwd=ROOT)
    answers: list[Found] = json.loads(done.stdout)
    return answers
