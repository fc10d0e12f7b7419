"""Reads HTML, of our pages and of what another program makes of our Markdown, as pieces."""

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib

from .pieces import CLOSE, GAP, Mark, Open, Piece, Text

BLOCKS = frozenset(
    "address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul br".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def parse_fragment(html: str) -> Element:
    return html5lib.parseFragment(html, namespaceHTMLElements=False)


def has_class(element: Element, name: str) -> bool:
    return name in element.get("class", "").split()


def first(root: Element, tag: str, name: str = "") -> Element | None:
    """The first element of a kind, with a class where one is named."""
    return next((each for each in root.iter(tag) if not name or has_class(each, name)), None)


def every(root: Element, tag: str, name: str = "") -> list[Element]:
    return [each for each in root.iter(tag) if not name or has_class(each, name)]


def is_correction(element: Element) -> bool:
    """Whether a deletion or insertion is one of an erratum or a redline: it says so to those who do not see it."""
    return len(element) > 0 and element[0].tag == "span" and has_class(element[0], "said")


class HTMLText:
    """The parts of one text, read in their order: a footnote belongs to the part that refers to it first."""

    def __init__(self, ids: dict[str, Element], address: str, side: str = "new", is_redline: bool = False) -> None:
        self.is_redline = is_redline
        # The elements of the document by their ids: where footnotes stand.
        self.ids = ids
        self.address = address
        # "new" is the text without what a redline or an erratum deletes, "old" that without what it inserts.
        self.side = side
        self.seen: set[str] = set()
        self.waiting: list[str] = []

    def part(self, elements: list[Element]) -> list[Piece]:
        """The words of some elements, and behind them those of their footnotes."""
        pieces: list[Piece] = []
        for element in elements:
            self._walk(element, pieces)
            # Raw HTML may leave words between blocks.
            if element.tag in BLOCKS or not isinstance(element.tag, str):
                pieces.append(Text(element.tail or ""))
        while self.waiting:
            note = self.ids.get(self.waiting.pop(0))
            pieces.append(GAP)
            if note is not None:
                self._inside(note, pieces)
        return pieces

    def below(self, heading: Element, elements: list[Element]) -> list[Piece]:
        """The same of what is below a heading, with the footnotes that the heading refers to."""
        self._walk(heading, [])
        return self.part(elements)

    def inside(self, element: Element) -> list[Piece]:
        """The same of what an element holds, its own text included."""
        return self.part([element])

    def _walk(self, element: Element, pieces: list[Piece]) -> None:
        tag = element.tag
        if not isinstance(tag, str) or self._is_left_out(element, pieces):
            return
        if tag == "img":
            pieces += [Open(urljoin(self.address, element.get("src", "")), is_image=True), Text(element.get("alt", "")), CLOSE]
        elif tag == "input":
            pieces.append(Mark("task", "x" if element.get("checked") is not None else ""))
        elif tag == "a" and element.get("href") is not None:
            pieces.append(Open(urljoin(self.address, element.get("href", ""))))
            self._inside(element, pieces)
            pieces.append(CLOSE)
        elif tag in BLOCKS:
            pieces.append(GAP)
            self._inside(element, pieces)
            pieces.append(GAP)
        else:
            if tag in ("sub", "sup"):
                pieces.append(Mark("index", "_"))
            self._inside(element, pieces)

    def _inside(self, element: Element, pieces: list[Piece]) -> None:
        if element.text:
            pieces.append(Text(element.text))
        number = int(element.get("start", "1")) if element.tag == "ol" else None
        for child in element:
            if number is not None and child.tag == "li":
                pieces.append(Mark("item", str(number)))
                number += 1
            self._walk(child, pieces)
            if child.tail:
                pieces.append(Text(child.tail))

    def _is_left_out(self, element: Element, pieces: list[Piece]) -> bool:
        tag = element.tag
        if tag in ("del", "s", "ins"):
            if self.is_redline or is_correction(element):
                return self.side == ("new" if tag == "del" else "old")
            if tag != "ins":
                pieces.append(GAP)
            return tag != "ins"
        if tag == "span":
            if has_class(element, "task"):
                pieces.append(Mark("task", "x" if element.get("aria-label") == "done" else ""))
                return True
            # What is said to those who do not see colours, and where a link of a redline leads.
            return has_class(element, "said") or has_class(element, "target")
        if tag == "sup" and has_class(element, "footnote-ref"):
            self._refer(element, pieces)
            return True
        if tag == "a":
            # Ways back from footnotes, and ways to sentences, which have no words.
            return has_class(element, "footnote-backref") or has_class(element, "footnote") or has_class(element, "s")
        return tag in ("script", "style") or (tag in ("section", "div") and has_class(element, "footnotes"))

    def _refer(self, element: Element, pieces: list[Piece]) -> None:
        link = first(element, "a")
        if link is None:
            return
        pieces.append(Mark("note", "".join(link.itertext())))
        name = link.get("href", "#")[1:]
        if name not in self.seen:
            self.seen.add(name)
            self.waiting.append(name)


def ids_of(root: Element) -> dict[str, Element]:
    return {each.get("id", ""): each for each in root.iter() if each.get("id")}


def split_at_heading(elements: list[Element]) -> tuple[list[Element], list[Element]]:
    """What stands before the first heading of those of the highest level, which begin sections, and the rest."""
    top = min((each.tag for each in elements if each.tag in HEADINGS), default="")
    count = next((index for index, each in enumerate(elements) if each.tag == top), len(elements))
    return elements[:count], elements[count:]


# What templates/ puts beside the texts of a page. It is left away before the page is parsed, which takes most of the time.
BESIDE = re.compile(r'<nav\b.*?</nav>|<section class="(?:cite|cited-by)">.*?</section>', re.S)


class Page:
    """The main part of a page of the site. That its HTML is right as a whole is the matter of check-html.py."""

    def __init__(self, path: Path) -> None:
        html = path.read_text()
        found = re.search(r'<link rel="canonical" href="([^"]*)">', html)
        self.address = found[1].replace("&amp;", "&") if found else ""
        start, end = html.find("<main"), html.rfind("</main>")
        self.path = path
        self.main = parse_fragment(BESIDE.sub("", html[start:end]) + "</main>")[0]
        # What is said of a version above all of its pages.
        band = html.find('<aside class="band"')
        self.band = parse_fragment(html[band : html.find("</aside>", band) + len("</aside>")])[0] if band >= 0 else Element("aside")
        self.ids = ids_of(self.main)
        self.structured_data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)

    def text(self, side: str = "new") -> HTMLText:
        return HTMLText(self.ids, self.address, side)

    def redline(self, side: str) -> HTMLText:
        """One side of a redline, which says its marks once for a passage."""
        return HTMLText(self.ids, self.address, side, is_redline=True)
