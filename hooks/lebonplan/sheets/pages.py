"""Sheets, chart, catalogue, counters, services and alerts become the list of their pages in one language."""

from __future__ import annotations

from collections.abc import Iterator

from lebonplan.directory import Directory
from lebonplan.pages import Page
from lebonplan.sheets.model import Sheet
from lebonplan.views.alerts import banners, banners_of_service, banners_of_sheet, feed_name
from lebonplan.views.counters import week_of_counters
from lebonplan.views.frames import Frame, Site
from lebonplan.views.mixing import equipment_references, item_view, mixing_references, mixing_rows
from lebonplan.views.sheets import SHOWN_DOORS, Link, doors, links, picture, sheet_view
from lebonplan.views.speaker import Speaker

COUNTERS = "sterile-equipment"
ALWAYS = (COUNTERS, "naloxone", "drug-checking", "hiv-hep-sti-test", "substitution-treatment", "relatives-support")


def sheet_pages(directory: Directory, site: Site, language: str) -> Iterator[Page]:
    """All of them."""
    pages = _Pages(directory, site, Speaker.of(directory, language))
    yield pages.list_for_everyone()
    yield pages.list_of_specific()
    for sheet in directory.library.sheets.values():
        yield from pages.of_sheet(sheet)
    yield pages.mixing()
    yield pages.equipment()
    yield pages.counters()
    for code in service_codes(directory):
        yield pages.service(code)
    yield pages.pictograms()
    yield pages.alerts()


def sheet_paths(directory: Directory) -> Iterator[str]:
    """The addresses of these pages, without the language; not that of the contact sheet, which is for editors."""
    yield from ("sheets/", "sheets/specific/", "mixing/", "equipment/", "counters/", "alerts/")
    for slug in directory.library.sheets:
        yield from (f"sheet/{slug}/", f"sheet/{slug}/wordless/")
    yield from (f"service/{code}/" for code in service_codes(directory))


def service_codes(directory: Directory) -> tuple[str, ...]:
    """The services that have a page: those always asked for, and those that sheets, items and alerts lead to."""
    library = directory.library
    used = [code for sheet in library.sheets.values() for code in sheet.help.services]
    used += [code for item in library.equipment for code in item.services]
    used += [code for alert in directory.alerts for code in alert.services]
    return tuple(dict.fromkeys(code for code in (*ALWAYS, *used) if code in directory.taxonomy["services"]))


