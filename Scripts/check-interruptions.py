#!/usr/bin/env python3
"""End commands that change the content at random moments, as a person or the system does: nothing may be lost or half done.

check-interruptions.py [--psf .build/release/psf] [--runs 6] [--seed 1] [--command NAME]

Each command is run on a small folder and gets SIGKILL or, in every other run, SIGINT (Ctrl-C) at a random moment of the time
that it takes. After it the folder is as before or as it was to be, and no process goes on. Then the same command is run
again: it must end as it does otherwise, and leave nothing of the program's behind.
"""

import argparse
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from faults.bench import Bench  # noqa: E402
from faults.commands import COMMANDS  # noqa: E402


def seconds(bench):
    """How long the command takes, at the most of three."""
    times = []
    for _ in range(3):
        bench.reset()
        start = time.monotonic()
        bench.run()
        times.append(time.monotonic() - start)
    return max(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--runs", type=int, default=6, help="how often each command is ended")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--command", help="this one alone")
    options = parser.parse_args()
    commands = [command for command in COMMANDS if command.is_whole and options.command in (None, command.name)]
    dice, failures, runs = random.Random(options.seed), 0, 0
    with tempfile.TemporaryDirectory(prefix="psf-interruptions-") as place:
        for command in commands:
            bench = Bench(Path(place), Path(options.psf).resolve(), command)
            whole, wrong = seconds(bench), 0
            for number in range(options.runs):
                moment = dice.uniform(0, whole)
                sign = signal.SIGINT if number % 2 else signal.SIGKILL
                found = bench.interrupted(moment, sign)
                if found:
                    wrong += 1
                    print(f"{command.name}, {sign.name} after {moment * 1000:.1f} ms: {found}")
            failures, runs = failures + wrong, runs + options.runs
            print(f"{command.name}: {whole * 1000:.0f} ms, {options.runs} runs, {wrong} wrong", flush=True)
    print(f"{runs} runs, {failures} wrong.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
