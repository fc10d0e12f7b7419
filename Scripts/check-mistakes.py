#!/usr/bin/env python3
"""Makes one mistake at a time in a copy of the content, and judges what the program says: whether it is found, whether the
first finding names the file and the line with the mistake, whether few findings are shown, and whether its help works: each
remedy that the program offers is taken in a copy, where the finding has to go and no other may come.

The mistakes are data, in Scripts/mistakes. How many may be answered badly is held in Scripts/mistakes/limits.yml.
"""

import argparse
import collections
import concurrent.futures
import os
import queue
import random
import sys
import tempfile
from pathlib import Path

import yaml

from mistakes.helping import failures
from mistakes.judging import Content, Verdict, check
from mistakes.table import FOLDER, mistakes

ROOT = Path(__file__).resolve().parent.parent
FAULTS = ["silent", "long", "astray", "line", "unhelpful"]


def main():
    arguments = parsed()
    chosen = [mistake for mistake in mistakes() if not arguments.only or any(part in mistake.name for part in arguments.only)]
    if arguments.sample:
        chosen = random.Random(2026).sample(chosen, min(arguments.sample, len(chosen)))
    if not chosen:
        sys.exit("there is no such mistake")
    with tempfile.TemporaryDirectory(prefix="psf-mistakes-") as folder:
        verdicts = judged(chosen, Path(folder), os.path.abspath(arguments.psf))
    report(verdicts, arguments)


def parsed():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--psf", default=ROOT / ".build/release/psf", help="the program")
    parser.add_argument("--sample", type=int, help="make only so many mistakes, always the same")
    parser.add_argument("--show", action="store_true", help="show what was found for each mistake")
    parser.add_argument("only", nargs="*", help="make only mistakes with one of these in their names")
    return parser.parse_args()


def judged(chosen, folder, psf):
    """The verdicts in the order of the mistakes, made in as many copies as there are cores."""
    copies = queue.SimpleQueue()
    workers = min(os.cpu_count() or 1, len(chosen))
    for number in range(workers):
        (folder / str(number)).mkdir()
        copies.put(Content(folder / str(number), ROOT / "content", ROOT / "templates", psf))

    def verdict(mistake):
        content = copies.get()
        try:
            lines = mistake.make(content)
            verdict = Verdict(mistake, lines, check(psf, content.folder, mistake.as_of))
            if verdict.shown:
                verdict.note(list(failures(content, verdict.shown[0], verdict.findings, mistake.as_of)))
            return verdict
        finally:
            content.revert()
            copies.put(content)

    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        return list(pool.map(verdict, chosen))


def report(verdicts, arguments):
    for verdict in verdicts:
        if verdict.faults or arguments.show:
            print(verdict.text())
    print(table(verdicts))
    limits = yaml.safe_load((FOLDER / "limits.yml").read_text())
    over = [f"{count(verdicts, fault)} of {len(verdicts)} {fault}, at most {limits[fault]} in a hundred"
            for fault in FAULTS if count(verdicts, fault) * 100 > limits[fault] * len(verdicts)]
    if over and not arguments.only:
        sys.exit("; ".join(over))


def table(verdicts):
    kinds = collections.defaultdict(list)
    for verdict in verdicts:
        kinds[verdict.mistake.kind].append(verdict)
    rows = [("", "mistakes", "one", *FAULTS)]
    for kind, those in [*sorted(kinds.items()), ("all", verdicts)]:
        one = sum(len(verdict.shown) == 1 for verdict in those)
        rows.append((kind, len(those), one, *(count(those, fault) for fault in FAULTS)))
    return "\n".join(f"{row[0]:14}" + "".join(f"{cell:>9}" for cell in row[1:]) for row in rows)


def count(verdicts, fault):
    return sum(fault in verdict.faults for verdict in verdicts)


if __name__ == "__main__":
    main()
