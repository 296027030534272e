"""The pages of a PDF become sheets to print, fold and cut: booklets, the eight-page zine, pages with crop marks."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

import pikepdf

MM = 72 / 25.4
A4 = (297 * MM, 210 * MM)  # lying
SINGLE = 80  # pages: the most that one saddle can fold (20 sheets)
SIGNATURE = 40  # pages of each saddle when there are more
MARGIN = 10 * MM  # around a page with crop marks
ZINE_BOTTOM, ZINE_TOP = (8, 1, 2, 3), (7, 6, 5, 4)

Sides = tuple[tuple[int | None, int | None], tuple[int | None, int | None]]


def saddle(count: int) -> list[Sides]:
    """The sheets of a booklet of `count` pages: ((left, right) of the front, (left, right) of the back).

    Pages count from 1; None is an empty page. Beyond SINGLE pages there are several saddles, sewn or stapled in turn.
    """
    padded = -(-count // 4) * 4
    size = padded if padded <= SINGLE else SIGNATURE
    sheets: list[Sides] = []
    for start in range(0, padded, size):
        sheets += _one_saddle(start, min(size, padded - start), count)
    return sheets


def _one_saddle(start: int, size: int, count: int) -> Iterator[Sides]:
    def page(number: int) -> int | None:
        return start + number if start + number <= count else None

    for sheet in range(size // 4):
        low, high = 2 * sheet + 1, size - 2 * sheet
        yield (page(high), page(low)), (page(low + 1), page(high - 1))


def booklet(pdf: bytes) -> bytes:
    """Two pages side by side on A4, in the order of a saddle: print on both sides (short edge), fold, staple."""
    with pikepdf.open(io.BytesIO(pdf)) as source:
        sheets = _Sheets(source, A4)
        half = A4[0] / 2
        for sides in saddle(len(source.pages)):
            for left, right in sides:
                sheets.add([(number, x, 0, half, A4[1], False) for number, x in ((left, 0.0), (right, half)) if number])
        return sheets.saved()


def zine(pdf: bytes) -> bytes:
    """Eight pages on one side of A4: the top row stands on its head; cut the middle, fold."""
    with pikepdf.open(io.BytesIO(pdf)) as source:
        if len(source.pages) != 8:
            raise ValueError(f"a zine has 8 pages, not {len(source.pages)}")
        width, height = A4[0] / 4, A4[1] / 2
        cells = [(number, n * width, 0.0, width, height, False) for n, number in enumerate(ZINE_BOTTOM)]
        cells += [(number, n * width, height, width, height, True) for n, number in enumerate(ZINE_TOP)]
        sheets = _Sheets(source, A4)
        sheets.add(cells, _zine_marks(width, height))
        return sheets.saved()


def with_crop_marks(pdf: bytes) -> bytes:
    """Each page with its bleed on a larger sheet, with the marks where the printer cuts."""
    with pikepdf.open(io.BytesIO(pdf)) as source:
        _forget_tags(source)
        trim, bleed = _box(source.pages[0], "/TrimBox"), _box(source.pages[0], "/MediaBox")
        boxes = {"/MediaBox": _grown(trim, MARGIN), "/TrimBox": trim, "/BleedBox": bleed}
        x, y, right, top = bleed
        clip = f"q {_numbers((x, y, right - x, top - y))} re W n"
        before, after = (pikepdf.Stream(source, text.encode()) for text in (clip, f"Q\n{_crop_marks(trim)}"))
        for page in source.pages:
            page.obj["/Contents"] = pikepdf.Array([before, page.obj["/Contents"], after])
            for name, box in boxes.items():
                page.obj[name] = pikepdf.Array([_short(value) for value in box])
        return _saved(source)


def trimmed(pdf: bytes) -> bytes:
    """The same pages without bleed, tags kept: the PDF to read."""
    with pikepdf.open(io.BytesIO(pdf)) as source:
        for page in source.pages:
            box = pikepdf.Array(_box(page, "/TrimBox"))
            for name in ("/MediaBox", "/CropBox", "/BleedBox", "/ArtBox", "/TrimBox"):
                page.obj[name] = box
        return _saved(source)


class _Sheets:
    """Sheets on which pages are placed."""

    def __init__(self, source: pikepdf.Pdf, size: tuple[float, float]) -> None:
        self.source, self.size = source, size
        self.target = pikepdf.new()
        for key in ("/Title", "/Author", "/CreationDate"):
            if key in source.docinfo:
                self.target.docinfo[key] = str(source.docinfo[key])

    def add(self, cells: Iterable[tuple[int, float, float, float, float, bool]], marks: str = "") -> None:
        """A sheet with (page number, x, y, width, height, upside down) and strokes."""
        content, forms = [], {}
        for number, x, y, width, height, turned in cells:
            page = self.source.pages[number - 1]
            box = _box(page, "/TrimBox")
            across, up = width / (box[2] - box[0]), height / (box[3] - box[1])
            if turned:
                matrix = (-across, 0, 0, -up, x + width + box[0] * across, y + height + box[1] * up)
            else:
                matrix = (across, 0, 0, up, x - box[0] * across, y - box[1] * up)
            forms[f"/P{number}"] = self.target.copy_foreign(page.as_form_xobject())
            content.append(f"q {_numbers(matrix)} cm /P{number} Do Q")
        self._page("\n".join([*content, marks]), forms)

    def saved(self) -> bytes:
        """The sheets as a PDF."""
        return _saved(self.target)

    def _page(self, content: str, forms: dict[str, pikepdf.Object]) -> None:
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=pikepdf.Array([0, 0, *(_short(v) for v in self.size)]),
            Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(forms)),
            Contents=pikepdf.Stream(self.target, content.encode()),
        )
        self.target.pages.append(pikepdf.Page(page))


def _forget_tags(pdf: pikepdf.Pdf) -> None:
    """Leave the pages alone: what helps to read on a screen means nothing to who prints."""
    for key in set(pdf.Root.keys()) - {"/Type", "/Pages"}:
        del pdf.Root[key]
    for page in pdf.pages:
        for key in {"/Annots", "/StructParents", "/Tabs"} & set(page.obj.keys()):
            del page.obj[key]


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _box(page: pikepdf.Page, name: str) -> list[float]:
    found = page.trimbox if name == "/TrimBox" else page.mediabox
    return [float(value) for value in found]  # type: ignore[union-attr]


def _short(value: float) -> float:
    return round(value, 3)


def _numbers(values: Iterable[float]) -> str:
    return " ".join(f"{value:.5f}".rstrip("0").rstrip(".") for value in values)


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{_numbers((x1, y1))} m {_numbers((x2, y2))} l S"


def _zine_marks(width: float, height: float) -> str:
    """Dashes at the edges and crossings where to fold, a line where to cut, in the middle."""
    folds = [_line(n * width, y, n * width, y + size) for n in (1, 2, 3)
             for y, size in ((0, 9), (height - 4, 8), (2 * height - 9, 9))]  # fmt: skip
    folds += [_line(x, height, x + 9, height) for x in (0, 4 * width - 9)]
    cut = _line(width, height, 3 * width, height)
    return "\n".join(["q 0.5 w 0.45 G [2 2] 0 d", *folds, "0 G 0.8 w [6 3] 0 d", cut, "Q"])


def _grown(box: list[float], by: float) -> tuple[float, float, float, float]:
    left, bottom, right, top = box
    return left - by, bottom - by, right + by, top + by


def _crop_marks(trim: list[float]) -> str:
    """Two short lines at each corner of the page that is cut out, outside its bleed."""
    length, gap = 5 * MM, 4 * MM
    left, bottom, right, top = trim
    strokes = []
    for x in (left, right):
        strokes += [_line(x, bottom - gap - length, x, bottom - gap), _line(x, top + gap, x, top + gap + length)]
    for y in (bottom, top):
        strokes += [_line(left - gap - length, y, left - gap, y), _line(right + gap, y, right + gap + length, y)]
    return "\n".join(["q 0.25 w 0 G", *strokes, "Q"])
