#!/usr/bin/env python3
"""How long `psf diff` takes, how that grows, and how long iddiff takes for the same two texts.

bench_diff.py --psf .build/release/psf [--iddiff COMMAND] [--runs 5]

Standards are generated: criteria of three sentences and a section of guidance, of which every tenth changes from one
version to the next. iddiff (PyPI) is given all criteria of a version as one text; without it only psf is measured.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SITE = """\
title: Example
base-url: https://example.org
language: en
description: A standard of made-up criteria, for measuring.
publisher: Example
licence: {title: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/}
feedback: "mailto:feedback@example.org"
"""

STANDARD = """\
id: ex
title: Example standard
short-title: EX
description: Made-up criteria.
labels: {domain: Domain, criterion: Criterion}
ids: {domain: "EX-#", criterion: "EX-#.#"}
"""

PER_DOMAIN = 10


def text(number: int, version: int) -> str:
    """A criterion; every tenth differs from the version before."""
    changes = (version + 9 - number % 10) // 10
    return (
        f"Records of process {number} MUST be kept for at least {30 + changes} days by the team that runs it. "
        f"Each record SHOULD name the model, the input and the person who approved output {number}. "
        f"Where a regulator asks for process {number}, the record MUST be given within {10 + changes} days.\n\n"
        "## Guidance\n\n"
        f"- Begin with the records that an auditor of process {number} would ask for first.\n"
        f"- Keep the records of process {number} apart from those of other systems, in edition {changes}.\n"
    )


def write(folder: Path, criteria: int, versions: int) -> None:
    """A content folder."""
    root = folder / "standards" / "ex"
    root.mkdir(parents=True)
    (folder / "site.yml").write_text(SITE)
    (root / "standard.yml").write_text(STANDARD)
    for version in range(1, versions + 1):
        place = root / f"{version}.0"
        place.mkdir()
        follows = f'follows: "{version - 1}.0"\n' if version > 1 else ""
        (place / "version.yml").write_text(
            f'number: "{version}.0"\npublished: {2000 + version}-01\n{follows}summary: Version {version}.\n'
        )
        for number in range(criteria):
            domain, member = number // PER_DOMAIN + 1, number % PER_DOMAIN + 1
            group = place / f"ex-{domain}-group"
            group.mkdir(exist_ok=True)
            (group / "index.md").write_text(
                f"---\nid: EX-{domain}\ntitle: Group {domain}\nprinciple: All.\n---\nScope {domain}.\n"
            )
            (group / f"ex-{domain}.{member}.md").write_text(
                f"---\nid: EX-{domain}.{member}\ntitle: Records of process {number}\n---\n{text(number, version)}"
            )


def median(command: list[str], runs: int) -> float:
    """The median wall clock in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        times.append(time.perf_counter() - start)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)}\n{done.stderr.decode()}")
    return statistics.median(times)


def psf_time(options, folder: Path, versions: int) -> float:
    command = [options.psf, "diff", "ex@1.0", f"ex@{versions}.0", "--content", str(folder), "--format", "json"]
    return median(command, options.runs)


def iddiff_time(options, folder: Path, criteria: int) -> float | None:
    if not options.iddiff:
        return None
    sides = []
    for version in (1, 2):
        side = folder / f"{version}.txt"
        side.write_text("\n".join(text(number, version) for number in range(criteria)))
        sides.append(str(side))
    return median([options.iddiff, *sides], options.runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--iddiff", default=shutil.which("iddiff"))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print("| criteria | versions | psf diff | iddiff |\n|---|---|---|---|")
    for criteria, versions in ((100, 2), (200, 2), (400, 2), (800, 2), (40, 20)):
        with tempfile.TemporaryDirectory(prefix="bench-diff-") as scratch:
            folder = Path(scratch) / "content"
            write(folder, criteria, versions)
            ours = psf_time(options, folder, versions)
            theirs = iddiff_time(options, Path(scratch), criteria) if versions == 2 else None
            shown = f"{theirs * 1000:.0f} ms" if theirs is not None else "–"
            print(f"| {criteria} | {versions} | {ours * 1000:.0f} ms | {shown} |")


if __name__ == "__main__":
    main()