class _Pages:
    """The pages of one language."""

    def __init__(self, directory: Directory, site: Site, speaker: Speaker) -> None:
        self.directory, self.site, self.speaker = directory, site, speaker

    def _frame(self, path: str, title: str, description: str, kind: str, hours: bool = False) -> Frame:
        return Frame(self.site, self.speaker, path, title, description, kind, needs_hours=hours)

    def _grouped(self, level: str) -> list[tuple[str, str, list[Link]]]:
        sheets = [sheet for sheet in self.directory.library.sheets.values() if sheet.level == level]
        groups = []
        for kind in self.directory.taxonomy["sheet_kinds"]:
            found = links((sheet for sheet in sheets if sheet.kind == kind), self.directory, self.speaker)
            if found:
                ordered = sorted(found, key=lambda link: link.title.casefold())
                groups.append((kind, self.speaker.label("sheet_kinds", kind), ordered))
        return groups

    def list_for_everyone(self) -> Page:
        """The sheets of level G by kind, and the way to the others."""
        word = self.speaker.word
        frame = self._frame("sheets/", word("sheet_list"), word("sheet_list_description"), "sheets")
        return Page(frame, "sheets.html", {"groups": self._grouped("G"), "specific": False})

    def list_of_specific(self) -> Page:
        """The sheets of level S."""
        word = self.speaker.word
        frame = self._frame("sheets/specific/", word("sheet_specific"), word("sheet_specific_sentence"), "sheets")
        return Page(frame, "sheets.html", {"groups": self._grouped("S"), "specific": True})

    def of_sheet(self, sheet: Sheet) -> Iterator[Page]:
        """A sheet with words, and without; a specific one keeps its title out of the browser's history."""
        shown = sheet_view(sheet, self.directory, self.speaker)
        word = self.speaker.word
        title = word("sheet_neutral_title") if shown.specific else shown.title
        description = word("sheet_gate") if shown.specific else shown.subtitle or shown.title
        alerts = banners_of_sheet(sheet.slug, sheet.help.services, self.directory, self.speaker)
        context = {"sheet": shown, "alerts": alerts, "shown_doors": SHOWN_DOORS}
        path = f"sheet/{sheet.slug}/"
        yield Page(self._frame(path, title, description, "sheet", hours=True), "sheet.html", context)
        frame = self._frame(f"{path}wordless/", title, description, "wordless")
        yield Page(frame, "wordless.html", {"sheet": shown})

    def mixing(self) -> Page:
        """The mixing chart."""
        word = self.speaker.word
        frame = self._frame("mixing/", word("mixing"), word("mixing_description"), "mixing")
        levels = [
            (level.code, self.speaker.text(level.label), level.pictogram)
            for level in self.directory.taxonomy["mixing_levels"].values()
        ]
        context = {
            "families": mixing_rows(self.directory, self.speaker),
            "levels": levels,
            "sources": mixing_references(self.directory, self.speaker),
        }
        return Page(frame, "mixing.html", context)

    def equipment(self) -> Page:
        """The catalogue: first what is for everyone, then the rest behind one sentence and one tap."""
        word = self.speaker.word
        frame = self._frame("equipment/", word("equipment"), word("equipment_description"), "equipment")
        items = self.directory.library.equipment
        shown = {
            level: [item_view(item, self.directory, self.speaker) for item in items if item.level == level]
            for level in ("G", "S")
        }
        return Page(
            frame,
            "equipment.html",
            {"items": shown, "sources": equipment_references(self.directory, self.speaker)},
        )

    def counters(self) -> Page:
        """Where sterile equipment can be had tonight and this week."""
        word = self.speaker.word
        frame = self._frame("counters/", word("counters"), word("counters_description"), "counters", hours=True)
        week = week_of_counters(COUNTERS, self.directory, self.speaker)
        alerts = banners_of_service(COUNTERS, self.directory, self.speaker)
        return Page(frame, "counters.html", {"week": week, "alerts": alerts, "shown_doors": SHOWN_DOORS})

    def service(self, code: str) -> Page:
        """The doors of one service, and the sheets for everyone that lead to it."""
        label = self.speaker.label("services", code)
        description = self.speaker.word("service_description", service=label)
        frame = self._frame(f"service/{code}/", label, description, "service", hours=True)
        sheets = [s for s in self.directory.library.sheets.values() if s.level == "G" and code in s.help.services]
        context = {
            "label": label,
            "doors": doors((code,), self.directory, self.speaker),
            "sheets": links(sheets, self.directory, self.speaker),
            "alerts": banners_of_service(code, self.directory, self.speaker),
            "counters": code == COUNTERS,
        }
        return Page(frame, "service.html", context)

    def pictograms(self) -> Page:
        """The contact sheet: every drawing of ours, and those of the theme that are used."""
        pictograms = self.directory.library.pictograms
        word = self.speaker.word
        frame = self._frame("pictograms/", word("pictograms"), word("pictograms_description"), "pictograms")
        ours = [picture(name, self.directory, self.speaker) for name in pictograms.ours]
        others = [name for name in pictograms.titles if name not in pictograms.ours and pictograms.drawn(name)]
        theirs = [picture(name, self.directory, self.speaker) for name in others]
        return Page(frame, "pictograms.html", {"ours": ours, "theirs": theirs})

    def alerts(self) -> Page:
        """The alerts that are not over."""
        word = self.speaker.word
        frame = self._frame("alerts/", word("alerts"), word("alerts_description"), "alerts")
        shown = banners(self.directory, self.speaker)
        return Page(frame, "alerts.html", {"alerts": shown, "feed": feed_name(self.speaker.language)})
