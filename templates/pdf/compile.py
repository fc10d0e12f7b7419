"""Compiles the documents of a workshop, all in this one process; the program starts it with the Python that has Typst.

compile.py FOLDER VERSION

FOLDER holds `documents/*.typ`, the templates in `pdf/`, pictures in `content/` and fonts in `fonts/`. Each document becomes a
`.pdf` beside it. `report.json` says which version of Typst this is and, in the order of the documents, what it finds
fault with. A version that does not begin with VERSION compiles nothing.
"""

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import typst

# Typst marks a document as conforming only where it is; what is missing is an error.
STANDARDS = ["ua-1", "a-2a"]


def compiled(source: Path, compiler: typst.Compiler) -> dict:
    try:
        # The time is fixed: two runs give the same bytes.
        pdf, warnings = compiler.compile_with_warnings(
            input=str(source), format="pdf", pdf_standards=STANDARDS, timestamp=0
        )
    except typst.TypstError as error:
        return {"errors": [error.diagnostic], "warnings": []}
    source.with_suffix(".pdf").write_bytes(pdf)
    return {"errors": [], "warnings": [warning.diagnostic for warning in warnings]}


def compiled_all(folder: Path) -> list[dict]:
    """Compiles on all cores, the longest documents first, and reports in their order."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder / "fonts")])
    sources = sorted((folder / "documents").glob("*.typ"))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {
            source: pool.submit(
                compiled,
                source,
                typst.Compiler(root=str(folder), font_paths=fonts, ignore_system_fonts=True),
            )
            for source in sorted(sources, key=lambda source: -source.stat().st_size)
        }
        return [running[source].result() for source in sources]


def main() -> None:
    folder, version = Path(sys.argv[1]), sys.argv[2]
    report = {"version": typst.__version__, "documents": []}
    if typst.__version__.startswith(version + "."):
        report["documents"] = compiled_all(folder)
    (folder / "report.json").write_text(json.dumps(report))


if __name__ == "__main__":
    try:
        main()
    except OSError:
        # The disk refused, perhaps the log as well. The status says so: EX_IOERR of sysexits.h.
        sys.exit(74)
