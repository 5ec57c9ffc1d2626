"""German writes in one word what others write in two: who looks for a Stammtisch looks for a Pflegestammtisch too.

A long word is taken apart where its first or its second part is a word of the same texts; between them may stand a letter or
two that German puts there. There is no list of words. A part taken off wrongly is found by who types it, which nobody does.
"""

from collections.abc import Collection, Iterator

_SHORTEST_FIRST = 4
_SHORTEST_SECOND = 5
_BETWEEN = ("s", "n", "en", "es", "er")


def parts_of(word: str, known: Collection[str]) -> Iterator[str]:
    """The second parts of a compound (folded), longest first; ``known`` are the folded words of the texts."""
    for place in range(_SHORTEST_FIRST, len(word) - _SHORTEST_SECOND + 1):
        if word[place:] in known or _is_known(word[:place], known):
            yield word[place:]


def _is_known(first: str, known: Collection[str]) -> bool:
    if first in known:
        return True
    bare = (first.removesuffix(each) for each in _BETWEEN if first.endswith(each))
    return any(len(each) >= _SHORTEST_FIRST and each in known for each in bare)
