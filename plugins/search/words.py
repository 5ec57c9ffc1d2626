"""Words as search compares them: folded (no capitals, no accents) and reduced to their stems.

Each language's rules stand in stems.json, and are applied by the few lines below and by the same few lines in
theme/static/search.js: a word of a text and a word somebody types must come out alike. A step takes the longest ending it
knows off a word (or puts another in its place) where at least ``least`` letters are left. The Czech steps follow the light
stemmer of Dolamic and Savoy, "Indexing and stemming approaches for the Czech language" (2009), on folded words; the German
and Polish ones are light stemmers of the same kind. A language without rules has its words folded only.

Not a dictionary: irregular words (Kind, Kinder; dítě, děti) stay apart unless their beginnings are alike.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

# Letters that Unicode does not take apart.
LETTERS = {"ß": "ss", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "’": "", "'": ""}

_WORD = re.compile(r"\w+")
_FOLDED_LETTERS = str.maketrans(LETTERS)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a stemmer. ``replace`` has endings and what takes their place; with ``anywhere`` they are replaced wherever
    they stand in the word.
    """

    least: int
    replace: dict[str, str]
    anywhere: bool = False


def folded(text: str) -> str:
    """A text in small letters without accents: ``Güstrow`` is ``gustrow``, ``Słupsk`` is ``slupsk``."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return "".join(each for each in apart if not unicodedata.category(each).startswith("M")).translate(_FOLDED_LETTERS)


def words_in(text: str) -> Iterator[str]:
    """The folded words of a text, in its order; a word of one letter says nothing."""
    return (found[0] for found in _WORD.finditer(folded(text).replace("_", " ")) if len(found[0]) > 1)


def stem(word: str, steps: Sequence[Step]) -> str:
    """The stem of a folded word."""
    for step in steps:
        word = _everywhere(word, step) if step.anywhere else _shortened(word, step)
    return word


def _everywhere(word: str, step: Step) -> str:
    for before, after in step.replace.items():
        word = word.replace(before, after)
    return word


def _shortened(word: str, step: Step) -> str:
    for length in range(len(word) - step.least, 0, -1):
        ending = word[-length:]
        if ending in step.replace:
            return word[:-length] + step.replace[ending]
    return word


def rules_of(tag: str) -> list[dict[str, Any]]:
    """The rules of a language as stems.json writes them; of a variant (``de-simple``) those of its language."""
    found: list[dict[str, Any]] = _all_rules().get(tag.split("-")[0], [])
    return found


def steps_of(tag: str) -> tuple[Step, ...]:
    """The steps of a language's stemmer."""
    return tuple(Step(each["least"], each["replace"], each.get("where") == "anywhere") for each in rules_of(tag))


@cache
def _all_rules() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(Path(__file__).with_name("stems.json").read_text("utf-8"))
    return found
