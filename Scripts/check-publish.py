#!/usr/bin/env python3
"""Publishes one site after the other, kills psf at random moments, and lets readers walk what is online all the while.

    check-publish.py --psf .build/release/psf

The hosts are a bucket of moto's S3 server and a folder that nginx sends, both on the loopback address. No page that is found by links
may ever link to what is not there; a killed run leaves no process; the next run goes on and leaves exactly the site; a day later all that
the site no longer has is gone. Without rclone, moto or nginx nothing is tested; where the environment has CI that is a failure.
"""

import argparse
import importlib.util
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from publishing.reader import Reader
from publishing.sites import Sites
from publishing.stores import Bucket, Folder, environment, nginx_program

FOREIGN = "CNAME"


class Check:
    def __init__(self, psf: str, store, sites: Sites, numbers: random.Random):
        self.psf, self.store, self.sites, self.numbers = psf, store, sites, numbers
        self.failures: list[str] = []
        self.kills = self.runs = 0
        self.seconds = 2.0

    def expect(self, is_right: bool, words: str) -> None:
        if not is_right:
            self.failures.append(f"{self.store.words}: {words}")

    # Running

    def start(self, *more: str) -> subprocess.Popen:
        command = [self.psf, "publish", self.store.destination, "--format", "json", *more]
        return subprocess.Popen(command, cwd=self.sites.folder, env=environment(self.store), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def publish(self, *more: str, status: int = 0) -> tuple[dict, str]:
        start = time.monotonic()
        process = self.start(*more)
        output, errors = process.communicate(timeout=300)
        self.runs += 1
        self.seconds = max(0.3, time.monotonic() - start)
        self.expect(process.returncode == status, f"psf publish {' '.join(more)} ended with {process.returncode}: {errors}")
        return (json.loads(output) if process.returncode == 0 else {}), errors

    def kill(self) -> None:
        """By Ctrl-C or for good, at any moment of a run."""
        process = self.start()
        time.sleep(self.numbers.uniform(0, self.seconds))
        process.send_signal(self.numbers.choice([signal.SIGKILL, signal.SIGINT]))
        process.communicate(timeout=60)
        self.kills += 1
        for _ in range(40):
            children = self.children()
            if not children:
                return
            time.sleep(0.05)
        self.expect(False, f"a process is left behind: {children}")

    def children(self) -> list[str]:
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().decode("utf-8", "replace").replace("\0", " ")
            except OSError:
                continue
            if "rclone" in words.split(" ")[0] and self.store.destination in words:
                found.append(words)
        return found

    # What is online

    def check_site(self, is_exact: bool) -> None:
        online, site = self.store.files, self.sites.files
        wrong = [name for name, content in site.items() if online.get(name) != content]
        self.expect(not wrong, f"not as in the site: {wrong[:3]}")
        records = {name for name in online if re.fullmatch(r"\.psf-published-[01]\.json", name)}
        rest = set(online) - set(site) - records - {FOREIGN}
        noted = {entry["path"] for entry in self.record()["files"] if "dropped" in entry}
        self.expect(rest == noted, f"what is not in the site and what is noted differ: {sorted(rest ^ noted)[:3]}")
        if is_exact:
            self.expect(not rest, f"left behind: {sorted(rest)[:3]}")
            self.expect(not getattr(self.store, "empty_folders", []), "empty folders are left")
        self.expect(online[FOREIGN] == b"records.example", "a file of others was changed")

    def records(self) -> dict[str, dict]:
        return {name: json.loads(content) for name, content in self.store.files.items() if name.startswith(".psf-published-")}

    def record(self) -> dict:
        return max(self.records().values(), key=lambda record: record["number"])

    def let_a_day_pass(self) -> None:
        for name, record in self.records().items():
            for entry in record["files"]:
                if "dropped" in entry:
                    earlier = datetime.fromisoformat(entry["dropped"]) - timedelta(hours=25)
                    entry["dropped"] = earlier.strftime("%Y-%m-%dT%H:%M:%SZ")
            self.store.write(name, json.dumps(record).encode())

    # The story

    def run(self, rounds: int) -> None:
        self.sites.build_next()
        plan, _ = self.publish("--dry-run")
        self.expect(not self.store.files, "a dry run wrote something")
        for _ in range(2):
            self.kill()
        self.publish()
        self.store.write(FOREIGN, b"records.example")
        self.store.start_reading()
        reader = Reader(self.store, most=100_000 * rounds)
        reader.start()
        try:
            for number in range(rounds):
                self.round(reader, number)
            self.expect(reader.is_alive(), "the reader ended before the last round")
        finally:
            reader.end()
        self.expect(not reader.broken, f"{len(reader.broken)} links broke: {reader.broken[:3]}")
        self.expect(reader.rounds >= rounds, f"the reader walked the site {reader.rounds} times only")
        self.check_downloads()
        self.check_headers(plan)
        print(f"{self.store.words}: {self.runs} runs, {self.kills} killed; a reader walked the site {reader.rounds} times, {reader.asked} requests")

    def round(self, reader: Reader, number: int) -> None:
        self.sites.build_next()
        for _ in range(self.numbers.randrange(1, 4)):
            self.kill()
            if self.numbers.random() < 0.3:
                self.sites.build_next()
        outcome, _ = self.publish()
        self.expect(outcome.get("foreign") == [FOREIGN], f"others' files: {outcome.get('foreign')}")
        self.check_site(is_exact=False)
        outcome, _ = self.publish()
        self.expect(not outcome["uploads"] and not outcome["removed"], "a second run found something to do")
        if number % 2:
            return
        reader.pause()
        self.let_a_day_pass()
        reader.go_on()
        self.kill()
        self.publish()
        self.check_site(is_exact=True)

    def check_downloads(self) -> None:
        """Other bytes of a published version need its name."""
        name = "standards/rrs/1.0/rrs-1-capture/rrs-1.1.md"
        text = (self.sites.content / name).read_text()
        self.sites.write(name, text.replace("7 days", "8 days"))
        self.sites.build()
        before = self.store.files
        _, errors = self.publish(status=2)
        path = "rrs/1.0/rrs-v1.0.json"
        self.expect(path in errors and "--replace" in errors, f"the refusal names no download: {errors}")
        self.expect(self.store.files == before, "a refused run changed something")
        self.publish("--replace", path, status=2)
        self.publish("--replace", "rrs@1.0")
        self.check_site(is_exact=False)

    def check_headers(self, plan: dict) -> None:
        if isinstance(self.store, Folder):
            answer = Reader(self.store, most=1).ask(next(iter(self.records())))
            self.expect(answer is None, "nginx sends the record")
            return
        style = next(path for path in self.sites.files if re.fullmatch(r"assets/site\.[0-9a-f]{8}\.css", path))
        for name, expected in [("index.html", ("text/html; charset=utf-8", "no-cache")),
                               (style, ("text/css; charset=utf-8", "public, max-age=31536000, immutable")),
                               ("rrs/1.0/index.md", ("text/markdown; charset=utf-8", "no-cache")),
                               ("SHA256SUMS", ("text/plain; charset=utf-8", "no-cache"))]:
            self.expect(self.store.headers(name) == expected, f"{name}: {self.store.headers(name)}, not {expected}")
        names = [phase["phase"] for phase in plan["uploads"]]
        self.expect(names == ["new-assets", "new-pages", "changed-pages"], f"phases of a first run: {names}")


def missing() -> str | None:
    if not shutil.which("rclone"):
        return "rclone"
    if not nginx_program():
        return "nginx"
    return None if importlib.util.find_spec("moto") else "moto"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--psf", required=True)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seed", type=int, default=29)
    arguments = parser.parse_args()
    psf = str(Path(arguments.psf).resolve())
    if what := missing():
        words = f"check-publish: {what} is not installed; run Scripts/setup-tests"
        sys.exit(words if os.environ.get("CI") else print(words, file=sys.stderr))
    failures = []
    for store_type in (Folder, Bucket):
        with tempfile.TemporaryDirectory(prefix="psf-publish-") as name:
            folder = Path(name)
            folder.chmod(0o755)
            store = store_type(folder)
            check = Check(psf, store, Sites(psf, folder / "project", arguments.seed), random.Random(arguments.seed))
            try:
                check.run(arguments.rounds)
            finally:
                store.close()
            failures += check.failures
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"check-publish: {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
