#!/usr/bin/env python3
"""Let each call that changes the disk fail, or end the program there: nothing may be lost, half written or told wrongly.

check-faults.py [--psf .build/release/psf] [--runs 120] [--seed 1] [--command NAME] [--whole]

Each command is run on a small folder for every such call and every kind of fault (a sample of them without --whole).
After each run the folder is as before or as it was to be; status 0 says the latter, and anything else the former. Then
the same command is run without a fault: it must end as it does otherwise, and leave nothing of the program's behind.
A run that ends otherwise is told, with the options that repeat it.
"""

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))
from faults.bench import Bench  # noqa: E402
from faults.commands import COMMANDS  # noqa: E402

CHANGING = "create,write,sync,close,link,rename,remove,makefolder"
# Which calls fail, with what (nothing kills the program), and whether all that follow do, too.
FAULTS = {
    "full once": ("create,write,makefolder,link,sync,close", 28, False),
    "full": ("create,write,makefolder,link,sync,close", 28, True),
    "broken once": (CHANGING + ",list", 5, False),
    "broken": (CHANGING + ",list", 5, True),
    "forbidden once": ("create,link,rename,remove,makefolder", 13, False),
    "forbidden": ("create,link,rename,remove,makefolder", 13, True),
    "killed": (CHANGING, None, False),
}


class FaultyBench(Bench):
    """Calls of the program that fail, through a library that stands before the system's."""

    def __init__(self, place, psf, library, command):
        self.library, self.log = library, place / "log"
        super().__init__(place, psf, command)

    def run_with(self, calls, at=None, error=None, lasts=False):
        environment = {"LD_PRELOAD": str(self.library), "PSF_FAULT_CALLS": calls, "PSF_FAULT_LOG": str(self.log)}
        environment |= {"PSF_FAULT_AT": str(at)} if at else {}
        environment |= {"PSF_FAULT_ERROR": str(error)} if error else {}
        environment |= {"PSF_FAULT_LASTS": "1"} if lasts else {}
        return self.run(**environment)

    def count(self, calls):
        """How many such calls the command makes."""
        self.reset()
        self.log.unlink(missing_ok=True)
        self.run_with(calls)
        return len(self.log.read_text().splitlines()) if self.log.exists() else 0

    def attempt(self, fault, at):
        """What is wrong with a run and the one after it; nothing where all is well."""
        calls, error, lasts = FAULTS[fault]
        self.reset()
        outcome = self.run_with(calls, at, error, lasts)
        wrong = self.judge(outcome, signal.SIGKILL if error is None else None) or self.repeat()
        return wrong and f"{wrong}\n    status {outcome.returncode}: {outcome.stderr.strip()[-600:]}"


def compiled(place):
    library = place / "faults.so"
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        sys.exit("check-faults needs a C compiler: the one that comes with Swift is called clang")
    subprocess.run([compiler, "-Wall", "-Werror", "-O1", "-shared", "-fPIC", ROOT / "faults/faults.c", "-o", library], check=True)
    return library


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--runs", type=int, default=120, help="how many of all runs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--whole", action="store_true", help="all of them")
    parser.add_argument("--command", help="this one alone")
    parser.add_argument("--fault", choices=FAULTS, help="this one alone")
    parser.add_argument("--at", type=int, help="this call alone")
    options = parser.parse_args()
    commands = [command for command in COMMANDS if options.command in (None, command.name)]
    dice, failures, runs = random.Random(options.seed), 0, 0
    with tempfile.TemporaryDirectory(prefix="psf-faults-") as place:
        place = Path(place)
        library = compiled(place)
        for command in commands:
            bench = FaultyBench(place, Path(options.psf).resolve(), library, command)
            counts = {calls: bench.count(calls) for calls in {fault[0] for fault in FAULTS.values()}}
            if not counts[CHANGING]:
                sys.exit(f"{command.name}: no call is counted; is {options.psf} linked so that calls can be replaced?")
            cases = [(fault, at) for fault, (calls, _, _) in FAULTS.items() for at in range(1, counts[calls] + 1)
                     if options.fault in (None, fault) and options.at in (None, at)]
            share = max(1, options.runs // len(commands))
            chosen = cases if options.whole or options.at or len(cases) <= share else dice.sample(cases, share)
            wrong = 0
            for fault, at in chosen:
                found = bench.attempt(fault, at)
                if found:
                    wrong += 1
                    print(f"{command.name} --fault '{fault}' --at {at}: {found}")
            failures, runs = failures + wrong, runs + len(chosen)
            print(f"{command.name}: {counts[CHANGING]} calls, {len(chosen)} of {len(cases)} runs, {wrong} wrong", flush=True)
    print(f"{runs} runs, {failures} wrong.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
