"""Reads the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8) with what its marked content says.

pikepdf reads the file and its content streams. What stands here maps the codes of a font to characters by its ToUnicode table,
takes ActualText where there is one (a hyphen at the end of a line is a soft one by it), turns ReversedChars round, and notes where
a line ends.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import regex

LINE_END = "\v"
# The program lets a word of more characters than these end a line; up to here a line ends between two letters only where the
# author ends it (Unicode Standard Annex 14). Ideographs, and scripts that are written without blanks, end it anywhere.
LONGEST_WORD = 24
UNBROKEN = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Ideographic}]", regex.V1
)


@dataclass
class Node:
    """An element of the structure tree."""

    tag: str
    # "LineThrough" for struck words, "Underline" for inserted ones.
    decoration: str = ""
    alternative: str = ""
    # Where a link leads: an address, or `#` and the name of a destination in the document.
    address: str = ""
    children: list["Node | str"] = field(default_factory=list)

    def nodes(self) -> Iterator["Node"]:
        return (each for each in self.children if isinstance(each, Node))


def read_tree(path: Path) -> Node:
    with pikepdf.open(path) as document:
        return Tree(document).root


class Tree:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.document = document
        self.fonts: dict[tuple[int, int], Font] = {}
        self.texts: dict[tuple[int, int], dict[int, list[Run]]] = {}
        self.last: Run | None = None
        self.root = Node("Document")
        for page in document.pages:
            self.texts[page.obj.objgen] = Content(page, self.fonts).read()
        self.walk(document.Root.StructTreeRoot.K, None, self.root)

    def walk(self, item, page: pikepdf.Object | None, parent: Node) -> None:
        if isinstance(item, pikepdf.Array):
            for each in item:
                self.walk(each, page, parent)
        elif isinstance(item, int):
            parent.children.append(self.text(page, item))
        elif isinstance(item, pikepdf.Dictionary):
            kind = str(item.get("/Type", ""))
            page = item.get("/Pg", page)
            if kind == "/MCR":
                parent.children.append(self.text(page, int(item.MCID)))
            elif kind == "/OBJR":
                parent.address = self.target(item.Obj)
            else:
                self.element(item, page, parent)

    def element(self, item: pikepdf.Dictionary, page: pikepdf.Object | None, parent: Node) -> None:
        node = Node(str(item.S)[1:], decoration(item.get("/A")), str(item.get("/Alt", "")))
        parent.children.append(node)
        last = self.last
        if "/K" in item:
            self.walk(item.K, page, node)
        if node.tag == "Note":
            # It stands at the foot of the page: the line of its mark goes on behind it.
            self.last = last

    def text(self, page: pikepdf.Object | None, number: int) -> str:
        """A piece of marked content; where it begins in another line than the last one, it says so."""
        said = ""
        for run in self.texts[page.objgen].get(number, []):
            if self.last is not None and not run.continues(self.last):
                said += LINE_END
            said += run.text
            self.last = run
        return said

    def target(self, annotation: pikepdf.Dictionary) -> str:
        action = annotation.get("/A", {})
        if "/URI" in action:
            return str(action.URI)
        target = annotation.get("/Dest", action.get("/D"))
        return "#" + (str(target) if not isinstance(target, pikepdf.Array) else "page")


def decoration(attributes) -> str:
    for each in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(each, pikepdf.Dictionary) and "/TextDecorationType" in each:
            return str(each.TextDecorationType)[1:]
    return ""


# Content streams


@dataclass
class Run:
    """A piece of text in one line."""

    text: str
    page: tuple[int, int]
    height: float

    def continues(self, other: "Run") -> bool:
        return self.page == other.page and abs(self.height - other.height) < 0.5


class Font:
    """The characters of a font's codes, by its ToUnicode table (ISO 32000-1, 9.10.3)."""

    def __init__(self, font: pikepdf.Dictionary) -> None:
        self.width = 2 if str(font.Subtype) == "/Type0" else 1
        self.characters: dict[int, str] = {}
        if "/ToUnicode" not in font:
            return
        table = font.ToUnicode.read_bytes().decode("latin-1")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
            for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                self.characters[int(code, 16)] = unicode_of(text)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
            for low, high, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                for code in range(int(low, 16), int(high, 16) + 1):
                    start = unicode_of(text)
                    self.characters[code] = start[:-1] + chr(ord(start[-1]) + code - int(low, 16))

    def glyphs(self, data: bytes) -> list[str]:
        codes = (int.from_bytes(data[at:at + self.width], "big") for at in range(0, len(data), self.width))
        return [self.characters.get(code, "\ufffd") for code in codes]


