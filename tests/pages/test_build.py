"""A build either gives a whole site or leaves the last good one as it was."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from site_kit import ROOT


def _checkout(folder: Path) -> Path:
    """A copy of what the build reads, in which a test may write mistakes."""
    for part in ("directory", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def _build(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {"PYTHONPATH": str(folder / "hooks"), "PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_a_failed_build_says_every_mistake_and_leaves_the_last_site(tmp_path: Path) -> None:
    """Two broken records: both are named with line and cure, there is no traceback, the old page still stands."""
    folder = _checkout(tmp_path)
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("the last good site", encoding="utf-8")
    for slug in ("dune", "samusocial"):
        record = folder / f"directory/organisations/{slug}.yml"
        record.write_text(record.read_text(encoding="utf-8") + "horaires: 24/7\n", encoding="utf-8")
    done = _build(folder)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "organisations/dune.yml:" in said
    assert "organisations/samusocial.yml:" in said
    assert "did you mean 'hours'?" in said
    assert "Traceback" not in said
    assert (folder / "site/index.html").read_text(encoding="utf-8") == "the last good site"
    assert not (folder / ".site-building").exists()


def test_a_template_that_breaks_leaves_the_last_site(tmp_path: Path) -> None:
    """Even a failure while pages are written does not touch the site that stands."""
    folder = _checkout(tmp_path)
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("the last good site", encoding="utf-8")
    (folder / "overrides/need.html").write_text("{{ nothing.there }}", encoding="utf-8")
    assert _build(folder).returncode != 0
    assert (folder / "site/index.html").read_text(encoding="utf-8") == "the last good site"
