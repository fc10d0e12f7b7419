#!/usr/bin/env python3
"""Uses the site of this repository in Chromium: hears it, follows versions, copies, prints, and does without scripts.

check-browsing.py SITE

Redlines read as sentences with each change announced once; the list of versions of a provision follows it where it moved; one click
selects what is to be copied; without scripts every page to read has the same words, and tools say what to do; a print has institute,
address, numbers of sheets and all that is folded; no table cuts a word. Exit status: 0 all is as expected, 1 something is not, 2 nothing to check.
"""

import sys

from browsing.copying import check_copying
from browsing.lineage import check_lineage
from browsing.prints import check_prints
from browsing.reading import read
from browsing.scriptless import check_scriptless, check_scriptless_drawers
from browsing.spoken import check_spoken
from browsing.words import check_words

CHECKS = [check_spoken, check_lineage, check_copying, check_scriptless, check_scriptless_drawers, check_prints, check_words]

if __name__ == "__main__":
    sys.exit(read("check-browsing.py SITE", sys.argv[1:], CHECKS))
