"""What the model of a record holds, beyond the mistakes shown in tests/bad_records."""

from __future__ import annotations

import pytest
from lebonplan.directory import read_record
from lebonplan.documents import parse_document
from lebonplan.records import WebAddress
from pydantic import TypeAdapter, ValidationError

MINIMAL = """\
name: Exemple
kind: online
description: {fr: Une aide.}
contact: {emails: [info@exemple.be]}
services: [{service: meal}]
verified: {how: website}
sources: [{site: exemple.be}]
"""


@pytest.fixture
def read(taxonomy):
    """A function that reads the text of a record."""
    return lambda text, path="exemple.yml": read_record(parse_document(text, path), taxonomy)


def test_the_shortest_record_is_valid(read):
    """Seven fields; everything else may be absent."""
    organisation, problems = read(MINIMAL)
    assert problems == []
    assert (organisation.slug, organisation.status) == ("exemple", "active")


def test_a_record_cannot_be_changed_once_read(read):
    """All views see the same."""
    organisation, _ = read(MINIMAL)
    with pytest.raises(ValidationError):
        organisation.name = "Autre"


def test_the_slug_is_the_name_of_the_file(read):
    """An editor need not write it."""
    organisation, _ = read(MINIMAL, "directory/organisations/projet-lama.yml")
    assert organisation.slug == "projet-lama"


def test_codes_tell_every_code_that_a_record_uses(read, good_records):
    """A code that no record uses can then be told."""
    organisation, _ = read(good_records["centre-de-jour.yml"], "centre-de-jour.yml")
    assert {
        ("services", "shower"), ("prices", "shower"), ("conditions", "member-card"), ("conditions", "low-threshold"),
        ("audiences", "homeless"), ("audiences", "minors"), ("audiences", "women"), ("audiences", "professionals"),
        ("languages", "en"), ("languages", "nl"), ("phone_purposes", "reception"),
    } <= set(organisation.codes())  # fmt: skip


def test_an_unknown_code_is_suggested_by_its_label_too(read):
    """Those who write the French or Dutch word get the code."""
    _, problems = read(MINIMAL.replace("service: meal", "service: douche") + "languages: [polski]\n")
    assert [problem.cure for problem in problems] == ["did you mean 'shower'?", "did you mean 'pl'?"]


@pytest.mark.parametrize(
    "link",
    [
        "https://exemple.be", "http://exemple.be/", "HTTPS://Exemple.BE/a?b=c&d=e#f", "https://sub.exemple-a.be:8080/a",
        "https://bücher.example/ü",
    ],
)  # fmt: skip
def test_a_web_address_is_accepted(link):
    """With path, query, part, port."""
    assert TypeAdapter(WebAddress).validate_python(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "JavaScript:alert(1)//.be", "data:text/html,x", "ftp://exemple.be", "//exemple.be",
        "https://localhost", "https://", "https://.be", "https://a..be", "http://[::1", "https://exemple.be\nx",
        "https://exemple.be/a b", "https://exemple.be/\"onclick=", "https://exemple.be/'", "https://exemple.be/<b>",
        "https://info@exemple.be", "https://exemple.be\\@other.be", " ", "mailto:info@exemple.be",
    ],
)  # fmt: skip
def test_what_could_do_something_else_than_open_a_page_is_refused(link):
    """Scripts, blanks, quotes, names before an @."""
    with pytest.raises(ValidationError, match="is not a web address"):
        TypeAdapter(WebAddress).validate_python(link)


def test_all_mistakes_of_a_record_are_told_at_once(read):
    """Five mistakes, five messages."""
    wrong = MINIMAL.replace("online", "web").replace("meal", "meals").replace("info@exemple.be", "info")
    organisation, problems = read(wrong + "horaires: 9-17\nclosures: [lundi]\n")
    assert organisation is None
    assert len(problems) == 5


def test_a_wrong_entry_does_not_make_its_list_empty(read):
    """One mistake, one message."""
    _, problems = read(MINIMAL.replace("site: exemple.be", "url: exemple.be"))
    assert {problem.what for problem in problems} == {"the field 'site' is missing", "unknown field 'url'"}


def test_a_message_never_repeats_a_whole_page(read):
    """A value of ten thousand signs is cut."""
    _, problems = read(MINIMAL.replace("meal", "m" * 10_000) + f"{'z' * 5_000}: 1\n")
    assert problems
    assert all(len(str(problem)) < 300 for problem in problems)


def test_an_organisation_goes_by_its_name_in_the_language_of_the_page(read):
    """Its other names are what it is also known as; without a name of its own it keeps the one it has."""
    organisation, _ = read(MINIMAL + "name_in: {nl: Voorbeeld}\nalso_known_as: [EX]\n")
    dutch, polish = organisation.called("nl"), organisation.called("pl")
    assert (dutch.name, dutch.also_known_as) == ("Voorbeeld", ("Exemple", "EX"))
    assert (polish.name, polish.also_known_as) == ("Exemple", ("Voorbeeld", "EX"))
