"""A text in a language, read: its mentions, each with its value, its words and its place."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial
from typing import TypeAlias

from plugins.newsroom.problems import Position
from plugins.prose.addresses import emails_in, urls_in
from plugins.prose.amounts import amount_reader
from plugins.prose.clocks import clock_reader
from plugins.prose.dates import date_reader
from plugins.prose.phones import phones_in
from plugins.prose.plain_text import blanked, stretches_with_numbers, without_code, words_of
from plugins.prose.rooms import rooms_in
from plugins.prose.values import Found, Value

_PARAGRAPH_END = re.compile(r"\n[ \t]*\n\s*")
_Reader: TypeAlias = Callable[[str], Iterator[Found]]

_WORTH_READING = re.compile(r"[\d@]|http|www\.")


class Part(IntEnum):
    """The parts of a version, in the order in which they are read; FACT is a text among the facts, such as a fee."""

    TITLE = 0
    SUMMARY = 1
    BODY = 2
    FACT = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A value as one text says it. ``written`` are its words, ``position`` their place in the file (of the key, outside the
    body); ``start`` and ``end`` are offsets in the text of its passage; ``paragraph`` is the number of its paragraph, from 0; ``weekday`` (Monday is 0) stands before a day.
    """

    value: Value
    written: str
    part: Part
    position: Position
    start: int
    end: int
    paragraph: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: its words (as plain_text makes them, every character in its place) and its mentions in order."""

    words: str
    paragraphs: int
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a text is read with: its language as a CLDR locale, and the region (ISO 3166-1 alpha-2) of telephone numbers
    that have no country code; None where that is not known.
    """

    locale: str
    region: str | None


def read_passage(part: Part, written: str, place: Position, tongue: Tongue, paragraph: int = 0) -> Passage:
    """Read one text that begins at ``place``, with its first paragraph numbered ``paragraph``."""
    ends = [match.end() for match in _PARAGRAPH_END.finditer(written)]
    if _WORTH_READING.search(written) is None:
        return Passage(written, len(ends) + 1, ())
    words, found = _read(written, tongue)
    lines = [0, *(match.end() for match in re.finditer("\n", written))]
    mentions = []
    for each in sorted(found, key=lambda each: (each.start, each.end, repr(each.value))):
        line = bisect_right(lines, each.start)
        position = Position(place.path, place.line + line - 1, each.start - lines[line - 1] + 1)
        mentions.append(
            Mention(
                value=each.value,
                written=" ".join(written[each.start : each.end].split()),
                part=part,
                position=position if part is Part.BODY else place,
                start=each.start,
                end=each.end,
                paragraph=paragraph + bisect_right(ends, each.start),
                weekday=each.weekday,
            )
        )
    return Passage(words, len(ends) + 1, tuple(mentions))


def _read(written: str, tongue: Tongue) -> tuple[str, list[Found]]:
    """The words of a text, without its addresses, and everything found in it. Each reader gets what the ones before it have
    left, so the surest come first; days before telephone numbers, for some days could be one.
    """
    visible = without_code(written)
    found = [*emails_in(visible), *urls_in(visible)]
    words = words_of(_without(visible, found))
    stretches = stretches_with_numbers(words)
    for reader in (partial(rooms_in, locale=tongue.locale), date_reader(tongue.locale).days_in):
        found += _read_around(_without(words, found), stretches, reader)
    found += phones_in(_without(visible, found), tongue.region)  # also those in tel: links, which are no words
    if stretches:
        for reader in (amount_reader(tongue.locale).amounts_in, clock_reader(tongue.locale).clocks_in):
            found += _read_around(_without(words, found), stretches, reader)
    return words, found


def _read_around(words: str, stretches: list[tuple[int, int]], reader: _Reader) -> list[Found]:
    return [
        replace(each, start=each.start + start, end=each.end + start)
        for start, end in stretches
        for each in reader(words[start:end])
    ]


def _without(text: str, found: Iterable[Found]) -> str:
    return blanked(text, [(each.start, each.end) for each in found])
