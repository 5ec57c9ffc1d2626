"""From records to what Pagefind is given: words reduced to stems, each with the sign of its end."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from plugins.search.compounds import parts_of
from plugins.search.pagefind import END, Words
from plugins.search.records import Record
from plugins.search.words import Step, stem, steps_of, words_in

# Languages that write compounds in one word.
_COMPOUNDING = frozenset({"de"})


def indexed(records: Sequence[Record], tag: str) -> Iterator[Words]:
    """The words of each record of one language, in the records' order."""
    steps = steps_of(tag)
    split = [(tuple(words_in(each.title)), tuple(words_in(each.text))) for each in records]
    is_compounding = tag.split("-")[0] in _COMPOUNDING
    known = frozenset(word for title, text in split for word in (*title, *text)) if is_compounding else frozenset()
    made: dict[str, tuple[str, ...]] = {}

    def forms(words: Iterable[str]) -> str:
        return " ".join(form for word in words for form in _kept(made, word, steps, known))

    for title, text in split:
        yield Words(forms(title), forms((*title, *text)))


def _kept(
    made: dict[str, tuple[str, ...]], word: str, steps: Sequence[Step], known: Collection[str]
) -> tuple[str, ...]:
    """What stands for a word in the index; worked out once for each word."""
    if word not in made:
        made[word] = tuple(f"{form}{END}" for form in forms_of(word, steps, known))
    return made[word]


def forms_of(word: str, steps: Sequence[Step], known: Collection[str]) -> tuple[str, ...]:
    """The forms under which a folded word is found: its stem, itself (for who types its beginning), and the stems of the
    words a compound ends with.
    """
    parts = (stem(part, steps) for part in parts_of(word, known)) if known else ()
    return tuple(dict.fromkeys((stem(word, steps), word, *parts)))
