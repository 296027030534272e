"""What the opening hours of 300 places cost: bytes of their tables, milliseconds of the script and of the build."""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests" / "hours")]

from lebonplan.hours import Schedule, compile_table, day_openings, page_words, read_hours  # noqa: E402

PLACES = 300
FIRST = date(2026, 11, 25)
SCRIPT = ROOT / "docs" / "assets" / "hours.js"
TIMES = ("08:00", "08:30", "09:00", "09:30", "10:00", "12:00", "12:30", "13:00", "13:30", "14:00", "15:00", "16:00")
ENDS = ("16:30", "17:00", "17:30", "18:00", "18:30", "19:00", "20:00", "21:30")
DAYS = ("Mo-Fr", "Tu-Fr", "Mo,We,Fr", "Tu,Th", "Mo-Sa", "Sa", "Sa,Su", "Mo-Th", "We", "Th[1]", "Tu[2,4]")


def varied_hours(chance: random.Random) -> str:
    """Hours like those of the real directory: most plain, some with nights, seasons, holidays, odd weeks."""
    kind = chance.random()
    if kind < 0.12:
        return "24/7"
    if kind < 0.18:
        return "Mo-Su 20:00-08:00" + chance.choice(("", "; PH off"))
    start, noon, after = sorted(chance.sample(TIMES, 3))
    spans = chance.choice((f"{start}-{chance.choice(ENDS)}", f"{start}-{noon},{after}-{chance.choice(ENDS)}"))
    text = f"{chance.choice(DAYS)} {spans}"
    if chance.random() < 0.4:
        text += f"; {chance.choice(DAYS)} {chance.choice(TIMES[:4])}-{chance.choice(TIMES[5:8])}"
    if chance.random() < 0.06:
        text = "week 01-53/2 " + text
    if chance.random() < 0.08:
        text += "; Jul 15-Aug 15 off"
    return text + chance.choice(("", "", "; PH off"))


def milliseconds(work: object, times: int = 1) -> float:
    start = time.perf_counter()
    for _ in range(times):
        work()  # type: ignore[operator]
    return (time.perf_counter() - start) * 1000 / times


def build_costs(schedules: list[Schedule]) -> None:
    days = [FIRST + timedelta(days=number) for number in range(400)]
    for count in (14, 400):
        cost = milliseconds(lambda n=count: [day_openings(s, day) for s in schedules for day in days[:n]])
        print(f"{count} days of a schedule: {cost / len(schedules):.3f} ms")
    print(f"table of a schedule: {milliseconds(lambda: tables_of(schedules)) / len(schedules):.2f} ms")
    read_hours.cache_clear()
    cost = milliseconds(lambda: [read_hours(schedule.hours or "") for schedule in schedules])
    print(f"reading a string: {cost / len(schedules):.3f} ms")


def tables_of(schedules: list[Schedule]) -> list[str]:
    compile_table.cache_clear()
    return [compile_table(schedule, FIRST) for schedule in schedules]


ANSWERS = """tables => [0, 1, 2, 3, 4].map(() => {
  const now = Date.now(), start = performance.now();
  tables.forEach(table => lebonplanHours.answer(table, now));
  return performance.now() - start;
})"""
REFRESH = "() => { const t = performance.now(); lebonplanHours.refresh(); return performance.now() - t; }"


def page_costs(tables: list[str]) -> None:
    """In Chromium, slowed down six times: the answers alone, first and later; then with the page."""
    from playwright.sync_api import sync_playwright

    words = json.dumps(page_words("fr"), ensure_ascii=False)
    state = '<li data-organisation="a"><p class="state" data-hours="{}"></p></li>'
    rows = "".join(state.format(table) for table in tables)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
        page.evaluate(SCRIPT.read_text())
        first, *later = page.evaluate(ANSWERS, tables)
        print(f"{len(tables)} answers at 6x throttle: first {first:.1f} ms, later {min(later):.1f}-{max(later):.1f} ms")
        page.set_content(f'<script type="application/json" id="hours-words">{words}</script><ul>{rows}</ul>')
        page.evaluate(SCRIPT.read_text())
        print(f"with the page: {page.evaluate(REFRESH):.1f} ms, then {page.evaluate(REFRESH):.1f} ms")
        browser.close()


def main() -> None:
    chance = random.Random(7)
    schedules = [Schedule(varied_hours(chance)) for _ in range(PLACES)]
    tables = tables_of(schedules)
    text = "\n".join(tables).encode()
    print(f"{len(set(tables))} different tables of {PLACES}: {len(text)} B, {len(gzip.compress(text, 9))} B gzip")
    print(f"script: {len(gzip.compress(SCRIPT.read_bytes(), 9))} B gzip")
    for language in ("fr", "nl", "en", "pl"):
        words = json.dumps(page_words(language), ensure_ascii=False, separators=(",", ":")).encode()
        print(f"words {language}: {len(words)} B, {len(gzip.compress(words, 9))} B gzip")
    build_costs(schedules)
    page_costs(tables)


if __name__ == "__main__":
    main()
