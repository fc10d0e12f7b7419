"""The PDFs of versions, domains, checklists and articles, as readings: how templates/pdf sets each in its parts."""

import re
from collections.abc import Iterable
from pathlib import Path

from .content import Content, Provision, Record, Version
from .pages import adder, pages_of_provisions, version_path
from .pdf import Node, read_tree, without_line_ends
from .pieces import CLOSE, GAP, Form, Open, Piece, Reading, Text
from .site import Site

BLOCKS = frozenset("P H1 H2 H3 H4 H5 H6 L LI LBody Table THead TBody TR TH TD Div BlockQuote Note Caption Title".split())
HEADING = re.compile(r"H\d+")
# Behind a link to a provision of the same document stands its page, for those who read on paper.
PAGE = re.compile(r"\A\s*\xa0\(page\xa0\d+\)")
# What the templates write around the words of an edit.
EDITS = {"[deleted:\xa0": "old", "[moved away:\xa0": "old", "[inserted:\xa0": "new", "[moved here:\xa0": "new"}


class PDFText:
    """The parts of a text in a document, read in their order, their footnotes behind them."""

    def __init__(self, addresses: dict[str, str], side: str = "new") -> None:
        self.addresses, self.side = addresses, side
        self.notes: list[Node] = []
        # The side of the edit that is open; its words are struck or underlined, its closing bracket is not.
        self.edit: str | None = None
        self.is_after_edit = False
        # The beginning of what the templates write before an edit, where a line ends within it.
        self.begun = ""
        self.is_after_link = False

    def part(self, nodes: Iterable[Node | str]) -> list[Piece]:
        pieces: list[Piece] = []
        for node in nodes:
            self.walk(node, "", pieces)
        while self.notes:
            pieces.append(GAP)
            self.inside(self.notes.pop(0), "", pieces)
        return without_ends(pieces)

    def inside(self, node: Node, decoration: str, pieces: list[Piece]) -> None:
        for child in node.children:
            self.walk(child, decoration, pieces)

    def walk(self, node: Node | str, decoration: str, pieces: list[Piece]) -> None:
        if isinstance(node, str):
            return self.say(node, decoration, pieces)
        decoration = node.decoration or decoration
        if node.tag == "Note":
            # The footnote of struck words is struck with them.
            self.notes += [node] if decoration != "LineThrough" or self.edit else []
        elif node.tag == "Figure":
            pieces.append(Text(node.alternative))
        elif node.tag == "Link" and node.address:
            self.link(node, decoration, pieces)
        elif node.tag in BLOCKS:
            pieces.append(GAP)
            self.inside(node, decoration, pieces)
            pieces.append(GAP)
        elif node.tag != "Lbl":
            # A label is the number of an item or of a footnote, which the program adds.
            self.inside(node, decoration, pieces)

    def link(self, node: Node, decoration: str, pieces: list[Piece]) -> None:
        words: list[Piece] = []
        self.inside(node, decoration, words)
        if any(isinstance(each, Text) for each in words):
            words = [Open(self.addresses.get(node.address, node.address)), *words, CLOSE]
        # A link whose words are struck is none of the text.
        pieces += words
        self.is_after_link = node.address.startswith("#")

    def say(self, text: str, decoration: str, pieces: list[Piece]) -> None:
        if self.is_after_link:
            text = PAGE.sub("", text)
            self.is_after_link = False
        text, self.begun = self.begun + text, ""
        label = text.strip("\v").replace("\v", "").replace("\u00ad", "")
        if label not in EDITS and not decoration and any(each.startswith(label) for each in EDITS) and label.startswith("["):
            self.begun = text
            return
        if text.startswith("\v") and (label in EDITS or self.is_after_edit):
            # No word goes on over a line end beside what the templates write around an edit.
            pieces.append(GAP)
        self.is_after_edit = False
        if label in EDITS:
            self.edit = EDITS[label]
        elif self.edit and not decoration and label == "]":
            self.edit = None
            self.is_after_edit = True
        elif self.edit:
            if self.edit == self.side:
                pieces.append(Text(text))
        elif decoration == "LineThrough":
            pieces.append(GAP)
        else:
            pieces.append(Text(text))


def without_ends(pieces: list[Piece]) -> list[Piece]:
    """Pieces whose line ends are blanks or nothing; blocks are read one by one."""
    found: list[Piece] = []
    block: list[Piece] = []
    for piece in [*pieces, GAP]:
        block.append(piece)
        if piece == GAP:
            texts = iter(without_line_ends([each.text for each in block if isinstance(each, Text)]))
            found += [Text(next(texts)) if isinstance(each, Text) else each for each in block]
            block = []
    return found


