#!/usr/bin/env python3
"""What one edit costs: builds and checks where nothing or one word changed, beside the floor; previews, beside `hugo server`.

bench_edits.py --psf .build/release/psf [--content content] [--size 10000] [--runs 5] [--edits 100]

Builds and checks run in turn with the floor, on the tree of generate.py, on the RAM disk. A preview is asked for a page again and
again while an edit is saved under another name and renamed, as editors save; the time from renaming to the first answer that has the edit is
printed, with the memory before the first edit and after the last.
"""

import argparse
import http.client
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import programs
from generate import write_tree
from measuring import run

RAM_DISK = Path("/dev/shm")


def main() -> int:
    options = _options()
    try:
        found = programs.find(["psf", "floor", "hugo-plain"], options.psf, options.templates, None)
    except programs.Missing as error:
        sys.exit(f"bench_edits: {error}")
    with tempfile.TemporaryDirectory(prefix="psf-edits-", dir=RAM_DISK) as folder:
        place = Path(folder)
        write_tree(place / "content", options.size)
        programs.write_mounts(place / "content", place / "mounts.toml")
        _runs(options, found, place)
        print()
        own = place / "own"
        shutil.copytree(options.content, own)
        page = own / "insights" / "logs-you-can-replay.md"
        rows = [_psf(found, "this content", own, page, options.edits)]
        page = sorted((place / "content" / "insights").glob("*.md"))[options.size // 20]
        edits = min(options.edits, 20)
        rows.append(_psf(found, f"{options.size:,} pages", place / "content", page, edits))
        rows.append(_hugo(found, f"{options.size:,} pages", place, page, edits))
    print("| preview | of | edits | median ms | 90th | MB before | MB after |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", type=Path, default=programs.ROOT / ".build/release/psf")
    parser.add_argument("--content", type=Path, default=programs.ROOT / "content")
    parser.add_argument("--templates", type=Path, default=programs.ROOT / "templates")
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--edits", type=int, default=100)
    return parser.parse_args()


def _runs(options: argparse.Namespace, found: programs.Programs, place: Path) -> None:
    content, site, log = place / "content", place / "site", place / "log.txt"
    page = sorted((content / "insights").glob("*.md"))[0]
    text = page.read_text(encoding="utf-8")
    shared = ["--content", str(content), "--templates", str(found.templates)]
    build = [str(found.psf), "build", "--no-pdf", *shared, "--output", str(site)]
    check = [str(found.psf), "check", "--format", "line", *shared]
    times: dict[str, list[float]] = {}

    def take(name: str, command: list[str], output: Path, at_least: int) -> None:
        cost = run(name, command, output, log=log, at_least=at_least)
        times.setdefault(name, []).append(cost.wall)

    run("psf", build, site, log=log, at_least=options.size)
    run("psf", check, site, log=log, at_least=0)
    for number in range(options.runs):
        floor = place / "floor" / "site"
        floor.mkdir(parents=True)
        take("floor", [str(found.floor), str(content), str(floor)], floor, options.size)
        shutil.rmtree(place / "floor")
        take("build, nothing changed", build, site, options.size)
        take("check, nothing changed", check, site, 0)
        page.write_text(f"{text}\n\nOne word more: {number}.\n", encoding="utf-8")
        take("build, one word", build, site, options.size)
        take("check, one word", check, site, 0)
    floor_time = statistics.median(times["floor"])
    print(f"| {options.size:,} pages | wall s | ÷ floor |\n|---|---:|---:|")
    for name, all_times in times.items():
        median = statistics.median(all_times)
        print(f"| {name} | {median:.3f} | {median / floor_time:.2f} |")
    page.write_text(text, encoding="utf-8")


def _psf(
    found: programs.Programs, of: str, content: Path, page: Path, edits: int
) -> tuple[str, ...]:
    command = [
        str(found.psf), "serve", "--port", "4799", "--content", str(content),
        "--templates", str(found.templates),
    ]
    return _preview("psf serve", of, command, 4799, f"/insights/{page.stem}/", page, edits)


def _hugo(found: programs.Programs, of: str, place: Path, page: Path, edits: int) -> tuple[str, ...]:
    command = [
        str(found.hugo), "server", "--source", str(programs.HERE / "hugo" / "plain"),
        "--config", f"hugo.toml,{place / 'mounts.toml'}", "--port", "4798", "--renderToMemory",
        "--cacheDir", str(place / "cache"), "--noBuildLock", "--baseURL", "http://127.0.0.1:4798/",
    ]
    return _preview("hugo server", of, command, 4798, f"/insights/{page.stem}/", page, edits)


def _preview(
    name: str, of: str, command: list[str], port: int, address: str, page: Path, edits: int
) -> tuple[str, ...]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    text = page.read_text(encoding="utf-8")
    try:
        _wait(port, address, "", 300)
        # What follows the first page, such as a check, is over.
        time.sleep(8 if "pages" in of else 1)
        before = _memory(process.pid)
        times = []
        for number in range(edits):
            mark = f"edit{number}of{edits}"
            saved = page.with_name("." + page.name)
            saved.write_text(f"{text}\n\nA sentence with {mark}.\n", encoding="utf-8")
            start = time.perf_counter()
            saved.rename(page)
            _wait(port, address, mark, 60)
            times.append((time.perf_counter() - start) * 1000)
            time.sleep(3 if "pages" in of else 0.3)
        after = _memory(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        page.write_text(text, encoding="utf-8")
    ninth = statistics.quantiles(times, n=10)[-1]
    return (
        name, of, str(edits), f"{statistics.median(times):.1f}", f"{ninth:.1f}", f"{before:.0f}",
        f"{after:.0f}",
    )


def _wait(port: int, address: str, words: str, seconds: float) -> None:
    """Ask for a page until its answer has some words."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
            connection.request("GET", address)
            answer = connection.getresponse()
            if answer.status == 200 and words.encode() in answer.read():
                return
        except OSError:
            time.sleep(0.05)
        time.sleep(0.001)
    sys.exit(f"bench_edits: {address} never showed '{words}'")


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes.split()[1]) * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main())
