"""Sentences that hold a reference, a fact or a link."""

from .chance import Chance
from .standard import TERMS
from .titles import PLACES, SUBJECTS, slug

_CRITERION = [
    "This is what [{id}] asks for, and little more.",
    "Compare that with [the criterion on {words}][{id}], which was written with larger systems in mind.",
    "An assessor begins with [{id}] and works outwards.",
    "The wording of [{words}][{id}] leaves room for both ways.",
    "Most of it follows from [{words}][{id}].",
]
_ARTICLE = [
    "We wrote about it in [an earlier piece on {words}][{to}].",
    "[What others found about {words}][{to}] points the same way.",
    "The details are in [our account of {words}][{to}].",
]
_FACT = [
    "The standard has [=psf.criteria] criteria in [=psf.domains-in-words] domains.",
    "Version [=psf.number] of the [=psf.short-title] has no separate rule for it.",
    "Regulated workloads keep theirs for [=regulated-trace-days] days.",
    "A serious incident is reported within [=incident-report-hours] hours.",
    "A panel of [=review-panel-size] looks at every case that [=site.title] receives.",
]


class Links:
    """What one page refers to."""

    def __init__(self, chance: Chance, every, number: int):
        self._chance = chance
        self._every = every
        self._number = number

    def criterion(self, criterion) -> str:
        words = criterion.title[0].lower() + criterion.title[1:]
        return self._chance.pick(_CRITERION).format(id=criterion.id, words=words)

    def earlier_version(self, criterion) -> str:
        return f"It read differently in [the first version][{criterion.id}@1.0], or at least shorter."

    def article(self) -> str:
        to = self._address("insights")
        return self._chance.pick(_ARTICLE).format(words=self._chance.pick(SUBJECTS), to=to)

    def page(self) -> str:
        place = self._chance.pick(PLACES)
        return f"There is [a page on doing this {place}][{self._address('pages')}]."

    def term(self) -> str:
        term = self._chance.pick(TERMS)
        return f"We use [the word as it is defined][psf:term-{slug(term.name)}]."

    def fact(self) -> str:
        return self._chance.pick(_FACT)

    def elsewhere(self) -> str:
        number = self._chance.between(100, 999)
        return f"There is [a longer treatment](https://example.com/reports/{number}) with figures."

    def next_step(self) -> str:
        choice = self._chance.between(1, 4)
        if choice == 1:
            return "psf"
        if choice == 2:
            return "/insights/"
        return self._address("pages" if choice == 3 else "insights")

    def _address(self, folder: str) -> str:
        """A neighbour of this page, or now and then one of the ten that everybody refers to."""
        names = getattr(self._every, folder)
        if self._chance.happens(0.1):
            number = self._chance.between(0, min(10, len(names)) - 1)
        else:
            number = (self._number + self._chance.between(1, 40)) % len(names)
        if number == self._number:
            number = (number + 1) % len(names)
        return f"{folder}/{slug(names[number])}"
