"""The order of names as people of a language look them up: that of its alphabet, capitals and accents aside.

Czech and Polish count some letters with a mark as letters of their own, and Czech ``ch`` too; German dictionaries and English
ones do not (DIN 5007-1, ČSN 97 6030, PN-N-01223). Letters of other languages stand with the plain ones they are made from.
A collation for lists of a few hundred names, not the Unicode Collation Algorithm: no weights for punctuation.
"""

import re
import unicodedata
from functools import cache
from typing import TypeAlias

# What sorts before what: the letters with their places; where they are equal, the name itself.
Place: TypeAlias = tuple[tuple[tuple[int, str], ...], str]

_PLAIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
_ALPHABETS = {
    "cs": "a b c č d e f g h ch i j k l m n o p q r ř s š t u v w x y z ž",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    "uk": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
}
# Letters that Unicode does not take apart.
_APART = {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i"}
_SIGN = re.compile(r"ch|.", re.DOTALL)


def place_of(name: str, tag: str) -> Place:
    """Where a name stands in a list for readers of a language (a BCP 47 tag): a key for ``sorted``."""
    places = _places(tag.partition("-")[0])
    written = unicodedata.normalize("NFC", name).casefold()
    signs = _SIGN.findall(written) if "ch" in places else written
    return tuple(place for sign in signs for place in _place(sign, places)), name


@cache
def _places(language: str) -> dict[str, int]:
    return {letter: place for place, letter in enumerate(_ALPHABETS.get(language, _PLAIN).split())}


def _place(sign: str, places: dict[str, int]) -> list[tuple[int, str]]:
    """A letter of the alphabet has its place in it; a digit stands before all letters, a foreign script behind them; between
    words there is less than any letter, and other signs count for nothing.
    """
    if sign in places:
        return [(places[sign], "")]
    apart = unicodedata.normalize("NFKD", _APART.get(sign, sign))
    return [place for each in apart if (place := _foreign(each, places)) is not None]


def _foreign(sign: str, places: dict[str, int]) -> tuple[int, str] | None:
    if sign in places:
        return (places[sign], "")
    if sign.isspace() or sign == "-":
        return (-2, "")
    if sign.isdigit():
        return (-1, sign)
    return (len(places), sign) if sign.isalpha() else None
