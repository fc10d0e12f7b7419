#!/usr/bin/env python3
"""Write Sources/CProgramFiles/files.c, which puts the files of some folders into the program. Run it when a file comes or goes."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/CProgramFiles/files.c"
FOLDERS = ["starter", "templates"]
HEAD = """// Written by Scripts/embed-files.py: every file that the program brings along. C23 has #embed for this; Clang knows it
// in any C, and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"
"""


def main():
    paths = sorted(
        path.relative_to(ROOT).as_posix() for folder in FOLDERS for path in (ROOT / folder).rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(ROOT).parts))
    # Each has a byte more than its file, so that an empty one is an array, too.
    arrays = "".join(
        f'static const unsigned char file{number}[] = {{\n#embed "../../{path}" suffix(,)\n0}};\n'
        for number, path in enumerate(paths))
    rows = "".join(f'  {{"{path}", file{number}, sizeof file{number} - 1}},\n' for number, path in enumerate(paths))
    TARGET.write_text(
        f'{HEAD}#include "CProgramFiles.h"\n\n{arrays}\nstatic const psf_file files[] = {{\n{rows}}};\n\n'
        "const psf_file *psf_files(void) { return files; }\n"
        "size_t psf_file_count(void) { return sizeof files / sizeof *files; }\n")
    print(f"{len(paths)} files are in {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
