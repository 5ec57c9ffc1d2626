"""Names that stand in files and addresses: ids and slugs.

A slug is made from a title with the transliteration of its language (SPEC 2.1): ``ü`` is ``ue`` in German and ``u``
elsewhere, ``ß`` is ``ss``, ``ł`` is ``l``.
"""

import re
import unicodedata

from slugify import slugify

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_GERMAN = (("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ẞ", "SS"), ("ß", "ss"))

# Long slugs are cut at a word: browsers, mail programs and print all break long addresses.
_LONGEST_SLUG = 80


def is_id(name: str) -> bool:
    """Whether ``name`` may be an id or a slug: lower-case a–z and digits, with single hyphens between."""
    return _ID.fullmatch(name) is not None


def slug_from(title: str, tag: str) -> str:
    """The slug of a title in the language ``tag``; empty where nothing of it can be transliterated."""
    pairs = _GERMAN if tag.split("-")[0] == "de" else ()
    return slugify(
        unicodedata.normalize("NFC", title),
        replacements=pairs,
        max_length=_LONGEST_SLUG,
        word_boundary=True,
        save_order=True,
    )
