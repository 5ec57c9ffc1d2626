"""RSS 2.0 by feedgen: https://www.rssboard.org/rss-specification and the Advisory Board's profile.

Traps of feedgen this module steps around: it prepends entries unless told otherwise; the last ``link`` becomes the
channel's; ``lastBuildDate`` is the clock unless set; an author needs an e-mail address, so authors are ``dc:creator``.
"""

from functools import lru_cache

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from plugins.edition.offers import FeedFormat
from plugins.edition.printable import printable
from plugins.feeds.content import KEPT, NO_DATE, Html, content_of, piece_of, spliced
from plugins.feeds.extensions import NAME, FeedExtension, ItemExtension
from plugins.feeds.models import BARE, Feed, FeedCategory, FeedItem

GENERATOR = "Depesche"

# How every document ends.
_TAIL = b"  </channel>\n</rss>\n"


def rss(feed: Feed, html: Html) -> bytes:
    """The feed as an RSS 2.0 document in UTF-8; equal feeds give equal bytes. ``html`` makes HTML of bodies."""
    return spliced(_document(feed), _TAIL, (_piece(item, html) for item in feed.items))


def _document(feed: Feed, *entries: FeedEntry) -> bytes:
    """The channel without its items, but for the ``entries``."""
    channel = FeedGenerator()
    channel.register_extension(NAME, FeedExtension, atom=False, rss=True)
    channel.house.feed = feed
    channel.title(printable(feed.title))
    channel.description(printable(feed.description))
    if feed.language:
        channel.language(feed.language)
    channel.link(href=feed.addresses.own, rel="self", type=FeedFormat.RSS.media_type)
    channel.link(href=feed.page_url, rel="alternate")
    if feed.terms.in_words:
        channel.copyright(printable(feed.terms.in_words))
    channel.generator(GENERATOR)
    channel.docs("https://www.rssboard.org/rss-specification")
    channel.lastBuildDate(feed.updated or NO_DATE)
    for entry in entries:
        channel.add_entry(entry, order="append")
    document: bytes = channel.rss_str(pretty=True)
    return document


@lru_cache(maxsize=KEPT)
def _piece(item: FeedItem, html: Html) -> bytes:
    """An item as it stands in any feed."""
    return piece_of(_document(BARE, _entry(item, html)), _bare(), _TAIL)


@lru_cache(maxsize=1)
def _bare() -> bytes:
    return _document(BARE)


def _entry(item: FeedItem, html: Html) -> FeedEntry:
    entry = FeedEntry()
    entry.register_extension(NAME, ItemExtension, atom=False, rss=True)
    entry.house.item = item
    entry.title(printable(item.title))
    entry.link(href=item.url)
    entry.guid(item.guid, permalink=False)
    entry.published(item.published)
    entry.description(printable(item.summary))
    entry.content(content_of(item, html), type="CDATA")
    for category in item.categories:
        _add(entry, category)
    for picture in item.pictures[:1]:
        entry.enclosure(picture.url, str(picture.size), picture.media_type)
    return entry


def _add(entry: FeedEntry, category: FeedCategory) -> None:
    """A category has no label in RSS: the words of readers are categories of their own."""
    entry.category(term=printable(category.term), scheme=category.domain)
    entry.category(term=printable(category.label), scheme=category.label_domain)
