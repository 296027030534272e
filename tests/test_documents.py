"""A YAML file becomes plain text values that know their place, whatever the file holds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lebonplan.documents import DEEPEST_BRACKETS, LARGEST_FILE, parse_document, read_document


def only_problem(text: str):
    """The one thing wrong with a text."""
    problems = parse_document(text, "x.yml").problems
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize("scalar", ["12:30", "0470123456", "no", "on", "1_000", "1e3", "2026-01-01", "0x1F", "=", "<<"])
def test_a_scalar_stays_the_text_that_was_written(scalar):
    """YAML's own types are not used."""
    assert parse_document(f"a: {scalar}\n", "x.yml").value == {"a": scalar}


@pytest.mark.parametrize("nothing", ["", " ~", " null", " # later"])
def test_a_field_with_nothing_after_it_is_none(nothing):
    """An editor may leave a field open."""
    assert parse_document(f"a:{nothing}\n", "x.yml").value == {"a": None}


@pytest.mark.parametrize("quoted", ["''", "'~'", '"null"'])
def test_what_is_quoted_is_text(quoted):
    """Quotes make a text of anything."""
    assert parse_document(f"a: {quoted}\n", "x.yml").value == {"a": quoted[1:-1]}


def test_a_value_knows_its_line_and_column():
    """Fields are placed at their name, entries at their beginning; both count from 1."""
    document = parse_document("# note\na:\n  b:\n  - c\n  - d: 1\n", "x.yml")
    assert document.place(()) == (2, 1)
    assert document.place(("a", "b")) == (3, 3)
    assert document.place(("a", "b", 0)) == (4, 5)
    assert document.place(("a", "b", 1, "d")) == (5, 5)


def test_what_is_absent_is_placed_at_its_nearest_parent():
    """A missing field is told where it should stand."""
    document = parse_document("a:\n  b: 1\n", "x.yml")
    assert document.place(("a", "c", 3, "d")) == (1, 1)
    assert document.place(("a", "b", "c")) == (2, 3)


def test_twin_keys_keep_the_first_and_name_its_line():
    """Nothing is overwritten in silence."""
    document = parse_document("a: 1\nb: 2\na: 3\n", "x.yml")
    assert document.value == {"a": "1", "b": "2"}
    assert [str(problem) for problem in document.problems] == [
        "x.yml:3:1: the field 'a' is written twice; keep one of the two (the first is at line 1)"
    ]


def test_an_alias_is_not_followed():
    """So that nine lines cannot become a billion values, nor a list contain itself."""
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghi"))
    assert all("used again with '*'" in problem.what for problem in parse_document(bomb, "x.yml").problems)
    assert parse_document("a: &a [*a]\n", "x.yml").value == {"a": [None]}
    assert parse_document("a: &a x\nb: *a\n", "x.yml").problems


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!binary", "!!set", "!own"])
@pytest.mark.parametrize("value", ["x", "[x]", "{x: y}"])
def test_a_tag_is_refused_and_never_obeyed(tag, value):
    """The value behind it is read as if it had none."""
    document = parse_document(f"a: {tag} {value}\n", "x.yml")
    assert document.value == parse_document(f"a: {value}\n", "x.yml").value
    assert "the value begins with '!'" in document.problems[0].what


@pytest.mark.parametrize("text", ["- " * 30_000, "? " * 30_000, "- " * 900, "a:\n" + "- " * 30 + "x"])
def test_deep_nesting_is_told_and_not_fallen_into(text):
    """No recursion without end, in the parser or after it."""
    assert only_problem(text).what == "lists and fields are nested too deeply"


def test_too_many_brackets_are_refused_before_parsing():
    """Their nesting is the other way to be deep."""
    assert only_problem("[" * (DEEPEST_BRACKETS + 1)).what == "there are too many brackets"


@pytest.mark.parametrize("ending", ["yml", "yaml", "YML", "yml.txt"])
def test_the_stem_is_the_file_name_without_its_ending(ending):
    """It is what the slug of a record should be."""
    assert parse_document("a: 1", f"directory/organisations/projet-lama.{ending}").stem == "projet-lama"


def test_a_file_that_is_too_large_is_not_parsed(tmp_path):
    """A record is about 3 kB."""
    file = tmp_path / "x.yml"
    file.write_bytes(b"a: " + b"x" * LARGEST_FILE)
    assert "larger than 64 kB" in read_document(file, "x.yml").problems[0].what


def test_a_file_that_is_not_utf_8_is_told_with_its_line(tmp_path):
    """The line is where the first strange byte is."""
    file = tmp_path / "x.yml"
    file.write_bytes("a: 1\nb: é\n".encode("latin-1"))
    assert str(read_document(file, "x.yml").problems[0]).startswith("x.yml:2:1: the file is not UTF-8 text")


def test_a_byte_order_mark_is_nothing():
    """Some Windows editors write one."""
    assert parse_document("\ufeffa: 1\n", "x.yml").value == {"a": "1"}


def test_windows_line_ends_are_line_ends():
    """They change neither values nor lines."""
    document = parse_document("a: 1\r\nb: 2\r\n", "x.yml")
    assert (document.value, document.place(("b",))) == ({"a": "1", "b": "2"}, (2, 1))


def test_a_file_that_cannot_be_read_is_a_problem_and_no_exception(tmp_path):
    """One that is not there, or a folder in its place."""
    assert "cannot be read" in read_document(tmp_path / "absent.yml", "x.yml").problems[0].what
    assert "cannot be read" in read_document(tmp_path, "x.yml").problems[0].what


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_a_file_without_values_is_empty(text):
    """It points to the commented record."""
    assert only_problem(text).what == "the file is empty"
