#!/usr/bin/env python3
"""How long comparing takes, how that grows, and how long iddiff takes for the same two texts.

bench_diff.py --psf .build/release/psf [--iddiff COMMAND] [--corpora FOLDER] [--runs 5]

Standards are generated: criteria of three sentences and a section of guidance, of which every tenth changes from one
version to the next. With the corpora, two revisions of NIST SP 800-53 are compared too. iddiff (PyPI) is given the words
of both versions as two texts, and knows nothing of criteria; programs run in turn, and medians are printed.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from programs import Missing, installed

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
# The version that is measured against.
IDDIFF_VERSION = "0.5.1"


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


def run(command: list[str], statuses: tuple[int, ...] = (0,)) -> tuple[float, str]:
    """The wall clock in seconds, and what the command said beside its result."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    wall = time.perf_counter() - start
    if done.returncode not in statuses:
        sys.exit(f"{' '.join(command)}\n{done.stderr.decode()}")
    return wall, done.stdout.decode()[-1_000:] + done.stderr.decode()


def milliseconds(words: str, said: str) -> float:
    """A time that psf tells, in milliseconds."""
    found = re.search(rf"{words} (\d+) ms", said)
    if not found:
        sys.exit(f"psf does not say how long '{words}' took:\n{said}")
    return float(found.group(1))


def in_turn(runs: int, *commands: list[str]) -> list[tuple[float, list[str]]]:
    """The median wall clock of each command in milliseconds, and what it said each time."""
    outcomes = [[run(command) for command in commands] for _ in range(runs)]
    return [
        (statistics.median(wall for wall, _ in column) * 1_000, [said for _, said in column])
        for column in zip(*outcomes)
    ]


def beside(options, ours: list[str], texts: tuple[str, str], folder: Path) -> tuple[float, float, float]:
    """psf as a whole, its comparing alone, and iddiff on the words of both sides."""
    sides = []
    for name, words in zip(("old.txt", "new.txt"), texts):
        (folder / name).write_text(words)
        sides.append(str(folder / name))
    (whole, said), (theirs, _) = in_turn(options.runs, ours + ["--time"], [options.iddiff, *sides])
    return whole, statistics.median(milliseconds("compare alone", text) for text in said), theirs


def generated(options, criteria: int) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory(prefix="bench-diff-") as scratch:
        folder = Path(scratch) / "content"
        write(folder, criteria, 2)
        command = [options.psf, "diff", "ex@1.0", "ex@2.0", "--content", str(folder), "--format", "json"]
        texts = tuple("\n".join(text(number, version) for number in range(criteria)) for version in (1, 2))
        return beside(options, command, texts, Path(scratch))


def prose(node) -> list[str]:
    """Titles and texts of a catalog in their order."""
    if isinstance(node, list):
        return [line for item in node for line in prose(item)]
    if not isinstance(node, dict):
        return []
    own = [node[key] for key in ("title", "prose") if isinstance(node.get(key), str)]
    return own + [line for key in ("groups", "parts", "controls") for line in prose(node.get(key, []))]


def nist(options) -> tuple[float, float, float]:
    root = Path(options.corpora) / "nist-sp800-53"
    files = [root / "rev4/catalog.json", root / "rev5.0.1/catalog.json"]
    texts = tuple("\n".join(prose(json.loads(file.read_text())["catalog"])) for file in files)
    with tempfile.TemporaryDirectory(prefix="bench-diff-") as scratch:
        command = [options.psf, "diff", *map(str, files), "--format", "json"]
        return beside(options, command, texts, Path(scratch))


def all_pairs(options, criteria: int, versions: int) -> float:
    """Comparing all pairs of versions, as psf tells it when it checks them. The versions have no revisions: errors are meant."""
    with tempfile.TemporaryDirectory(prefix="bench-diff-") as scratch:
        folder = Path(scratch) / "content"
        write(folder, criteria, versions)
        command = [options.psf, "check", "--content", str(folder)]
        said = [run(command, (0, 1))[1] for _ in range(options.runs)]
        return statistics.median(milliseconds("compare", text) for text in said)


def main() -> None:
    shared = Path(__file__).resolve().parents[2] / "shared/corpora"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--iddiff", help="the command; else it is installed from PyPI")
    parser.add_argument("--corpora", default=os.environ.get("PSF_CORPORA", str(shared)))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    try:
        options.iddiff = options.iddiff or str(installed(f"iddiff=={IDDIFF_VERSION}", "bin/iddiff"))
    except Missing as error:
        sys.exit(str(error))
    print("| what | psf diff | compare and classify alone | iddiff | iddiff ÷ psf |\n|---|---|---|---|---|")
    rows = [(f"{count} criteria", generated(options, count)) for count in (100, 200, 400, 800)]
    if (Path(options.corpora) / "nist-sp800-53").exists():
        rows.append(("NIST SP 800-53, revision 4 and 5.0.1", nist(options)))
    for name, (whole, alone, theirs) in rows:
        print(f"| {name} | {whole:.0f} ms | {alone:.0f} ms | {theirs:.0f} ms | {theirs / whole:.1f} |")
    pairs = all_pairs(options, 40, 20)
    print(f"\nAll 190 pairs of 20 versions of 40 criteria, compared and classified: {pairs:.0f} ms.")


if __name__ == "__main__":
    main()
