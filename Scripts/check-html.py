#!/usr/bin/env python3
"""Parses every .html file below a folder by the HTML standard and prints each parse error.

check-html.py FOLDER

A browser mends such errors without a word, each in its own way. Exit status: 0 none, 1 some, 2 nothing to check.
"""

import multiprocessing
import pathlib
import sys

import html5lib
from html5lib.constants import E


def errors(path):
    """The parse errors of a file, each as `file:line:column: message`."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
    parser.parse(path.read_bytes(), transport_encoding="utf-8")
    return [
        f"{path}:{line}:{column}: {E.get(code, code) % values} [{code}]"
        for (line, column), code, values in parser.errors
    ]


def main(arguments):
    if len(arguments) != 1:
        print("usage: check-html.py FOLDER", file=sys.stderr)
        return 2
    pages = sorted(pathlib.Path(arguments[0]).rglob("*.html"))
    if not pages:
        print(f"check-html.py: there is no .html file below {arguments[0]}", file=sys.stderr)
        return 2
    with multiprocessing.Pool() as pool:
        found = [line for lines in pool.imap(errors, pages, chunksize=8) for line in lines]
        # Leaving the block ends the workers by a signal, which a test runner may have blocked.
        pool.close()
        pool.join()
    for line in found:
        print(line)
    print(f"{len(pages)} pages, {len(found)} parse errors")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
