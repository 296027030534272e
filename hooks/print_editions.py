"""The site offers its editions on paper: this hook has them printed into `print/`, once, after all pages are written.

`extra.print: false` leaves them out; `serve` always does, so that an edit shows within a second.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lebonplan.paper import EditionError
from lebonplan.paper.shelf import Shelf
from lebonplan.templates import environment
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

ROOT = Path(__file__).resolve().parent.parent
PAGES = "directory_pages.py"  # the hook that has read the directory

_command = ""


def on_startup(command: str, dirty: bool) -> None:
    """What was asked for: build or serve."""
    global _command
    _command = command


@event_priority(60)  # before directory_pages (50) says to the pages whether there is paper
def on_config(config: Any) -> Any:
    """No paper while somebody edits."""
    if _command == "serve":
        config.extra["print"] = False
    return config


@event_priority(-50)  # after directory_pages (0) has written its pages, before last_good_site (-200) swaps the folders
def on_post_build(config: Any) -> None:
    """Print the standard set."""
    if config.plugins["i18n"].building or not config.extra.get("print", True):
        return
    pages = next(hook for name, hook in config.hooks.items() if name.endswith(PAGES))
    folder, templates = Path(config.site_dir), environment(ROOT / "overrides", pages._pictograms(config))
    try:
        Shelf(folder, templates, pages._directory, ROOT / config.extra["directory"], pages._site).write_all()
    except EditionError as error:
        raise PluginError(f"the editions on paper were not made: {error}") from None
