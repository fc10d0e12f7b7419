"""OSCAL catalogs as readings: the prose of their parts is Markdown, links within lead from part to part."""

import json
from collections.abc import Iterator

from .content import Content, Version
from .downloads import pieces_of
from .pages import key
from .pieces import GAP, Form, Open, Piece, Reading, Text
from .site import Site

# What the catalog adds of its own: the names of the parts that are no section of a text.
OWN_PARTS = ("statement", "item", "overview", "principle", "reason", "term")


def read_oscal(site: Site, content: Content) -> Form:
    form = Form("OSCAL")
    for version in content.shown:
        path = site.file(version, "OSCAL catalog")
        if path is None:
            form.problems.append(f"OSCAL: {version.name} has none")
            continue
        catalog = json.loads(path.read_text())["catalog"]
        Catalog(form, version, catalog, site.place(path)).read()
        mapping = site.file(version, "OSCAL mappings")
        if mapping is not None:
            read_mapping(form, content, json.loads(mapping.read_text())["mapping-collection"], site.place(mapping))
    return form


def read_mapping(form: Form, content: Content, collection: dict, place: str) -> None:
    """A crosswalk is known by the address of its page."""
    for mapping in collection["mappings"]:
        address = next(each["href"] for each in mapping["links"] if each["rel"] == "canonical")
        owner = address.removeprefix(content.base + "/").removesuffix("/")
        form.add(f"{owner} dek", Reading(pieces_of(mapping["mapping-description"]), place))
        for entry in mapping["maps"]:
            source, target = entry["sources"][0]["id-ref"], entry["targets"][0]["id-ref"]
            form.add(f"{owner} edge {source} → {target}", Reading(pieces_of(entry.get("remarks", "")), place))


def objects(value: object) -> Iterator[dict]:
    """All objects within one, in their order."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def own(item: dict, name: str) -> str:
    return next((each["value"] for each in item.get("props", []) if each["name"] == name), "")


class Catalog:
    def __init__(self, form: Form, version: Version, catalog: dict, place: str) -> None:
        self.form, self.version, self.catalog, self.place = form, version, catalog, place
        self.addresses = {"#" + each["id"]: own(each, "address") for each in objects(catalog) if "id" in each}

    def read(self) -> None:
        for item in objects(self.catalog.get("groups", [])):
            if own(item, "label") and "class" in item:
                self.read_provision(own(item, "label"), item)
            elif item.get("name") == "term" and own(item, "address"):
                self.read_term(item)
            elif item.get("name") == "clause" and own(item, "force"):
                self.add(item["id"], "title", self.line(item["title"]))
                suffix = " as published" if self.version.errata_on(item["id"]) else ""
                self.add(item["id"], "all" + suffix, self.pieces(item.get("prose", "")))
        for resource in self.catalog.get("back-matter", {}).get("resources", []):
            if "description" in resource:
                self.read_erratum(resource)

    def read_erratum(self, resource: dict) -> None:
        """`As published: …`, a blank line, `As corrected: …`"""
        number = resource["title"].split()[1]
        old, _, new = resource["description"].removeprefix("As published: ").partition("\n\nAs corrected: ")
        for part, text in (("old", old), ("new", new)):
            self.add(f"erratum {number}", part, self.pieces(text))

    def pieces(self, markdown: str) -> list[Piece]:
        """The words of some prose; a link to a part leads to the address of that part."""
        return [
            Open(self.addresses.get(each.address, each.address), each.is_image) if isinstance(each, Open) else each
            for each in pieces_of(markdown)
        ]

    def line(self, markup: str) -> list[Piece]:
        """A title is markup-line, in which no list and no heading begins; a character that nobody sees keeps them out."""
        return self.pieces("\u2060" + markup) if markup else []

    def add(self, name: str, part: str, pieces: list[Piece]) -> None:
        self.form.add(key(self.version, name, part), Reading(pieces, f"{self.place}: {name}"))

    def read_provision(self, name: str, item: dict) -> None:
        self.add(name, "title", self.line(item["title"]))
        parts = item.get("parts", [])
        suffix = " as published" if self.version.errata_on(name) else ""
        lead = [each for each in parts if each["name"] in ("statement", "overview")]
        rest = [each for each in parts if each["name"] not in OWN_PARTS]
        self.add(name, "lead" + suffix, self.flat(lead))
        self.add(name, "rest" + suffix, self.flat(rest))
        for each in parts:
            if each["name"] in ("principle", "reason"):
                self.add(name, each["name"], self.pieces(each["prose"]))

    def flat(self, parts: list[dict]) -> list[Piece]:
        """Parts with their titles and labels, one after the other."""
        found: list[Piece] = []
        for part in parts:
            title = part.get("title", "") if part["name"] not in ("principle", "statement") else ""
            found += [GAP, *self.line(title), GAP, Text(own(part, "label")), GAP]
            found += [*self.pieces(part.get("prose", "")), GAP, *self.flat(part.get("parts", []))]
        return found

    def read_term(self, item: dict) -> None:
        name = next((each.title for each in self.version.of_kind("term") if each.title == item["title"]), item["title"])
        self.add(name, "title", self.line(item["title"]))
        self.add(name, "all as published" if self.version.errata_on(name) else "all", self.pieces(item.get("prose", "")))
        also = [each["value"] for each in item.get("props", []) if each["name"] == "alias"]
        if also:
            self.add(name, "also", [Text(", ".join(also))])
