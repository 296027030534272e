"""MkDocs builds the hand-written pages; this hook adds the pages that are views of `directory/`.

Those pages (thousands) are not MkDocs pages: the library writes them, in several processes, once the first language
is built. MkDocs would keep each in memory and render it with the theme of every other page, which costs three
times the time and memory; `lebonplan.site` does the sitemap and tests/test_links.py the link checks instead.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from lebonplan.directory import Directory, load_directory
from lebonplan.languages import LANGUAGES
from lebonplan.pages import communes, tiles
from lebonplan.problems import DirectoryError
from lebonplan.search.index import index_files
from lebonplan.site import SiteWriter, paths, sitemap, versions
from lebonplan.templates import environment, equip
from lebonplan.views.alerts import banners_of_home
from lebonplan.views.emergencies import emergencies
from lebonplan.views.frames import Frame, Site, prefix
from lebonplan.views.scripts import hours_scripts
from lebonplan.views.speaker import Speaker
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

ROOT = Path(__file__).resolve().parent.parent
PICTOGRAMS = ROOT / "docs/assets/pictograms"

_directory: Directory | None = None
_site: Site | None = None
_indexes: dict[str, str] = {}


@event_priority(50)  # before the i18n plugin (-100) changes the configuration for a language
def on_config(config: Any) -> Any:
    """Read the directory once for all languages; `serve` comes here again after each edit."""
    global _directory, _site, _indexes
    if config.plugins["i18n"].building:
        return config
    config.theme.static_templates.clear()  # 404.html and sitemap.xml are ours
    try:
        _directory = load_directory(ROOT / config.extra["directory"], date.today())
    except DirectoryError as error:
        count = len(error.problems)
        raise PluginError(f"{count} mistakes in the directory, nothing was built:\n{error}") from None
    folder = Path(config.docs_dir) / "assets"
    _indexes = {**dict(index_files(_directory)), **dict(hours_scripts(folder / "hours.js"))}
    assets = versions(folder, _indexes)
    _site = Site(config.site_url, config.repo_url or "", assets, _has_paper(config))
    return config


@event_priority(100)
def on_files(files: Any, config: Any) -> Any:
    """Leave out what the theme would add: its fonts, scripts and styles are not used (2.5 MB)."""
    for file in list(files):
        if file.src_dir != config.docs_dir:
            files.remove(file)
    return files


def on_env(env: Environment, config: Any, files: Any) -> Environment:
    """Everything is escaped in our templates, under MkDocs too."""
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    equip(env, _pictograms(config))
    return env


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """What our templates show on a hand-written page."""
    assert _directory and _site
    language = config.plugins["i18n"].current_language
    speaker = Speaker.of(_directory, language)
    path = page.url.removeprefix(prefix(language))
    is_home = page.meta.get("template") == "home.html"
    title = speaker.word("site_name") if is_home else page.title
    description = speaker.word("tagline") if is_home else page.meta.get("description", title)
    context["frame"] = Frame(_site, speaker, path, title, description, "home" if is_home else "prose")
    if is_home:
        context["tiles"] = tiles(_directory, speaker)
        context["emergencies"] = emergencies(_directory, speaker)
        context["communes"] = communes(_directory, speaker)
        context["alerts"] = banners_of_home(_directory, speaker)
    return context


def on_post_build(config: Any) -> None:
    """Write the pages of the directory, the sitemap and the page for lost addresses, once."""
    assert _directory and _site
    if config.plugins["i18n"].building:
        return
    folder = Path(config.site_dir)
    templates = environment(ROOT / "overrides", _pictograms(config))
    SiteWriter(folder, templates, _directory, _site).write_all()
    for name, text in _indexes.items():
        file = folder / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with (folder / "sitemap.xml").open("w", encoding="utf-8") as file:
        file.writelines(sitemap(_site, ("", "about/", *(("print/",) if _site.paper else ()), *paths(_directory))))
    speakers = [Speaker.of(_directory, language) for language in LANGUAGES]
    page = templates.get_template("not_found.html")
    (folder / "404.html").write_text(page.render(speakers=speakers, site=_site, base=_base(config), prefix=prefix))


def _pictograms(config: Any) -> list[Path]:
    """Our own drawings first, then the icons that come with the theme."""
    return [PICTOGRAMS, *(Path(folder) / ".icons/material" for folder in config.theme.dirs)]


def _has_paper(config: Any) -> bool:
    """Whether print_editions makes its pages in this build."""
    return bool(config.extra.get("print", True))


def _base(config: Any) -> str:
    """The path of the site on its host: '/' or '/lebonplan/'. A lost address can be anywhere below it."""
    return "/" + "/".join(config.site_url.split("/")[3:])
