#!/usr/bin/env python3
"""Reads every citation below a folder by libraries of others, and holds the three formats against each other.

check-citations.py FOLDER

Each .bib, .ris and .csl.json must be read without a complaint, and tell the same title, author, year and address as the
other two beside it. CSL-JSON must make a line of a bibliography. Exit status: 0 all fit, 1 some do not, 2 nothing to check.
"""

import json
import pathlib
import sys
import warnings

import bibtexparser
import rispy
from bibtexparser import middlewares
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

STYLE = "harvard-cite-them-right"


def bare(text):
    """A field of BibTeX without the braces that keep its letters, and with the circumflex that was meant."""
    text = text.replace("\u02c6", "^")
    while text.startswith("{") and text.endswith("}"):
        text = text[1:-1]
    return text


# Commands of LaTeX that the library's decoder does not know, by others that it does.
UNKNOWN = {r"\textbraceleft{}": r"\lbrace{}", r"\textbraceright{}": r"\rbrace{}"}


def read_bibtex(path):
    text = path.read_text("utf-8")
    for command, known in UNKNOWN.items():
        text = text.replace(command, known)
    library = bibtexparser.parse_string(
        text,
        append_middleware=[middlewares.LatexDecodingMiddleware()],
    )
    if library.failed_blocks or len(library.entries) != 1:
        raise ValueError(f"bibtexparser finds {library.failed_blocks or len(library.entries)}")
    fields = {key: bare(field.value) for key, field in library.entries[0].fields_dict.items()}
    return fields["title"], fields["author"], fields.get("year"), fields["url"]


def read_ris(path):
    with open(path, encoding="utf-8") as file:
        records = rispy.load(file)
    if len(records) != 1:
        raise ValueError(f"rispy finds {len(records)} records")
    record = records[0]
    return record["title"], record["authors"][0], record.get("year"), record["urls"][0]


def read_csl(path):
    items = json.loads(path.read_text("utf-8"))
    item = items[0]
    source = CiteProcJSON(items)
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(STYLE, validate=False), source, formatter.plain
    )
    bibliography.register(Citation([CitationItem(item["id"])]))
    line = str(bibliography.bibliography()[0])
    if item["author"][0]["literal"] not in line:
        raise ValueError(f"citeproc does not print the author: {line}")
    year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
    return item["title"], item["author"][0]["literal"], year and str(year), item["URL"]


READERS = {".bib": read_bibtex, ".ris": read_ris, ".csl.json": read_csl}


def complaints(path):
    """What is wrong with the citations beside a .bib file."""
    stem = path.name.removesuffix(".bib")
    told = {}
    for ending, read in READERS.items():
        file = path.with_name(stem + ending)
        try:
            told[ending] = read(file)
        except Exception as error:  # Whatever a library throws is a complaint.
            yield f"{file}: {type(error).__name__}: {error}"
    if len(set(told.values())) > 1:
        yield f"{path}: the formats differ: {told}"


def main(arguments):
    if len(arguments) != 1:
        print("usage: check-citations.py FOLDER", file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    files = sorted(pathlib.Path(arguments[0]).rglob("*.bib"))
    if not files:
        print(f"check-citations.py: there is no .bib file below {arguments[0]}", file=sys.stderr)
        return 2
    found = [line for path in files for line in complaints(path)]
    for line in found:
        print(line)
    print(f"{len(files)} works, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
