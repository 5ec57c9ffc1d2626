"""Where two versions of a text contradict each other: 17:00 in German, 19:00 in Czech.

What a translation leaves out is no contradiction, nor is what it adds: summaries and easy language do so. A contradiction is
a value that stands where the other version has another one of the same kind. That is known of

- two paragraphs that mention equally many values of a kind, in versions with the same paragraphs: a value that the other
  paragraph does not have contradicts one there that this one does not have, unless the whole of that version has it as often;
- any other texts laid beside each other in the order of reading: there it must be a value the original has nowhere.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import get_args

from plugins.prose.alignment import replaced
from plugins.prose.articles import Article
from plugins.prose.mentions import Mention, Part
from plugins.prose.values import Day, Value

KINDS: tuple[type, ...] = get_args(Value)

# A version with more values of a kind, such as a timetable, is not compared in it: the work grows with the square.
_MOST = 400


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What one version says, and what another says in its place."""

    mention: Mention
    instead_of: Mention


def contradictions(original: Article, translations: Sequence[Article]) -> Iterator[Contradiction]:
    """Every contradiction between the original and a translation; then between two translations, in what the original
    does not speak of. Excused lines are left out.
    """
    reported: set[Mention] = set()
    for translation in translations:
        for found in _between(original, original.mentions, translation, translation.mentions):
            reported.add(found.mention)
            yield from _unless_excused(found, original, translation)
    own = [
        [each for each in translation.mentions if each not in reported and not _is_said(each, original.mentions)]
        if len(translation.mentions) <= _MOST and len(original.mentions) <= _MOST
        else []
        for translation in translations
    ]
    for second in range(len(translations)):
        for first in range(second):
            for found in _between(translations[first], own[first], translations[second], own[second]):
                yield from _unless_excused(found, translations[first], translations[second])


def _unless_excused(found: Contradiction, one: Article, other: Article) -> Iterator[Contradiction]:
    if not one.is_excused(found.instead_of) and not other.is_excused(found.mention):
        yield found


def _between(
    one: Article, its_mentions: Sequence[Mention], other: Article, other_mentions: Sequence[Mention]
) -> Iterator[Contradiction]:
    are_alike = one.paragraphs == other.paragraphs
    for kind in KINDS:
        said = [each for each in its_mentions if type(each.value) is kind]
        there = [each for each in other_mentions if type(each.value) is kind]
        if 0 < len(said) <= _MOST and 0 < len(there) <= _MOST:
            in_pairs = _paired_paragraphs(said, there) if are_alike else []
            for its_paragraph, paragraph in in_pairs:
                left_over = _left_over(its_paragraph, paragraph)
                yield from (each for each in left_over if not _has_moved(each, said, there))
            settled = {each for _, paragraph in in_pairs for each in paragraph}
            new = {each for each in there if each not in settled and not _is_said(each, said)}
            same = partial(_same, new)
            for gap, other_gap in replaced(said, there, same) if new else ():
                yield from _pairs(gap, [each for each in other_gap if each in new], are_alike=are_alike)


def _paired_paragraphs(
    said: Sequence[Mention], there: Sequence[Mention]
) -> list[tuple[tuple[Mention, ...], tuple[Mention, ...]]]:
    """The mentions of each paragraph that has equally many in both versions."""
    pairs = []
    for place, group in groupby(there, key=_place):
        paragraph, its_paragraph = tuple(group), tuple(each for each in said if _place(each) == place)
        if len(paragraph) == len(its_paragraph):
            pairs.append((its_paragraph, paragraph))
    return pairs


def _left_over(its_paragraph: Sequence[Mention], paragraph: Sequence[Mention]) -> Iterator[Contradiction]:
    """What is left of both paragraphs when everything they agree on is taken away."""
    rest, new = list(its_paragraph), []
    for mention in paragraph:
        same = next((each for each in rest if _agree(each, mention)), None)
        if same is None:
            new.append(mention)
        else:
            rest.remove(same)
    yield from _pairs(rest, new)


def _pairs(rest: list[Mention], new: list[Mention], *, are_alike: bool = False) -> Iterator[Contradiction]:
    """Each new value with the first one it can stand for; in versions that are alike, one of its paragraph."""
    for mention in new:
        for candidate in rest:
            in_reach = not are_alike or candidate.part is not mention.part or _place(candidate) == _place(mention)
            if in_reach and _contradict(candidate, mention):
                rest.remove(candidate)
                yield Contradiction(mention, instead_of=candidate)
                break


def _has_moved(found: Contradiction, said: Sequence[Mention], there: Sequence[Mention]) -> bool:
    """Whether the value stands no more often here than there: then a sentence went to another paragraph."""
    return _count(found.mention, there) <= _count(found.mention, said)


def _count(mention: Mention, mentions: Sequence[Mention]) -> int:
    return sum(_agree(each, mention) for each in mentions)


def _same(new: Container[Mention], one: Mention, other: Mention) -> bool:
    return other not in new and _agree(one, other)


def _place(mention: Mention) -> tuple[Part, int]:
    return mention.part, mention.paragraph


def _is_said(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether one of the mentions has this value. A day with a year is not said by one without, where another has its day
    with a year: „5. Oktober 2023 … am 5. Oktober“ does not say 5 October 2024.
    """
    same = [each.value for each in mentions if type(each.value) is type(mention.value) and _agree(each, mention)]
    if isinstance(mention.value, Day) and mention.value.year is not None and mention.value not in same:
        days = [each.value for each in mentions if isinstance(each.value, Day)]
        same = [] if any(_differ_in_year(each, mention.value) for each in days) else same
    return bool(same)


def _differ_in_year(one: Day, other: Day) -> bool:
    return (one.day, one.month) == (other.day, other.month) and one.year not in {None, other.year}


def _agree(one: Mention, other: Mention) -> bool:
    return one.value.agrees(other.value)  # type: ignore[arg-type]  # both are of one kind


def _contradict(one: Mention, other: Mention) -> bool:
    return one.value.contradicts(other.value)  # type: ignore[arg-type]  # both are of one kind
