"""What the YAML parser refuses is said in words that people who do not know YAML understand."""

from __future__ import annotations

import pytest
from lebonplan.documents import parse_document


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a:\n\tb: 1\n", "2:1: a tab is used to indent the line; write two spaces instead"),
        ("a: x\n\tb\n", "2:1: a tab is used to indent the line; write two spaces instead"),
        ("a: b: c\n", "1:5: there is a second ': ' on the line; put quotes around the text"),
        ("a: 1\n b: 2\n", "2:3: the line is too far to the right; align the line with those it belongs to"),
        ("a: @x\n", "1:4: a text begins with '@'; put quotes around the text"),
        ("a: %x\n", "1:4: a text begins with '%'; put quotes around the text"),
        ("a: ,b\n", "1:4: a text begins with ','; put quotes around the text"),
        ("a: *x y*\n", "1:4: a text begins with '*'; put quotes around the text"),
        ("a: > b\n", "1:6: a text begins with '>' or '|'; put quotes around the text"),
        ("a: 'l'eau'\n", "1:7: a quote ends before the text does; double a quote inside a text: 'l''eau'"),
        (
            "a:\n  b: 1\n c: 2\n",
            "3:2: the line is not aligned with those above; align the line with those it belongs to",
        ),
        ("- a\nb: c\n", "2:1: fields and entries of a list ('- ') are mixed; align the line with those it belongs to"),
        (
            "a: 1\nb: 'x\n",
            "2:4: a quote is opened and never closed; close it, and double a quote inside a text: 'l''eau'",
        ),
        ("a: 1\nb: [x\n", "2:4: a bracket is opened and never closed; close it, or put quotes around the text"),
        ("a: 1\nb\nc: 2\n", "3:1: the line above has no ': '; write 'field: value'"),
        ("a: 1\n---\nb: 2\n", "2:1: a line '---' begins a second record; keep one record per file"),
        ('a: "C:\\Windows"\n', "1:7: there is a '\\' between double quotes; use single quotes"),
        ("é: 1\nb: x\x07\n", "2:5: there is an invisible control character; type the line again"),
        ("'': 1\n", "1:1: the name of a field is not a word; write 'field: value'"),
    ],
)
def test_a_mistake_of_writing_is_told_in_plain_words(text, said):
    """Place, what is wrong, what to write instead."""
    assert [str(problem) for problem in parse_document(text, "x.yml").problems] == [f"x.yml:{said}"]


def test_any_other_complaint_is_told_as_the_parser_says_it():
    """Better a strange word than none."""
    (problem,) = parse_document("%x\n", "x.yml").problems
    assert problem.what == "this is not YAML (found unknown directive name)"
