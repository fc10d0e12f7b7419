#!/usr/bin/env python3
"""Checks PDFs with tools that are not ours.

check-pdf.py FOLDER

For each PDF below the folder: qpdf reads it; page-validation finds it to be PDF/UA-1 and PDF/A-2a; Poppler says that it is
tagged and has a title; pikepdf finds the language, the bookmarks, a text for each picture, header cells with their scope in
each table, and where each link leads. Where NAME.txt stands beside NAME.pdf, pdftotext finds its lines in their order.
Prints what is wrong; the exit status is 1 where something is.
"""

import re
import subprocess
import sys
from pathlib import Path

import page
import pikepdf

# The length of a compressed stream, counted with the end of its line: Typst's streams are right by ISO 32000-1, 7.3.8.
FALSE_ALARMS = {"PDFA2A-STREAM-LENGTH-001"}
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def run(*command: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, capture_output=True, text=True)


def of_standards(path: Path):
    for profile in PROFILES:
        for failure in page.validate_pdf(str(path), profile=profile).failures:
            if failure.rule_id not in FALSE_ALARMS:
                yield f"{failure.rule_id}: {failure.message}"


def of_readers(path: Path):
    checked = run("qpdf", "--check", str(path))
    if checked.returncode:
        yield f"qpdf: {checked.stdout[-300:]}{checked.stderr[-300:]}"
    facts = dict(line.split(":", 1) for line in run("pdfinfo", str(path)).stdout.splitlines())
    if facts.get("Tagged", "").strip() != "yes":
        yield "pdfinfo: not tagged"
    if not facts.get("Title", "").strip():
        yield "pdfinfo: no title"


def elements(node):
    """The elements of a structure tree in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def attribute(element, name: str):
    attributes = element.get("/A")
    for entry in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(entry, pikepdf.Dictionary) and name in entry:
            return entry[name]
    return None


def of_structure(document: pikepdf.Pdf):
    root = document.Root
    if not str(root.get("/Lang", "")):
        yield "no language"
    if "/StructTreeRoot" not in root:
        yield "no structure tree"
        return
    found = list(elements(root.StructTreeRoot.K))
    for element in found:
        kind = str(element.S)
        if kind == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "a picture without a text"
        if kind == "/TH" and attribute(element, "/Scope") is None:
            yield "a header cell without a scope"
        if kind == "/Table" and not any(str(cell.S) == "/TH" for cell in elements(element.get("/K"))):
            yield "a table without header cells"
    levels = [int(str(element.S)[2:]) for element in found if re.fullmatch(r"/H\d", str(element.S))]
    for before, after in zip([0] + levels, levels):
        if after > before + 1:
            yield f"a heading of level {after} after one of level {before}"


def destinations(document: pikepdf.Pdf) -> set[str]:
    names = document.Root.get("/Names", {}).get("/Dests")
    found = set(map(str, document.Root.get("/Dests", {}).keys()))
    if names is not None:
        found |= set(pikepdf.NameTree(names).keys())
    return found


def leads(target, document: pikepdf.Pdf, names: set[str]) -> bool:
    if isinstance(target, pikepdf.Array):
        return any(target[0].objgen == one.obj.objgen for one in document.pages)
    return str(target) in names


def of_links(document: pikepdf.Pdf):
    names = destinations(document)
    for number, one in enumerate(document.pages, 1):
        for note in one.get("/Annots", []):
            if str(note.get("/Subtype")) != "/Link":
                continue
            action = note.get("/A", {})
            target = note.get("/Dest", action.get("/D"))
            address = str(action.get("/URI", ""))
            if target is not None and not leads(target, document, names):
                yield f"page {number}: a link leads nowhere"
            elif target is None and not re.fullmatch(r"[a-z]+:[!-~]+", address):
                yield f"page {number}: a link has the address '{address}'"
            if not str(note.get("/Contents", "")).strip():
                yield f"page {number}: a link without a description"


def of_bookmarks(document: pikepdf.Pdf):
    names = destinations(document)
    with document.open_outline() as outline:
        open_items = list(outline.root)
        if not open_items:
            yield "no bookmarks"
        while open_items:
            item = open_items.pop()
            open_items += item.children
            if not item.title.strip() or item.title != item.title.strip():
                yield f"a bookmark '{item.title}'"
            target = item.destination if item.destination is not None else item.action.get("/D")
            if target is None or not leads(target, document, names):
                yield f"the bookmark '{item.title}' leads nowhere"


def letters(text: str) -> str:
    """What is left of a text without the numbers of pages, blanks and signs."""
    return re.sub(r"[\W_]+", "", re.sub(r"\(page\s+\d+\)", "", text)).lower()


def of_text(path: Path):
    expected = path.with_suffix(".txt")
    if not expected.exists():
        return
    # Without headers and footers, at 72 dots per inch.
    said = run("pdftotext", "-r", "72", "-x", "0", "-y", "80", "-W", "900", "-H", "690", str(path), "-")
    text, at = letters(said.stdout), 0
    for line in expected.read_text().splitlines():
        words = letters(line)
        found = text.find(words, at)
        if found < 0:
            yield f"pdftotext: not found in its place: {line[:120]}"
        else:
            at = found + len(words)


def findings(path: Path):
    yield from of_standards(path)
    yield from of_readers(path)
    yield from of_text(path)
    with pikepdf.open(path) as document:
        yield from of_structure(document)
        yield from of_links(document)
        yield from of_bookmarks(document)


def main() -> int:
    paths = sorted(Path(sys.argv[1]).rglob("*.pdf"))
    found = [(path, finding) for path in paths for finding in dict.fromkeys(findings(path))]
    for path, finding in found:
        print(f"{path.name}: {finding}")
    print(f"{len(paths)} PDFs, {len(found)} findings")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
