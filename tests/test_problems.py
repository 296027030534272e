"""A problem says where, what and what to write instead, for people, pull requests and programs."""

from __future__ import annotations

import json

from lebonplan.problems import DirectoryError, Problem, as_github, as_json, as_text, closest, errors_of, suggestion

ERROR = Problem("directory/a.yml", 7, 3, "unknown field 'horaires'", "did you mean 'hours'?")
WARNING = Problem("directory/a.yml", 2, 1, "no text in 'pl'", "the French text is shown", "warning")


def test_a_problem_is_one_line_of_place_what_and_cure():
    """The form of every message in the project."""
    assert str(ERROR) == "directory/a.yml:7:3: unknown field 'horaires'; did you mean 'hours'?"
    assert str(WARNING) == "directory/a.yml:2:1: warning: no text in 'pl'; the French text is shown"


def test_a_problem_stays_one_line_whatever_was_written():
    """A value with line breaks cannot forge a second message."""
    assert str(Problem("a.yml", 1, 1, "'x\n::error::y' is not\r\na code", "write x")).splitlines() == [
        "a.yml:1:1: 'x ::error::y' is not a code; write x"
    ]


def test_problems_are_told_in_the_order_of_the_file():
    """Top to bottom, as one mends them."""
    assert as_text([ERROR, WARNING]).splitlines() == [str(WARNING), str(ERROR)]


def test_json_has_one_object_for_each_problem():
    """With all its parts."""
    assert json.loads(as_json([ERROR])) == [
        {
            "path": "directory/a.yml",
            "line": 7,
            "column": 3,
            "what": "unknown field 'horaires'",
            "cure": "did you mean 'hours'?",
            "level": "error",
        }
    ]


def test_github_pins_a_problem_to_its_line():
    """A workflow command, with warnings as warnings."""
    assert as_github([WARNING, ERROR]).splitlines() == [
        "::warning file=directory/a.yml,line=2,col=1::no text in 'pl'; the French text is shown",
        "::error file=directory/a.yml,line=7,col=3::unknown field 'horaires'; did you mean 'hours'?",
    ]


def test_github_escapes_what_would_end_a_command():
    """A file name or a value cannot begin a command of its own."""
    line = as_github([Problem("a,b:c%.yml", 1, 1, "100%\n::error::x", "y")])
    assert line == "::error file=a%2Cb%3Ac%25.yml,line=1,col=1::100%25%0A::error::x; y"


def test_only_errors_stop_the_build():
    """Warnings are for later."""
    assert errors_of([WARNING, ERROR]) == [ERROR]


def test_a_directory_error_carries_every_problem():
    """One run tells all."""
    error = DirectoryError([ERROR, WARNING])
    assert error.problems == [WARNING, ERROR]
    assert str(error).count("\n") == 1


def test_a_close_word_is_suggested():
    """Capitals do not matter."""
    assert closest("HORAIRES", ["hours", "name"]) == "hours"
    assert suggestion("horaires", ["hours", "name"]) == "did you mean 'hours'?"


def test_few_words_are_all_named():
    """When nothing is close."""
    assert suggestion("xyz", ["b", "a"]) == "write one of: a, b"


def test_many_words_are_pointed_to():
    """A list of a hundred helps nobody."""
    assert suggestion("xyz", map(str, range(100)), "taxonomy/services.yml") == (
        "choose one of the 100 in taxonomy/services.yml"
    )
