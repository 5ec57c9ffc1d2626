"""The words of the benchmark's invented texts by language."""

from typing import Final

from benchmarks.vocabulary import Vocabulary
from benchmarks.words_czech import CZECH
from benchmarks.words_german import GERMAN
from benchmarks.words_polish import POLISH

WORDS: Final[dict[str, Vocabulary]] = {"de": GERMAN, "cs": CZECH, "pl": POLISH}
