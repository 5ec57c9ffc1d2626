"""German writes in one word what others write in two: who looks for a Stammtisch looks for a Pflegestammtisch too.

A long word is taken apart where both parts are words of the same texts, with or without the letters German puts between
them. So nothing is taken apart wrongly that nobody writes: there is no list of words.
"""

from collections.abc import Collection, Iterator

_SHORTEST = 4
_BETWEEN = ("s", "n", "en", "es", "er")


def parts_of(word: str, known: Collection[str]) -> Iterator[str]:
    """The second parts of a compound (folded), longest first; ``known`` are the folded words of the texts."""
    for place in range(_SHORTEST, len(word) - _SHORTEST + 1):
        if word[place:] in known and _is_known(word[:place], known):
            yield word[place:]


def _is_known(first: str, known: Collection[str]) -> bool:
    if first in known or f"{first}e" in known:
        return True
    return any(first.endswith(each) and first[: -len(each)] in known for each in _BETWEEN)
