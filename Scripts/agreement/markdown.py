"""Reads Markdown by a program of others: Marko, which keeps to CommonMark and to GitHub's additions.

Of the 671 examples of GitHub's specification that are enabled Marko gives the words and links of all but five, which
differ where the specification itself has an address linked in one chapter and not in another; markdown-it-py misses twelve, mistune
21 and commonmark 14 (strikes by one tilde, addresses and mail addresses that link themselves).
"""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from marko import Markdown, helpers
from marko.ext.footnote import FootnoteDef as MarkoFootnote
from marko.ext.gfm import GFM

from .html import parse_fragment


class FootnoteDef(MarkoFootnote):
    """A footnote as GitHub reads it: it ends a paragraph before it, and its further lines are indented by four."""

    override = True
    breaks_paragraph = True

    def __init__(self, match: re.Match) -> None:
        super().__init__(match)
        self._second_prefix = r" {4}"

    @classmethod
    def parse(cls, source):
        """Of two footnotes with one label the first counts, as with definitions of links."""
        notes = source.root.footnotes
        before = dict(notes)
        state = super().parse(source)
        notes.update(before)
        return state


class FootnotesOfFootnotes:
    """Footnotes may refer to others: the list goes on while it is written."""

    def render_document(self, element) -> str:
        text = self.render_children(element)
        notes: list[str] = []
        while len(notes) < len(self.footnotes):
            notes.append(self._render_footnote_def(self.root_node.footnotes[self.footnotes[len(notes)]]))
        self.footnotes = []
        return text + (f'<div class="footnotes"><ol>{"".join(notes)}</ol></div>' if notes else "")


OURS = helpers.MarkoExtension(elements=[FootnoteDef], renderer_mixins=[FootnotesOfFootnotes])
PROGRAM = Markdown(extensions=[GFM, "footnote", OURS])


def html_of(markdown: str) -> str:
    return PROGRAM.convert(markdown)


@lru_cache(maxsize=20_000)
def tree_of(markdown: str) -> Element:
    """The elements of a text. Many forms have the same Markdown."""
    return parse_fragment(html_of(markdown))
