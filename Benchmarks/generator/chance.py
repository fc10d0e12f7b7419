"""Chance that is the same everywhere."""

import random


class Chance:
    """A seeded source of choices.

    Only `random()` is used: it is the one method whose sequence Python promises to keep for a seed
    from one release to the next.
    """

    def __init__(self, seed: str):
        self._source = random.Random(seed)

    def happens(self, probability: float) -> bool:
        return self._source.random() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._source.random() * (high - low + 1))

    def pick(self, choices):
        return choices[int(self._source.random() * len(choices))]

    def some(self, choices, count: int) -> list:
        """`count` different ones of `choices`, in the order they were drawn."""
        left = list(choices)
        return [left.pop(int(self._source.random() * len(left))) for _ in range(count)]
