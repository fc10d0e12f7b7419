"""A whole version as one Markdown file, read as another program renders it.

The file is cut as it is written: a domain or criterion ends with the paragraph `Address: <…>` that has its address, and begins with
the first heading behind the last such paragraph; then follow `## Terms`, `## Revisions` and `## Errata` with a heading of the third
level for each.
"""

import json
from xml.etree.ElementTree import Element

from .content import Content, Provision, Record, Version
from .html import HTMLText, ids_of, split_at_heading
from .markdown import tree_of
from .pages import adder, pages_of_provisions, version_path, without_annex, without_label
from .pieces import Form, Piece, Reading
from .records import behind
from .site import Site


def read_bundles(site: Site, content: Content) -> Form:
    form = Form("Markdown")
    for version in content.shown:
        path = site.file(version, "Markdown")
        if path is None:
            form.problems.append(f"Markdown: {version.name} has none")
            continue
        root = tree_of(path.read_text())
        Bundle(form, site, version, root, site.place(path)).read()
    return form


class Bundle:
    def __init__(self, form: Form, site: Site, version: Version, root: Element, place: str) -> None:
        self.form, self.version, self.root, self.place = form, version, root, place
        self.provisions = {each.id: each for each in version.provisions}
        self.ids = ids_of(root)
        revisions = {each.slug: each for each in version.revisions}
        # Titles need not differ: that the order is that of the JSON is what tells which revision is which.
        self.revisions = [revisions[name] for name in names_of_revisions(site, version)]
        self.names = {page.address: name for name, page in pages_of_provisions(site, version).items()}
        page = site.page(version_path(version))
        self.names |= {f"{page.address}#{each.id}": each.id for each in version.of_kind("clause") if page is not None}

    def read(self) -> None:
        start = next((index for index, each in enumerate(self.root) if each.tag == "h2"), len(self.root))
        self.read_head(list(self.root[:start]))
        block: list[Element] = []
        for element in self.root[start:]:
            name = self.ends(element)
            if name:
                self.read_provision(name, block)
                block = []
            else:
                block.append(element)
        parts = self.parts(block)
        for heading, body in parts.get("Terms", []):
            self.read_term(text_of(heading), body)
        for (heading, body), revision in zip(parts.get("Revisions", []), self.revisions):
            self.read_revision(heading, body, revision)
        for heading, body in parts.get("Errata", []):
            self.read_erratum(text_of(heading).partition(":")[0], heading, body)

    def read_head(self, elements: list[Element]) -> None:
        """The title, a list of facts, then the summary and the notice."""
        texts = elements[next(index for index, each in enumerate(elements) if each.tag == "ul") + 1:]
        for part, element in zip(("summary", "notice"), texts):
            self.add(part, self.text().part([element]))

    def add(self, part: str, pieces: list[Piece]) -> None:
        self.form.add(f"{self.version.name} {part}", Reading(pieces, self.place))

    def read_revision(self, heading: Element, body: list[Element], revision: Record) -> None:
        """The changes and what led to them are one list where they follow each other, by the rules of Markdown."""
        name = f"revision {revision.slug}"
        text = self.text()
        self.add(f"{name} title", text.part([heading]))
        lists = next((index for index, each in enumerate(body) if each.tag != "ul"), len(body))
        items = [lines_of(item) for each in body[:lists] for item in each]
        changes, drivers = revision.keys.get("changes", []), revision.keys.get("drivers", [])
        for index, item in enumerate(items[:len(changes)]):
            reason = behind(item, ": ")
            if reason is not None:
                self.add(f"{name} reason {index}", text.part([reason]))
        for index, item in enumerate(items[len(changes):]):
            driver = behind(item, ": ")
            self.add(f"{name} driver {index}", text.part([item if driver is None else driver]))
        if len(items) != len(changes) + len(drivers):
            self.form.problems.append(f"{self.place}: {name} has {len(items)} changes and drivers")
        self.add(f"{name} body", text.part(body[lists:]))

    def read_erratum(self, number: str, heading: Element, body: list[Element]) -> None:
        text = self.text()
        for part, item in zip(("old", "new"), body[0]):
            self.add(f"erratum {number} {part}", text.part([behind(lines_of(item), ": ")]))
        self.add(f"erratum {number} reason", text.part(body[1:]))

    def ends(self, element: Element) -> str | None:
        """The id of the provision that a paragraph with its address ends."""
        if element.tag != "p" or element.text != "Address: " or len(element) != 1:
            return None
        return self.names.get(element[0].get("href", ""))

    def parts(self, elements: list[Element]) -> dict[str, list[tuple[Element, list[Element]]]]:
        """Lists by their headings of the second level, each with its items by those of the third."""
        found: dict[str, list[tuple[Element, list[Element]]]] = {}
        items: list[tuple[Element, list[Element]]] = []
        for element in elements:
            if element.tag == "h2":
                items = found.setdefault(text_of(element), [])
            elif element.tag == "h3":
                items.append((element, []))
            elif items:
                items[-1][1].append(element)
        return found

    def text(self) -> HTMLText:
        return HTMLText(self.ids, "")

    def read_provision(self, name: str, block: list[Element]) -> None:
        provision = self.provisions[name]
        start = next((index for index, each in enumerate(block) if self.begins(each, provision)), None)
        if start is None:
            self.form.problems.append(f"{self.place}: no heading of {name} before its address")
            return
        add = adder(self.form, self.version, self.provisions[name], f"{self.place}: {name}")
        title = Element("span")
        title.text = text_of(block[start]).removeprefix(name)
        body = block[start + 1:]
        if provision.kind == "clause":
            # `*Normative*` follows the heading.
            title, body = without_annex(block[start]), body[1:]
        add("title", self.text().part([title]))
        if provision.keys.get("principle") and body:
            add("principle", self.text().part(body[:1]))
            body = body[1:]
        if not provision.is_live:
            add("reason", self.text().part([without_first_words(body[0])] + body[1:]))
        else:
            self.read_body(name, body)

    def begins(self, element: Element, provision: Provision) -> bool:
        if provision.kind == "clause":
            return element.tag == "h2" and text_of(without_annex(element)) == provision.title
        tag = "h2" if provision.kind == "domain" else "h3"
        return element.tag == tag and text_of(element).startswith(f"{provision.id} ")

    def read_body(self, name: str, body: list[Element]) -> None:
        marks = [index for index, each in enumerate(body) if is_label(each, "As published:") or is_label(each, "As corrected:")]
        if not self.version.errata_on(name) or len(marks) != 2:
            self.add_body(name, "", body)
        else:
            self.add_body(name, " as published", body[marks[0] + 1:marks[1]])
            self.add_body(name, "", body[marks[1] + 1:])

    def add_body(self, name: str, suffix: str, body: list[Element]) -> None:
        lead, rest = split_at_heading(body)
        text = self.text()
        add = adder(self.form, self.version, self.provisions[name], f"{self.place}: {name}")
        add("lead" + suffix, text.part(lead))
        add("rest" + suffix, text.part(rest))

    def read_term(self, name: str, body: list[Element]) -> None:
        add = adder(self.form, self.version, self.provisions[name], f"{self.place}: {name}")
        title = Element("span")
        title.text = name
        add("title", self.text().part([title]))
        if self.provisions[name].keys["also"]:
            add("also", self.text().part([without_label(body[-1], "Also: ")]))
            body = body[:-1]
        self.read_body(name, body)


def names_of_revisions(site: Site, version: Version) -> list[str]:
    path = site.file(version, "JSON")
    return [each["name"] for each in json.loads(path.read_text())["revisions"]] if path else []


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def lines_of(item: Element) -> Element:
    """The paragraph of an item, in a loose list, or the item itself."""
    return item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item


def is_label(element: Element, label: str) -> bool:
    """Whether a paragraph is `*As published:*`, which the program adds."""
    return element.tag == "p" and len(element) == 1 and element[0].tag == "em" and text_of(element).strip() == label


def without_first_words(paragraph: Element) -> Element:
    """`*Withdrawn.* Because.` without its first words, which the program adds."""
    copy = Element("p")
    copy.text = paragraph[0].tail if len(paragraph) else paragraph.text
    copy.extend(paragraph[1:])
    return copy
