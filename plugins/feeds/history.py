"""How the releases of a scope are divided into the feed that readers subscribe to and the pages of its archive.

RFC 5005 section 4: an archive page is for good. So a release stays on its page whatever is published after it, and a reader
who goes back through the pages meets every release once, even while new ones come in: a page holds the releases of one year
(UTC), at most ``size`` of them, counted from the oldest; it leaves the subscription only when at least ``size`` newer ones
stand there. A release that is published with a date of long ago changes the pages of its own year alone.

Not for who may be seen (newsroom.public) nor for what an item says (items.py).
"""

import time
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
    """Every page there would be, oldest first, with its name."""
    for year, found in groupby(reversed(newest_first), key=_year):
        of_year = tuple(found)
        for start in range(0, len(of_year), size):
            yield f"{year}-{start // size + 1}", of_year[start : start + size][::-1]


def _year(appearance: Appearance) -> int:
    return time.gmtime(appearance.head.date).tm_year
