"""What a language's words for the benchmark's invented texts are: the frame that sentences are made in.

A sentence is subject + predicate + circumstance + end; every subject is a third person singular in the present tense, so
that all combinations are grammatical. Nothing in the words names anything that exists.
"""

from typing import NamedTuple


class Vocabulary(NamedTuple):
    """One language's words. ``columns`` and ``rows`` head a table, ``items`` are entries of lists, ``notes`` footnotes;
    ``titles`` are by kind, ``change_notes`` by type of change.
    """

    subjects: tuple[str, ...]
    predicates: tuple[str, ...]
    circumstances: tuple[str, ...]
    ends: tuple[str, ...]
    headings: tuple[str, ...]
    items: tuple[str, ...]
    columns: tuple[str, str, str]
    rows: tuple[str, ...]
    notes: tuple[str, ...]
    link: str
    titles: dict[str, tuple[str, ...]]
    themes: tuple[str, ...]
    in_town: str
    venues: tuple[str, ...]
    change_notes: dict[str, str]
