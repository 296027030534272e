"""Alerts become banners on the pages they concern, a page of their own, and a feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from xml.sax.saxutils import escape

from markupsafe import Markup

from lebonplan.alerts import Alert
from lebonplan.dates import PartialDate
from lebonplan.directory import Directory
from lebonplan.hours import wall_clock
from lebonplan.languages import LANGUAGES
from lebonplan.views.frames import Site, prefix
from lebonplan.views.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Banner:
    """One alert in one language; the page's script shows it from `start` to `until` only."""

    slug: str
    level: str
    label: str
    what: str
    where: str
    start: str
    until: str
    begun: bool
    until_text: str
    source: str
    source_on: str
    link: str


def banner(alert: Alert, directory: Directory, speaker: Speaker) -> Banner:
    """An alert as a page shows it."""
    return Banner(
        slug=alert.slug,
        level=alert.level,
        label=speaker.label("alert_levels", alert.level),
        what=speaker.text(alert.what),
        where=speaker.text(alert.where),
        start=str(alert.from_),
        until=str(alert.until),
        begun=alert.from_ <= directory.today,
        until_text=_day(alert.until, speaker),
        source=alert.source.site,
        source_on=_day(alert.source.on, speaker),
        link=alert.source.address or "",
    )


def banners(directory: Directory, speaker: Speaker) -> list[Banner]:
    """All alerts that are not over."""
    return [banner(alert, directory, speaker) for alert in directory.alerts]


def banners_of_home(directory: Directory, speaker: Speaker) -> list[Banner]:
    """The alerts that concern no page more than another."""
    return [banner(alert, directory, speaker) for alert in directory.alerts if alert.everywhere]


def banners_of_need(need: str, directory: Directory, speaker: Speaker) -> list[Banner]:
    """The alerts for a need, or for one of its services."""
    services = directory.taxonomy["services"]
    return [
        banner(alert, directory, speaker)
        for alert in directory.alerts
        if need in alert.needs or any(services[code].need == need for code in alert.services)
    ]


def banners_of_service(code: str, directory: Directory, speaker: Speaker) -> list[Banner]:
    """The alerts for a service."""
    return [banner(alert, directory, speaker) for alert in directory.alerts if code in alert.services]


def banners_of_sheet(slug: str, services: tuple[str, ...], directory: Directory, speaker: Speaker) -> list[Banner]:
    """The alerts for a sheet, or for a service that it leads to."""
    return [
        banner(alert, directory, speaker)
        for alert in directory.alerts
        if slug in alert.sheets or set(services) & set(alert.services)
    ]


def feeds(directory: Directory, site: Site) -> Iterator[tuple[str, str]]:
    """(file name, text) of the Atom feed of each language."""
    for language in LANGUAGES:
        yield feed_name(language), "".join(_feed(directory, site, Speaker.of(directory, language)))


def feed_name(language: str) -> str:
    """'alerts.fr.xml', at the root of the site."""
    return f"alerts.{language}.xml"


def _feed(directory: Directory, site: Site, speaker: Speaker) -> Iterator[str]:
    page = f"{site.url}{prefix(speaker.language)}alerts/"
    newest = max((alert.from_ for alert in directory.alerts), default=directory.today)
    title = f"{speaker.word('site_name')} · {speaker.word('alerts')}"
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{speaker.language}">\n'
    yield f"<id>{escape(page)}</id>\n<title>{_plain(title)}</title>\n<updated>{_moment(newest)}</updated>\n"
    yield f"<author><name>{_plain(speaker.word('site_name'))}</name></author>\n"
    yield f'<link rel="self" href="{escape(site.url + feed_name(speaker.language))}"/>\n<link href="{escape(page)}"/>\n'
    for alert in directory.alerts:
        shown = banner(alert, directory, speaker)
        until = speaker.word("alert_until", date=shown.until_text)
        source = f"{speaker.word('alert_source')} {shown.source} ({shown.source_on})"
        text = " ".join(map(str, (shown.what, shown.where, until, source)))
        yield f"<entry>\n<id>{escape(page)}#{alert.slug}</id>\n"
        yield f"<title>{_plain(f'{shown.label}: {shown.what}')}</title>\n"
        yield f'<updated>{_moment(alert.from_)}</updated>\n<link href="{escape(page)}#{alert.slug}"/>\n'
        yield f"<summary>{_plain(text)}</summary>\n</entry>\n"
    yield "</feed>\n"


def _moment(day: date) -> str:
    """The midnight of Brussels on which a day begins, as Atom wants it."""
    return f"{day}T00:00:00{'+02:00' if _is_summer(day) else '+01:00'}"


def _is_summer(day: date) -> bool:
    return wall_clock(datetime(day.year, day.month, day.day, 12, tzinfo=UTC)).hour == 14


def _plain(text: str) -> str:
    return escape(Markup(text).striptags())


def _day(day: date, speaker: Speaker) -> str:
    return speaker.date(PartialDate(day.year, day.month, day.day))
