"""Whatever is done to a record, it is valid or its problems have a place, a sentence and a cure; nothing crashes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lebonplan.checks import Circumstances, problems_of_record
from lebonplan.directory import read_directory, read_record
from lebonplan.documents import parse_document
from lebonplan.problems import FORMATS, errors_of

RECORDS = [file.read_text(encoding="utf-8") for file in sorted((Path(__file__).parent / "good_records").glob("*.yml"))]
FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

SIGNS = [*":-'\"{}[]#&*!|>%@`,?\\\t\n\r ~<=\x00\x07\x85\u2028\ufeff\U0001f600é0", "- ", ": ", "<<: ", "\n  "]
SIGN_TEXTS = st.lists(st.sampled_from(SIGNS), max_size=12).map("".join)
TEXTS = st.one_of(st.text(max_size=20), SIGN_TEXTS, st.sampled_from(["no", "12:30", "0470", "null", "nan"]))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=6,
)


@st.composite
def mangled_lines(draw) -> str:
    """A record of which some lines are gone, doubled, swapped or cut, or have signs put in."""
    lines = draw(st.sampled_from(RECORDS)).splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        column = draw(st.integers(0, len(lines[number])))
        match draw(st.sampled_from(["delete", "double", "swap", "insert", "cut", "indent"])):
            case "delete" if len(lines) > 1:
                del lines[number]
            case "double":
                lines.insert(other, lines[number])
            case "swap":
                lines[number], lines[other] = lines[other], lines[number]
            case "insert":
                lines[number] = lines[number][:column] + draw(TEXTS) + lines[number][column:]
            case "cut":
                lines[number] = lines[number][column:]
            case "indent":
                lines[number] = " " * draw(st.integers(1, 4)) + lines[number]
    return "".join(lines)


@st.composite
def wrong_values(draw) -> str:
    """A record in which some values, at any depth, are others: texts, numbers, lists, fields, nothing."""
    record = parse_document(draw(st.sampled_from(RECORDS)), "exemple.yml").value
    for _ in range(draw(st.integers(1, 3))):
        part = record
        while True:
            keys = list(part) if isinstance(part, dict) else list(range(len(part)))
            key = draw(st.sampled_from(keys))
            inner = part[key]
            if not isinstance(inner, dict | list) or not inner or draw(st.booleans()):
                break
            part = inner
        part[draw(TEXTS) if isinstance(part, dict) and draw(st.integers(0, 3)) == 0 else key] = draw(VALUES)
    return yaml.safe_dump(record, allow_unicode=draw(st.booleans()), sort_keys=False)


def assert_told_well(problems) -> None:
    """Each has a place that exists, says something, and says what to do; on one line."""
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.what.strip()
        assert problem.cure.strip()
        assert len(str(problem).splitlines()) == 1
        assert "cannot be read" not in problem.what, "a message for this mistake is missing in explanations.py"
    for form in FORMATS.values():
        form(problems)


@pytest.fixture(scope="module")
def circumstances(taxonomy, today) -> Circumstances:
    """What the rules need to know."""
    return Circumstances(taxonomy, today)


def assert_valid_or_told(text: str, circumstances: Circumstances) -> None:
    """The one property of this file."""
    document = parse_document(text, "directory/organisations/exemple.yml")
    organisation, problems = read_record(document, circumstances.taxonomy)
    if organisation:
        problems = [*problems, *problems_of_record(organisation, document, circumstances)]
    else:
        assert errors_of(problems)
    assert_told_well(problems)


@FAST
@given(text=mangled_lines())
def test_a_record_with_mangled_lines_is_valid_or_told(circumstances, text):
    """Slips of the keyboard."""
    assert_valid_or_told(text, circumstances)


@FAST
@given(text=wrong_values())
def test_a_record_with_wrong_values_is_valid_or_told(circumstances, text):
    """Values of any kind in any place."""
    assert_valid_or_told(text, circumstances)


@FAST
@given(text=st.one_of(SIGN_TEXTS, st.text(), VALUES.map(lambda value: yaml.safe_dump(value))))
def test_any_text_is_valid_or_told(circumstances, text):
    """What was never a record."""
    assert_valid_or_told(text, circumstances)


@settings(FAST, max_examples=20)
@given(files=st.lists(st.one_of(st.binary(max_size=200), mangled_lines().map(str.encode)), min_size=1, max_size=3))
def test_any_files_make_a_directory_with_its_problems(tmp_path_factory, make_directory, today, files):
    """Bytes of any kind, among records."""
    named = {f"exemple-{number}.yml": content for number, content in enumerate(files)}
    root = make_directory(tmp_path_factory.mktemp("any"), named)
    problems = read_directory(root, today, only=[root / "organisations"]).problems
    assert_told_well(problems)
