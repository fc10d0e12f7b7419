"""Holds what each form says of a text against what its page says."""

from dataclasses import dataclass, field

from .pieces import Form, Reading, links, words


@dataclass(frozen=True)
class Failure:
    """A text that a form has otherwise than its page: what differs, between what is the same on both sides."""

    law: str
    form: str
    text: str
    page: str
    other: str
    place: str = ""
    before: str = ""

    def __str__(self) -> str:
        behind = f" behind '{self.before}'" if self.before else ""
        return (
            f"{self.place}: {self.text}: {self.law} of {self.form} differ{behind}: "
            f"the page has '{shortened(self.page)}', {self.form} '{shortened(self.other)}'"
        )


def shortened(text: str) -> str:
    return text if len(text) <= 160 else text[:150] + " …"


@dataclass
class Comparison:
    form: str
    words: int = 0
    links: int = 0
    failures: list[Failure] = field(default_factory=list)


def middle(page: list, other: list) -> tuple[list, list, int]:
    """Two lists without what they begin and end with alike, and how much they begin with."""
    start = 0
    while start < min(len(page), len(other)) and page[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(page), len(other)) - start and page[-1 - end] == other[-1 - end]:
        end += 1
    return page[start:len(page) - end], other[start:len(other) - end], start


def compared(page: Form, form: Form, scope: set[str]) -> Comparison:
    """Every text that the form holds, or has to hold by its kind."""
    comparison = Comparison(form.name)
    expected = {name for name, reading in page.readings.items() if reading.kind in scope}
    nothing = Reading([], f"{form.name}: nothing")
    # A form without links is without them in all its texts.
    has_links = any(reading.has_links for reading in form.readings.values())
    for name in dict.fromkeys([*form.readings, *sorted(expected)]):
        ours = page.readings.get(name, nothing)
        theirs = form.readings.get(name, nothing)
        texts = words(ours.pieces, theirs.marks), words(theirs.pieces, theirs.marks)
        if any(texts):
            comparison.words += 1
            comparison.failures += difference("words", form.name, name, *texts, theirs.place)
        if has_links and theirs.has_links:
            texts = tuple(
                [f"[{text}]({address})" for text, address in links(each.pieces, theirs.has_images)] for each in (ours, theirs)
            )
            if any(texts):
                comparison.links += 1
                comparison.failures += difference("links", form.name, name, *texts, theirs.place)
    return comparison


def difference(law: str, form: str, name: str, page: list[str], other: list[str], place: str) -> list[Failure]:
    if page == other:
        return []
    ours, theirs, start = middle(page, other)
    return [Failure(law, form, name, " ".join(ours), " ".join(theirs), place, " ".join(page[max(0, start - 3):start]))]
