#!/usr/bin/env python3
"""Measure psf beside the floor and two Hugo sites: see README.md.

Progress goes to standard error, results to standard output.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import programs
import report
from generator.titles import FEWEST_PAGES, MOST_PAGES
from measuring import Cost, Failed, run


def main() -> int:
    arguments = _arguments()
    # So that the RAM disk is cleared when the benchmark is told to end, too.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        found = programs.find(
            arguments.programs, arguments.psf, arguments.templates, arguments.hugo
        )
        hugo = programs.version(found.hugo) if found.hugo else None
        _warn_of_other_work()
        with tempfile.TemporaryDirectory(prefix="psf-bench-", dir=arguments.ram_disk) as folder:
            costs = {
                size: _measure(size, arguments, found, Path(folder)) for size in arguments.sizes
            }
    except KeyboardInterrupt:
        print("\nbench: stopped", file=sys.stderr)
        return 130
    except (Failed, programs.Missing, OSError, subprocess.CalledProcessError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1

    text = report.markdown(costs, arguments.programs, hugo)
    print(text, end="")
    if arguments.markdown:
        arguments.markdown.write_text(text, encoding="utf-8")
    return 0


def _measure(
    size: int, arguments: argparse.Namespace, found: programs.Programs, scratch: Path
) -> dict[str, list[Cost]]:
    """Generate a tree of `size` pages and let the programs publish it in turn."""
    content, place = scratch / "content", scratch / "run"
    print(f"{size:,} pages: generating", file=sys.stderr, flush=True)
    # A process of its own, since the memory of this one would show in what it measures.
    generator = programs.HERE / "generate.py"
    subprocess.run([sys.executable, "-B", generator, str(size), content], check=True)
    programs.write_mounts(content, scratch / "mounts.toml")

    costs: dict[str, list[Cost]] = {name: [] for name in arguments.programs}
    runs = arguments.runs or (5 if size < 10_000 else 3)
    for number in range(1, runs + 1):
        for name in arguments.programs:
            # A fresh folder around the output, too: psf builds into a sibling of it.
            output = place / "site"
            output.mkdir(parents=True)
            command = found.command(name, content, output, scratch)
            cost = run(name, command, output, log=scratch / "log.txt", at_least=size)
            costs[name].append(cost)
            print(
                f"{size:,} pages, run {number} of {runs}: {name} "
                f"{cost.wall:.3f} s, CPU {cost.cpu:.3f} s, {cost.peak:.0f} MB",
                file=sys.stderr, flush=True,
            )
            shutil.rmtree(place)
    shutil.rmtree(content)
    return costs


def _warn_of_other_work() -> None:
    load = os.getloadavg()[0]
    if load > 0.5:
        warning = f"Something else is running (load {load:.1f}): the times will be off."
        print(warning, file=sys.stderr, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure psf beside the floor and two Hugo sites.")
    parser.add_argument("--psf", type=Path, default=programs.BUILD / "release/psf", metavar="PATH")
    parser.add_argument("--templates", type=Path, default=programs.ROOT / "templates",
                        metavar="DIR")
    parser.add_argument("--hugo", type=Path, metavar="PATH", help="instead of installing one")
    parser.add_argument("--sizes", type=_sizes, default=[100, 1_000, 10_000], metavar="N,N",
                        help="how many pages (default: 100,1000,10000)")
    parser.add_argument("--runs", type=_positive, metavar="N",
                        help="how often (default: 5, from 10,000 pages on 3)")
    parser.add_argument("--programs", type=_names, default=programs.NAMES, metavar="NAME,NAME",
                        help=f"which ones, in which order (default: {','.join(programs.NAMES)})")
    parser.add_argument("--markdown", type=Path, metavar="FILE",
                        help="write the results there, too")
    parser.add_argument("--ram-disk", type=Path, default=Path("/dev/shm"), metavar="DIR")
    return parser.parse_args()


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of 1 or more")
    return int(text)


def _sizes(text: str) -> list[int]:
    sizes = [_positive(size) for size in text.split(",")]
    if not all(FEWEST_PAGES <= size <= MOST_PAGES for size in sizes):
        raise argparse.ArgumentTypeError(f"a size is {FEWEST_PAGES} to {MOST_PAGES} pages")
    return sizes


def _names(text: str) -> list[str]:
    names = text.split(",")
    if not set(names) <= set(programs.NAMES):
        raise argparse.ArgumentTypeError(f"some of {', '.join(programs.NAMES)} were expected")
    return names


if __name__ == "__main__":
    sys.exit(main())
