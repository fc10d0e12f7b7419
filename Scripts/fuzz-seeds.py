#!/usr/bin/env python3
"""Write real files as seeds for the fuzzer: a byte that names the reader, as Fuzzing.swift counts them, then the file.

fuzz-seeds.py FOLDER
"""

import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# The reader of each kind of file of content/, by a pattern.
CONTENT = {
    "pages/*.md": 0, "faq/*.md": 0, "insights/*.md": 1, "standards/*/*/*/*.md": 2, "standards/*/*/terms.md": 3,
    "standards/*/*/revisions/*.md": 4, "site.yml": 5, "standards/*/standard.yml": 6, "facts.yml": 7,
    "standards/*/*.lock": 8, "standards/*/*.downloads/downloads.lock": 9, "exams/*/objectives/*.md": 10, "crosswalks/*.md": 11,
    "exams/*/exam.yml": 12,
}
CATALOG = {"catalog": {"metadata": {"title": "C", "version": "1.0", "published": "2024-01-02"}, "groups": [
    {"id": "ac", "title": "Access", "controls": [{"id": "ac-1", "title": "Policy", "params": [{"id": "p", "label": "d"}],
        "parts": [{"name": "statement", "prose": "Have {{ insert: param, p }}."}],
        "links": [{"href": "#ac-1", "rel": "related"}]}]}]}}
CHECKLISTS = ['ID,Title,Status\nPSF-1.1,"A, ""b""\nc",yes\n', "ID;Status\r\nPSF-1.1;no\r\n", '[{"id":"PSF-1.1","status":"yes"}]']
SIGNATURE = "untrusted comment: x\n" + "RW" + "A" * 98 + "\ntrusted comment: file:a\n" + "A" * 86 + "==\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><!-- c --><g id="a"><path d="M0 0"/></g><text>&amp;</text></svg>'


def archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.xml", "<a/>")
        made.writestr("b/c.txt", "x" * 200)
    return out.getvalue()


def seeds():
    for pattern, reader in CONTENT.items():
        for file in sorted((ROOT / "content").glob(pattern)):
            yield reader, file.read_bytes()
    for file in sorted((ROOT / "Tests/ChecksTests/Fixtures").glob("*/*/content/pages/*.md")):
        yield 0, file.read_bytes()
    yield 13, json.dumps(CATALOG).encode()
    for text in CHECKLISTS:
        yield 14, text.encode()
    yield 15, SIGNATURE.encode()
    yield 16, archive()
    yield 17, PICTURE.encode()


def main():
    folder = Path(sys.argv[1])
    for reader, content in seeds():
        seed = bytes([reader]) + content
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


if __name__ == "__main__":
    main()
