"""The real directory on a fixed day, and its editions, each printed once."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

import pytest
from lebonplan.directory import Directory, read_directory
from lebonplan.paper import Press

sys.path.insert(0, str(Path(__file__).parent))

from paper_reading import ROOT, SITE, TODAY, Print


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The records as they are, read on a day that does not move."""
    return read_directory(ROOT / "directory", TODAY)


@pytest.fixture(scope="session")
def press(directory: Directory) -> Press:
    """A press for these records."""
    return Press(directory, ROOT / "directory", SITE)


@pytest.fixture(scope="session")
def printed(press: Press) -> Print:
    """A function that prints an edition, or gives it again."""
    return lru_cache(maxsize=None)(press.print)
