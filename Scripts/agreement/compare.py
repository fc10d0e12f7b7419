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


@dataclass(frozen=True)
class Compared:
    """A text that a form was held against the page for, by one of the two laws."""

    law: str
    form: str
    text: str
    kind: str
    failure: Failure | None


@dataclass
class Comparison:
    form: str
    cases: list[Compared] = field(default_factory=list)

    @property
    def words(self) -> int:
        return sum(each.law == "words" for each in self.cases)

    @property
    def links(self) -> int:
        return sum(each.law == "links" for each in self.cases)

    @property
    def failures(self) -> list[Failure]:
        return [each.failure for each in self.cases if each.failure]

    def add(self, law: str, name: str, kind: str, page: list[str], other: list[str], place: str) -> None:
        """Holds two texts against each other, where at least one of them has something."""
        if page or other:
            self.cases.append(Compared(law, self.form, name, kind, difference(law, self.form, name, page, other, place)))


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
        comparison.add("words", name, ours.kind, *texts, theirs.place)
        if has_links and theirs.has_links and ours.has_links:
            texts = tuple(
                [f"[{text}]({address})" for text, address in links(each.pieces, theirs.has_images)] for each in (ours, theirs)
            )
            comparison.add("links", name, ours.kind, *texts, theirs.place)
    return comparison


def difference(law: str, form: str, name: str, page: list[str], other: list[str], place: str) -> Failure | None:
    if page == other:
        return None
    ours, theirs, start = middle(page, other)
    return Failure(law, form, name, " ".join(ours), " ".join(theirs), place, " ".join(page[max(0, start - 3):start]))