def unicode_of(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


class Content:
    """The marked content of a page by its numbers."""

    def __init__(self, page: pikepdf.Page, fonts: dict[tuple[int, int], Font]) -> None:
        self.page, self.cache = page, fonts
        self.resources = page.obj.get("/Resources", {}).get("/Font", {})
        self.font: Font | None = None
        self.heights = [0.0]
        # Each open sequence: its number, what it says by ActualText, and whether its characters are reversed.
        self.open: list[tuple[int | None, str | None, bool]] = []
        self.found: dict[int, list[Run]] = {}

    def read(self) -> dict[int, list[Run]]:
        for operands, operator in pikepdf.parse_content_stream(self.page, "q Q cm BT Tf Tm Td Tj TJ BDC BMC EMC"):
            getattr(self, "do_" + str(operator), self.ignore)(operands)
        return self.found

    def ignore(self, operands) -> None:
        pass

    def do_q(self, operands) -> None:
        self.heights.append(self.heights[-1])

    def do_Q(self, operands) -> None:
        self.heights.pop()

    def do_cm(self, operands) -> None:
        # Typst moves and turns nothing else that holds text than whole pages: the height is enough.
        self.heights[-1] += float(operands[5])

    def do_Tf(self, operands) -> None:
        font = self.resources[str(operands[0])]
        if font.objgen not in self.cache:
            self.cache[font.objgen] = Font(font)
        self.font = self.cache[font.objgen]

    def do_BMC(self, operands) -> None:
        self.open.append((self.number, None, str(operands[0]) == "/ReversedChars"))

    def do_BDC(self, operands) -> None:
        properties = operands[1] if isinstance(operands[1], pikepdf.Dictionary) else {}
        number = int(properties["/MCID"]) if "/MCID" in properties else None
        if str(operands[0]) == "/Artifact":
            number = None
        elif number is None:
            number = self.number
        actual = str(properties["/ActualText"]) if "/ActualText" in properties else None
        is_reversed = self.is_reversed
        self.open.append((number, actual, False))
        if actual is not None:
            self.say(actual, is_reversed)

    def do_EMC(self, operands) -> None:
        self.open.pop()

    @property
    def number(self) -> int | None:
        return self.open[-1][0] if self.open else None

    def do_Tj(self, operands) -> None:
        self.show([operands[0]])

    def do_TJ(self, operands) -> None:
        self.show([each for each in operands[0] if isinstance(each, pikepdf.String)])

    def show(self, strings) -> None:
        if any(actual is not None for _, actual, _ in self.open) or self.font is None:
            return
        glyphs = [glyph for each in strings for glyph in self.font.glyphs(bytes(each))]
        self.say("".join(reversed(glyphs) if self.is_reversed else glyphs), self.is_reversed)

    @property
    def is_reversed(self) -> bool:
        return any(each[2] for each in self.open)

    def say(self, text: str, is_reversed: bool = False) -> None:
        if self.number is None:
            return
        runs = self.found.setdefault(self.number, [])
        run = Run(text, self.page.obj.objgen, self.heights[-1])
        # Reversed runs that follow each other stand in their line from the last to the first.
        if runs and run.continues(runs[-1]):
            runs[-1].text = text + runs[-1].text if is_reversed else runs[-1].text + text
        else:
            runs.append(run)


# Line ends


def ends_blank(before: str, after: str) -> bool:
    """Whether a line end was a blank or an end that the author set, and not the middle of a word."""
    if before.endswith("\u00ad"):
        return False
    head, tail = re.search(r"\S*\Z", before)[0], re.match(r"\S*", after)[0]
    is_long = len(head) + len(tail) > LONGEST_WORD
    return not (is_long or UNBROKEN.search(head[-1:]) or UNBROKEN.search(tail[:1]))


def without_line_ends(texts: list[str]) -> list[str]:
    """The texts of a block without their line ends, as they were before they were set in lines."""
    whole = "".join(texts)
    found, joined, at = [], "", 0
    for text in texts:
        start = len(joined)
        for character in text:
            at += 1
            if character != LINE_END:
                joined += character
            elif ends_blank(joined, whole[at:].replace(LINE_END, "", 1)):
                joined += " "
        found.append(joined[start:])
    return found
