"""The closed lists: read with their mistakes, and used to say what was meant."""

from __future__ import annotations

import pytest
from lebonplan.taxonomy import read_taxonomy, suggested_code

LABEL = "label: {fr: Douche, nl: Douche, en: Shower, pl: Prysznic}"


@pytest.fixture
def read(tmp_path):
    """A function that reads lists from their texts."""

    def read_(**lists: str):
        for name, text in lists.items():
            (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        return read_taxonomy(tmp_path, "directory/taxonomy")

    return read_


def messages(taxonomy) -> list[str]:
    """What is wrong with the lists."""
    return [str(problem) for problem in taxonomy.problems]


def test_a_list_is_read_in_the_order_of_its_file(read):
    """It is the order in which readers see it."""
    taxonomy = read(audiences=f"- {{code: b, {LABEL}}}\n- {{code: a, {LABEL}}}\n")
    assert list(taxonomy["audiences"]) == ["b", "a"]


def test_a_code_that_is_there_twice_is_told(read):
    """With the place of the second."""
    taxonomy = read(audiences=f"- {{code: a, {LABEL}}}\n- {{code: a, {LABEL}}}\n")
    assert messages(taxonomy) == ["directory/taxonomy/audiences.yml:2:3: the code 'a' is there twice; keep one"]


def test_a_label_missing_in_a_language_is_a_warning(read):
    """The French one is shown meanwhile."""
    taxonomy = read(audiences="- {code: a, label: {fr: Tous, nl: Allen, en: All}}\n")
    assert messages(taxonomy) == [
        "directory/taxonomy/audiences.yml:1:3: warning: "
        "the label of 'a' is missing in 'pl'; write 'pl: …' below 'label'"
    ]


def test_a_service_without_a_known_need_is_told(read):
    """It would be on no page."""
    taxonomy = read(needs=f"- {{code: wash, {LABEL}}}\n", services=f"- {{code: shower, need: wsh, {LABEL}}}\n")
    assert messages(taxonomy) == [
        "directory/taxonomy/services.yml:1:1: the need 'wsh' of 'shower' is unknown; write a code of needs.yml"
    ]


def test_an_entry_that_is_not_one_is_told_and_left_out(read):
    """The others are read."""
    taxonomy = read(audiences=f"- tous\n- {{code: a, {LABEL}, hue: red}}\n- {{code: b, {LABEL}}}\n")
    assert list(taxonomy["audiences"]) == ["b"]
    assert [problem.line for problem in taxonomy.problems] == [1, 2]


def test_a_list_that_is_not_there_is_empty(read):
    """No exception."""
    assert read()["audiences"] == {}


@pytest.mark.parametrize(
    ("word", "cure"),
    [
        ("showr", "did you mean 'shower'?"),
        ("Prysznic", "did you mean 'shower'?"),
        ("douches", "did you mean 'shower'?"),
        ("xyz", "write one of: shower"),
    ],
)
def test_what_was_meant_is_found_by_code_and_by_label(read, word, cure):
    """In any of the four languages."""
    assert suggested_code(word, read(services=f"- {{code: shower, {LABEL}}}\n")["services"], "services.yml") == cure
