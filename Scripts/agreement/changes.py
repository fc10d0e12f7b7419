"""Redlines: without what they delete they say the newer text, without what they insert the older one.

A change is known by its place in the log, which all files list in one order, and by the field of the provision that it changed.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from .content import Content, Version
from .documents import PDFText, joined, top_level
from .html import HTMLText, Page, every, first, ids_of, split_at_heading
from .markdown import tree_of
from .pages import (
    add_fields, clause_entries, key, pages_of_provisions, sections, term_entries, version_path, without_annex, without_label,
)
from .pdf import Node, read_tree
from .pieces import GAP, Close, Form, Open, Piece, Reading, Text, words_of
from .site import Site

LEADS = {"domain": "Text", "criterion": "Statement", "term": "Definition", "clause": "Text"}
NORMATIVE_CLAUSES = ("clause-scope", "clause-conformance", "clause-key-words")
SIDES = ("new", "old")
# Redlines have the numbers of footnotes among their words, as the page counts them, and `_` as in `CO_2`.
NOTES = frozenset(("note", "index"))


class Log:
    """What changed between two versions, with the files that say so."""

    def __init__(self, site: Site, old: Version, new: Version, path: Path) -> None:
        self.site, self.old, self.new = site, old, new
        self.json = path
        self.changes = json.loads(path.read_text())["changes"]
        self.name = f"{old.name} → {new.name}"

    def key(self, index: int, field: str, side: str) -> str:
        return f"{self.name} {index} {self.changes[index]['id']} {' '.join(words_of(field))} {side}"

    def file(self, form: str) -> Path | None:
        found = [path for path, about in self.site.files(self.new.name, form, "comparison") if about == self.old.name]
        return found[0] if found else None

    def shown_name(self, change: dict, field: str) -> str:
        """The name of a field for readers: JSON has those in lower case that no author wrote."""
        own = ("title", "principle", "also", "force", LEADS[change["kind"]].lower())
        return field.capitalize() if field in own else field

    def former_name(self, change: dict, field: str) -> str | None:
        """The heading that a section had before: its redline then begins with both names, in one heading or in two."""
        for redline in change["redlines"]:
            blocks = redline["blocks"] if redline["field"] == field else []
            for count in (1, 2):
                headings = [each for each in blocks[:count] if each["block"] == "heading"]
                old, new = self.said(headings, "inserted"), self.said(headings, "deleted")
                # A heading below that of the section may have changed as well; its words are not the name of the field.
                if old and old != new and words_of(new) == words_of(field):
                    return old
        return None

    @staticmethod
    def said(blocks: list[dict], dropped: str) -> str:
        return "".join(run["text"] for block in blocks for run in block.get("runs", []) if run["change"] != dropped).strip()

    def targets(self, index: int) -> set[str]:
        """Addresses that a redline without links prints, since nothing else of a link changed: no words of the text."""
        return {target for redline in self.changes[index]["redlines"] for target in targets_of(redline["blocks"])}

    def names(self, change: dict, field: str, side: str) -> list[str]:
        """What a field is called on a side."""
        former = self.former_name(change, field)
        return [former] if former and side == "old" else [self.shown_name(change, field)]

    def kind(self, change: dict, field: str) -> str:
        """What is shown of a field: not all forms repeat a title that is in their headings."""
        if field == "title" and ("title" not in change["fields"] or not change["old"] or not change["new"]):
            return "title of a change"
        return "title" if field == "title" else "change"


def logs(site: Site, content: Content) -> list[Log]:
    names = {version.name: version for version in content.versions}
    return [
        Log(site, names[about], version, path)
        for version in content.versions
        for path, about in site.files(version.name, "JSON", "comparison")
    ]


# What the pages of the two versions say


def read_sides(site: Site, content: Content, form: Form) -> None:
    """Adds the fields that a log names to the form of the pages, each side as the pages of its version have it."""
    fields = {version.name: fields_of(site, version) for version in content.versions}
    for log in logs(site, content):
        for index, change in enumerate(log.changes):
            for side, version in (("new", log.new), ("old", log.old)):
                ids = [each["id"] for each in change[side]]
                # Pages show the titles of a split or a merge as well, which the file does not compare.
                for field in dict.fromkeys(["title", *change["fields"]]):
                    names = log.names(change, field, side)
                    pieces: list[Piece] = []
                    for each in ids:
                        for name in names:
                            pieces += [GAP, *fields[version.name].get((each, " ".join(words_of(name))), [])]
                    if log.former_name(change, field):
                        # Where a section has another heading, the headings are part of its redline.
                        pieces = [GAP, *[Text(name) for name in names], GAP, *pieces]
                    kind = log.kind(change, field)
                    reading = Reading(pieces, f"pages of {version.name}", kind=kind)
                    form.add(log.key(index, log.shown_name(change, field), side), reading)


def fields_of(site: Site, version: Version) -> dict[tuple[str, str], list[Piece]]:
    """The fields of each provision as they were published, by its id and their names; fields of one name are one."""
    if version.name not in site.fields:
        site.fields[version.name] = read_fields(site, version)
    return site.fields[version.name]


def read_fields(site: Site, version: Version) -> dict[tuple[str, str], list[Piece]]:
    found: dict[tuple[str, str], list[Piece]] = {}

    def add(provision: str, name: str, pieces: list[Piece]) -> None:
        found.setdefault((provision, " ".join(words_of(name))), []).extend([GAP, *pieces])

    kinds = {each.id: each.kind for each in version.provisions}
    for name, page in pages_of_provisions(site, version).items():
        article = first(page.main, "article", "provision")
        add_fields(lambda field, pieces: add(name, field, pieces), page, article, LEADS[kinds[name]])
    page = site.page(version_path(version))
    for clause, heading, body in clause_entries(version, page) if page is not None else []:
        text = page.text("old")
        add(clause.id, "Title", text.part([without_annex(heading)]))
        add(clause.id, "Force", [Text(force_of(clause.id, clause.keys))])
        add(clause.id, "Text", text.part(body))
    for name, entry, text in term_entries(site, version):
        body = [each for each in entry[1] if each.get("class") not in ("aliases", "more")]
        lead, rest = split_at_heading(body)
        add(name, "Title", text.part([entry[0]]))
        add(name, "Definition", text.part(lead))
        for title, heading, elements in sections(rest):
            add(name, title, text.below(heading, elements))
        also = first(entry[1], "p", "aliases")
        if also is not None:
            add(name, "Also", [Text((also.text or "").removeprefix("Also: "))])
    return found


def force_of(name: str, keys: dict) -> str:
    """Scope, conformance and key words are normative where they do not say otherwise (Documentation/Content.md)."""
    is_normative = keys.get("normative") == "true" if "normative" in keys else name in NORMATIVE_CLAUSES
    return "normative" if is_normative else "informative"


def field_name(heading: str) -> str:
    """What programs call a part: what is the statement to them is the requirement to readers."""
    return "Statement" if heading == "Requirement" else heading


def read_history_pages(site: Site, content: Content, page_form: Form) -> Form:
    """The text of a provision sentence by sentence, on the page through all versions."""
    form = Form("history page")
    for version in content.versions:
        addresses = {page.address: name for name, page in pages_of_provisions(site, version).items()}
        terms = site.page(version_path(version) + "/terms")
        if terms is not None:
            addresses |= {f"{terms.address}#{name}": name for name, _, _ in term_entries(site, version)}
        whole = site.page(version_path(version))
        if whole is not None:
            addresses |= {f"{whole.address}#{each.id}": each.id for each in version.of_kind("clause")}
        fields = fields_of(site, version)
        for page in site.pages_below(version.standard):
            section = first(page.main, "section", "origins")
            link = first(section, "a") if section is not None else None
            name = addresses.get(urljoin(page.address, link.get("href"))) if link is not None else None
            if name is not None:
                read_history(form, page_form, site, page, section, version, name, fields)
    return form


def read_history(form, page_form, site, page, section, version, name, fields) -> None:
    shown: dict[str, list[Element]] = {}
    field = ""
    for each in section:
        if each.tag == "h3":
            field = " ".join(words_of(field_name("".join(each.itertext()))))
        elif each.tag == "ol":
            shown.setdefault(field, []).extend(every(each, "div", "wording"))
    wanted = {field for (provision, field) in fields if provision == name and field != "Title"}
    for field in wanted | set(shown):
        label = key(version, name, f"field {field}")
        page_form.add(label, Reading(fields.get((name, field), []), "pages", kind="field"))
        text = page.text()
        form.add(label, Reading(text.part(shown.get(field, [])), site.place(page.path), NOTES, has_links=False))


# HTML


# The order of the classes on the page of all changes (ComputedClass.allCases).
CLASSES = ("breaking", "undecided", "relaxing", "clarifying", "editorial")


def read_redlines(site: Site, content: Content) -> list[Form]:
    """The page of each change: its text marked, and both texts side by side."""
    forms = [Form("redline page"), Form("side by side")]
    for log in logs(site, content):
        page = site.page(f"{log.new.standard}/compare/{log.old.label}/{log.new.label}")
        rows = [row for table in every(page.main, "table", "changes") for row in first(table, "tbody")] if page is not None else []
        order = sorted(range(len(log.changes)), key=lambda index: CLASSES.index(log.changes[index]["class"]))
        if len(rows) != len(order):
            forms[0].problems.append(f"redline page: {log.name} lists {len(rows)} of {len(order)} changes")
        for index, row in zip(order, rows):
            address = urljoin(page.address, first(row, "a").get("href"))
            own = site.page(address.removeprefix(content.base + "/"))
            if own is not None:
                read_change(forms, log, index, own)
    return forms


def read_change(forms: list[Form], log: Log, index: int, page: Page) -> None:
    place = log.site.place(page.path)

    def add(form: Form, name: str, side: str, pieces: list[Piece]) -> None:
        form.add(log.key(index, name, side), Reading(pieces, place, NOTES, has_links=False))

    titles = first(page.main, "p", "renamed")
    for side in SIDES if titles is not None else ():
        add(forms[0], "Title", side, page.redline(side).part([without_label(titles, "Title: ")]))
    for section in every(page.main, "section", "changed-text"):
        name = field_name("".join(section[0].itertext()))
        redline = first(section, "div", "redline")
        for side in SIDES:
            text = first(section, "div", side)
            said = page.text(side).part(list(text)[1:]) if text is not None else []
            # What came or went as a whole has one side and nothing to mark.
            add(forms[0], name, side, page.redline(side).part(list(redline)) if redline is not None else said)
            if text is not None:
                add(forms[1], name, side, said)


# JSON


def read_json(site: Site, content: Content) -> Form:
    form = Form("change log, JSON")
    for log in logs(site, content):
        for index, change in enumerate(log.changes):
            for redline in change["redlines"]:
                for side in SIDES:
                    name = log.key(index, log.shown_name(change, redline["field"]), side)
                    pieces = of_blocks(redline["blocks"], "inserted" if side == "old" else "deleted")
                    form.add(name, Reading(pieces, f"{site.place(log.json)}: {change['id']}", NOTES, has_links=False))
    return form


def targets_of(blocks: list[dict]) -> Iterator[str]:
    for block in blocks:
        for run in block.get("runs", []):
            yield from run.get("targets", [])
        yield from targets_of(block.get("blocks", []))


def without_targets(pieces: list[Piece], targets: set[str]) -> list[Piece]:
    # Another program makes links of addresses.
    found = joined([each for each in pieces if not isinstance(each, Open | Close)])
    for target in targets:
        found = [Text(each.text.replace(f"({target})", "")) if isinstance(each, Text) else each for each in found]
    return found


def of_blocks(blocks: list[dict], dropped: str) -> list[Piece]:
    pieces: list[Piece] = []
    for block in blocks:
        pieces.append(GAP)
        pieces += [Text(run["text"]) for run in block.get("runs", []) if run["change"] != dropped]
        pieces += [GAP, *of_blocks(block.get("blocks", []), dropped), GAP]
    return pieces


# Markdown


def read_markdown(site: Site, content: Content) -> Form:
    """Fields stand in quotations below their names; deletions and insertions are `del` and `ins`."""
    form = Form("change log, Markdown")
    for log in logs(site, content):
        path = log.file("Markdown")
        if path is None:
            form.problems.append(f"change log, Markdown: {log.name} has none")
            continue
        root = tree_of(path.read_text())
        ids = ids_of(root)
        index, field = -1, ""
        for element in root:
            if element.tag == "h2":
                index += 1
            elif element.tag == "p" and len(element) == 1 and element[0].tag == "strong" and not element[0].tail:
                field = "".join(element.itertext())
            elif element.tag == "blockquote" and field:
                for side in SIDES:
                    pieces = without_targets(RedlineText(ids, side).part(list(element)), log.targets(index))
                    form.add(log.key(index, field, side), Reading(pieces, site.place(path), NOTES, has_links=False))
                field = ""
    return form


class RedlineText(HTMLText):
    """The redlines of Markdown: what is deleted or inserted says nothing of it, and `Footnote:` stands before a footnote."""

    def __init__(self, ids: dict[str, Element], side: str) -> None:
        super().__init__(ids, "", side)

    def _walk(self, element: Element, pieces: list[Piece]) -> None:
        if element.tag in ("del", "ins") and (self.side == "new") == (element.tag == "del"):
            return
        if element.tag in ("del", "ins"):
            copy = Element("span")
            copy.text = (element.text or "").removeprefix("moved: ")
            copy.extend(element)
            element = copy
        elif element.tag == "p" and len(element) == 0 and element.text == "Footnote:":
            return
        super()._walk(element, pieces)


# PDF


def read_documents(site: Site, content: Content) -> Form:
    form = Form("change log, PDF")
    for log in logs(site, content):
        path = log.file("PDF")
        if path is not None:
            ChangeDocument(form, log, path).read()
    return form


class ChangeDocument:
    def __init__(self, form: Form, log: Log, path: Path) -> None:
        self.form, self.log, self.path = form, log, path

    def read(self) -> None:
        """Each change is a heading of the second level, and behind it a table of its fields and its reasons."""
        index = -1
        has_fields = True
        for node in top_level(read_tree(self.path)):
            if node.tag == "H2":
                index += 1
                has_fields = False
            elif node.tag == "Div" and not has_fields and index >= 0:
                has_fields = True
                self.read_fields(index, next(node.nodes()))

    def read_fields(self, index: int, cell: Node) -> None:
        change = self.log.changes[index]
        names = [self.log.shown_name(change, each) for each in change["fields"]]
        is_one_sided = not change["old"] or not change["new"]
        items = flat(cell)
        starts = []
        at = 0
        for name in names:
            if is_one_sided and name == "Title":
                continue
            found = find(items, name, at)
            if found is None:
                # The field is then missing, which the comparison says.
                continue
            starts.append((name, *found))
            at = found[1]
        for number, (name, _, begin) in enumerate(starts):
            end = starts[number + 1][1] if number + 1 < len(starts) else len(items)
            for side in SIDES:
                pieces = without_targets(PDFText({}, side).part(items[begin:end]), self.log.targets(index))
                place = f"{self.log.site.place(self.path)}: {change['id']}"
                self.form.add(self.log.key(index, name, side), Reading(pieces, place, NOTES, has_links=False))


def flat(cell: Node) -> list[Node | str]:
    """What stands in a cell, without the elements that only say where words begin."""
    found: list[Node | str] = []
    for child in cell.children:
        is_plain = isinstance(child, Node) and child.tag in ("Span", "P", "Div") and not child.decoration
        found += [GAPS, *flat(child), GAPS] if is_plain and child.tag != "Span" else flat(child) if is_plain else [child]
    return found


GAPS = Node("P")


def find(items: list[Node | str], name: str, start: int) -> tuple[int, int] | None:
    """Where the name of a field stands as a line or lines of their own: from where to where."""
    for begin in range(start, len(items)):
        said: list[str] = []
        for end in range(begin, len(items)):
            item = items[end]
            if not isinstance(item, str):
                break
            said.append(item)
            line = unspaced("".join(said))
            if line == unspaced(name) and (begin == 0 or said[0].startswith("\v") or not isinstance(items[begin - 1], str)):
                return begin, end + 1
            if not unspaced(name).startswith(line):
                break
    return None


def unspaced(text: str) -> str:
    """A name without its blanks: where it is broken, a line end is a blank or none, and a hyphen that nobody wrote may stand there."""
    return "".join(text.replace("\u00ad", "").split())
