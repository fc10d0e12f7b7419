"""The words and the links of a text, whatever form it was read from.

A reader of a form makes a list of pieces, in the order in which a person meets them:

    Text("…")                       letters and signs as they follow each other
    GAP                             what parts two words without a character: the end of a block, a line break, struck words
    Mark("item" | "task" | "note", "3")   what the program adds: the number of an item, a box, a footnote's number
    Mark("index", "_")              what plain words have before words that are raised or lowered
    Open("https://…") … CLOSE       a link and its words; a picture and its alternative text

Words are runs of letters, marks and digits (Unicode's L*, M*, N*) of the text in NFC. Characters that nobody sees
(Default_Ignorable_Code_Point: soft hyphens, joiners, signs of direction) are no boundary of words and no part of them.
"""

import unicodedata
from dataclasses import dataclass, field
from urllib.parse import quote

import regex

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
UNSEEN = regex.compile(r"\p{Default_Ignorable_Code_Point}+")


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Gap:
    pass


@dataclass(frozen=True)
class Mark:
    kind: str
    text: str


@dataclass(frozen=True)
class Open:
    address: str
    is_image: bool = False


@dataclass(frozen=True)
class Close:
    pass


Piece = Text | Gap | Mark | Open | Close
GAP = Gap()
CLOSE = Close()


def words_of(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", UNSEEN.sub("", text)))


# How plain text marks a footnote. It numbers those of each text anew, so that neither side is read with them.
NOTE_MARK = regex.compile(r"\[\d+\]")


def words(pieces: list[Piece], marks: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text; with the marks of some kinds, where a form has them among its words."""
    parts = []
    for piece in pieces:
        if isinstance(piece, Text):
            parts.append(NOTE_MARK.sub("", piece.text) if "item" in marks else piece.text)
        elif isinstance(piece, Gap):
            parts.append(" ")
        elif isinstance(piece, Mark) and piece.kind in marks:
            parts.append(f" {piece.text} ")
    return words_of("".join(parts))


def links(pieces: list[Piece], has_images: bool = True) -> list[tuple[str, str]]:
    """The words of each link and where it leads, in the order in which links begin; pictures too, with their words."""
    found: list[tuple[list[Piece], str]] = []
    open_links: list[list[Piece]] = []
    for piece in pieces:
        if isinstance(piece, Open):
            open_links.append([])
            if has_images or not piece.is_image:
                found.append((open_links[-1], piece.address))
        elif isinstance(piece, Close):
            open_links.pop()
        else:
            for inner in open_links:
                inner.append(piece)
    return [(" ".join(words(inner)), plain_address(address)) for inner, address in found]


def plain_address(address: str) -> str:
    """An address as a browser asks for it: what is not ASCII is percent-encoded (RFC 3986, 2.1).

    An empty fragment is left away, as Python's urljoin does; `!` needs no encoding, which Marko gives it.
    """
    return quote(address.strip(), safe="!#$%&'()*+,/:;=?@[]~-._").replace("%21", "!").removesuffix("#")


@dataclass
class Reading:
    """A text as a form has it."""

    pieces: list[Piece]
    place: str
    # Marks that the form prints among its words, so that the page is read with them too.
    marks: frozenset[str] = frozenset()
    # Whether the form has links at all, and the addresses of pictures.
    has_links: bool = True
    has_images: bool = True
    # What kind of text it is, such as `criterion lead`: which forms have to hold it.
    kind: str = ""


@dataclass
class Form:
    """What a kind of file says: each text by its name."""

    name: str
    readings: dict[str, Reading] = field(default_factory=dict)
    # What is wrong with the form as a whole, such as a file that is missing.
    problems: list[str] = field(default_factory=list)

    def add(self, key: str, reading: Reading) -> None:
        if key in self.readings:
            self.problems.append(f"{self.name}: {key} stands twice, in {reading.place}")
        self.readings[key] = reading
