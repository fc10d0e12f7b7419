#!/usr/bin/env python3
"""How long `psf check` takes, on the content of this repository and on generated trees, and how that grows.

bench_check.py --psf .build/release/psf [--content content] [--sizes 2500,5000,10000] [--runs 5]

psf says itself how long its parts take; medians are printed. There are two kinds of larger trees, on the RAM disk
where there is one. "Files as long as ours" are a copy of the content with N pages more, whose texts are those of the
content's own files in turn: criteria, questions, articles, of the length that they have. "Long pages" are the trees
of generate.py: pages of 650 words with references, links and facts in each.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import write_tree

PAGE = """---
title: "Page {number}"
dek: "A page with the text of another file, for measuring."
about: [psf@1.1]
---
{text}"""

PARTS = ("read", "load", "templates", "compare", "check")
RAM_DISK = Path("/dev/shm")


def parts(options, content: str) -> dict[str, float]:
    """The median of each part in milliseconds."""
    seen = []
    for _ in range(options.runs):
        command = [
            options.psf, "check", "--no-cache", "--content", content, "--templates",
            options.templates,
        ]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        times = dict(re.findall(r"(\w+) (\d+) ms", done.stdout.rsplit("Time:", 1)[-1]))
        if done.returncode not in (0, 1) or not all(part in times for part in PARTS):
            sys.exit(f"{' '.join(command)}\n{done.stdout[-2_000:]}{done.stderr}")
        seen.append({part: float(times[part]) for part in PARTS})
    return {part: statistics.median(times[part] for times in seen) for part in PARTS}


def bodies(content: Path) -> list[str]:
    """The texts of the files that may stand on a page about the version in force."""
    folders = ("standards/psf/1.1", "insights", "faq", "pages", "exams", "credentials")
    files = sorted(file for folder in folders for file in (content / folder).rglob("*.md"))
    texts = [file.read_text().split("\n---\n", 1) for file in files if file.name != "terms.md"]
    own = [parts[1] for parts in texts if len(parts) == 2 and parts[1].strip()]
    return [text.replace("[term-", "[psf:term-") for text in own]


def write_mix(folder: Path, content: Path, count: int) -> int:
    """Write the content with so many pages more; return their bytes."""
    shutil.copytree(content, folder)
    texts, total = bodies(content), 0
    for number in range(count):
        page = PAGE.format(number=number, text=texts[number % len(texts)])
        (folder / "pages" / f"page-{number}.md").write_text(page)
        total += len(page.encode())
    return total


def row(name: str, times: dict[str, float]) -> str:
    cells = [f"{times[part]:.0f}" for part in PARTS] + [f"{sum(times.values()):.0f}"]
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    root = Path(__file__).resolve().parents[1]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--content", default=str(root / "content"))
    parser.add_argument("--templates", default=str(root / "templates"))
    parser.add_argument("--sizes", default="2500,5000,10000")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(f"| ms | {' | '.join(PARTS)} | together |\n|---|" + "---|" * (len(PARTS) + 1))
    print(row("the content of this repository", parts(options, options.content)))
    for size in map(int, options.sizes.split(",")):
        place = str(RAM_DISK) if RAM_DISK.is_dir() else None
        with tempfile.TemporaryDirectory(prefix="bench-check-", dir=place) as scratch:
            mix, long = Path(scratch) / "mix", Path(scratch) / "long"
            total = write_mix(mix, Path(options.content), size)
            name = f"{size} files as long as ours, {total / 1e6:.0f} MB"
            print(row(name, parts(options, str(mix))), flush=True)
            _, total = write_tree(long, size)
            name = f"{size} long pages, {total / 1e6:.0f} MB"
            print(row(name, parts(options, str(long))), flush=True)


if __name__ == "__main__":
    main()
