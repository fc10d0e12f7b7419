#!/usr/bin/env python3
"""Reads every citation of a site by libraries of others, and holds all that tell of one work against each other.

check-citations.py FOLDER

A page that says how to cite it offers BibTeX, RIS and CSL-JSON, as files or in its links, BibTeX as text, and metadata in
its head. Each must be read without a complaint and tell the same title, author, year and address as the others. CSL-JSON
must make a line of a bibliography. Files that no such page offers are held against those beside them.

Exit status: 0 all fit, 1 some do not, 2 nothing to check.
"""

import functools
import html.parser
import json
import pathlib
import re
import sys
import urllib.parse
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


def read_bibtex(data):
    text = data.decode("utf-8")
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


def read_ris(data):
    records = rispy.loads(data.decode("utf-8"))
    if len(records) != 1:
        raise ValueError(f"rispy finds {len(records)} records")
    record = records[0]
    return record["title"], record["authors"][0], record.get("year"), record["urls"][0]


def read_csl(data):
    items = json.loads(data)
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
MEDIA_TYPES = {
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".csl.json": "application/vnd.citationstyles.csl+json",
}
# By the type of CSL, the metadata that tells Zotero and Google Scholar of the kind, with its value where that is fixed.
KINDS = {
    "standard": ("citation_technical_report_institution", None),
    "chapter": ("citation_inbook_title", None),
    "webpage": ("z:itemType", "webpage"),
}


def ending_of(name):
    return next(ending for ending in READERS if name.endswith(ending))


@functools.cache
def read(ending, data):
    return READERS[ending](data)


def carried(address, ending):
    """What an address carries, which must be one of RFC 2397 that any HTML may hold."""
    head, _, data = address.partition(",")
    if head != f"data:{MEDIA_TYPES[ending]}":
        raise ValueError(f"it begins with {head}")
    if not re.fullmatch(r"(?:[A-Za-z0-9._~!$()*+,;=:@/-]|%[0-9A-F]{2})*", data):
        raise ValueError("it holds what must be encoded")
    return urllib.parse.unquote_to_bytes(data)


class Page(html.parser.HTMLParser):
    """What a page says of how it is cited."""

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.metadata = {}
        self.canonical = None
        self.links = []
        self.bibtex = ""
        self.is_in_section = False
        self.is_in_code = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            if name in self.metadata:
                raise ValueError(f"two elements say {name}")
            self.metadata[name] = given["content"]
        elif tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        elif tag == "section":
            self.is_in_section = given.get("class") == "cite"
        elif self.is_in_section and tag == "a":
            self.links.append((given["href"], given["download"]))
        elif self.is_in_section and tag == "code":
            self.is_in_code = True

    def handle_endtag(self, tag):
        if tag == "section":
            self.is_in_section = False
        elif tag == "code":
            self.is_in_code = False

    def handle_data(self, data):
        if self.is_in_code:
            self.bibtex += data

    def citation(self, address, ending):
        if address.startswith("data:"):
            return carried(address, ending)
        return (self.path.parent / address).read_bytes()

    def told_by_metadata(self):
        date = self.metadata.get("citation_publication_date")
        author = self.metadata["citation_author"].removesuffix(",")
        return self.metadata["citation_title"], author, date and date.split("/")[0], self.canonical

    def told(self):
        """What each says of the work: by what it is called, a function."""
        told = {"BibTeX on the page": lambda: read(".bib", self.bibtex.encode("utf-8"))}
        for address, name in self.links:
            ending = ending_of(name)
            told[name] = lambda a=address, e=ending: read(e, self.citation(a, e))
        if "citation_title" in self.metadata:
            told["metadata"] = self.told_by_metadata
        return told

    def complaint_on_kind(self):
        """What is wrong with the kind of work that the metadata tells of."""
        address, name = next(link for link in self.links if link[1].endswith(".csl.json"))
        kind = json.loads(self.citation(address, ending_of(name)))[0]["type"]
        there = {key: self.metadata[key] for key, _ in KINDS.values() if key in self.metadata}
        key, value = KINDS[kind]
        if there != {key: value or self.metadata.get(key)}:
            yield f"{self.path}: it is of type {kind}, and the metadata says {there}"


def differences(path, told):
    """Which of those that tell of a work cannot be read, or differ from the others."""
    found = {}
    for name, tell in told.items():
        try:
            found[name] = tell()
        except Exception as error:  # Whatever a library throws is a complaint.
            yield f"{path}: {name}: {type(error).__name__}: {error}"
    if len(set(found.values())) > 1:
        yield f"{path}: these differ: {found}"


def complaints_on_page(page):
    found = list(differences(page.path, page.told()))
    if found:
        return found
    if "citation_title" in page.metadata:
        return list(page.complaint_on_kind())
    # A page may say how to cite what has a page of its own.
    is_of_the_work = read(".bib", page.bibtex.encode("utf-8"))[3] == page.canonical
    return [f"{page.path}: there is no metadata"] if is_of_the_work else []


def complaints_on_file(path):
    """What is wrong with the citations beside a .bib file."""
    stem = path.name.removesuffix(".bib")
    files = {ending: path.with_name(stem + ending) for ending in READERS}
    told = {f.name: lambda e=e, f=f: read(e, f.read_bytes()) for e, f in files.items()}
    return list(differences(path, told))


def main(arguments):
    if len(arguments) != 1:
        print("usage: check-citations.py FOLDER", file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    folder = pathlib.Path(arguments[0])
    pages = [page for page in map(Page, sorted(folder.rglob("*.html"))) if page.bibtex]
    if not pages:
        print(f"check-citations.py: no page below {folder} says how to cite it", file=sys.stderr)
        return 2
    files = sorted(folder.rglob("*.bib"))
    found = [line for page in pages for line in complaints_on_page(page)]
    found += [line for path in files for line in complaints_on_file(path)]
    for line in found:
        print(line)
    works = sum("citation_title" in page.metadata for page in pages)
    print(f"{works} works on {len(pages)} pages, {len(files)} files of BibTeX, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
