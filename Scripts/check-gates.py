#!/usr/bin/env python3
"""Try ways round the gates: each must be refused, and what the help says must mend it.

check-gates.py [--psf .build/release/psf] [--only NAME] [--family NAME] [--pending] [--list] [--show]

gates/base.yml says how a small publication is made: a frozen version, a released one and a draft, with an exam, an
article and what else rests on them. The other files of that folder hold the attempts of a hasty or dishonest editor
to publish a contradiction: steps, the rule that refuses them, the file of the first error, words of the help, and the
steps that obey it. Each is done on a copy of that publication. Attempts that are known not to be refused have
`pending`, with the reason; they are left out without --pending.
"""

import argparse
import sys
import tempfile
from collections import Counter
from multiprocessing.pool import ThreadPool
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))
from gates.attempts import attempts, read  # noqa: E402
from gates.steps import Publication, WrongStep  # noqa: E402


def base_publication(folder, psf, templates):
    base = Publication(folder, psf)
    try:
        base.make(read("base.yml"), templates)
        base.run("check")
    except WrongStep as error:
        sys.exit(f"The publication to begin with is refused, so that no attempt proves anything: {error}")
    return base


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--templates", type=Path, default=ROOT.parent / "templates", help="those of the program")
    parser.add_argument("--only", metavar="NAME", help="this attempt alone")
    parser.add_argument("--family", metavar="NAME", help="the attempts of this file alone")
    parser.add_argument("--pending", action="store_true", help="those too that are known not to be refused")
    parser.add_argument("--list", action="store_true", help="list the attempts and try none")
    parser.add_argument("--show", action="store_true", help="show what the program says to each")
    options = parser.parse_args()
    chosen = [attempt for attempt in attempts()
              if options.only in (None, attempt.name) and options.family in (None, attempt.family)]
    if options.list:
        for attempt in chosen:
            print(f"{attempt.family}: {attempt.name}{' (pending)' if attempt.pending else ''}: {attempt.what}")
        print(", ".join(f"{count} {family}" for family, count in Counter(one.family for one in chosen).items()))
        return
    tried = [attempt for attempt in chosen if options.pending or options.only or not attempt.pending]
    with tempfile.TemporaryDirectory(prefix="psf-gates-") as place:
        base = base_publication(Path(place) / "base", Path(options.psf).resolve(), options.templates.resolve())
        with ThreadPool(2) as pool:
            found = pool.map(lambda attempt: attempt.run(base, Path(place) / attempt.name, options.show), tried, 1)
    failures = [(attempt, wrong) for attempt, wrong in zip(tried, found) if wrong]
    for attempt, wrong in failures:
        print(f"{attempt.family}: {attempt.name}: {attempt.what}\n  {wrong}")
    for attempt, wrong in zip(tried, found):
        if attempt.pending and not wrong:
            print(f"{attempt.family}: {attempt.name} is refused and mended by now: it need not be pending")
    left = len(chosen) - len(tried)
    count = counted(len(tried), "attempt") + (f" ({left} pending left out)" if left else "")
    if failures or not tried:
        sys.exit(f"{count}: {len(failures)} not refused or not mended")
    print(f"{count}: all refused, all mended")


def counted(number, name):
    return f"{number} {name}" + ("" if number == 1 else "s")


if __name__ == "__main__":
    main()
