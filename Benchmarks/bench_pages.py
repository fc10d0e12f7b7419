#!/usr/bin/env python3
"""What a page to read asks for, by psf and by MkDocs Material: requests, bytes and scripts.

bench_pages.py --psf .build/release/psf [--content content]

MkDocs Material is given the same texts: the Markdown that psf publishes beside each page, at the same addresses. Both sites are opened in
Chromium on the loopback address, each page in a new profile. Bytes are those of the files as brotli compresses them at its best; fonts and
pictures count as they are. MkDocs Material is measured as it comes, but for the fonts that it would load from Google: without them, so that nothing is
asked of other servers. The first run installs mkdocs-material, playwright and brotli from PyPI into .build/bench-venv; Chromium has to be there.
"""

import argparse
import shutil
import site
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import programs

PACKAGES = [
    ("mkdocs-material==9.8.1", "lib/python*/site-packages/material/__init__.py"),
    ("playwright==1.65.2", "lib/python*/site-packages/playwright/__init__.py"),
    ("brotli==1.2.1", "lib/python*/site-packages/brotli.py"),
]
PAGES = [("a criterion", "psf/1.1/psf-4.2/"), ("a version", "psf/1.1/"), ("the full text", "psf/1.1/full/"), ("an article", "insights/logs-you-can-replay/")]
KINDS = ["document", "stylesheet", "script", "font"]
CONFIGURATION = """
site_name: Production AI Institute
site_url: https://productionai.institute/
theme: {name: material, font: false}
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def published(psf: Path, content: Path, templates: Path, folder: Path) -> Path:
    command = [psf, "build", "--no-pdf", "--no-cache", "--content", content, "--templates", templates, "--output", folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


def by_mkdocs(ours: Path, folder: Path) -> Path:
    """The texts of a site again, by MkDocs Material."""
    for file in ours.rglob("index.md"):
        target = folder / "docs" / file.relative_to(ours)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    (folder / "mkdocs.yml").write_text(CONFIGURATION)
    python = programs.BUILD / "bench-venv/bin/python"
    subprocess.run([python, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    return folder / "site"


def compressed(data: bytes, kind: str) -> int:
    import brotli

    return len(data) if kind in ("font", "image") else min(len(data), len(brotli.compress(data)))


def measured(browser, address: str) -> tuple[dict[str, list[int]], int]:
    """The bytes of what a page asks for, by kind, and how many scripts stand in the page itself."""
    page = browser.new_page()
    asked = defaultdict(list)
    page.on("requestfinished", lambda request: asked[request.resource_type].append((request, request.response())))
    if not page.goto(address, wait_until="networkidle").ok:
        sys.exit(f"bench_pages: {address} is not there")
    inline = page.locator("script:not([src]):not([type='application/ld+json'], [type='application/json'])").count()
    sizes = {kind: [compressed(response.body(), kind) for _, response in answers] for kind, answers in asked.items()}
    page.close()
    return sizes, inline


def report(browser, name: str, folder: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for what, page in PAGES:
        sizes, inline = measured(browser, f"http://127.0.0.1:{server.server_port}/{page}")
        figures = " | ".join(f"{sum(sizes.get(kind, [])):,}" for kind in KINDS)
        total = sum(sum(sizes.get(kind, [])) for kind in KINDS)
        requests = sum(map(len, sizes.values()))
        print(f"| {what} | {name} | {requests} | {figures} | {total:,} | {len(sizes.get('script', [])) + inline} |", flush=True)
    server.shutdown()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", type=Path, default=programs.ROOT / ".build/release/psf")
    parser.add_argument("--content", type=Path, default=programs.ROOT / "content")
    parser.add_argument("--templates", type=Path, default=programs.ROOT / "templates")
    options = parser.parse_args()
    try:
        for package, pattern in PACKAGES:
            site.addsitedir(str(programs.installed(package, pattern).parents[0 if package.startswith("brotli") else 1]))
    except programs.Missing as error:
        sys.exit(f"bench_pages: {error}")
    from playwright.sync_api import sync_playwright

    print("| page | by | requests | HTML | style | scripts | fonts | bytes in all | scripts |")
    print("|---|---|---:|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory(prefix="psf-pages-") as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        ours = published(options.psf, options.content, options.templates, Path(scratch, "psf"))
        report(browser, "psf", ours)
        report(browser, "MkDocs Material", by_mkdocs(ours, Path(scratch, "mkdocs")))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
