#!/usr/bin/env python3
"""Holds the published forms of generated texts and of two standards of others against each other, and against the list of known failures.

check-generated.py [--psf .build/release/psf] [--whole] [--update] [--show LINE] [--processes 2]

The texts have every construct of Markdown in every position and in every kind of text. Without --whole a fixed sample is taken. What
differs has to be in Scripts/agreement/known-failures.txt, and what is in there has to differ. The standards are those in the folder
that PSF_CORPORA names; without it they are left out, and in CI that fails.

Exit status: 0 all is as the list has it, 1 it is not, 2 the call was wrong.
"""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from agreement import builds, knowntest
from agreement.generator import all_cases, all_hosts
from agreement.kinds import Outcome, realm_of
from agreement.known import Entry, KnownFailures, judged, read_known, renewed
from agreement.runs import Job, Result, run

ROOT = Path(__file__).resolve().parents[1]
LIST = ROOT / "Scripts/agreement/known-failures.txt"
SLICES = 20
# Of each standard of others, the share that is taken: in a sample, in a whole run.
SHARES = {"nist": (0.03, 1.0), "finos": (0.4, 1.0)}
MOST_LINES = 40
MOST_CASES = 12


def main() -> int:
    options = parsed()
    known = read_known(LIST)
    with tempfile.TemporaryDirectory() as scratch:
        if options.show:
            return show(known, options, Path(scratch))
        corpora, problem = corpora_folder()
        if problem:
            print(problem)
        jobs = jobs_of(options, corpora)
        results = run_all(jobs, options.processes, Path(scratch))
        problems = [each for result in results for each in result.problems]
        problems += builds.failed(known, options.psf, Path(scratch) / "builds")
        problems += [problem] if problem and os.environ.get("CI") else []
    outcomes = [each for result in results for each in result.outcomes]
    if options.update:
        return update(known, outcomes, problems)
    return report(known, outcomes, problems, options.whole and corpora is not None)


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", default=".build/release/psf", help="the program")
    parser.add_argument("--whole", action="store_true", help="all generated texts, and a large share of the standards of others")
    parser.add_argument("--update", action="store_true", help="write the list anew, from a whole run")
    parser.add_argument("--show", type=int, metavar="LINE", help="print some failures that the entry at a line of the list covers")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many folders are worked on at once")
    options = parser.parse_args()
    options.whole = options.whole or options.update
    if not Path(options.psf).exists():
        parser.error(f"{options.psf} does not exist; build the program, or name it with --psf")
    options.psf = str(Path(options.psf).resolve())
    return options


def corpora_folder() -> tuple[Path | None, str]:
    folder = Path(os.environ.get("PSF_CORPORA") or "/nowhere")
    if folder.is_dir():
        return folder, ""
    return None, "skipped: the standards of others, since PSF_CORPORA names no folder; set it to that of the corpora (Documentation/Testing.md)"


def jobs_of(options: argparse.Namespace, corpora: Path | None) -> list[Job]:
    """The standards first, as the largest take the longest."""
    jobs = [
        Job(name, options.psf, corpus=corpora, share=share)
        for name, shares in SHARES.items() if corpora is not None
        # A whole run takes the sample too: its pages are shorter, and show what the long ones leave to others.
        for share in (reversed(shares) if options.whole else shares[:1])
    ]
    slices = range(SLICES) if options.whole else range(1)
    return jobs + [Job(f"slice {each + 1} of {SLICES}", options.psf, slice=each, slices=SLICES) for each in slices]


def run_all(jobs: list[Job], processes: int, scratch: Path) -> list[Result]:
    """The results in the order of the jobs; a line as each is done."""
    begin = time.monotonic()
    with ProcessPoolExecutor(processes) as pool:
        futures = {pool.submit(run, job, scratch): job for job in jobs}
        for count, done in enumerate(as_completed(futures), 1):
            result = done.result()
            said = f"{len(result.outcomes):,} comparisons, {result.failed:,} differ, {result.seconds:.0f} s"
            print(f"{count}/{len(jobs)} {result.name}: {said} ({time.monotonic() - begin:.0f} s so far)", flush=True)
        return [each.result() for each in futures]


def report(known: KnownFailures, outcomes: list[Outcome], problems: list[str], is_whole: bool) -> int:
    verdict = judged(known, outcomes, is_whole)
    for lines in (problems, verdict.unlisted, verdict.repaired, verdict.stale):
        print(*lines[:MOST_LINES], *([f"… and {len(lines) - MOST_LINES:,} more"] if len(lines) > MOST_LINES else []), sep="\n", end="\n" if lines else "")
    missed = knowntest.missed(known, outcomes)
    print(*missed, sep="\n", end="\n" if missed else "")
    differ = sum(each.failure is not None for each in outcomes)
    print(
        f"{len(outcomes):,} comparisons, {differ:,} differ, {len(verdict.unlisted):,} of them not listed; "
        f"{len(verdict.repaired):,} pass though listed, {len(verdict.stale)} entries are stale, {len(problems)} other problems"
    )
    if verdict.lines:
        print(f"Repair the program, or run {Path(__file__).name} --update and look at what changes in {LIST.relative_to(ROOT)}.")
    return 1 if verdict.lines or problems or missed else 0


def update(known: KnownFailures, outcomes: list[Outcome], problems: list[str]) -> int:
    print(*problems, sep="\n", end="\n" if problems else "")
    LIST.write_text(renewed(known, outcomes))
    print(f"{LIST.relative_to(ROOT)} is written anew; entries below 'Not looked at yet.' want a heading that says the fault.")
    return 1 if problems else 0


def show(known: KnownFailures, options: argparse.Namespace, scratch: Path) -> int:
    """Builds some of the cases that an entry covers, and prints what differs."""
    entry = known.entry(options.show)
    if entry is None:
        print(f"{LIST.name}:{options.show}: no entry is there", file=sys.stderr)
        return 2
    result = run(job_of(entry, options), scratch)
    failures = [each.failure for each in result.outcomes if each.failure and each.kind and entry.covers(each.kind)]
    print(*result.problems, *failures[:MOST_LINES], f"{len(failures)} failures of {len(result.outcomes):,} comparisons", sep="\n")
    return 0


def job_of(entry: Entry, options: argparse.Namespace) -> Job:
    construct, position = entry.columns[2], entry.columns[3]
    name = realm_of(construct.patterns[0])
    if name in SHARES:
        corpora, problem = corpora_folder()
        if corpora is None:
            raise SystemExit(problem)
        return Job(name, options.psf, corpus=corpora, share=SHARES[name][1])
    own = [case for case in all_cases() if case.construct in construct and case.position in position]
    hosts = [case for case in all_hosts() if case.construct in construct and case.position in position]
    return Job("shown", options.psf, cases=tuple(own[:: max(1, len(own) // MOST_CASES)]), hosts=tuple(hosts[:: max(1, len(hosts) // MOST_CASES)]))


if __name__ == "__main__":
    sys.exit(main())
