"""A small library of sheets, facts, chart, catalogue and alerts, with the real lists, words and organisations."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from lebonplan.directory import Directory, read_directory
from lebonplan.sheets.pictograms import drawing_folders
from lebonplan.site import SiteWriter, versions
from lebonplan.templates import environment
from lebonplan.views.frames import Site
from lebonplan.views.scripts import hours_scripts

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = Path(__file__).parent / "sample"
TODAY = date(2026, 9, 1)
SITE = "http://localhost:8000/"


def make_sample(folder: Path, **changed: str) -> Path:
    """`directory/` below a folder; `changed` are files to write in place of the sample's: mixing='…'."""
    root = folder / "directory"
    root.mkdir(parents=True)
    for name in ("taxonomy", "words", "search", "organisations", "prose"):
        (root / name).symlink_to(ROOT / "directory" / name)
    for source in SAMPLE.rglob("*.yml"):
        file = root / source.relative_to(SAMPLE)
        file.parent.mkdir(exist_ok=True)
        file.write_text(changed.get(source.stem, source.read_text(encoding="utf-8")), encoding="utf-8")
    return root


def read_sample(folder: Path, today: date = TODAY, **changed: str) -> Directory:
    """The sample as it is on a day."""
    return read_directory(make_sample(folder, **changed), today)


def write_sample_site(folder: Path, directory: Directory) -> Path:
    """The pages of a directory below a folder, with the site's own assets."""
    source = ROOT / "docs/assets"
    shutil.copytree(source, folder / "assets")
    made = dict(hours_scripts(source / "hours.js"))
    for name, text in made.items():
        (folder / "assets" / name).write_text(text, encoding="utf-8")
    site = Site(SITE, assets=versions(source, made))
    templates = environment(ROOT / "overrides", list(drawing_folders(ROOT / "directory")))
    SiteWriter(folder, templates, directory, site).write_all()
    return folder
