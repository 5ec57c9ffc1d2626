"""The checks between releases, on their heads alone: which of them need a closer look (catalogue_checks.py).

So an archive of many thousand releases is checked in every build without being read in every build. What is doubtful here
and what is wrong there are the same rules; a test holds them together.
"""

from collections.abc import Iterable, Iterator, Mapping

from plugins.newsroom.heads import Head
from plugins.newsroom.reading import ContentRead
from plugins.newsroom.urls import Segments, is_reserved


def doubtful(heads: Iterable[Head], content: ContentRead, segments: Mapping[str, Segments]) -> frozenset[str]:
    """The folders of releases that refer to something that does not exist, or share an id, an address or an alias with another."""
    known = list(heads)
    found = (
        _lost_references(known, content),
        _shared_ids(known),
        _shared_addresses(known, content),
        _doubtful_aliases(known, content, segments),
    )
    return frozenset(folder for each in found for folder in each)


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


def _doubtful_aliases(heads: list[Head], content: ContentRead, segments: Mapping[str, Segments]) -> Iterator[str]:
    """The folders of releases with an alias that is reserved, or that another release or a page has too, and of those others."""
    with_alias = [head for head in heads if head.aliases]
    if not with_alias:
        return
    of_pages = {f"/{each.language}/{each.slug}/" for page in content.pages for each in page.versions}
    for head in with_alias:
        if any(alias in of_pages or is_reserved(alias, segments) for alias in head.aliases):
            yield head.folder
    wanted = {alias for head in with_alias for alias in head.aliases}
    addresses = ((address, head.folder) for head in heads for address in content.site.addresses(head))
    claims = ((alias, head.folder) for head in with_alias for alias in head.aliases)
    yield from _shared((*claims, *(each for each in addresses if each[0] in wanted)))


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
