"""Telephone numbers and addresses in a text from right to left: isolated, so that they keep their order.

Groups of digits between spaces change places among Arabic or Hebrew words, and the stroke at the end of an address moves
to its beginning (https://www.unicode.org/reports/tr9/): ``+420 221 921 222`` would be read as ``222 921 221 420+``.
"""

import re
from xml.etree.ElementTree import Element

# The blocks of scripts from right to left, and the forms of their letters: Hebrew to Arabic Extended-A, and U+FB1D on.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

# With its country code. A number without one cannot be told from hours (09 - 12), whose order is that of the text.
_TELEPHONE = re.compile(r"(\+\d[\d ()/\u00a0-]{4,}\d)")
_CODE = frozenset({"code", "pre"})


def has_right_to_left(text: str) -> bool:
    """Whether a text has letters of a script that runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def isolate(root: Element) -> None:
    """Mark the telephone numbers of a document's tree, and its links that are written as their addresses, with their direction."""
    for element in list(root.iter()):
        if element.tag == "a" and element.text and element.text == element.get("href"):
            element.set("dir", "ltr")
        elif element.tag not in _CODE:
            _isolate_numbers(element)


def _isolate_numbers(element: Element) -> None:
    """Those in an element's own words: before its children, and behind each of them."""
    for child in reversed(list(element)):
        child.tail, numbers = _parted(child.tail)
        place = list(element).index(child) + 1
        element[place:place] = numbers
    element.text, numbers = _parted(element.text)
    element[0:0] = numbers


def _parted(words: str | None) -> tuple[str | None, list[Element]]:
    """Words up to their first number, and their numbers, each with the words behind it."""
    if words is None or "+" not in words:
        return words, []
    before, *rest = _TELEPHONE.split(words)
    numbers = []
    for number, behind in zip(rest[::2], rest[1::2], strict=True):
        marked = Element("span", {"dir": "ltr"})
        marked.text, marked.tail = number, behind
        numbers.append(marked)
    return before, numbers
