"""A site that is served to a browser, and what is expected of it."""

import functools
import http.server
import pathlib
import shutil
import sys
import threading
import traceback

from playwright.sync_api import Error, sync_playwright

# A page of each type.
TYPES = [
    "", "start/", "search/", "psf/", "psf/1.0/", "psf/1.1/", "psf/1.1/full/", "psf/1.1/terms/", "psf/1.1/revisions/", "psf/1.1/errata/",
    "psf/1.1/psf-4/", "psf/1.1/psf-4.2/", "psf/1.0/psf-2.1/", "psf/next/psf-4.2/", "psf/psf-4.2/", "psf/changes/",
    "psf/compare/", "psf/compare/1.0/1.1/", "psf/compare/1.0/1.1/psf-2.1/", "psf/compare/1.1/next/psf-4.2/",
    "psf/compare/1.0/1.1/impact/", "psf/migrate/", "psf/1.1/downloads/", "downloads/", "verify/", "insights/",
    "insights/logs-you-can-replay/", "faq/", "exams/", "exams/aida/", "exams/aida/coverage/", "exams/aida/since/1.0/",
    "credentials/", "crosswalks/", "signals/", "about/",
]


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


class Reading:
    def __init__(self, site):
        self.site = site
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=site))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.problems = []
        self.notes = []
        self.checked = 0

    def expect(self, holds, words):
        self.checked += 1
        if not holds:
            self.problems.append(words)

    def address(self, page):
        return f"http://127.0.0.1:{self.server.server_port}/{page}"

    def pages(self, every):
        """All pages but those that lead on at once."""
        paths = sorted(self.site.rglob("*.html"))
        return [path for path in paths if b'http-equiv="refresh"' not in path.read_bytes()][::every]


def last_line(error):
    """The line of our own scripts at which an error came up."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/Scripts/" in frame.filename]
    return f"{pathlib.Path(frames[-1].filename).name}:{frames[-1].lineno}"


def read(usage, arguments, checks):
    """Runs checks, each with the site and a browser, and prints what is not as it is expected; the exit status."""
    if not arguments or not (pathlib.Path(arguments[0]) / "index.html").exists():
        print(f"usage: {usage}", file=sys.stderr)
        return 2
    reading = Reading(pathlib.Path(arguments[0]).resolve())
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or "/usr/bin/chromium"
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for check in checks:
            try:
                check(reading, browser)
            except Error as error:
                # What is not there, or cannot be clicked. The other checks go on.
                reading.expect(False, f"{error.message} ({last_line(error)})")
        browser.close()
    for problem in reading.problems:
        print(problem)
    print(", ".join([f"{reading.checked} checked, {len(reading.problems)} problems", *reading.notes]))
    return 1 if reading.problems else 0
