"""How far the search may go from what is typed, and how it orders what it finds."""

from __future__ import annotations

import json
import subprocess

import pytest
from search_kit import ENGINE, directory, found, ours

RUN = """
global.window = {};
require(process.argv[1]);
const { services, queries } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const index = window.lebonplanSearch.build({
  stop: "de la ou", soft: "aide", pages: [["need", "x", "need/x/", "X", "zzzzzzzz"]], marks: [], organisations: [],
  services: services.map(words => [words, words, [0], words])
});
console.log(JSON.stringify(queries.map(query => {
  const result = window.lebonplanSearch.search(index, query);
  return { found: result.entries.map(entry => services[entry.service]), some: result.some, near: result.near };
})));
"""


def _small(services: list[str], query: str) -> list[str]:
    """What a query finds among a few words."""
    asked = json.dumps({"services": services, "queries": [query]})
    done = subprocess.run(["node", "-e", RUN, str(ENGINE)], input=asked, capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout)[0]["found"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("douche", ["douche"]),  # exact
        ("dou", ["douche"]),  # its beginning, while typing
        ("DÔUCHE", ["douche"]),  # accents and case
        ("douhce", ["douche"]),  # two letters changed over
        ("duche", ["douche"]),  # a letter missing
        ("doouche", ["douche"]),  # a letter too many
        ("dxuche", ["douche"]),  # a wrong letter
        ("dxxche", []),  # two slips in six letters
        ("psycholgoe", ["psychologue"]),  # two slips from eight letters on
        ("psxchxlxgue", []),  # three never
        ("bedd", []),  # no slip below five letters
        ("samu social", ["samusocial"]),  # one word in two
        ("de la douche", ["douche"]),  # words that say nothing
        ("ziekenhuis samusocial", ["samusocial"]),  # a part of the words, said aloud
    ],
)
def test_the_leash(query: str, expected: list[str]) -> None:
    """Exact, beginning, one slip from five letters, two from eight, and no further."""
    assert _small(["douche", "psychologue", "bed", "samusocial"], query) == expected


def test_nothing_near_is_mixed_with_what_is_exact() -> None:
    """'dental' finds dental, and neither mental nor rental; it finds the dentist in the real directory."""
    assert _small(["dental", "mental", "rental"], "dental") == ["dental"]
    assert found("dental")[:2] == ["need:care", "service:dentist"]
    everything = [code for codes in ours(["dental"])[0] for code in codes]
    assert "need:mind" not in everything and "service:housing-advice" not in everything


def test_the_nearest_wins() -> None:
    """One slip is believed before two, and a right first letter before a wrong one."""
    assert _small(["douche", "couche"], "doucge") == ["douche"]
    assert _small(["fouche", "douche"], "douchx") == ["douche"]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("douhce", "service:shower"),
        ("hopital", "service:hospital-emergency"),
        ("prysznic", "service:shower"),
        ("pryznic", "service:shower"),
        ("naaldenruil", "service:sterile-equipment"),
        ("samu social", "organisation:samusocial"),
        ("cpas ixelles", "organisation:cpas-d-ixelles"),
        ("elsene ocmw", "organisation:cpas-d-ixelles"),
        ("gdzie spać", "need:sleep"),
        ("papiers perdus", "service:id-papers"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "pl"])
def test_what_a_person_means_comes_first(query: str, code: str, language: str) -> None:
    """On a page in any language."""
    assert code in ours([query], language)[0][0]


def test_every_organisation_is_found_by_its_name() -> None:
    """Its whole name brings it among the first five (many share a name: CPAS, planning)."""
    organisations = list(directory().organisations.values())
    answers = ours([organisation.name for organisation in organisations])
    lost = [
        organisation.slug
        for organisation, codes in zip(organisations, answers, strict=True)
        if [f"organisation:{organisation.slug}"] not in codes[:5]
    ]
    assert lost == []


def test_odd_queries_do_no_harm() -> None:
    """Very long, empty, other scripts, half characters: an answer, never an error."""
    odd = [
        "",
        " ",
        "a",
        "x" * 10_000,
        "douche " * 2_000,
        "🚿",
        "دوش",
        "<script>alert(1)</script>",
        "\ud800",
        "__proto__",
        "constructor",
    ]
    assert len(ours(odd)) == len(odd)
