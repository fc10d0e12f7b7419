#!/usr/bin/env python3
"""Checks that all published forms of a text say the same words, and that their links lead to the same places.

check-agreement.py SITE CONTENT [--self-test]

For each text of the content folder the words and the links of its page are held against those of every other form: Markdown as
another program reads it, JSON, CSV, workbooks, OSCAL, PDFs by their structure, redlines without what they delete or insert, and the
content folder itself. What is struck through is left out everywhere, footnotes stand behind the text that refers to them, and what
the program adds of its own is left out by rules that stand beside each form in Scripts/agreement/.

Prints what differs and a count for each form. Exit status: 0 nothing differs, 1 something does, 2 the call was wrong.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from agreement import selftest
from agreement.compare import Comparison, compared
from agreement.content import read_content
from agreement.forms import SCOPES, read_forms
from agreement.site import Site


def comparisons(site: Site, content_folder: Path, background: frozenset[str]) -> tuple[list[str], list[Comparison]]:
    """What is wrong with forms as a whole, and each form held against the pages."""
    page, forms = read_forms(site, read_content(content_folder, background))
    problems = [problem for form in [page, *forms] for problem in form.problems]
    return problems, [compared(page, form, SCOPES[form.name]) for form in forms]


def self_test(site: Path, content_folder: Path) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        missed = selftest.run(site, read_content(content_folder), Path(scratch))
    for line in missed:
        print(line)
    print(f"{len(selftest.CORRUPTIONS)} corruptions, {len(missed)} not found")
    return 1 if missed else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path, help="a folder that 'psf build' wrote")
    parser.add_argument("content", type=Path, help="the folder that it was made of")
    parser.add_argument("--background", nargs="*", default=[], help="labels of versions that are only compared with")
    parser.add_argument("--self-test", action="store_true", help="put wrong words and addresses into a copy, and expect to find each")
    options = parser.parse_args()
    if options.self_test:
        return self_test(options.site, options.content)
    problems, found = comparisons(Site(options.site), options.content, frozenset(options.background))
    problems += [f"{each.form}: no text was compared" for each in found if not each.words]
    failures = [failure for each in found for failure in each.failures]
    for line in [*problems, *map(str, failures)]:
        print(line)
    for each in found:
        print(f"{each.form}: {each.words} texts, {each.links} with links, {len(each.failures)} failed")
    count = sum(each.words + each.links for each in found)
    print(f"{count - len(failures)} passed, {len(failures) + len(problems)} failed")
    return 1 if failures or problems else 0


if __name__ == "__main__":
    sys.exit(main())
