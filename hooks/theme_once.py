"""The theme's environment is made once for the four languages: making it again costs a quarter of a build."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.plugins import event_priority


@event_priority(100)
def on_config(config: Any) -> Any:
    """Keep the environment for the nested builds of the i18n plugin; a rebuild of `serve` makes a new one."""
    if not config.plugins["i18n"].building:
        _keep(config.theme)
    return config


def _keep(theme: Any) -> None:
    make = type(theme).get_env
    kept: list[Environment] = []

    def get_env() -> Environment:
        if not kept:
            kept.append(make(theme))
            # MkDocs asks for the theme's 14,500 files, of which directory_pages keeps none.
            kept[0].list_templates = lambda *_, **__: []  # type: ignore[method-assign]
        return kept[0]

    theme.get_env = get_env
