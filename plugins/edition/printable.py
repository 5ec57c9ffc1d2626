"""Texts without the characters that documents cannot hold: checks refuse them in content, but HTML can still name them (``&#1;``)."""

import re

# XML 1.0 section 2.2 allows no other control characters, and libraries refuse them; in HTML they are errors (section 13.2.3.5).
_NOT_PRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def printable(text: str) -> str:
    """A text without the control characters that XML 1.0 cannot hold."""
    return _NOT_PRINTABLE.sub("", text)
