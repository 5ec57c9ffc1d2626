"""Atom 1.0 (RFC 4287) by feedgen.

Traps of feedgen this module steps around: ``updated`` is the clock unless set; it prepends entries unless told otherwise;
entries' links lose their attributes, so an extension writes them; its ``CDATA`` is no type of content that Atom knows.
"""

from functools import lru_cache

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from plugins.edition.offers import FeedFormat
from plugins.edition.printable import printable
from plugins.feeds.content import KEPT, NO_DATE, Html, content_of, piece_of, spliced
from plugins.feeds.extensions import NAME, FeedExtension, ItemExtension
from plugins.feeds.models import BARE, Author, Feed, FeedItem
from plugins.feeds.rss import GENERATOR

# How every document ends.
_TAIL = b"</feed>\n"


def atom(feed: Feed, html: Html) -> bytes:
    """The feed as an Atom document in UTF-8; equal feeds give equal bytes. ``html`` makes HTML of bodies."""
    return spliced(_document(feed), _TAIL, (_piece(item, html) for item in feed.items))


def _document(feed: Feed, *entries: FeedEntry) -> bytes:
    """The document without its entries, but for ``entries``."""
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
    document.updated(feed.updated or NO_DATE)
    for entry in entries:
        document.add_entry(entry, order="append")
    written: bytes = document.atom_str(pretty=True)
    return written


@lru_cache(maxsize=KEPT)
def _piece(item: FeedItem, html: Html) -> bytes:
    """An entry as it stands in any feed."""
    return piece_of(_document(BARE, _entry(item, html)), _bare(), _TAIL)


@lru_cache(maxsize=1)
def _bare() -> bytes:
    return _document(BARE)


def _entry(item: FeedItem, html: Html) -> FeedEntry:
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
    return entry


def _person(author: Author) -> dict[str, str]:
    """RFC 4287 section 3.2: an empty address is none."""
    person = {"name": printable(author.name), "email": author.email, "uri": author.url}
    return {key: value for key, value in person.items() if value}
