"""Two sequences laid beside each other: what is the same in both, and what stands instead of what between it."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

Item = TypeVar("Item")


def replaced(
    one: Sequence[Item], other: Sequence[Item], agrees: Callable[[Item, Item], bool]
) -> list[tuple[list[Item], list[Item]]]:
    """The places at which both sequences say something else: the items of each there, in order, neither empty.

    A longest common subsequence is kept in place; what only one side has between two common items was left out by the
    other, and is no replacement. The work grows with the product of both lengths.
    """
    kept = [(-1, -1), *_common(one, other, agrees), (len(one), len(other))]
    gaps = []
    for (first, second), (next_first, next_second) in pairwise(kept):
        gap = (list(one[first + 1 : next_first]), list(other[second + 1 : next_second]))
        if gap[0] and gap[1]:
            gaps.append(gap)
    return gaps


def _common(one: Sequence[Item], other: Sequence[Item], agrees: Callable[[Item, Item], bool]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence (dynamic programming; the earliest where there are several)."""
    lengths = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for row in range(len(one) - 1, -1, -1):
        for column in range(len(other) - 1, -1, -1):
            if agrees(one[row], other[column]):
                lengths[row][column] = lengths[row + 1][column + 1] + 1
            else:
                lengths[row][column] = max(lengths[row + 1][column], lengths[row][column + 1])
    places, row, column = [], 0, 0
    while row < len(one) and column < len(other):
        if agrees(one[row], other[column]):
            places.append((row, column))
            row, column = row + 1, column + 1
        elif lengths[row + 1][column] >= lengths[row][column + 1]:
            row += 1
        else:
            column += 1
    return places
