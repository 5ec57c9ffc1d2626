"""Texts of another direction than the page's: recognised and isolated, so that neither scrambles the other.

Without isolation the Unicode Bidirectional Algorithm (https://www.unicode.org/reports/tr9/) lets points, brackets and numbers
beside a text fall on its wrong side.
"""

from functools import cache, lru_cache
from unicodedata import bidirectional

from markupsafe import Markup

from plugins.newsroom.languages import Direction, language_from

# Strong characters by the direction they run in (UAX 9, table 4).
_STRONG: dict[Direction, frozenset[str]] = {"ltr": frozenset({"L"}), "rtl": frozenset({"R", "AL"})}

# As many names and other short texts as a site shows in the languages of one direction.
_KEPT = 4096


def isolated(text: str) -> Markup:
    """A text that keeps its own direction, whichever that is, and does not touch that of the words around it (HTML, bdi)."""
    return Markup("<bdi>{}</bdi>").format(text)


@cache
def direction_of_language(tag: str) -> Direction:
    """``ltr`` or ``rtl``, by CLDR.

    Raises:
        UnknownLocaleError: CLDR does not know the language.
    """
    return language_from(tag).direction


def runs_against(text: str, direction: Direction) -> bool:
    """Whether all letters of a text run in the other direction than ``direction``; not so where there are none."""
    if text.isascii() and direction == "ltr":
        return False
    return _runs_against(text, direction)


@lru_cache(maxsize=_KEPT)
def _runs_against(text: str, direction: Direction) -> bool:
    strong = {bidirectional(character) for character in text} & (_STRONG["ltr"] | _STRONG["rtl"])
    return bool(strong) and not strong & _STRONG[direction]
