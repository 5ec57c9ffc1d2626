"""Where two versions of a text contradict each other: 17:00 in German, 19:00 in Czech.

What a translation leaves out is no contradiction, nor is what it adds: summaries and easy language do so. A contradiction is
a value that the original does not have, standing where the original has another of the same kind. Values are laid beside each
other in the order of reading, and where both versions have the same paragraphs, only within one paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from plugins.prose.alignment import replaced
from plugins.prose.articles import Article
from plugins.prose.mentions import Mention, Part
from plugins.prose.values import Value

KINDS: tuple[type, ...] = get_args(Value)


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
        new = [each for each in there if not _is_said(each, said)]
        for gap, other_gap in replaced(said, there, _agree) if new and said else ():
            yield from _pairs(gap, [each for each in other_gap if each in new], are_alike=are_alike)


def _pairs(gap: list[Mention], new: list[Mention], *, are_alike: bool) -> Iterator[Contradiction]:
    """Each new value with the first one it can stand for."""
    rest = list(gap)
    for mention in new:
        for candidate in rest:
            if _contradict(candidate, mention) and (not are_alike or _same_place(candidate, mention)):
                rest.remove(candidate)
                yield Contradiction(mention, instead_of=candidate)
                break


def _same_place(one: Mention, other: Mention) -> bool:
    if one.part is not other.part:
        return Part.FACT not in {one.part, other.part}
    return one.paragraph == other.paragraph


def _is_said(mention: Mention, mentions: Sequence[Mention]) -> bool:
    return any(type(each.value) is type(mention.value) and _agree(each, mention) for each in mentions)


def _agree(one: Mention, other: Mention) -> bool:
    return one.value.agrees(other.value)  # type: ignore[arg-type]  # both are of one kind


def _contradict(one: Mention, other: Mention) -> bool:
    return one.value.contradicts(other.value)  # type: ignore[arg-type]  # both are of one kind
