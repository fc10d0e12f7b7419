#!/usr/bin/env python3
"""The search of the site beside Pagefind: what a first query loads, and what is among its first five results.

bench_search.py --psf .build/release/psf [--content content] [--size 10000]

Both run in Chromium on the same built sites, each query in a new profile, with what a page for searching needs to show ten results. Bytes
are those of the files as brotli compresses them at its best; what Pagefind compressed itself counts as it is. The thirty queries on
content/ and the pages that answer them are in search-queries.tsv; those on the generated pages are titles and ids, each answered by its
own page. The first run installs pagefind, playwright and brotli from PyPI into .build/bench-venv; Chromium has to be there.
"""

import argparse
import functools
import http.server
import shutil
import site
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import programs
from generate import write_tree

RAM_DISK = Path("/dev/shm")
PACKAGES = [
    ("pagefind_bin==1.5.2", "lib/python*/site-packages/pagefind_bin/__init__.py"),
    ("pagefind==1.5.2", "lib/python*/site-packages/pagefind/__init__.py"),
    ("playwright==1.65.2", "lib/python*/site-packages/playwright/__init__.py"),
    ("brotli==1.2.1", "lib/python*/site-packages/brotli.py"),
]
OURS = """async ({ query, root }) => {
  const index = new search.Index(async (name) => (await fetch(root + "assets/search/" + name)).text());
  const found = await index.query(query);
  const documents = await index.documents(found.numbers.slice(0, 10));
  return documents.map((one) => (one.versions.length ? index.manifest.versions[one.versions[0]][0] : "") + one.path);
}"""
PAGEFIND = """async ({ query, root }) => {
  const pagefind = await import(root + "pagefind/pagefind.js");
  const found = await pagefind.search(query);
  const data = await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
  return data.map((one) => new URL(one.url, location.origin).pathname.slice(1));
}"""


@dataclass
class Site:
    """A built site, and what was asked for since it was last looked at."""

    folder: Path
    asked: list[str] = field(default_factory=list)


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, built: Site):
        self.built = built
        super().__init__(*arguments, directory=built.folder)

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        self.built.asked.append(self.path.split("?")[0].lstrip("/"))
        super().do_GET()


def compressed(path: Path) -> int:
    import brotli

    data = path.read_bytes()
    isCompressed = path.suffix.startswith((".pf_", ".pagefind"))
    return len(data) if isCompressed else min(len(data), len(brotli.compress(data)))


def answers(browser, built: Site, address: str, script: str, query: str) -> tuple[list[str], int]:
    """The pages of the first results, each once, and the bytes that were loaded for them."""
    page = browser.new_page()
    page.goto(address + "search/")
    page.wait_for_load_state("networkidle")
    built.asked.clear()
    if script is OURS:
        built.asked.append("assets/search.js")
    found = page.evaluate(script, {"query": query, "root": address})
    pages = list(dict.fromkeys(one.split("#")[0] for one in found))
    page.close()
    files = {built.folder / name for name in built.asked if name}
    return pages, sum(compressed(file) for file in files if file.is_file())


def measure(browser, built: Site, queries: list[tuple[str, list[str]]]) -> dict[str, dict[str, object]]:
    handler = functools.partial(Handler, built=built)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    figures = {}
    for name, script in [("psf", OURS), ("Pagefind", PAGEFIND)]:
        rows = [(query, right, *answers(browser, built, address, script, query)) for query, right in queries]
        figures[name] = {
            "first": sum(any(page in right for page in pages[:1]) for _, right, pages, _ in rows),
            "five": sum(any(page in right for page in pages[:5]) for _, right, pages, _ in rows),
            "bytes": [size for *_, size in rows],
            "missed": [query for query, right, pages, _ in rows if not any(page in right for page in pages[:5])],
        }
    server.shutdown()
    return figures


def report(name: str, built: Site, queries: list, figures: dict) -> None:
    for program, row in figures.items():
        folder = built.folder / ("assets/search" if program == "psf" else "pagefind")
        whole = sum(compressed(file) for file in folder.rglob("*") if file.is_file())
        sizes = row["bytes"]
        print(
            f"| {name} | {program} | {median(sizes):,.0f} | {max(sizes):,} | {whole:,} | {row['first']} | {row['five']} "
            f"| {len(queries)} |",
            flush=True,
        )
    for program, row in figures.items():
        if row["missed"]:
            print(f"{program} does not have in its first five: {', '.join(row['missed'])}", file=sys.stderr)


def build(psf: Path, content: Path, folder: Path, templates: Path) -> Site:
    """The site with the index of Pagefind, which reads what is in `main` on each page."""
    command = [psf, "build", "--no-pdf", "--no-cache", "--content", content, "--templates", templates, "--output", folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    pagefind = [sys.executable, "-m", "pagefind", "--site", str(folder), "--root-selector", "main", "--silent"]
    environment = {"PYTHONPATH": next(path for path in sys.path if "bench-venv" in path), "PATH": "/usr/bin:/bin"}
    subprocess.run(pagefind, check=True, env=environment)
    return Site(folder)


def given(file: Path) -> list[tuple[str, list[str]]]:
    lines = [line.split("\t") for line in file.read_text().splitlines() if not line.startswith("#")]
    return [(query, pages.split()) for query, pages in lines]


def generated(content: Path) -> list[tuple[str, list[str]]]:
    """Twenty-five titles of articles, and five ids."""
    files = sorted((content / "insights").glob("*.md"))
    chosen = files[:: len(files) // 25][:25]
    titles = [next(line for line in file.read_text().splitlines() if line.startswith("title:")) for file in chosen]
    queries = [
        (title.removeprefix("title:").strip().strip("\"'"), [f"insights/{file.stem}/"]) for title, file in zip(titles, chosen)
    ]
    return queries + [(f"PSF-{number}.2", [f"psf/1.1/psf-{number}.2/"]) for number in range(1, 6)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", type=Path, default=programs.ROOT / ".build/release/psf")
    parser.add_argument("--content", type=Path, default=programs.ROOT / "content")
    parser.add_argument("--templates", type=Path, default=programs.ROOT / "templates")
    parser.add_argument("--size", type=int, default=10_000, help="how many generated pages; 0 for none")
    options = parser.parse_args()
    try:
        for package, pattern in PACKAGES:
            site.addsitedir(str(programs.installed(package, pattern).parents[0 if package.startswith("brotli") else 1]))
    except programs.Missing as error:
        sys.exit(f"bench_search: {error}")
    from playwright.sync_api import sync_playwright

    print("| site | program | bytes, median | most | whole index | right first | in the first five | of |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory(prefix="psf-search-", dir=RAM_DISK) as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        place = Path(scratch)
        built = build(options.psf, options.content, place / "own", options.templates)
        queries = given(programs.HERE / "search-queries.tsv")
        report("this content", built, queries, measure(browser, built, queries))
        if options.size:
            write_tree(place / "content", options.size)
            built = build(options.psf, place / "content", place / "site", options.templates)
            queries = generated(place / "content")
            report(f"{options.size:,} pages", built, queries, measure(browser, built, queries))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