# Where things stand


def top_level(root: Node) -> list[Node]:
    """The elements of the document, without what Typst puts around them."""
    nodes = list(root.nodes())
    while len(nodes) == 1 and nodes[0].tag == "Document":
        nodes = list(nodes[0].nodes())
    return nodes


def is_heading(node: Node) -> bool:
    return HEADING.fullmatch(node.tag) is not None


def strings(node: Node) -> list[str]:
    found: list[str] = []
    for child in node.children:
        found += [child.strip("\v")] if isinstance(child, str) else strings(child)
    return found


def provision_of(node: Node, ids: dict[str, Provision]) -> Provision | None:
    """The provision that a heading begins: its id stands in a box of its own, before a blank that breaks no line."""
    said = strings(node) if is_heading(node) else []
    return ids.get(said[0]) if len(said) > 2 and said[1].startswith("\xa0") else None


def addresses_of(site: Site, version: Version) -> dict[str, str]:
    """Where the destinations of a document stand on the site, by their names."""
    found = {f"#{name}": page.address for name, page in pages_of_provisions(site, version).items()}
    for name in list(found):
        page = found[name]
        found[name + "#"] = page + "#"
    whole = site.page(version_path(version))
    found |= {f"#{each.id}": f"{whole.address}#{each.id}" for each in version.of_kind("clause") if whole is not None}
    terms = site.page(version_path(version) + "/terms")
    if terms is not None:
        for entry in terms.main.iter("div"):
            if entry.get("id"):
                found[f"#{entry.get('id')}"] = f"{terms.address}#{entry.get('id')}"
    return found


# Versions and domains


def read_documents(site: Site, content: Content) -> list[Form]:
    whole, parts, checklists = Form("PDF"), Form("PDF of a domain"), Form("checklist PDF")
    for version in content.shown:
        for path, _ in site.files(version.name, "PDF", "version"):
            VersionDocument(whole, site, version, path, is_whole=True).read()
        for path, _ in site.files(version.name, "PDF", "provision"):
            VersionDocument(parts, site, version, path, is_whole=False).read()
        for path, _ in site.files(version.name, "Checklist (PDF)", "version"):
            read_checklist(checklists, site, version, path)
    for form in (whole, parts, checklists):
        for reading in form.readings.values():
            # A picture is in the file: it has no address.
            reading.has_images = False
    return [whole, parts, checklists]


class VersionDocument:
    def __init__(self, form: Form, site: Site, version: Version, path: Path, is_whole: bool) -> None:
        self.form, self.version, self.place, self.is_whole = form, version, site.place(path), is_whole
        self.addresses = addresses_of(site, version)
        self.nodes = top_level(read_tree(path))
        self.ids = {each.id: each for each in version.provisions if each.kind in ("domain", "criterion")}
        self.clauses = {each.title: each for each in version.of_kind("clause")}
        self.terms = {each.title: each for each in version.of_kind("term")}

    def read(self) -> None:
        if self.is_whole:
            self.read_opening()
        self.read_provisions()

    def read_opening(self) -> None:
        """The notice and the summary: words between the title page's paragraphs and its table of facts."""
        start = next((index for index, node in enumerate(self.nodes) if node.tag not in BLOCKS), 0)
        opening, _ = leading_line(self.nodes[start:])
        self.form.add(f"{self.version.name} opening", Reading(self.text().part(opening), self.place))

    def read_provisions(self) -> None:
        provision: Provision | None = None
        nodes: list[Node] = []
        is_among_terms = False
        for node in self.nodes:
            begins = provision_of(node, self.ids)
            if begins is None and node.tag == "H1":
                begins = self.clauses.get(without_annex(" ".join(words_of_heading(node))))
            if begins is None and is_among_terms and node.tag == "H2":
                begins = self.terms.get(" ".join(words_of_heading(node)))
            ends = begins is not None or node.tag == "H1" or is_colophon(node)
            if ends and provision is not None:
                self.read_provision(provision, nodes)
                provision = None
            if begins is not None:
                provision, nodes = begins, []
            elif node.tag == "H1":
                is_among_terms = True
            if provision is not None:
                nodes.append(node)

    def read_provision(self, provision: Provision, nodes: list[Node]) -> None:
        add = adder(self.form, self.version, provision, f"{self.place}: {provision.id}")
        heading, body = nodes[0], nodes[1:]
        said = heading.children if provision.kind in ("term", "clause") else heading.children[2:]
        if provision.kind == "clause":
            # The force of the clause follows its heading.
            add("title", [Text(without_annex(" ".join(words_of_heading(heading))))])
            _, body = leading_line(body)
        else:
            add("title", self.text().part(said))
        if provision.keys.get("principle"):
            principle, body = leading_line(body)
            add("principle", self.text().part(principle))
        if not provision.is_live:
            reason, body = leading_line(body)
            add("reason", without_successors(self.text().part(reason[1:])))
        if provision.keys.get("also"):
            body, also = body[:-1], body[-1]
            add("also", without_label(self.text().part([also])))
        self.read_body(provision, body)

    def read_body(self, provision: Provision, body: list[Node]) -> None:
        errata = {f"Erratum {each.keys['id']}": each.keys["id"] for each in self.version.errata_on(provision.id)}
        for side, suffix in (("new", ""), ("old", " as published"))[: 2 if errata else 1]:
            lead, rest = split_at_heading(body)
            text = self.text(side)
            add = adder(self.form, self.version, provision, f"{self.place}: {provision.id}")
            add("lead" + suffix, text.part(without_errata(lead, errata)))
            add("rest" + suffix, text.part(without_errata(rest, errata)))
        self.read_errata(body, errata)

    def read_errata(self, body: list[Node], errata: dict[str, str]) -> None:
        """Each is a paragraph with its number, a table of both texts, then the reason."""
        for index, node in enumerate(body):
            number = erratum_of(node, errata)
            if number is not None:
                old, new = (list(body[index + 1].nodes())[at] for at in (1, 3))
                end = next((at for at in range(index + 2, len(body)) if is_heading(body[at]) or erratum_of(body[at], errata)), len(body))
                for part, nodes in (("old", [old]), ("new", [new]), ("reason", body[index + 2:end])):
                    name = f"{self.version.name} erratum {number} {part}"
                    self.form.add(name, Reading(self.text().part(nodes), self.place))

    def text(self, side: str = "new") -> PDFText:
        return PDFText(self.addresses, side)


