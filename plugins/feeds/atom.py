"""Atom 1.0 (RFC 4287) by feedgen.

Traps of feedgen this module steps around: ``updated`` is the clock unless set; it prepends entries unless told otherwise;
entries' links lose their attributes, so an extension writes them; its ``CDATA`` is no type of content that Atom knows.
"""

from copy import deepcopy
from functools import lru_cache
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from plugins.edition.offers import FeedFormat
from plugins.feeds.content import KEPT, Html, content_of, printable
from plugins.feeds.extensions import NAME, FeedExtension, ItemExtension
from plugins.feeds.models import Author, Feed, FeedItem
from plugins.feeds.rss import GENERATOR


def atom(feed: Feed, html: Html) -> bytes:
    """The feed as an Atom document in UTF-8; equal feeds give equal bytes. ``html`` makes HTML of bodies."""
    document = FeedGenerator()
    document.register_extension(NAME, FeedExtension, atom=True, rss=False)
    document.house.feed = feed
    document.id(feed.id)
    document.title(printable(feed.title))
    document.subtitle(printable(feed.description))
    if feed.language:
        document.language(feed.language)
    document.link(href=feed.addresses.own, rel="self", type=FeedFormat.ATOM.media_type)
    document.link(href=feed.page_url, rel="alternate", type="text/html")
    document.author(_person(feed.publisher))
    if feed.terms.in_words:
        document.rights(printable(feed.terms.in_words))
    document.generator(GENERATOR)
    document.updated(feed.updated)
    for item in feed.items:
        document.add_entry(_Entry(item, html), order="append")
    written: bytes = document.atom_str(pretty=True)
    return written


class _Entry(FeedEntry):  # type: ignore[misc]  # feedgen ships no types
    """An entry whose element was made before, in another feed."""

    def __init__(self, item: FeedItem, html: Html) -> None:
        super().__init__()
        self._item = item
        self._html = html

    def atom_entry(self, extensions: bool = True) -> Any:
        del extensions
        return deepcopy(_element(self._item, self._html))


@lru_cache(maxsize=KEPT)
def _element(item: FeedItem, html: Html) -> Any:
    entry = FeedEntry()
    entry.register_extension(NAME, ItemExtension, atom=True, rss=False)
    entry.house.item = item
    entry.id(item.guid)
    entry.title(printable(item.title))
    entry.published(item.published)
    entry.updated(item.modified)
    entry.summary(printable(item.summary))
    entry.content(content_of(item, html), type="html")
    for author in item.authors:
        entry.author(_person(author))
    for category in item.categories:
        entry.category(term=category.term, scheme=category.domain, label=printable(category.label))
    return entry.atom_entry()


def _person(author: Author) -> dict[str, str]:
    """RFC 4287 section 3.2: an empty address is none."""
    person = {"name": printable(author.name), "email": author.email, "uri": author.url}
    return {key: value for key, value in person.items() if value}
