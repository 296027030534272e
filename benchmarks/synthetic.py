"""The real directory becomes one of any size: its records again and again, with other names, numbers and hours."""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

import yaml


class Plain(yaml.SafeDumper):
    """Writes no aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT / "directory"


def write_directory(folder: Path, count: int, seed: int = 1) -> Path:
    """Write `count` records below `folder`, with the real closed lists and words; returns the folder."""
    chance = random.Random(seed)
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("taxonomy", "words"):
        shutil.copytree(REAL / part, folder / part)
    (folder / "organisations").mkdir()
    files = sorted((REAL / "organisations").glob("*.yml"))
    for number in range(count):
        source = files[number % len(files)]
        first_round = number < len(files)
        slug = source.stem if first_round else f"{source.stem}-{number}"
        text = source.read_text(encoding="utf-8") if first_round else _other(source, number, chance)
        (folder / "organisations" / f"{slug}.yml").write_text(text, encoding="utf-8")
    return folder


def _other(source: Path, number: int, chance: random.Random) -> str:
    record = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    record["name"] = f"{record['name']} {number}"
    for phone in record.get("contact", {}).get("phones", []):
        phone["number"] = f"+322{chance.randrange(2000000, 7999999)}"
    for timed in (record, *record["services"]):
        if timed.get("hours") and '"' not in timed["hours"]:
            start, end = chance.randrange(7, 12), chance.randrange(13, 20)
            timed["hours"] = f"Mo-Fr {start:02d}:{chance.choice(('00', '30'))}-{end:02d}:00"
    return yaml.dump(record, allow_unicode=True, sort_keys=False, Dumper=Plain)


if __name__ == "__main__":
    write_directory(Path(sys.argv[1]), int(sys.argv[2]))
