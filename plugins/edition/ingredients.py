"""What outputs are made from, as digests: while these stay the same, nothing made from them has to be made again.

Each digest covers at least everything its name says, and may cover more: too much costs time, too little would leave an old
page standing. (A property test compares thousands of builds with clean ones.)
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from plugins.edition.offers import calendar_scopes
from plugins.edition.view import View
from plugins.newsroom.public import Appearance, ComingEvent, PublicCatalogue
from plugins.newsroom.scopes import Scope

_SIZE = 16


def digest_of(*parts: Any) -> bytes:
    """The digest of plain data; bytes are taken as digests of something else."""
    return hashlib.blake2b(msgspec.json.encode(parts, order="deterministic"), digest_size=_SIZE).digest()


def of_everything_but_releases(view: View) -> bytes:
    """Of the site, its registers and standing pages, of its addresses, and of which lists exist in which language; as they
    are at *now*: terms end, meetings pass.
    """
    catalogue = view.catalogue
    return digest_of(
        *of_frame(view),
        catalogue.offices,
        catalogue.contacts,
        catalogue.groups,
        catalogue.topics,
        catalogue.portraits,
        catalogue.logos,
        catalogue.pages,
        tuple(_at_now(view)),
    )


def of_frame(view: View) -> tuple[Any, ...]:
    """What surrounds any page of any language, and what a card of a list takes from the registers: names."""
    catalogue = view.catalogue
    publisher = catalogue.site.publisher
    lists = [(tag, scope) for tag in catalogue.segments for scope in _scopes(catalogue, tag)]
    return (
        catalogue.site,
        catalogue.segments,
        lists,
        [(id_, office.name) for id_, office in catalogue.offices.items()],
        [(id_, topic.name) for id_, topic in catalogue.topics.items()],
        catalogue.offices[publisher],
        catalogue.logos.get(publisher),
        bool(catalogue.contacts),
        bool(catalogue.groups),
        [(own.language.tag, calendar_scopes(own)) for own in view.all_languages()],
        [[(each.language, each.title, each.slug) for each in page.versions] for page in catalogue.pages],
        view.origin,
        view.page_size,
        view.has_search,
    )


def of_feed_surroundings(view: View) -> bytes:
    """Of what feeds take from the site and its registers, as they are at *now*: names, and who answers for whom."""
    catalogue, terms = view.catalogue, view.catalogue.terms
    answers = [
        [(each.contact.id, terms.is_coming(each.contact)) for each in terms.answers((id_,))]
        for id_ in catalogue.contacts
    ]
    return digest_of(
        *of_frame(view),
        [(id_, office.email) for id_, office in catalogue.offices.items()],
        [(id_, contact.name, contact.email) for id_, contact in catalogue.contacts.items()],
        [(id_, group.name) for id_, group in catalogue.groups.items()],
        answers,
    )


def _scopes(catalogue: PublicCatalogue, tag: str) -> Iterator[tuple[Scope, bool, bool]]:
    language = catalogue.site.language(tag)
    for scope in sorted({*catalogue.shown_scopes(language), *catalogue.scopes(language)}):
        yield scope, catalogue.has_list(language, scope), bool(catalogue.syndicated(language, scope))


def _at_now(view: View) -> Iterator[Any]:
    """What of the registers changes by time alone."""
    now, terms = view.catalogue.now, view.catalogue.terms
    for contact in view.catalogue.contacts.values():
        yield terms.is_coming(contact), terms.is_past(contact)
    for group in view.catalogue.groups.values():
        yield group.status_on(terms.day_at(group.office))
        for meeting in group.meetings:
            yield meeting.event.coming(now)
            yield meeting.event.is_open(now)


def of_listings(appearances: Iterable[Appearance]) -> bytes:
    """Of what lists show of releases, as known at *now*, in their order."""
    return hashlib.blake2b(b"".join([each.listing for each in appearances]), digest_size=_SIZE).digest()


def of_releases(view: View, appearances: Iterable[Appearance]) -> bytes:
    """Of everything releases say, as known at *now*, and of what lists show of those they are related to."""
    catalogue, digest = view.catalogue, hashlib.blake2b(digest_size=_SIZE)
    for each in appearances:
        head = each.head
        digest.update(head.whole(each.tag) + catalogue.phases[head.id])
        if head.recurs:
            digest.update(_next_occurrence(view, each))
        for id_ in head.related:
            related = catalogue.heads.get(id_)
            shown = None if related is None else catalogue.appearance(related, view.language)
            digest.update(b"-" if shown is None else shown.listing)
    return digest.digest()


def of_facts(appearances: Iterable[Appearance]) -> bytes:
    """Of what releases say besides their texts, and of their paths; nothing that changes by time alone."""
    return hashlib.blake2b(b"".join([each.head.facts for each in appearances]), digest_size=_SIZE).digest()


def of_addresses(view: View, appearances: Iterable[Appearance]) -> bytes:
    """Of the paths and last changes of releases, as known at *now*."""
    digest = hashlib.blake2b(digest_size=_SIZE)
    for each in appearances:
        digest.update(each.head.address + view.catalogue.phases[each.head.id])
    return digest.digest()


def of_coming(view: View) -> bytes:
    """Of the events and meetings to come in a language."""
    coming = view.catalogue.coming_events(view.language)
    return digest_of([(each.span, *_of_coming_event(each)) for each in coming])


def _of_coming_event(coming: ComingEvent) -> tuple[Any, ...]:
    if coming.release is not None:
        return (coming.release.head.whole(coming.release.tag),)
    return (coming.group, coming.event, coming.title)


def _next_occurrence(view: View, appearance: Appearance) -> bytes:
    event = appearance.release.event
    return digest_of(None if event is None else event.coming(view.catalogue.now))
