"""Compiles the documents of a workshop, all in this one process; the program starts it with the Python that has Typst.

compile.py FOLDER VERSION MODULES

FOLDER holds fonts in `fonts/` and for each document a root, `documents/000000/`, in which are `document.typ`, the templates
and its pictures; `document.pdf` is written beside them. Where it is `images.typ`, each page becomes a picture,
`image-000000.png`, a pixel for each point. `done N` is printed for each
document when it is done. `report.json` says
which version of Typst this is and, in the order of the documents, what it finds fault with, and the SHA-256 of each as it
was made. Typst is taken from the folder MODULES; a version that does not begin with VERSION compiles nothing.
"""

import hashlib
import json
import os
import sys
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path

sys.path.insert(0, sys.argv[3])
import typst

# Typst marks a document as conforming only where it is; what is missing is an error.
STANDARDS = ["ua-1", "a-2a"]


def compiled(source: Path, compiler: typst.Compiler) -> dict:
    of_images = source.name == "images.typ"
    form = {"format": "png", "ppi": 72} if of_images else {"format": "pdf", "pdf_standards": STANDARDS}
    try:
        # The time is fixed: two runs give the same bytes.
        made, warnings = compiler.compile_with_warnings(input=str(source), timestamp=0, **form)
    except typst.TypstError as error:
        return {"errors": [error.diagnostic], "warnings": []}
    # A document of one page is not in a list.
    parts = made if isinstance(made, list) else [made]
    for number, part in enumerate(parts):
        (source.parent / f"image-{number:06}.png" if of_images else source.with_suffix(".pdf")).write_bytes(part)
    return {
        "errors": [], "warnings": [warning.diagnostic for warning in warnings],
        "sha256": hashlib.sha256(b"".join(parts)).hexdigest(),
    }


def started(source: Path, folder: Path, fonts: typst.Fonts, pool: ThreadPoolExecutor) -> Future:
    # A file, so that no package is found or fetched: what a document is made of is in its root.
    nowhere = str(folder / "no-packages")
    compiler = typst.Compiler(
        root=str(source.parent), font_paths=fonts, ignore_system_fonts=True,
        package_path=nowhere, package_cache_path=nowhere,
    )
    return pool.submit(compiled, source, compiler)


def compiled_all(folder: Path) -> list[dict]:
    """Compiles on all cores, the longest documents first, and reports in their order."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder / "fonts")])
    sources = sorted(folder.glob("documents/*/*.typ"))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {
            source: started(source, folder, fonts, pool)
            for source in sorted(sources, key=lambda source: -source.stat().st_size)
        }
        numbers = {running[source]: number for number, source in enumerate(sources)}
        for done in as_completed(numbers):
            print("done", numbers[done], flush=True)
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
        # The disk refused, or nobody listens any more. The status says so: EX_IOERR of sysexits.h.
        sys.exit(74)
