"""Run one program once, and what that cost."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What one run cost.

    `cpu` counts the program, its threads and every process it waited for. `peak` is the largest of
    these processes, not their sum: for the floor, which forks, it is one of its workers. Linux also
    counts what this script held when it started the program, so nothing below some 20 MB shows.
    """

    wall: float  # seconds
    cpu: float  # seconds
    peak: float  # MB
    html_files: int


class Failed(Exception):
    """A program did not do what it was measured for."""


def run(name: str, command: list[str], output: Path, log: Path, at_least: int) -> Cost:
    """Run `command`, which writes into `output`; raise `Failed` unless it makes enough HTML files."""
    with log.open("wb") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)

    html_files = sum(1 for _ in output.rglob("*.html"))
    problem = None
    if process.returncode != 0:
        problem = f"{name} ended with {process.returncode}"
    elif html_files < at_least:
        problem = f"{name} made {html_files} HTML files, and at least {at_least} were expected"
    if problem:
        last_words = "\n".join(log.read_text(errors="replace").splitlines()[-20:])
        raise Failed(f"{problem}\n  {' '.join(command)}\n{last_words}")

    return Cost(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * 1024 / 1e6,
        html_files=html_files,
    )
