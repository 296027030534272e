"""The real directory, read once; and small directories with the real closed lists and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lebonplan.commands import main
from lebonplan.directory import Directory, read_directory
from lebonplan.taxonomy import Taxonomy, read_taxonomy
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent / "directory"
TODAY = date(2026, 9, 1)

MakeDirectory = Callable[[Path, Mapping[str, str | bytes]], Path]
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which the tests believe to be."""
    return TODAY


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the real directory."""
    return ROOT


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """The real closed lists."""
    return read_taxonomy(ROOT / "taxonomy", "directory/taxonomy")


@pytest.fixture(scope="session")
def real() -> Directory:
    """The real directory as it is today."""
    return read_directory(ROOT, date.today())


@pytest.fixture(scope="session")
def good_records() -> dict[str, str]:
    """File name → text of the records that are right."""
    folder = Path(__file__).parent / "good_records"
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.yml"))}


@pytest.fixture(scope="session")
def make_directory() -> MakeDirectory:
    """A function that makes `directory/` in a folder, from the real lists and words and the records given."""

    def make(folder: Path, files: Mapping[str, str | bytes]) -> Path:
        organisations = folder / "directory" / "organisations"
        organisations.mkdir(parents=True)
        for name in ("taxonomy", "words"):
            (folder / "directory" / name).symlink_to(ROOT / name)
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            (organisations / name).write_bytes(data)
        return folder / "directory"

    return make


@pytest.fixture(scope="session")
def run() -> Run:
    """A function that runs `lebonplan` on a directory, as if it were 1 September 2026."""

    def run_(directory: Path, *arguments: str, input: str | None = None) -> Result:
        whole = ["--directory", str(directory), "--today", str(TODAY), *arguments]
        return CliRunner().invoke(main, whole, input=input)

    return run_


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium: one for the whole run, since two cannot be driven at once."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        yield chromium
        chromium.close()
