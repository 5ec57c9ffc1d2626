"""What the rules of easy language in one language are made of: data, so that another language is another module like german.py."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """What breaks a rule: the problem's code, and the pattern by which it is recognised in a sentence of plain words. The
    group ``found`` is what is reported, the whole match where there is none.
    """

    code: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class EasyRules:
    """The rules of one language.

    ``words_at_most`` counts the words of a sentence, or of each side of its colon. ``letters_at_most`` is the length of a
    part of a word above which it is a compound, whatever it is made of; ``compound`` recognises shorter ones. ``negation``
    is looked for in Markdown alone, where it may stand in bold; ``gendered`` (“Bürger*innen”) in the text as it is written, for
    its signs are Markdown's. All other patterns see a sentence, ``abbreviation`` all of a text.
    """

    words_at_most: int
    letters_at_most: int
    compound: re.Pattern[str]
    no_compound: re.Pattern[str]
    negation: re.Pattern[str]
    gendered: re.Pattern[str]
    abbreviation: re.Pattern[str]
    signs: tuple[Sign, ...]
