"""The facts of an index's records as the search script reads them: by what results are filtered and ordered, in JSON.

    {"kinds": ["event", …], "offices": […], "topics": […],
     "records": [[<Pagefind's id>, kind, office, [topics], published, starts, ends], …]}

Kinds, offices and topics are numbers of their lists; days are ISO 8601, ``starts`` and ``ends`` null without an event. What is
no release is of a kind of its own, may have no office (null), has no day of publication, and ends with the words of its name. The
card of the n-th record stands in ``cards-<n // CARDS>.json``.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plugins.search.records import Facts

# Cards of so many records stand in one file: what is shown of the first results seldom needs more than a few of them.
CARDS = 32


@dataclass(frozen=True, slots=True)
class FactsFile:
    """Pagefind's ids and the facts of an index's records, in the records' order."""

    ids: tuple[str, ...]
    facts: tuple[Facts, ...]


def facts_json(file: FactsFile) -> bytes:
    """The file of an index's facts."""
    kinds = _sorted(each.kind for each in file.facts)
    offices = _sorted(each.office for each in file.facts if each.office is not None)
    topics = _sorted(id_ for each in file.facts for id_ in each.topics)
    records = [
        [
            id_,
            kinds.index(each.kind),
            None if each.office is None else offices.index(each.office),
            [topics.index(topic) for topic in each.topics],
            each.published,
            each.starts,
            each.ends,
            *([each.names] if each.names else []),
        ]
        for id_, each in zip(file.ids, file.facts, strict=True)
    ]
    return as_json({"kinds": kinds, "offices": offices, "topics": topics, "records": records})


def as_json(data: Any) -> bytes:
    """Plain data as JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _sorted(words: Iterable[str]) -> list[str]:
    return sorted(set(words))
