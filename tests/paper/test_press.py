"""Printed editions, read back: all that was chosen is there, nothing that must not be, and nothing hangs over."""

from __future__ import annotations

import io
from pathlib import Path

import page as page_validation
import pikepdf
import pymupdf
import pytest
from lebonplan.directory import Directory
from lebonplan.languages import LANGUAGES
from lebonplan.paper import Edition, EditionError, Press, Printed
from lebonplan.paper.entries import address_line
from lebonplan.paper.imposition import MM
from lebonplan.paper.selection import selected
from lebonplan.phones import displayed
from lebonplan.records import Address, Street
from lebonplan.sheets.model import Sheet
from lebonplan.views.speaker import Speaker
from paper_reading import ROOT, SITE, Print, squeezed, standard, text_of

A6 = (105 * MM, 148 * MM)
READING = [
    (kind, language) for kind in ("agenda", "guide", "zine", "semainier", "contact") for language in ("fr", "pl")
]


def reading_pdf(printed: Printed) -> bytes:
    """The paper that is read on a screen: the first."""
    return next(iter(printed.pdfs.values()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["agenda", "guide", "zine", "semainier", "contact"])
def test_every_chosen_record_is_there_with_name_numbers_and_addresses(
    kind: str, language: str, printed: Print, directory: Directory
) -> None:
    edition = standard(kind, language)
    text, speaker = text_of(reading_pdf(printed(edition))), Speaker.of(directory, language)
    shown = 1 if kind == "semainier" else None  # a week on one page has room for one number
    for organisation in selected(edition, directory):
        wanted = [
            organisation.called(language).name,
            *(displayed(phone.number) for phone in organisation.contact.phones[:shown]),
        ]
        wanted += [address_line(place.address, speaker) for place in organisation.places if place.address]
        for line in wanted:
            assert squeezed(line) in text, f"{organisation.slug}: {line}"


def test_polish_letters_and_accents_are_letters_not_pictures(printed: Print) -> None:
    polish = text_of(reading_pdf(printed(standard("agenda", "pl"))))
    for word in ("środa", "październik", "grudzień", "Umyćsię", "święto"):
        assert word in polish
    assert "Ville de Bruxelles".replace(" ", "") in text_of(reading_pdf(printed(standard("guide", "fr"))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_has_at_least_200_a6_pages_and_a_multiple_of_four(language: str, printed: Print) -> None:
    made = printed(standard("agenda", language))
    with pymupdf.open(stream=made.pdfs["a6"]) as opened:
        assert len(opened) >= 200 and len(opened) % 4 == 0
        assert {(round(p.rect.width), round(p.rect.height)) for p in opened} == {(round(A6[0]), round(A6[1]))}
    with pymupdf.open(stream=made.pdfs["a4-booklet"]) as opened:
        assert {(round(p.rect.width), round(p.rect.height)) for p in opened} == {(842, 595)}


def test_every_week_stands_on_a_left_and_the_right_page_beside_it(printed: Print) -> None:
    with pymupdf.open(stream=printed(standard("agenda", "fr")).pdfs["a6"]) as opened:
        texts = [page.get_text() for page in opened]
    weeks = [number for number, text in enumerate(texts, 1) if "lundi\n" in text and "mercredi\n" in text]
    assert len(weeks) == 53 and all(number % 2 == 0 for number in weeks)
    assert all("dimanche\n" in texts[number] for number in weeks)


@pytest.mark.parametrize(("kind", "language"), READING)
def test_no_page_is_empty_and_no_word_hangs_over_its_page(kind: str, language: str, printed: Print) -> None:
    with pymupdf.open(stream=reading_pdf(printed(standard(kind, language)))) as opened:
        for page in opened:
            words = page.get_text("words")
            assert words, f"page {page.number + 1} is empty"
            for word in words:
                assert page.rect.contains(pymupdf.Rect(word[:4])), f"page {page.number + 1}: {word[4]}"


@pytest.mark.parametrize("kind", ["agenda", "guide", "zine", "semainier"])
def test_the_text_of_the_directory_is_never_smaller_than_seven_and_a_half_points(kind: str, printed: Print) -> None:
    with pymupdf.open(stream=reading_pdf(printed(standard(kind, "fr")))) as opened:
        sizes = {
            round(span["size"], 1): span["text"]
            for page in opened
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
            if span["text"].strip()
        }
    assert min(sizes) >= 7.5, sizes[min(sizes)]


@pytest.mark.parametrize(("kind", "language"), READING)
def test_all_fonts_are_inside_and_there_is_only_our_own(kind: str, language: str, printed: Print) -> None:
    with pymupdf.open(stream=reading_pdf(printed(standard(kind, language)))) as opened:
        fonts = {font for page in opened for font in page.get_fonts()}
        assert fonts and all("AtkinsonHyperlegible" in font[3] for font in fonts)
        assert all(opened.extract_font(font[0])[3] for font in fonts)


@pytest.mark.parametrize(("kind", "language"), READING)
def test_reading_pdfs_pass_the_machine_check_of_pdf_ua_1(
    kind: str, language: str, printed: Print, tmp_path: Path
) -> None:
    file = tmp_path / "read.pdf"
    file.write_bytes(reading_pdf(printed(standard(kind, language))))
    found = page_validation.validate_pdf(str(file), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert found.is_compliant, found.failures
    with pikepdf.open(file) as opened:
        assert opened.Root.Lang == {"fr": "fr-BE", "pl": "pl-BE"}[language]
        assert opened.Root.MarkInfo.Marked and str(opened.docinfo["/Title"])


@pytest.mark.parametrize(
    ("kind", "language"),
    [("agenda", "nl"), ("guide", "pl"), ("zine", "fr"), ("semainier", "pl"), ("contact", "en"), ("sheets", "fr")],
)
def test_outloud_finds_no_error(kind: str, language: str, printed: Print, tmp_path: Path) -> None:
    from click.testing import CliRunner
    from outloud.cli import main

    file = tmp_path / "read.pdf"
    file.write_bytes(reading_pdf(printed(standard(kind, language))))
    answer = CliRunner().invoke(main, ["--fail-on", "error", "--no-info", str(file)])
    assert answer.exit_code == 0, answer.output


@pytest.mark.parametrize("kind", ["agenda", "guide", "zine", "semainier", "contact"])
def test_qpdf_finds_nothing_wrong_with_any_paper(kind: str, printed: Print) -> None:
    for paper, pdf in printed(standard(kind, "fr")).pdfs.items():
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert opened.check_pdf_syntax() == [], paper


@pytest.mark.parametrize("kind", ["agenda", "guide", "zine", "semainier", "contact", "sheets"])
def test_the_same_input_gives_the_same_bytes(kind: str, printed: Print, directory: Directory) -> None:
    edition = standard(kind, "en")
    again = Press(directory, ROOT / "directory", SITE).print(edition)
    assert again.pdfs == printed(edition).pdfs


def test_every_edition_says_its_age_and_where_to_see_what_has_changed(printed: Print) -> None:
    for kind in ("agenda", "guide", "zine", "semainier", "contact"):
        made = printed(standard(kind, "en"))
        text = text_of(reading_pdf(made))
        assert squeezed(made.imprint.code) in text
        assert squeezed("Valid until") in text and squeezed("Data checked up to") in text


def test_a_confidential_address_is_on_no_paper(directory: Directory) -> None:
    shelter = directory.organisations["cpvcf"]
    address = Address(street=Street(fr="Rue du Secret"), number="77", commune="jette", postcode="1090")
    hidden = tuple(place.model_copy(update={"address": address}) for place in shelter.places if place.confidential)
    assert hidden
    told = {**directory.organisations, "cpvcf": shelter.model_copy(update={"places": hidden})}
    unwary = Press(_with(directory, told), ROOT / "directory", SITE)
    for edition in (
        Edition("guide", "fr", needs=("family",)),
        Edition("zine", "fr", slugs=("cpvcf",)),
        Edition("semainier", "fr", slugs=("cpvcf",)),
        Edition("contact", "fr", slugs=("cpvcf",)),
    ):
        text = text_of(reading_pdf(unwary.print(edition)))
        assert squeezed(shelter.name) in text
        assert "RueduSecret" not in text and "Secret77" not in text


def test_a_record_that_cannot_be_typeset_is_named(press: Press) -> None:
    values = press.contents(standard("zine", "fr")).as_json()
    values["doors"][3]["marks"] = ["no-such-mark"]
    with pytest.raises(EditionError, match=rf"{values['doors'][3]['slug']}\.yml: cannot be typeset"):
        press.typesetter.pdf("zine", values)


def test_a_door_too_long_for_its_panel_of_the_zine_is_named(press: Press) -> None:
    values = press.contents(standard("zine", "fr")).as_json()
    values["doors"][0]["services"] = "très long " * 60
    with pytest.raises(EditionError, match=rf"{values['doors'][0]['slug']}\.yml: too long for a panel"):
        press.typesetter.pdf("zine", values)


def test_paper_promises_no_hours_that_were_not_verified_within_a_year(press: Press, directory: Directory) -> None:
    values = press.contents(standard("guide", "fr")).as_json()
    for section in values["sections"]:
        for entry in (entry for group in section["groups"] for entry in group["entries"]):
            organisation = directory.organisations[entry["slug"]]
            if organisation.kind != "helpline" and organisation.verified.on is None:
                assert entry["call"], entry["slug"]


def test_an_edition_on_a_paper_it_does_not_have_says_which_it_has(press: Press) -> None:
    with pytest.raises(EditionError, match="take one of: a7, a4"):
        press.print(standard("zine", "fr"), ("a6",))


def test_a_sheet_is_a_poster_a_hand_out_or_pictures_alone(directory: Directory, tmp_path: Path) -> None:
    from dataclasses import replace

    told = replace(directory, library=replace(directory.library, sheets={"asleep": a_sheet()}))
    press = Press(told, ROOT / "directory", SITE)
    printed = press.print(Edition("sheets", "pl", level="G"))
    for paper, pdf in printed.pdfs.items():
        with pymupdf.open(stream=pdf) as opened:
            assert len(opened) == (2 if paper == "a6" else 1), paper
        assert squeezed("Zadzwoń pod 112") in text_of(pdf) and squeezed("Nie zostawiaj") in text_of(pdf)
        file = tmp_path / "sheet.pdf"
        file.write_bytes(pdf)
        assert page_validation.validate_pdf(str(file), profile=page_validation.ValidationProfile.PDF_UA_1).is_compliant
    mute = press.print(Edition("sheets", "pl", level="G", wordless=True), ("a4",))
    assert squeezed("Zadzwoń pod 112") not in text_of(mute.pdfs["a4"])
    with pytest.raises(EditionError, match="no sheet of level S is confirmed"):
        press.print(Edition("sheets", "pl", level="S"))


def a_sheet() -> Sheet:
    """A sheet of six steps, with drawings that are always there."""

    def step(pictogram: str, words: str) -> dict[str, object]:
        captions = dict.fromkeys(LANGUAGES, words)
        return {"pictogram": pictogram, "caption": captions, "facts": ["test-fact"]}

    titles = dict.fromkeys(LANGUAGES, "Ktoś się nie budzi")
    return Sheet.model_validate(
        {
            "slug": "asleep",
            "title": titles,
            "kind": "health",
            "level": "G",
            "pictogram": "bed",
            "emergency": True,
            "steps": [step("phone", "Zadzwoń pod 112"), *(step("bed", f"Krok numer {n}") for n in range(2, 7))],
            "never": step("account", "Nie zostawiaj tej osoby samej"),
            "help": {"organisations": ["112"]},
            "review": {"status": "confirmed", "on": "2026-10-01", "by": "test"},
        }
    )


def _with(directory: Directory, organisations: dict[str, object]) -> Directory:
    from dataclasses import replace

    return replace(directory, organisations=organisations)  # type: ignore[arg-type]
