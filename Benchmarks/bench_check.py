#!/usr/bin/env python3
"""How long `psf check` takes, on the content of this repository and on generated trees, and how that grows.

bench_check.py --psf .build/release/psf [--content content] [--sizes 2500,5000,10000] [--runs 5]

psf says itself how long its parts take; medians are printed. The generated trees are those of generate.py: a little
over N files, with references, links and facts in each, on the RAM disk where there is one.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import write_tree

PARTS = ("read", "load", "templates", "compare", "check")
RAM_DISK = Path("/dev/shm")


def parts(options, content: str) -> dict[str, float]:
    """The median of each part in milliseconds."""
    seen = []
    for _ in range(options.runs):
        command = [options.psf, "check", "--content", content, "--templates", options.templates]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        times = dict(re.findall(r"(\w+) (\d+) ms", done.stdout.rsplit("Time:", 1)[-1]))
        if done.returncode not in (0, 1) or not all(part in times for part in PARTS):
            sys.exit(f"{' '.join(command)}\n{done.stdout[-2_000:]}{done.stderr}")
        seen.append({part: float(times[part]) for part in PARTS})
    return {part: statistics.median(times[part] for times in seen) for part in PARTS}


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
            folder = Path(scratch) / "content"
            write_tree(folder, size)
            print(row(f"{size} pages", parts(options, str(folder))))


if __name__ == "__main__":
    main()
