"""Chance that is the same everywhere: picks made from ``Random.random()``, whose sequence Python promises to keep."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Chance:
    """A seeded source of picks; independent of the hash seed, the machine and the version of Python."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)  # noqa: S311 made-up texts, no secret

    def below(self, count: int) -> int:
        """A number from 0 to ``count - 1``."""
        return int(self._random.random() * count)

    def between(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def pick(self, items: Sequence[Item]) -> Item:
        return items[self.below(len(items))]

    def some(self, items: Sequence[Item], count: int) -> tuple[Item, ...]:
        """``count`` different items, in the order in which they were drawn."""
        rest = list(items)
        return tuple(rest.pop(self.below(len(rest))) for _ in range(count))

    def happens(self, percent: int) -> bool:
        return self.below(100) < percent
