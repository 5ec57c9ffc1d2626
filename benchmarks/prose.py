"""Makes titles, summaries and Markdown bodies of about 250 words from the word lists."""

from dataclasses import dataclass

from benchmarks.chance import Chance
from benchmarks.vocabulary import Vocabulary
from benchmarks.words import WORDS

_SENTENCES = (4, 4, 4, 3)  # of each paragraph


@dataclass(frozen=True, slots=True)
class Shape:
    """What the bodies of a release hold, the same in every language."""

    has_list: bool
    has_table: bool
    has_footnote: bool


def shape(chance: Chance) -> Shape:
    return Shape(has_list=chance.happens(30), has_table=chance.happens(15), has_footnote=chance.happens(5))


def sentence(words: Vocabulary, chance: Chance) -> str:
    subject, predicate = chance.pick(words.subjects), chance.pick(words.predicates)
    parts = (subject, predicate, chance.pick(words.circumstances), chance.pick(words.ends))
    return " ".join(part for part in parts if part) + "."


def summary(language: str, chance: Chance) -> str:
    """Two sentences."""
    words = WORDS[language]
    return f"{sentence(words, chance)} {sentence(words, chance)}"


def body(language: str, chance: Chance, shape: Shape) -> str:
    """Four paragraphs under three headings, each with something bold, with a link at the end; list, table and footnote
    as ``shape`` says.
    """
    words = WORDS[language]
    headings = chance.some(words.headings, len(_SENTENCES) - 1)
    blocks = [_paragraph(words, chance, _SENTENCES[0])]
    for heading, length in zip(headings, _SENTENCES[1:], strict=True):
        blocks += [f"## {heading}", _paragraph(words, chance, length)]
    if shape.has_list:
        blocks.insert(3, "\n".join(f"- {item}" for item in chance.some(words.items, 4)))
    if shape.has_table:
        blocks.insert(5, _table(words, chance))
    blocks.append(f"[{words.link}](https://example.org/{language}/{chance.between(1, 400)})")
    if shape.has_footnote:
        blocks[0] += "[^1]"
        blocks.append(f"[^1]: {chance.pick(words.notes)}")
    return "\n\n".join(blocks) + "\n"


def _paragraph(words: Vocabulary, chance: Chance, length: int) -> str:
    sentences = [sentence(words, chance) for _ in range(length)]
    bold = chance.pick(words.predicates)
    sentences[-1] = f"{chance.pick(words.subjects)} **{bold}** {chance.pick(words.circumstances)}."
    return " ".join(sentences)


def _table(words: Vocabulary, chance: Chance) -> str:
    rows = [f"| {row} | {chance.between(5, 60)} | {chance.between(20, 250)} |" for row in words.rows]
    return "\n".join((f"| {' | '.join(words.columns)} |", "|---|--:|--:|", *rows))
