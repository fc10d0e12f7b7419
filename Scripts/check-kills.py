#!/usr/bin/env python3
"""Kill builds at random moments and hold what the next one makes against a clean build.

Each run edits a file of a copy of the content, starts a build, kills it (SIGKILL), damages an entry of the cache in one of four runs,
builds again, and compares every file of the site with that of a build without a cache. What `psf check` says with its cache must be
what it says without.
"""

import argparse
import filecmp
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=17)
    arguments = parser.parse_args()
    numbers = random.Random(arguments.seed)
    psf = arguments.psf.resolve()
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="psf-kills-") as folder:
        place = Path(folder)
        for name in ("content", "templates"):
            shutil.copytree(HERE / name, place / name)
        whole = _seconds(psf, place)
        for number in range(1, arguments.runs + 1):
            edited = _edit(place, numbers, number)
            # Half of them in the time that a build with nothing to do takes.
            moment = numbers.uniform(0, whole if number % 2 else whole / 6)
            _kill(psf, place, moment)
            if number % 4 == 0:
                _damage(place, numbers)
            problem = _compare(psf, place)
            if problem:
                wrong += 1
                print(f"run {number}, killed after {moment:.3f} s, {edited}: {problem}")
    print(f"{arguments.runs} builds killed, {wrong} wrong.")
    return 1 if wrong else 0


def _build(psf: Path, place: Path, *more: str) -> subprocess.CompletedProcess:
    command = [psf, "build", "--no-pdf", *more]
    return subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=120)


def _seconds(psf: Path, place: Path) -> float:
    start = time.monotonic()
    outcome = _build(psf, place)
    if outcome.returncode != 0:
        sys.exit(f"check-kills: the content cannot be built:\n{outcome.stderr}")
    return time.monotonic() - start


def _edit(place: Path, numbers: random.Random, number: int) -> str:
    """Add a sentence to a page, or take the last one away; every third run edits nothing."""
    if number % 3 == 0:
        return "nothing edited"
    file = numbers.choice(sorted((place / "content" / "faq").glob("*.md")))
    text = file.read_text(encoding="utf-8")
    mark = "\n\nA sentence that came later.\n"
    file.write_text(
        text.removesuffix(mark) if text.endswith(mark) else text.rstrip() + mark, encoding="utf-8"
    )
    return file.name


def _kill(psf: Path, place: Path, moment: float) -> None:
    process = subprocess.Popen(
        [psf, "build", "--no-pdf"], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def _damage(place: Path, numbers: random.Random) -> None:
    entries = sorted(p for p in (place / ".psf-cache").rglob("*") if p.is_file())
    if not entries:
        return
    file = numbers.choice(entries)
    content = bytearray(file.read_bytes())
    if content:
        content[numbers.randrange(len(content))] ^= 1 << numbers.randrange(8)
        file.write_bytes(bytes(content))


def _compare(psf: Path, place: Path) -> str | None:
    """What differs from a clean build and a clean check; nothing where all is as it must be."""
    again = _build(psf, place)
    clean = _build(psf, place, "--no-cache", "--output", "clean")
    if again.returncode != clean.returncode:
        return f"status {again.returncode} and {clean.returncode}\n{again.stderr}"
    left, right = _files(place / "site"), _files(place / "clean")
    if left != right:
        return f"other files: {sorted(left ^ right)[:3]}"
    _, other, unread = filecmp.cmpfiles(place / "site", place / "clean", left, shallow=False)
    if other or unread:
        return f"other bytes: {(other + unread)[:3]}"
    told = [
        subprocess.run(
            [psf, "check", "--format", "json", *more], cwd=place, capture_output=True, text=True
        ).stdout
        for more in ([], [], ["--no-cache"])
    ]
    return None if len(set(told)) == 1 else "psf check says something else"


def _files(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


if __name__ == "__main__":
    sys.exit(main())
