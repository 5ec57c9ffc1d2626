"""The checks between releases, on their heads alone: which of them need a closer look (catalogue_checks.py).

So an archive of many thousand releases is checked in every build without being read in every build. What is doubtful here
and what is wrong there are the same rules; a test holds them together.
"""

from collections.abc import Iterable, Iterator

from plugins.newsroom.heads import Head
from plugins.newsroom.reading import ContentRead


def doubtful(heads: Iterable[Head], content: ContentRead) -> frozenset[str]:
    """The folders of releases that refer to something that does not exist, or share an id or an address with another."""
    known = list(heads)
    return frozenset((*_lost_references(known, content), *_shared_ids(known), *_shared_addresses(known, content)))


def _lost_references(heads: list[Head], content: ContentRead) -> Iterator[str]:
    ids = {head.id for head in heads}
    offices, topics = content.offices.keys(), content.topics.keys()
    contacts, groups = content.contacts.keys(), content.groups.keys()
    for head in heads:
        is_sound = (
            head.office in offices
            and topics >= set(head.topics)
            and contacts >= set(head.contacts)
            and groups >= set(head.groups)
            and ids.issuperset(head.related)
        )
        if not is_sound:
            yield head.folder


def _shared_ids(heads: list[Head]) -> Iterator[str]:
    return _shared((head.id, head.folder) for head in heads)


def _shared_addresses(heads: list[Head], content: ContentRead) -> Iterator[str]:
    for language in content.site.languages:
        yield from _shared(_addresses(heads, content, language.tag))


def _addresses(heads: list[Head], content: ContentRead, tag: str) -> Iterator[tuple[tuple[int, str], str]]:
    language = content.site.language(tag)
    for head in heads:
        shown = content.site.shown_in(head, language)
        if shown is not None:
            yield (head.year, head.version(shown).slug), head.folder


def _shared(claims: Iterable[tuple[object, str]]) -> Iterator[str]:
    """The folders that claim the same thing."""
    first: dict[object, str] = {}
    for claimed, folder in claims:
        other = first.setdefault(claimed, folder)
        if other != folder:
            yield from (other, folder)
