"""Words to avoid are found in four languages, and nowhere else; long sentences are counted and told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lebonplan.languages import LANGUAGES
from lebonplan.prose.sentences import measured, word_count
from lebonplan.prose.vocabulary import Vocabulary, read_vocabulary


@pytest.fixture(scope="module")
def vocabulary(root: Path) -> Vocabulary:
    """The real list."""
    return read_vocabulary(root / "prose/avoid.yml", "directory/prose/avoid.yml")


AVOIDED = [
    ("fr", "Un lieu pour les toxicomanes.", "toxicomanes"),
    ("fr", "Un lieu pour TOXICOMANES.", "TOXICOMANES"),
    ("fr", "L’ancien drogué vient.", "drogué"),
    ("fr", "Une seringue  propre.", "seringue  propre"),
    ("fr", "La salle de shoot.", "salle de shoot"),
    ("fr", "L'abus d'alcool", "abus"),
    ("nl", "Voor verslaafden.", "verslaafden"),
    ("nl", "Drugsmisbruik helpt niet.", "Drugsmisbruik"),
    ("nl", "Een prostituée", "prostituée"),
    ("en", "For addicts.", "addicts"),
    ("en", "Drug abuse.", "Drug abuse"),
    ("pl", "Dla ćpunów.", "ćpunów"),
    ("pl", "Dla narkomanów.", "narkomanów"),
    ("pl", "Czysta igła.", "Czysta igła"),
]


@pytest.mark.parametrize(("language", "text", "word"), AVOIDED)
def test_words_to_avoid_are_found(vocabulary: Vocabulary, language: str, text: str, word: str) -> None:
    """Whole words, whatever the capitals, accents where the list has none, endings where it has a star."""
    assert [found for found, _ in vocabulary.found(text, language)] == [word]


ALLOWED = [
    ("fr", "Drogue : alcool, tabac et médicaments aussi."),
    ("fr", "Votre propre matériel, une pièce propre."),
    ("fr", "Victime d'abus sexuel."),
    ("fr", "Un service, un vice-président, des tarifs."),
    ("fr", "Des produits illégaux."),
    ("nl", "Vertrouwenscentrum seksueel misbruik."),
    ("nl", "Illegale drugs."),
    ("nl", "Proper water, een schone doek."),
    ("en", "Sexual abuse helpline."),
    ("en", "Clean water, clean clothes, illegal work."),
    ("en", "For sale."),
    ("pl", "Osoba w kryzysie bezdomności, czysta woda."),
]


@pytest.mark.parametrize(("language", "text"), ALLOWED)
def test_other_words_are_left_alone(vocabulary: Vocabulary, language: str, text: str) -> None:
    """A drug, a room that is clean, an abuse that was suffered."""
    assert list(vocabulary.found(text, language)) == []


def test_each_word_says_what_to_write(vocabulary: Vocabulary) -> None:
    """In the language of the text."""
    assert list(vocabulary.found("Dla narkomanów.", "pl")) == [("narkomanów", "osoba używająca narkotyków")]
    for rule in vocabulary.rules:
        assert all(getattr(rule.write, language) for language in LANGUAGES)


def test_sentences_end_at_their_signs() -> None:
    """A colon and a semicolon end one too; an abbreviation inside a word does not."""
    text = "Appelez le 112. Restez ! Attendez : l'ambulance vient ; parlez."
    assert [sentence for sentence, _ in measured(text)] == [
        "Appelez le 112.",
        "Restez !",
        "Attendez :",
        "l'ambulance vient ;",
        "parlez.",
    ]
    assert not list(measured(""))


def test_words_are_counted_without_signs() -> None:
    """'!' and '·' are no words, '112' is one."""
    assert word_count("Appelez le 112 !") == 3
    assert word_count("Bruxelles · Ixelles") == 2


def test_the_real_directory_has_no_word_to_avoid(real: Any) -> None:
    """In no text, in no language."""
    assert [str(problem) for problem in real.prose.problems if problem.level == "error"] == []


def test_the_real_directory_speaks_in_short_sentences(real: Any) -> None:
    """The median is at most twelve words."""
    assert 0 < real.prose.median <= 12


def test_prose_lists_the_worst_ten_sentences(root: Path, run: Any) -> None:
    """The longest first, each with its place."""
    result = run(root, "prose")
    lines = result.stdout.splitlines()
    assert len(lines) == 10
    counts = [int(line.split(" words: ")[0].rsplit(" ", 1)[1]) for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert "median" in result.stderr


def test_a_word_to_avoid_stops_the_build(
    tmp_path: Path, make_directory: Any, good_records: Any, run: Any, root: Path
) -> None:
    """It is an error at its place, with what to write instead; a long sentence is a warning."""
    text = good_records["centre-de-jour.yml"]
    changed = text.replace("  fr: ", "  fr: Pour les toxicomanes. ", 1)
    directory = make_directory(tmp_path, {"centre-de-jour.yml": changed})
    (directory / "prose").symlink_to(root / "prose")
    result = run(directory, "check", str(directory / "organisations"))
    assert result.exit_code == 1
    assert "'toxicomanes' is a word to avoid; write 'personne qui consomme'" in result.stdout
