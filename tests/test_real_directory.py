"""What must hold of the real directory: no error, four languages, sources, and no secret told."""

from __future__ import annotations

from pathlib import Path

import pytest
from lebonplan.languages import LANGUAGES, missing_languages
from lebonplan.problems import as_text, errors_of
from lebonplan.records import Organisation


@pytest.fixture(scope="module")
def organisations(real) -> list[Organisation]:
    """All records."""
    return list(real.organisations.values())


def slugs_where(organisations, condition) -> list[str]:
    """The records for which something holds: to name them when none should."""
    return [organisation.slug for organisation in organisations if condition(organisation)]


def test_the_directory_has_no_error(real):
    """Else nothing is built."""
    assert as_text(errors_of(real.problems)) == ""


def test_the_directory_has_its_organisations(organisations):
    """At least 220 of the facts."""
    assert len(organisations) >= 220


def test_every_record_is_a_file_of_its_own(real, root: Path):
    """Each file is read, and named as its record."""
    files = {file.name for file in (root / "organisations").iterdir()}
    assert files == {f"{slug}.yml" for slug in real.organisations}
    assert all(organisation.slug == slug for slug, organisation in real.organisations.items())


def test_every_record_tells_its_sources(organisations):
    """Nothing is invented."""
    assert slugs_where(organisations, lambda o: not o.sources or not all(source.site for source in o.sources)) == []


def test_every_description_is_in_four_languages(organisations):
    """It is the one prose that everyone reads."""
    assert slugs_where(organisations, lambda o: missing_languages(o.description)) == []


def test_every_warning_is_in_four_languages(organisations):
    """What one must know before walking there."""
    assert slugs_where(organisations, lambda o: any(missing_languages(text) for text in o.warnings)) == []


def test_every_label_is_in_four_languages(real):
    """Of all closed lists."""
    missing = [
        (name, code, language)
        for name, terms in real.taxonomy.lists.items()
        for code, term in terms.items()
        for text in (term.label, term.hint, term.mark)
        if text
        for language in missing_languages(text)
    ]
    assert missing == []


def test_every_word_of_the_site_is_in_four_languages(real):
    """With the same keys."""
    keys = {language: set(real.words.texts[language]) for language in LANGUAGES}
    assert all(keys[language] == keys["fr"] for language in LANGUAGES)


def test_a_confidential_place_has_a_telephone_and_no_address(organisations):
    """No address, no point on a map, no landmark, no stop, no commune."""
    secret = [(o, place) for o in organisations for place in o.places if place.confidential]
    assert secret, "the directory has shelters whose address is secret"
    for _, place in secret:
        assert (place.address, place.position, place.landmark, place.stops) == (None, None, None, ())
    assert slugs_where([o for o, _ in secret], lambda o: not o.contact.phones and not o.contact.websites) == []


def test_every_open_place_has_a_commune(real, organisations):
    """So that it is on the page of its commune."""
    for organisation in organisations:
        for place in organisation.places:
            assert place.confidential or place.address.commune in real.taxonomy["communes"], organisation.slug


def test_every_service_answers_a_need(real, organisations):
    """So that it is on the page of a need."""
    assert slugs_where(organisations, lambda o: not real.needs_of(o)) == []


def test_every_need_has_organisations(real):
    """No page is empty."""
    assert [need for need, found in real.by_need.items() if not found] == []


def test_the_numbers_of_emergencies_are_those_of_records(real):
    """Each names a record that has a telephone."""
    for term in real.taxonomy["emergencies"].values():
        assert real.organisations[term.organisation].contact.phones


def test_points_on_the_map_are_where_the_address_is(organisations):
    """A place in Brussels is in Brussels."""
    far = [
        organisation.slug
        for organisation in organisations
        for place in organisation.places
        if place.position and place.address and place.address.commune != "outside"
        if not (50.75 < place.position.lat < 50.92 and 4.23 < place.position.lon < 4.49)
    ]
    assert far == []
