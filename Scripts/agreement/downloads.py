"""The downloads of a version but for its PDFs, as readings."""

import csv
import io
import json
from pathlib import Path

import openpyxl

from .content import Content, Version
from .html import HTMLText, ids_of
from .markdown import tree_of
from .pages import key
from .pieces import GAP, Form, Piece, Reading, Text
from .site import Site

# What plain text prints among the words of a text: the numbers of items, `[x]` for a task that is done, and `_` as in `CO_2`.
PLAIN_MARKS = frozenset(("item", "task", "index"))
# What sentences print among their words: the marks of footnotes, as the page counts them.
SENTENCE_MARKS = frozenset(("note", "index"))


def pieces_of(markdown: str, address: str = "") -> list[Piece]:
    root = tree_of(markdown)
    return HTMLText(ids_of(root), address).part(list(root))


# JSON


def read_json(site: Site, content: Content) -> list[Form]:
    """Two forms, since a text stands in the file as Markdown and as plain words."""
    forms = [Form("JSON, Markdown"), Form("JSON, plain"), Form("JSON, sentences")]
    for version in content.shown:
        path = site.file(version, "JSON")
        if path is None:
            forms[0].problems.append(f"JSON: {version.name} has none")
            continue
        document = json.loads(path.read_text())
        for kind, lead in (("clauses", "text"), ("domains", "text"), ("criteria", "statement"), ("terms", "definition")):
            for item in document.get(kind, []):
                name = item["title"] if kind == "terms" else item["id"]
                place = f"{site.place(path)}: {item['id']}"
                read_item(forms, version, name, item, lead, place)
        read_records(forms, version, document, site.place(path))
    return forms


def read_records(forms: list[Form], version: Version, document: dict, place: str) -> None:
    def both(name: str, text: dict | None) -> None:
        if text:
            forms[0].add(f"{version.name} {name}", Reading(pieces_of(text["markdown"]), place))
            forms[1].add(f"{version.name} {name}", plain_reading(text["text"], place))

    for part in ("summary", "notice"):
        both(part, document["version"][part])
    for revision in document["revisions"]:
        name = f"revision {revision['name']}"
        forms[1].add(f"{version.name} {name} title", Reading([Text(revision["title"])], place, has_links=False))
        for index, change in enumerate(revision["changes"]):
            both(f"{name} reason {index}", change["reason"])
        for index, driver in enumerate(revision["drivers"]):
            both(f"{name} driver {index}", driver["summary"])
        both(f"{name} body", revision["text"])
    for erratum in document["errata"]:
        for part, member in (("old", "as-published"), ("new", "as-corrected"), ("reason", "reason")):
            both(f"erratum {erratum['id']} {part}", erratum[member])


def read_item(forms: list[Form], version: Version, name: str, item: dict, lead: str, place: str) -> None:
    markdown, plain, sentences = forms

    def both(part: str, text: dict) -> None:
        markdown.add(key(version, name, part), Reading(pieces_of(text["markdown"]), place))
        plain.add(key(version, name, part), plain_reading(text["text"], place))

    def body(suffix: str, text: dict, sections: list[dict]) -> None:
        both("lead" + suffix, text)
        rest = [GAP]
        words = ""
        for section in sections:
            # No list begins in a title; a character that nobody sees keeps it out.
            markup = section.get("title-markdown")
            title = pieces_of("\u2060" + markup) if markup else [Text(section["title"])]
            rest += [*title, GAP, *pieces_of(section["markdown"]), GAP]
            words += f"{section['title']}\n{section['text']}\n"
        markdown.add(key(version, name, "rest" + suffix), Reading(rest, place))
        plain.add(key(version, name, "rest" + suffix), plain_reading(words, place))

    plain.add(key(version, name, "title"), Reading([Text(item["title"])], place, has_links=False))
    corrected = item["corrected"]
    body(" as published" if corrected else "", item[lead], item["sections"])
    if corrected:
        body("", corrected[lead], corrected["sections"])
    if item.get("principle"):
        both("principle", item["principle"])
    if item["withdrawn"] and item["withdrawn"]["reason"]:
        both("reason", item["withdrawn"]["reason"])
    if item.get("aliases"):
        plain.add(key(version, name, "also"), Reading([Text(", ".join(item["aliases"]))], place, has_links=False))
    if item.get("sentences"):
        said = "\n".join(each["text"] for each in item["sentences"])
        part = "lead as published" if corrected else "lead"
        sentences.add(key(version, name, part), Reading([Text(said)], place, SENTENCE_MARKS, has_links=False))


def plain_reading(text: str, place: str) -> Reading:
    return Reading([Text(text)], place, PLAIN_MARKS, has_links=False)


# Tables


def read_tables(site: Site, content: Content) -> list[Form]:
    forms = [Form("CSV"), Form("checklist CSV"), Form("workbook, criteria"), Form("workbook, checklist")]
    for version in content.shown:
        table, checklist, book = (site.file(version, form) for form in ("CSV", "Checklist (CSV)", "Excel workbook"))
        sources = [
            (table, csv_rows(table)), (checklist, csv_rows(checklist)),
            (book, sheet_rows(book, "Criteria")), (book, sheet_rows(book, "Checklist")),
        ]
        for form, (path, rows) in zip(forms, sources):
            for number, row in enumerate(rows, 2):
                read_row(form, version, row, f"{site.place(path)}:{row['ID']}")
    return forms


def csv_rows(path: Path | None) -> list[dict[str, str]]:
    if path is None:
        return []
    rows = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
    return [{name: without_guard(cell) for name, cell in row.items()} for row in rows]


def without_guard(cell: str) -> str:
    """A cell without the `'` that keeps a spreadsheet from taking it for a formula, as Documentation/Downloads.md says."""
    rest = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and rest[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else cell


def sheet_rows(path: Path | None, name: str) -> list[dict[str, str]]:
    if path is None:
        return []
    rows = openpyxl.load_workbook(path, read_only=True)[name].iter_rows(values_only=True)
    names = next(rows)
    return [{str(name): str(cell or "") for name, cell in zip(names, row)} for row in rows if row[0]]


def read_row(form: Form, version: Version, row: dict[str, str], place: str) -> None:
    def add(part: str, text: str) -> None:
        form.add(key(version, row["ID"], part), plain_reading(text, place))

    add("title", row["Title"])
    add("lead", row["Requirement"])
    if "Sections" in row:
        add("rest", row["Sections"])
        if row["As published"]:
            add("all as published", row["As published"])
        if row["Withdrawn"]:
            add("reason", row["Withdrawn"])
