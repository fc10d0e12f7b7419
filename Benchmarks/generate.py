#!/usr/bin/env python3
"""Write a content tree of N pages, in the format of Documentation/Content.md.

The tree is a small standard (eight domains of five criteria, two versions) and N pages around it:
60 % articles, the rest pages, up to 20 of them questions. The same N gives the same bytes, on every machine.
"""

import argparse
import sys
from pathlib import Path

from generator import pages, standard
from generator.titles import FEWEST_PAGES, MOST_PAGES

SITE = """\
title: Example Institute
base-url: https://example.org
language: en
description: Guidance for teams that put machine learning into production.
publisher: Example Institute
notice: A site of made-up pages, for measuring.
licence: {title: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
feedback: "mailto:feedback@example.org?subject={kind}:%20{id}%20in%20{version}"
navigation:
  - {title: The PSF, to: psf}
  - {title: Insights, to: /insights/}
  - {title: Questions, to: /faq/}
"""

FACTS = """\
regulated-trace-days: 90
incident-report-hours: 24
review-panel-size: 3
"""


def files(page_count: int):
    """Yield (path inside the tree, text) for every file of a tree with `page_count` pages."""
    yield "site.yml", SITE
    yield "facts.yml", FACTS
    yield from standard.files()
    yield from pages.files(page_count)


def write_tree(folder: Path, page_count: int) -> tuple[int, int]:
    """Write the tree into `folder`, new or empty; return how many files and bytes it has."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    file_count = byte_count = 0
    for path, text in files(page_count):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode("utf-8")
        target.write_bytes(data)
        file_count += 1
        byte_count += len(data)
    return file_count, byte_count


def main() -> int:
    parser = argparse.ArgumentParser(description="Write a content tree of N pages for measuring.")
    limits = f"{FEWEST_PAGES} to {MOST_PAGES}"
    parser.add_argument("pages", type=int, help=f"how many pages, {limits}")
    parser.add_argument("folder", type=Path, help="where to write it: a new or empty folder")
    arguments = parser.parse_args()
    if not FEWEST_PAGES <= arguments.pages <= MOST_PAGES:
        parser.error(f"the number of pages is {limits}")
    try:
        file_count, byte_count = write_tree(arguments.folder, arguments.pages)
    except OSError as error:
        print(f"generate.py: {error}", file=sys.stderr)
        return 1
    print(f"{file_count} files, {byte_count / 1e6:.1f} MB", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
