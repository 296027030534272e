"""Sheets that are folded give the pages in their order."""

from __future__ import annotations

import io

import pikepdf
import pymupdf
import pytest
from lebonplan.paper.imposition import (
    A4,
    MM,
    SIGNATURE,
    SINGLE,
    ZINE_BOTTOM,
    ZINE_TOP,
    Sides,
    booklet,
    saddle,
    trimmed,
    with_crop_marks,
    zine,
)


def numbered(count: int, width: float = 105 * MM, height: float = 148 * MM) -> bytes:
    """A PDF whose pages say their number."""
    with pymupdf.open() as made:
        for number in range(1, count + 1):
            made.new_page(width=width, height=height).insert_text((40, 60), f"page{number}")
        return bytes(made.tobytes())


def folded(sheets: list[Sides]) -> list[int | None]:
    """The pages in the order a reader meets them when these sheets lie in each other and are folded."""
    first_half = [side for (_, right), (left, _) in sheets for side in (right, left)]
    second_half = [side for (left, _), (_, right) in reversed(sheets) for side in (right, left)]
    return first_half + second_half


@pytest.mark.parametrize("count", [1, 4, 6, 8, 12, 60, 80])
def test_one_saddle_folds_into_the_pages_in_order(count: int) -> None:
    pages = folded(saddle(count))
    assert pages[:count] == list(range(1, count + 1))
    assert pages[count:] == [None] * (-count % 4)


@pytest.mark.parametrize("count", [84, 200, 226])
def test_many_pages_make_several_saddles_that_lie_one_after_the_other(count: int) -> None:
    assert count > SINGLE
    sheets, pages = saddle(count), []
    for start in range(0, len(sheets), SIGNATURE // 4):
        pages += folded(sheets[start : start + SIGNATURE // 4])
    assert pages[:count] == list(range(1, count + 1))
    assert not any(pages[count:])


@pytest.mark.parametrize("count", [8, 12, 60, 200])
def test_a_booklet_has_each_page_where_its_sheet_says(count: int) -> None:
    with pymupdf.open(stream=booklet(numbered(count))) as made:
        expected = [pair for front, back in saddle(count) for pair in (front, back)]
        assert len(made) == len(expected) == count // 2
        for page, (left, right) in zip(made, expected, strict=True):
            assert (page.rect.width, page.rect.height) == pytest.approx(A4, abs=0.1)
            places = {word[4]: word[0] for word in page.get_text("words")}
            assert places[f"page{left}"] < A4[0] / 2 < places[f"page{right}"]


def test_the_leaves_of_a_folded_zine_carry_pages_that_follow_each_other() -> None:
    # Folded along its length and pushed, a sheet is a cross of four leaves: the outer columns, and each row's middle.
    leaves = [
        {ZINE_BOTTOM[0], ZINE_TOP[0]},
        {ZINE_BOTTOM[3], ZINE_TOP[3]},
        {ZINE_BOTTOM[1], ZINE_BOTTOM[2]},
        {ZINE_TOP[1], ZINE_TOP[2]},
    ]
    assert sorted(map(sorted, leaves)) == [[1, 2], [3, 4], [5, 6], [7, 8]]
    around = [*ZINE_BOTTOM, *reversed(ZINE_TOP)]
    assert around[1:] + around[:1] == list(range(1, 9))


def test_a_zine_is_one_side_of_a4_with_its_top_row_upside_down() -> None:
    with pymupdf.open(stream=zine(numbered(8, A4[0] / 4, A4[1] / 2))) as made:
        assert len(made) == 1
        for block in made[0].get_text("dict")["blocks"]:
            for line in block["lines"]:
                number = int(line["spans"][0]["text"].removeprefix("page"))
                assert line["dir"][0] == pytest.approx(-1 if number in ZINE_TOP else 1)


def test_a_zine_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="8 pages, not 6"):
        zine(numbered(6))


def test_reading_pages_lose_their_bleed_and_printer_pages_keep_it_inside_their_marks() -> None:
    with pikepdf.open(io.BytesIO(numbered(2, 111 * MM, 154 * MM))) as bleeding:
        for page in bleeding.pages:
            page.trimbox = [3 * MM, 3 * MM, 108 * MM, 151 * MM]
        out = io.BytesIO()
        bleeding.save(out)
    with pikepdf.open(io.BytesIO(trimmed(out.getvalue()))) as made:
        assert [float(v) for v in made.pages[0].mediabox] == pytest.approx([3 * MM, 3 * MM, 108 * MM, 151 * MM])
    with pikepdf.open(io.BytesIO(with_crop_marks(out.getvalue()))) as made:
        trim, bleed = made.pages[0].trimbox, made.pages[0].bleedbox
        assert float(trim[2] - trim[0]) == pytest.approx(105 * MM, abs=0.01)
        assert float(trim[0] - bleed[0]) == pytest.approx(3 * MM, abs=0.01)
        sheet = [float(v) for v in made.pages[0].mediabox]
        assert [sheet[2] - sheet[0], sheet[3] - sheet[1]] == pytest.approx([125 * MM, 168 * MM], abs=0.01)


def test_pages_for_the_printer_carry_no_links_or_tags() -> None:
    with pikepdf.open(io.BytesIO(numbered(2, 111 * MM, 154 * MM))) as tagged:
        tagged.Root["/StructTreeRoot"] = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)
        tagged.pages[0].obj["/Annots"] = pikepdf.Array()
        out = io.BytesIO()
        tagged.save(out)
    with pikepdf.open(io.BytesIO(with_crop_marks(out.getvalue()))) as made:
        assert "/StructTreeRoot" not in made.Root
        assert "/Annots" not in made.pages[0].obj
