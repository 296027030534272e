"""What is typed and what is indexed are folded in the same way, in Python and in the browser's script."""

from __future__ import annotations

import json
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lebonplan.search.folding import fold, phrases, without_repeats, words
from search_kit import ENGINE, directory

SPLIT = """
global.window = {};
require(process.argv[1]);
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map(window.lebonplanSearch.split)));
"""
HARD = [
    "Œuvre de l'Hospitalité", "SAMU-Social", "Łóżko, źrebię", "straße", "Noël’s", "a.b.c", "🚿 douche", "دوش", "Ærø",
    "l’Îlot – Élan", "Ÿ̈", "\u2028x\u200by", "Ex Æquo", "1060", "papiers", "stress", "ĳsland", "ﬁn", "İstanbul",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Œuvre", "oeuvre"), ("łóżko", "lozko"), ("HÔPITAL", "hopital"), ("Straße", "strasse"), ("Ex Æquo", "ex aequo")],
)
def test_accents_case_and_ligatures_are_folded(text: str, folded: str) -> None:
    """The same word with and without its signs is one word."""
    assert fold(text) == folded


def test_stop_words_are_left_out_unless_there_is_nothing_else() -> None:
    """'gdzie spać' is 'spac'; a query of stop words alone keeps them."""
    assert words("gdzie spać", {"gdzie"}) == ["spac"]
    assert words("gdzie", {"gdzie"}) == ["gdzie"]


def test_what_says_nothing_new_is_not_written_twice() -> None:
    """'douche' and 'douche prendre' stay, 'prendre douche' goes."""
    assert without_repeats(phrases(["douches", "prendre douche", "douche prendre"])) == ["douche", "douche prendre"]


def _in_the_browser(texts: list[str]) -> list[list[str]]:
    done = subprocess.run(
        ["node", "-e", SPLIT, str(ENGINE)], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    split: list[list[str]] = json.loads(done.stdout)
    return split


def test_the_script_folds_as_the_index_does() -> None:
    """For every name and label of the directory, and for hard texts."""
    texts = [organisation.name for organisation in directory().organisations.values()] + HARD
    texts += [
        text or "" for term in directory().taxonomy["services"].values() for text in term.label.model_dump().values()
    ]
    assert _in_the_browser(texts) == [words(text) for text in texts]


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is folded already."""
    assert fold(fold(text)) == fold(text)
