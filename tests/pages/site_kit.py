"""Where the checkout is, its languages, and how its site is built: what the tests of pages share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("fr", "nl", "en", "pl")


def prefix(language: str) -> str:
    """French stands at the root."""
    return "" if language == "fr" else f"{language}/"


def build(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the site generator in the checkout, as `make site` does."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