def without_annex(heading: str) -> str:
    """`Annex A Title` without its first words, which the program adds."""
    return re.sub(r"^Annex [A-Z] ", "", heading)


def words_of_heading(node: Node) -> list[str]:
    return without_line_ends(["".join(strings(node))])[0].split()


def is_colophon(node: Node) -> bool:
    """The table at the end of a document, which says how it is cited."""
    return node.tag == "Div" and strings(node)[:1] == ["Cite as"]


def is_block(node: Node) -> bool:
    """A block of code has its lines as paragraphs; code in a line has not."""
    return node.tag in BLOCKS or (node.tag == "Code" and any(each.tag == "P" for each in node.nodes()))


def leading_line(nodes: list[Node]) -> tuple[list[Node], list[Node]]:
    """The words that stand in no paragraph at the beginning, and the rest."""
    count = next((index for index, node in enumerate(nodes) if is_block(node)), len(nodes))
    return nodes[:count], nodes[count:]


def split_at_heading(nodes: list[Node]) -> tuple[list[Node], list[Node]]:
    """As of HTML: at the first heading of the highest level."""
    top = min((node.tag for node in nodes if is_heading(node)), default="")
    count = next((index for index, node in enumerate(nodes) if node.tag == top), len(nodes))
    return nodes[:count], nodes[count:]


def erratum_of(node: Node, errata: dict[str, str]) -> str | None:
    """The erratum whose number a paragraph begins with."""
    said = strings(node) if node.tag == "P" else []
    return errata.get(said[0]) if said else None


def without_errata(nodes: list[Node], errata: dict[str, str]) -> list[Node]:
    """Errata stand behind the text."""
    return nodes[:next((index for index, node in enumerate(nodes) if erratum_of(node, errata)), len(nodes))]


def without_successors(pieces: list[Piece]) -> list[Piece]:
    """A reason without `Covered now by …`, which the template adds."""
    pieces = joined(pieces)
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        if isinstance(piece, Text) and "Covered now by " in piece.text:
            return [*pieces[:index], Text(piece.text.partition("Covered now by ")[0])]
    return pieces


