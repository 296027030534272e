"""A failed build leaves the last good site in place: pages are made beside it and take its place at the very end."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority

_final: Path | None = None
_command = ""


def on_startup(command: str, dirty: bool) -> None:
    """`serve` builds in a folder of its own already."""
    global _command, _final
    _command, _final = command, None


@event_priority(100)  # before anything looks at site_dir
def on_config(config: Any) -> Any:
    """Build in `.site-building` instead; the i18n plugin comes back here for each language."""
    global _final
    if _command == "build" and _final is None:
        _final = Path(config.site_dir)
        config.site_dir = str(_final.with_name(f".{_final.name}-building"))
    return config


def swap(built: Path) -> None:
    """Put the finished site where the last one stands."""
    if _final is None:
        return
    old = _final.with_name(f".{_final.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    if _final.exists():
        _final.rename(old)
    built.rename(_final)
    shutil.rmtree(old, ignore_errors=True)


@event_priority(-200)  # after the i18n plugin has built the other languages (-100), and after directory_pages
def on_post_build(config: Any) -> None:
    """The outermost build ends here last."""
    if not config.plugins["i18n"].building:
        swap(Path(config.site_dir))


def on_build_error(error: Exception) -> None:
    """Leave nothing half-made behind."""
    if _final is not None:
        shutil.rmtree(_final.with_name(f".{_final.name}-building"), ignore_errors=True)
