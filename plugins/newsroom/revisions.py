"""Revisions: whether a text still says what it said, and what of it has changed.

A revision is a short hash of what a text says. How it is set does not count: white space, typographic quotation marks and
dashes, the ways Unicode writes one character, comments. Not for where texts are kept (record_reading.py), nor for what a
translation's state follows from (recall.py). Markdown is not parsed: a paragraph ends at an empty line.
"""

import difflib
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

# Hexadecimal digits: enough that two texts of one release never share them, short enough to be read out.
_LENGTH = 12
_REVISION = re.compile(rf"[0-9a-f]{{{_LENGTH}}}")

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_EMPTY_LINES = re.compile(r"\n\s*\n")
# Nobody sees them: soft hyphen, zero width space, word joiner, byte order mark.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), "")
_PLAIN = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛‹›′´", "'") | dict.fromkeys("‐‑‒–—―−", "-"))

# What is never a typing error: a digit of a date or a price, and where a link leads.
_WEIGHTY = re.compile(r"\d|\]\([^)]*\)|\]:\s*\S+|<[^>]*>")

# How many words of a passage a typing error may touch: so many, or this share of its words.
_FEW_WORDS = 2
_SMALL_SHARE = 10


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text says, as it is written but for its white space; ``summary`` is empty where there is none."""

    title: str
    summary: str
    paragraphs: tuple[str, ...]

    @property
    def passages(self) -> tuple[str, ...]:
        return (self.title, self.summary, *self.paragraphs)

    @property
    def revision(self) -> str:
        """12 hexadecimal digits that stand for what the text says (the beginning of a SHA-256)."""
        said = json.dumps([_plain(each) for each in self.passages], ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()[:_LENGTH]


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage that two texts do not share: ``number`` counts paragraphs from 1, in the later text where it has the
    paragraph; it is 0 for title and summary. ``before`` or ``after`` is empty where the passage is new or gone.
    """

    place: Literal["title", "summary", "paragraph"]
    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a passage in a row that are in both texts, or in one of them."""

    words: str
    where: Literal["both", "before", "after"]


def wording_of(title: str, summary: str | None, body: str) -> Wording:
    """What a text of Markdown with its title and summary says."""
    paragraphs = (_in_one_line(each) for each in _EMPTY_LINES.split(_COMMENT.sub("", body)))
    return Wording(_in_one_line(title), _in_one_line(summary or ""), tuple(each for each in paragraphs if each))


def is_revision(text: str) -> bool:
    """Whether a text has the form of a revision."""
    return _REVISION.fullmatch(text) is not None


def differences(before: Wording, after: Wording) -> tuple[Difference, ...]:
    """What was changed, passage by passage, in the order of the text."""
    return tuple(_differences(before, after))


def _differences(before: Wording, after: Wording) -> Iterator[Difference]:
    if _plain(before.title) != _plain(after.title):
        yield Difference("title", 0, before.title, after.title)
    if _plain(before.summary) != _plain(after.summary):
        yield Difference("summary", 0, before.summary, after.summary)
    for start, old, new in _changed_paragraphs(before, after):
        for offset, (one, other) in enumerate(zip_longest(old, new, fillvalue="")):
            yield Difference("paragraph", start[1 if other else 0] + offset + 1, one, other)


def _changed_paragraphs(
    before: Wording, after: Wording
) -> Iterator[tuple[tuple[int, int], tuple[str, ...], tuple[str, ...]]]:
    old, new = ([_plain(each) for each in wording.paragraphs] for wording in (before, after))
    for tag, i, until_i, j, until_j in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield (i, j), before.paragraphs[i:until_i], after.paragraphs[j:until_j]


def differ_slightly(before: Wording, after: Wording) -> bool:
    """Whether nothing but typing errors can have been corrected between two texts: they have the same paragraphs, in each
    of which at most two words or a tenth of its words differ, but no digit and no link.
    """
    if len(before.paragraphs) != len(after.paragraphs):
        return False
    return all(map(_is_slight, before.passages, after.passages))


def first_rewritten(before: Wording, after: Wording) -> str:
    """The first passage that tells two texts apart that do not ``differ_slightly``."""
    if len(before.paragraphs) == len(after.paragraphs):
        pairs = zip(before.passages, after.passages, strict=True)
        return next(other or one for one, other in pairs if not _is_slight(one, other))
    return next(each.after or each.before for each in differences(before, after) if each.place == "paragraph")


def stretches(before: str, after: str) -> tuple[Stretch, ...]:
    """A passage, word by word, as it was and as it is; what was stands before what came in its place."""
    found: list[Stretch] = []
    old, new = before.split(), after.split()
    for tag, i, until_i, j, until_j in _changed_words(before, after):
        if tag == "equal":
            found.append(Stretch(" ".join(new[j:until_j]), "both"))
            continue
        if until_i > i:
            found.append(Stretch(" ".join(old[i:until_i]), "before"))
        if until_j > j:
            found.append(Stretch(" ".join(new[j:until_j]), "after"))
    return tuple(found)


def _is_slight(before: str, after: str) -> bool:
    one, other = _plain(before), _plain(after)
    if one == other:
        return True
    if _WEIGHTY.findall(one) != _WEIGHTY.findall(other):
        return False
    changed = sum(max(i - i0, j - j0) for tag, i0, i, j0, j in _changed_words(before, after) if tag != "equal")
    return changed <= max(_FEW_WORDS, len(one.split()) // _SMALL_SHARE)


def _changed_words(before: str, after: str) -> list[tuple[str, int, int, int, int]]:
    """The operations of difflib that lead from one passage's words to the other's."""
    matcher = difflib.SequenceMatcher(None, _plain(before).split(), _plain(after).split(), autojunk=False)
    return list(matcher.get_opcodes())


def _in_one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


def _plain(passage: str) -> str:
    """A passage without its typography; as many words as before."""
    return passage.translate(_PLAIN)
