"""What is in a folder."""

import os
import re

# The old site stays until the next one takes its place; the cache is told by what it holds.
IGNORED = re.compile(r"^(\.site\.psf-previous|\.psf-cache|templates|site/\.psf-site)(/|$)")
OWN = re.compile(r"(^|/)\.[^/]*psf-[^/]*$")


def state(folder):
    """The mode of everything in it, and the bytes of the files; without what is the program's own."""
    found = {}
    for path, folders, files in os.walk(folder):
        for name in folders + files:
            whole = os.path.join(path, name)
            short = os.path.relpath(whole, folder)
            if IGNORED.match(short) or any(OWN.search(part) for part in parents(short)):
                continue
            mode = os.lstat(whole).st_mode
            found[short] = (mode, open(whole, "rb").read() if name in files and not os.path.islink(whole) else None)
    return found


def parents(path):
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def leftovers(folder):
    """What the program should have removed."""
    found = []
    for path, folders, files in os.walk(folder):
        for name in folders + files:
            short = os.path.relpath(os.path.join(path, name), folder)
            if OWN.search(short) and not IGNORED.match(short):
                found.append(short)
    return sorted(found)
