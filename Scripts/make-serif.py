#!/usr/bin/env python3
"""Makes the serif of the site's titles: Libertinus Serif Semibold, cut to the characters that titles have.

make-serif.py TYPST_MODULE

TYPST_MODULE is the library of Typst for Python, `_typst.abi3.so`, which holds the face that documents are set in: one copy
of it, so that site and documents do not drift apart. Writes `templates/assets/serif.woff2`, which is committed; to be run
again only where Typst brings another version of the face. Needs fonttools and brotli of PyPI.
"""

import io
import pathlib
import re
import struct
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError

NAME = "Libertinus Serif Semibold"
TARGET = pathlib.Path(__file__).resolve().parent.parent / "templates/assets/serif.woff2"
# Latin with its accents, typographic signs, arrows; without what titles do not have.
CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2192, 0x2212]
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "lnum", "tnum"]


def faces(library):
    """The OpenType faces in a file, each by the table that says how long its parts are."""
    for found in re.finditer(b"OTTO", library):
        start = found.start()
        count = struct.unpack_from(">H", library, start + 4)[0]
        entries = [struct.unpack_from(">4sIII", library, start + 12 + 16 * number) for number in range(count if count < 40 else 0)]
        end = max((offset + length for _, _, offset, length in entries), default=0)
        try:
            yield TTFont(io.BytesIO(library[start:start + end]))
        except TTLibError:
            continue


def main(arguments):
    if len(arguments) != 1:
        print("usage: make-serif.py TYPST_MODULE", file=sys.stderr)
        return 2
    library = pathlib.Path(arguments[0]).read_bytes()
    face = next((each for each in faces(library) if "name" in each and each["name"].getDebugName(4) == NAME), None)
    if face is None:
        print(f"{arguments[0]} has no {NAME}", file=sys.stderr)
        return 1
    options = subset.Options()
    options.flavor, options.layout_features, options.hinting = "woff2", FEATURES, False
    # The notes of copyright and licence stay in the file.
    options.name_IDs, options.notdef_outline = [0, 1, 2, 4, 5, 6, 13, 14], True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    # No time of day in the file: two runs give the same bytes.
    face.recalcTimestamp = False
    cutter.subset(face)
    subset.save_font(face, str(TARGET), options)
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {len(face.getBestCmap())} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
