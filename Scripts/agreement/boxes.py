"""Folds kinds of comparisons into boxes: laws × forms × constructs × positions × texts of which nothing passes."""

from collections.abc import Iterable

from .kinds import BESIDE, Kind

Box = list[tuple[str, ...]]
Bits = dict[tuple[str, str, str], int]

# How many values an entry names at most behind `*` to leave them out.
LEFT_OUT = 5
# From how many kinds a box is tried to be grown.
SEEDS = 6
# The orders in which a box is grown, by columns: form 1, construct 2, position 3, text 4.
ORDERS = ((2, 3, 1, 4), (3, 2, 1, 4), (1, 4, 2, 3), (1, 4, 3, 2), (2, 1, 4, 3), (3, 1, 4, 2), (4, 1, 2, 3), (4, 1, 3, 2))


class Table:
    """Which kinds fail and which pass; sets of constructs in positions are bits of numbers."""

    def __init__(self, failing: set[Kind], passing: set[Kind]) -> None:
        everything = sorted(failing | passing)
        self.values = [sorted({kind[at] for kind in everything}) for at in range(5)]
        self.cells = {cell: 1 << index for index, cell in enumerate(sorted({kind[2:4] for kind in everything}))}
        self.names = {bit: cell for cell, bit in self.cells.items()}
        self.masks = {2: self.masks_of(0), 3: self.masks_of(1)}
        self.passing = self.by_view(passing)
        self.texts: dict[tuple[str, str], set[str]] = {}
        for law, form, _, _, text in everything:
            self.texts.setdefault((law, form), set()).add(text)

    def masks_of(self, at: int) -> dict[str, int]:
        found: dict[str, int] = {}
        for cell, bit in self.cells.items():
            found[cell[at]] = found.get(cell[at], 0) | bit
        return found

    def by_view(self, kinds: Iterable[Kind]) -> Bits:
        """The constructs and positions of some kinds, by law, form and text."""
        found: Bits = {}
        for law, form, construct, position, text in kinds:
            view = (law, form, text)
            found[view] = found.get(view, 0) | self.cells[construct, position]
        return found

    def boxes(self, own: set[Kind], needed: set[Kind]) -> list[Box]:
        """Boxes of kinds of a section, so that all that it needs is covered: always the one that covers most of what is left."""
        found = []
        wanted = self.by_view(own)
        left = self.by_view(needed)
        while any(left.values()):
            candidates = [self.grown(seed, order, wanted) for seed in self.seeds(left) for order in ORDERS]
            best = max(candidates, key=lambda box: self.count(box, left))
            bits = self.bits(best)
            for view in self.views(best):
                left[view] = left.get(view, 0) & ~bits
            found.append(best)
        return sorted(self.shown(box) for box in self.pruned(found, self.by_view(needed)))

    def pruned(self, boxes: list[Box], wanted: Bits) -> list[Box]:
        """Without the boxes whose kinds are all in others."""
        kept = list(boxes)
        for box in reversed(boxes):
            others = [each for each in kept if each is not box]
            left = {view: wanted.get(view, 0) & self.bits(box) for view in self.views(box)}
            for other in others:
                for view in self.views(other):
                    left[view] = left.get(view, 0) & ~self.bits(other)
            if not any(left.values()):
                kept = others
        return kept

    def seeds(self, left: Bits) -> list[Box]:
        """The first kind that is left of each of some forms, to begin a box with."""
        found: dict[str, Box] = {}
        for (law, form, text), bits in sorted(left.items()):
            if bits and form not in found:
                construct, position = self.names[bits & -bits]
                found[form] = [(law,), (form,), (construct,), (position,), (text,)]
        return list(found.values())[:SEEDS]

    def grown(self, seed: Box, order: tuple[int, ...], wanted: Bits) -> Box:
        """A box that takes in, one column after the other, every value with which nothing of it passes and something is wanted."""
        box = list(seed)
        for at in order:
            wants = self.values_of(box, at, wanted)
            box[at] = tuple(value for value in self.free(box, at) if value in wants)
        return box

    def free(self, box: Box, at: int) -> list[str]:
        """The values of a column with which nothing of a box passes."""
        passing = self.values_of(box, at, self.passing)
        return [value for value in self.values[at] if value not in passing]

    def values_of(self, box: Box, at: int, bits: Bits) -> set[str]:
        """The values of a column that have some of the bits, with the other columns as a box has them."""
        if at in self.masks:
            union = 0
            for view in self.views(box):
                union |= bits.get(view, 0)
            union &= self.mask(box, 5 - at)
            return {value for value, mask in self.masks[at].items() if union & mask}
        inside = self.bits(box)
        every = [*box[:at], tuple(self.values[at]), *box[at + 1:]]
        return {(view[1], view[2])[at == 4] for view in self.views(every) if bits.get(view, 0) & inside}

    def views(self, box: Box) -> Iterable[tuple[str, str, str]]:
        texts = set(box[4])
        for form in box[1]:
            for text in self.texts.get((box[0][0], form), set()) & texts:
                yield (box[0][0], form, text)

    def mask(self, box: Box, at: int) -> int:
        found = 0
        for value in box[at]:
            found |= self.masks[at][value]
        return found

    def bits(self, box: Box) -> int:
        return self.mask(box, 2) & self.mask(box, 3)

    def count(self, box: Box, left: Bits) -> int:
        bits = self.bits(box)
        return sum((left.get(view, 0) & bits).bit_count() for view in self.views(box))

    def shown(self, box: Box) -> Box:
        """The values of the columns in few words: `*` where all others are free or few are not, `family.*` likewise."""
        shown = [box[0], (), (), (), ()]
        for at in (4, 3, 2, 1):
            free = set(self.free(box, at))
            words, covered = in_few_words(self.values[at], set(box[at]), free, at == 2)
            shown[at], box = words, [*box[:at], covered, *box[at + 1:]]
        return shown


def in_few_words(values: list[str], taken: set[str], free: set[str], has_families: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The patterns for some values, and the values that they cover."""
    others = [value for value in values if value not in free]
    star = BESIDE + "*" if values[0].startswith(BESIDE) else "*"
    if has_families and len({value.partition(".")[0] for value in values}) == 1:
        # A standard of others is always named.
        star = values[0].partition(".")[0] + ".*"
    if len(others) < min(len(taken), LEFT_OUT):
        return (star, *(f"-{each}" for each in others)), tuple(each for each in values if each in free)
    families: dict[str, list[str]] = {}
    for value in values:
        families.setdefault(value.partition(".")[0] if has_families else value, []).append(value)
    words: list[str] = []
    covered: list[str] = []
    for family, members in families.items():
        inside = [each for each in members if each in taken]
        out = [each for each in members if each not in free]
        if len(inside) > 1 and len(out) < len(inside):
            words += [f"{family}.*", *(f"-{each}" for each in out)]
            covered += [each for each in members if each in free]
        else:
            words += inside
            covered += inside
    return tuple(words), tuple(covered)
