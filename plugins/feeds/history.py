"""How the releases of a scope are divided into the feed that readers subscribe to and the pages of its archive.

RFC 5005 section 4: an archive page is for good. So a release stays on its page whatever is published after it, and a reader
who goes back through the pages meets every release once, even while new ones come in. A year (UTC) has pages of its own, of
at most ``size`` releases, counted from the oldest; years with few releases stand on one page together. A page leaves the
subscription only when at least ``size`` newer releases stand there. A release that is published with a date of long ago
changes the pages of its own year, or of the years with few releases that follow each other there.

Not for who may be seen (newsroom.public) nor for what an item says (items.py).
"""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.newsroom.public import Appearance


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a feed's history, newest first. ``name`` is that of an archive page, ``2023-1``; empty for the subscription.
    ``older`` is the name of the page before it, empty for the oldest.
    """

    name: str
    older: str
    appearances: tuple[Appearance, ...]


def parts_of(newest_first: Sequence[Appearance], size: int) -> tuple[Part, ...]:
    """The subscription, with at least ``size`` of the releases (if there are so many) and less than twice as many, and the
    pages of the archive, newest first.
    """
    left, older = len(newest_first), ""
    parts: list[Part] = []
    for name, page in _pages(newest_first, size):
        if left - len(page) < size:
            break
        parts.append(Part(name, older, page))
        left, older = left - len(page), name
    parts.append(Part("", older, tuple(newest_first[:left])))
    return tuple(reversed(parts))


def _pages(newest_first: Sequence[Appearance], size: int) -> Iterator[tuple[str, tuple[Appearance, ...]]]:
    """Every page there would be, oldest first, with its name: the year of its oldest release, and a number."""
    count: Counter[int] = Counter()
    for page in _in_pages(newest_first, size):
        year = _year(page[0])
        count[year] += 1
        yield f"{year}-{count[year]}", tuple(reversed(page))


def _in_pages(newest_first: Sequence[Appearance], size: int) -> Iterator[list[Appearance]]:
    few: list[Appearance] = []
    for _, found in groupby(reversed(newest_first), key=_year):
        of_year = list(found)
        has_few = 2 * len(of_year) <= size
        if few and (not has_few or len(few) + len(of_year) > size):
            yield few
            few = []
        if has_few:
            few = few + of_year
        else:
            yield from (of_year[start : start + size] for start in range(0, len(of_year), size))
    if few:
        yield few


def _year(appearance: Appearance) -> int:
    return time.gmtime(appearance.head.date).tm_year
