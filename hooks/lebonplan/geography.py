"""The outlines of the nineteen communes become a flat drawing on which positions can be placed."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]

WIDTH = 1000.0  # units across the drawing


@dataclass(frozen=True)
class Geography:
    """A drawing of the Region: `paths` by the commune's first postcode, `height` for a width of 1000 units."""

    paths: dict[str, str]
    height: float
    west: float
    north: float
    scale: float
    shrink: float

    def place(self, lat: float, lon: float) -> Point:
        """Where a position stands on the drawing (units from its left and top)."""
        return (lon - self.west) * self.shrink * self.scale, (self.north - lat) * self.scale

    def holds(self, lat: float, lon: float) -> bool:
        """True for a position on the drawing."""
        x, y = self.place(lat, lon)
        return 0 <= x <= WIDTH and 0 <= y <= self.height


@lru_cache(maxsize=1)
def read_geography(file: Path) -> Geography:
    """Read a GeoJSON of polygons (longitude, latitude) with `postcodes` among their properties."""
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    rings = {feature["properties"]["postcodes"][0]: _rings(feature["geometry"]) for feature in features}
    corners = [corner for parts in rings.values() for ring in parts for corner in ring]
    west, south = (min(corner[axis] for corner in corners) for axis in (0, 1))
    east, north = (max(corner[axis] for corner in corners) for axis in (0, 1))
    shrink = math.cos(math.radians((south + north) / 2))  # a degree of longitude is shorter than one of latitude
    scale = WIDTH / ((east - west) * shrink)
    empty = Geography({}, (north - south) * scale, west, north, scale, shrink)
    paths = {code: "".join(_path(ring, empty) for ring in parts) for code, parts in rings.items()}
    return Geography(paths, empty.height, west, north, scale, shrink)


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [part[0] for part in parts]


def _path(ring: list[list[float]], geography: Geography) -> str:
    """A closed path in whole units, each corner told from the one before: the shortest way to write it."""
    corners = [tuple(map(round, geography.place(lat, lon))) for lon, lat in ring]
    steps = [(x - px, y - py) for (px, py), (x, y) in pairwise(corners)]
    return f"M{corners[0][0]} {corners[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps if x or y) + "z"
