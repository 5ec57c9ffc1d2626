"""The rules of a language laid on one text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.easy_language.german import GERMAN
from plugins.easy_language.rules import EasyRules
from plugins.easy_language.sentences import WORD, Sentence, plain_words, sentences_in
from plugins.prose.phones import phones_in
from plugins.prose.plain_text import blanked, without_code

# Primary language subtag -> the rules of its easy-to-read variant. A language without an entry is not looked at.
RULES: Mapping[str, EasyRules] = {"de": GERMAN}

_PART = re.compile(r"[^\W\d_]+")
_BOLD = re.compile(r"(\*\*|__)(?=\S)[^\n]*?(?<=\S)\1")
_SIDES = re.compile(r"[^:]+(?::(?=\S)[^:]*)*")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """What breaks a rule: the code of the problem, the place (offsets in the text), the words found there, and for a
    long sentence how many words it has and how many it may have (else 0).
    """

    code: str
    start: int
    end: int
    found: str
    count: int = 0
    limit: int = 0


def findings_in(text: str, rules: EasyRules, *, is_markdown: bool) -> list[Finding]:
    """All findings in a text, by place. In a plain text, such as a title, sentences may stand on one line, and nothing can
    be written in bold.
    """
    words = plain_words(text) if is_markdown else text.replace("\n", " ")
    words = blanked(words, [(each.start, each.end) for each in phones_in(words, "DE")])
    found: list[Finding] = []
    for sentence in sentences_in(words, rules.abbreviation):
        found += _of_length(sentence, rules)
        found += _signs(sentence, rules)
        found += _compounds(sentence, rules)
        if is_markdown and sentence.number:
            found.append(_finding("easy-sentences-in-line", sentence, 0, len(sentence.words)))
    if is_markdown:
        found += _negations(text, words, rules)
    visible = without_code(text)
    found += [Finding("easy-special-sign", *each.span(), each[0]) for each in rules.gendered.finditer(visible)]
    return sorted(found, key=lambda each: (each.start, each.code, each.end))


def _of_length(sentence: Sentence, rules: EasyRules) -> Iterator[Finding]:
    for side in _SIDES.finditer(sentence.words):
        matches = list(WORD.finditer(side[0]))
        if len(matches) > rules.words_at_most:
            start, end = side.start() + matches[0].start(), side.start() + matches[-1].end()
            long = _finding("easy-long-sentence", sentence, start, end)
            yield replace(long, count=len(matches), limit=rules.words_at_most)


def _signs(sentence: Sentence, rules: EasyRules) -> Iterator[Finding]:
    for sign in rules.signs:
        for match in sign.pattern.finditer(sentence.words):
            start = match.start() + len(match[0]) - len(match[0].lstrip(", "))
            yield _finding(sign.code, sentence, start, match.end())


def _compounds(sentence: Sentence, rules: EasyRules) -> Iterator[Finding]:
    """Hyphens and middle dots are what the rule asks for, so each part of a word is looked at by itself."""
    for part in _PART.finditer(sentence.words):
        is_noun = part[0][0].isupper() and not part[0].isupper()
        if not is_noun or rules.no_compound.fullmatch(part[0]):
            continue
        if len(part[0]) > rules.letters_at_most or rules.compound.fullmatch(part[0]):
            yield _finding("easy-long-word", sentence, part.start(), part.end())


def _negations(text: str, words: str, rules: EasyRules) -> Iterator[Finding]:
    bold = [match.span() for match in _BOLD.finditer(text)]
    for match in rules.negation.finditer(words):
        if not any(start <= match.start() < end for start, end in bold):
            yield Finding("easy-negation", match.start(), match.end(), match[0])


def _finding(code: str, sentence: Sentence, start: int, end: int) -> Finding:
    written = " ".join(sentence.words[start:end].split())
    if len(written) > _LONGEST_QUOTE:
        written = f"{written[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
    return Finding(code, sentence.start + start, sentence.start + end, written)