def joined(pieces: list[Piece]) -> list[Piece]:
    """Pieces in which no text follows on another."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + piece.text)
        else:
            found.append(piece)
    return found


def without_label(pieces: list[Piece]) -> list[Piece]:
    """Other names without `Also: `, which the template adds."""
    for index, piece in enumerate(pieces):
        if isinstance(piece, Text):
            return [*pieces[:index], Text(piece.text.lstrip().removeprefix("Also: ")), *pieces[index + 1:]]
    return pieces


# Checklists


def read_checklist(form: Form, site: Site, version: Version, path: Path) -> None:
    ids = {each.id: each for each in version.provisions}
    addresses = addresses_of(site, version)
    for table in (node for node in top_level(read_tree(path)) if node.tag == "Table"):
        for row in rows_of(table):
            cells = [node for node in row.nodes() if node.tag == "TD"]
            name = strings(cells[0])[0] if cells and strings(cells[0]) else ""
            if name in ids:
                add = adder(form, version, ids[name], f"{site.place(path)}: {name}")
                add("title", PDFText(addresses).part(cells[0].children[1:]))
                add("lead", PDFText(addresses).part([cells[1]]))


def rows_of(table: Node) -> list[Node]:
    """The rows of a table, without those of tables in it."""
    found: list[Node] = []
    for node in table.nodes():
        found += [node] if node.tag == "TR" else rows_of(node) if node.tag in ("THead", "TBody", "TFoot") else []
    return found


# Articles


def read_articles(site: Site, content: Content) -> Form:
    form = Form("PDF of an article")
    for record in content.pages["insights"]:
        for path, _ in site.files(f"insights/{record.slug}", "PDF", "article"):
            page = site.page(f"insights/{record.slug}")
            ArticleDocument(form, site, record, path, page.address if page else "").read()
    return form


class ArticleDocument:
    """The parts of an article in the order of templates/pdf/articles.typ; the lists at its end stand below headings."""

    def __init__(self, form: Form, site: Site, record: Record, path: Path, address: str) -> None:
        self.form, self.record, self.place = form, record, site.place(path)
        self.nodes = top_level(read_tree(path))
        self.text = PDFText({})

    def add(self, part: str, nodes: list[Node | str]) -> None:
        self.form.add(f"insights/{self.record.slug} {part}", Reading(self.text.part(nodes), self.place, has_images=False))

    def read(self) -> None:
        at = next(index for index, node in enumerate(self.nodes) if node.tag == "Title")
        self.add("title", self.nodes[at].children)
        dek, rest = leading_line(self.nodes[at + 1:])
        self.add("dek", dek)
        # Behind the dek stands a paragraph with the author and the dates.
        control, rest = leading_line(rest[1:])
        self.add("control read", control[1:])
        if self.record.keys.get("takeaways"):
            for index, item in enumerate(rest[1].nodes()):
                self.add(f"takeaway {index}", [item])
            rest = rest[2:]
        ends = self.tail(rest)
        self.add("body", rest[:ends[0][1]])
        for (name, start), (_, end) in zip(ends, ends[1:]):
            self.read_list(name, rest[start + 1:end])

    def tail(self, nodes: list[Node]) -> list[tuple[str, int]]:
        """Where the lists behind the body begin, found from the end: the body may have headings of the same words."""
        names = [("domains", "Relevant domains"), ("faq", "FAQ"), ("sources", "Sources"), ("next-step", "Your next step")]
        end = next(index for index in range(len(nodes) - 1, -1, -1) if is_colophon(nodes[index]))
        found = [("", end)]
        for key, title in reversed([each for each in names if self.record.keys.get(each[0])]):
            at = range(found[0][1] - 1, -1, -1)
            start = next(i for i in at if nodes[i].tag == "H1" and " ".join(words_of_heading(nodes[i])) == title)
            found.insert(0, (key, start))
        return found

    def read_list(self, name: str, nodes: list[Node]) -> None:
        if name == "faq":
            for index, (question, answer) in enumerate(exchanges(nodes)):
                self.add(f"question {index}", question.children)
                self.add(f"answer {index}", answer)
        elif name == "next-step":
            for index, item in enumerate(nodes[0].nodes()):
                self.add(f"step {index}", self.step(item))

    def step(self, item: Node) -> list[Node | str]:
        """`*Role*: text`, then the address where it leads, which is no part of the text."""
        body = next(node for node in item.nodes() if node.tag == "LBody")
        words = list(body.children)[1:]
        words[0] = words[0].removeprefix(": ") if isinstance(words[0], str) else words[0]
        return words[:-1] if isinstance(words[-1], Node) and words[-1].tag == "Link" else words


def exchanges(nodes: list[Node]) -> list[tuple[Node, list[Node]]]:
    found: list[tuple[Node, list[Node]]] = []
    for node in nodes:
        if node.tag == "H2":
            found.append((node, []))
        elif found:
            found[-1][1].append(node)
    return found
