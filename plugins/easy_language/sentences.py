"""A text cut into blocks and sentences, every character in its place.

A block is what stands on lines of its own for the reader: a paragraph, heading, list item, definition or cell of a table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.prose.addresses import emails_in, urls_in
from plugins.prose.plain_text import blanked, without_code, words_of

WORD = re.compile(r"[^\W_]+(?:[-·‧’'.,:][^\W_]+)*")

# What begins a block and is no word of it: a heading, quotation, list item or definition.
_MARKER = re.compile(r"^[ \t]*(?:(?:#{1,6}|>|[-+*]|\d{1,3}[.)]|:)[ \t]+)+", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t|:-]+$", re.MULTILINE)
_LINK_OPENS = re.compile(r"!?\[(?=[^\[\]\n]*\])")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)\n")
_NOTE = re.compile(r"\[\^[^\]\n]*\](?::)?")

# Closing signs belong to the sentence; “…” in the middle of one ends none, nor does the point of “5. Oktober” or “12. Treffen”.
_END = re.compile(r"(?:(?<!\b\d)(?<!\b\d\d)\.|[!?…])+[\"'“”»«)\]]*(?=\s+[\"'„“»«(]*[^\Wa-zäöüß_]|\s*$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at ``start`` of its text, in plain words; ``number`` is its place in its block, from 0."""

    words: str
    start: int
    number: int


def plain_words(markdown: str) -> str:
    """What a reader sees of a text, without addresses; every character stands where it stood, the others are spaces."""
    visible = _HARD_BREAK.sub(lambda match: "\n" * len(match[0]), without_code(markdown))
    visible = _NOTE.sub(_spaces, _LINK_OPENS.sub(_spaces, visible))
    addresses = [(each.start, each.end) for each in (*emails_in(visible), *urls_in(visible))]
    marked = _MARKER.sub(lambda match: "\n".rjust(len(match[0])) if match[0] else "", blanked(visible, addresses))
    return _TABLE_RULE.sub(_spaces, words_of(marked)).replace("|", "\n")


def sentences_in(words: str, abbreviation: re.Pattern[str]) -> Iterator[Sentence]:
    """The sentences of plain words, in order. The points of an ``abbreviation`` end none."""
    without_points = abbreviation.sub(lambda match: match[0].replace(".", " "), words)
    for block in re.finditer(r"[^\n]+", without_points):
        start, number = block.start(), 0
        ends = [block.start() + match.end() for match in _END.finditer(block[0])]
        for end in [*ends, block.end()]:
            written = words[start:end]
            if WORD.search(written):
                indent = len(written) - len(written.lstrip())
                yield Sentence(written.strip(), start + indent, number)
                number += 1
            start = end


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
