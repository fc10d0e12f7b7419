#!/usr/bin/env python3
"""How long a PDF of some hundred pages takes, and how long WeasyPrint takes for the same text.

bench_pdf.py --psf .build/release/psf [--content content] [--copies 3] [--runs 5]

The current version of the PSF is copied a few times under further numbers, until it has about a hundred pages. psf builds the
site of that; what it gives Typst for the whole version is kept, and compiled alone, in a process of its own each
time. WeasyPrint is given the page of the same text with its styles, once to make a tagged PDF/UA-1 as psf does, and once an
untagged one, as it does unless told otherwise. All begin with nothing in memory; medians are printed.
All PDFs of the content as it is are measured too: psf says itself how long they take.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from programs import Missing, installed

ROOT = Path(__file__).resolve().parents[1]
WEASYPRINT = "weasyprint==70.0"
DOMAINS = 8

# Takes the place of Python, keeps the folder that it is given, and goes on. Before, it is asked where Typst is.
KEEPER = """\
#!/bin/sh
[ ! -d "$3" ] || cp -r "$3" "{kept}"
exec "{python}" "$@"
"""


def write_copies(source: Path, target: Path, copies: int) -> None:
    """The current version of the PSF, its domains several times over, as a content folder of its own."""
    version = source / "standards/psf/1.1"
    folder = target / "standards/psf/1.1"
    folder.mkdir(parents=True)
    (target / "site.yml").write_text(re.sub(
        r"(?ms)^(navigation|footer):.*?(?=^\w|\Z)", "", (source / "site.yml").read_text()
    ))
    standard = (source / "standards/psf/standard.yml").read_text()
    (target / "standards/psf/standard.yml").write_text(
        re.sub(r"(?ms)^domain-aliases:.*?(?=^\w)", "", standard)
    )
    (folder / "version.yml").write_text('number: "1.1"\npublished: 2026-04\nsummary: Copies.\n')
    shutil.copy(version / "terms.md", folder)
    for copy in range(copies):
        for file in sorted(version.glob("psf-*/*.md")):
            path = renumbered(str(file.relative_to(version)), copy)
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(renumbered(file.read_text(), copy))


def renumbered(text: str, copy: int) -> str:
    return re.sub(
        r"\b(psf|PSF)-(\d+)", lambda m: f"{m[1]}-{int(m[2]) + copy * DOMAINS}", text
    )


def timed(command: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-2_000:]}")
    return time.perf_counter() - start


def build(options, content: Path, output: Path, typst: Path) -> str:
    command = [
        options.psf, "build", "--content", str(content), "--templates", str(ROOT / "templates"),
        "--output", str(output), "--no-cache",
    ]
    done = subprocess.run(
        command, env=os.environ | {"PSF_TYPST": str(typst)}, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-2_000:]}{done.stderr[-2_000:]}")
    return done.stdout


def kept_document(options, python: Path, scratch: Path) -> tuple[Path, Path]:
    """The folder that Typst needs for the whole version alone, and the page with the same text."""
    content, kept, site = scratch / "content", scratch / "kept", scratch / "site"
    write_copies(Path(options.content), content, options.copies)
    keeper = scratch / "python-keeper"
    keeper.write_text(KEEPER.format(kept=kept, python=python))
    keeper.chmod(0o755)
    build(options, content, site, keeper)
    for document in (kept / "documents").glob("*/document.typ"):
        if "whole-version.with" not in document.read_text()[:200]:
            document.unlink()
    return kept, site / "psf/1.1/full/index.html"


def pages(pdf: Path) -> str:
    said = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True).stdout
    return re.search(r"Pages:\s+(\d+)", said)[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--content", default=str(ROOT / "content"))
    parser.add_argument("--copies", type=int, default=3)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    python = ROOT / ".build/typst/bin/python"
    try:
        weasyprint = installed(WEASYPRINT, "bin/weasyprint")
    except Missing as error:
        print(f"bench_pdf.py: {error}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="bench-pdf-") as folder:
        scratch = Path(folder)
        kept, page = kept_document(options, python, scratch)
        peer = scratch / "weasyprint.pdf"
        modules = next((ROOT / ".build/typst/lib").glob("python*/site-packages"))
        ours = [str(python), str(ROOT / "Sources/Exporting/PDF/Typst/compile.py"), str(kept), "0.15", str(modules)]
        theirs = [str(weasyprint), "--quiet", str(page), str(peer)]
        commands = {
            "psf with Typst, tagged, PDF/UA-1 and PDF/A-2a": ours,
            "WeasyPrint, tagged, PDF/UA-1": theirs + ["--pdf-variant", "pdf/ua-1"],
            "WeasyPrint, untagged": theirs,
        }
        times = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                times[name].append(timed(command))
        medians = {name: statistics.median(seen) for name, seen in times.items()}
        print("| the whole version | s | to psf | pages |\n|---|---|---|---|")
        for name, median in medians.items():
            pdf = next((kept / "documents").glob("*/*.pdf")) if commands[name] is ours else peer
            print(f"| {name} | {median:.2f} | {median / medians[next(iter(commands))]:.1f} | {pages(pdf)} |")
        seen = []
        for _ in range(options.runs):
            said = build(options, Path(options.content), scratch / "all", python)
            seen.append(int(re.search(r"downloads (\d+) ms", said)[1]) / 1_000)
        count = sum("latest" not in pdf.parts for pdf in (scratch / "all").rglob("*.pdf"))
        print(f"\nAll {count} PDFs of the content: {statistics.median(seen):.1f} s, with all other downloads.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
