"""Pictograms, QR codes and the map of the communes become SVG texts that a template can place."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import segno

from lebonplan.geography import WIDTH, Geography, Point
from lebonplan.sheets.pictograms import drawing_folders

ROOT = Path(__file__).resolve().parents[3]
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)


@lru_cache(maxsize=512)
def pictogram(name: str) -> str:
    """The drawing of that name. Raises LookupError when there is none."""
    for folder in drawing_folders(ROOT / "directory"):
        file = folder / f"{name}.svg"
        if re.fullmatch(r"[a-z0-9-]+", name) and file.is_file():
            return _TITLE.sub("", file.read_text(encoding="utf-8")).strip()
    raise LookupError(f"there is no pictogram '{name}'")


@lru_cache(maxsize=512)
def qr_code(address: str) -> str:
    """A QR code with its quiet zone, black on white."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=2, xmldecl=False, svgns=True, nl=False)
    return out.getvalue().decode()


def commune_map(geography: Geography) -> dict[str, Any]:
    """The nineteen communes: one drawing, and where each number stands (0–1 of its width and height)."""
    paths = "".join(f'<path d="{path}"/>' for path in geography.paths.values())
    box = f"-3 -3 {WIDTH + 6:.0f} {geography.height + 6:.0f}"
    style = 'fill="#eef3f1" stroke="#14383f" stroke-width="4" stroke-linejoin="round"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><g {style}>{paths}</g></svg>'
    centres = {code: _label_point(path) for code, path in geography.paths.items()}
    places = {code: [x / WIDTH, y / geography.height] for code, (x, y) in centres.items()}
    return {"svg": svg, "ratio": (geography.height + 6) / (WIDTH + 6), "places": places}


@lru_cache(maxsize=64)
def _label_point(path: str) -> Point:
    """Where the number of a commune stands: in its largest part."""
    return _centre(max(_rings(path), key=_area))


def _rings(path: str) -> list[list[Point]]:
    """The corners of each closed line of 'M10 20l5 5 -3 8zM…'."""
    rings = []
    for part in path.split("z")[:-1]:
        (x, y), *steps = [tuple(map(int, pair.split())) for pair in re.findall(r"-?\d+ -?\d+", part)]
        corners = [(float(x), float(y))]
        for dx, dy in steps:
            corners.append((corners[-1][0] + dx, corners[-1][1] + dy))
        rings.append(corners)
    return rings


def _sides(ring: list[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)


def _area(ring: list[Point]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _sides(ring))) / 2


def _centre(ring: list[Point]) -> Point:
    """The point inside a shape that is farthest from its border, on a coarse grid: a number stands well there."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    grid = [(min(xs) + (max(xs) - min(xs)) * i / 9, min(ys) + (max(ys) - min(ys)) * j / 9)
            for i in range(1, 9) for j in range(1, 9)]  # fmt: skip
    border = [((x1 + x2) / 2, (y1 + y2) / 2) for (x1, y1), (x2, y2) in _sides(ring)]
    inside = [point for point in grid if _contains(ring, point)]
    return max(inside, key=lambda point: min((point[0] - x) ** 2 + (point[1] - y) ** 2 for x, y in border))


def _contains(ring: list[Point], point: Point) -> bool:
    x, y, inside = *point, False
    for (x1, y1), (x2, y2) in _sides(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
