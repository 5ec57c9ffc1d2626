"""RSS 2.0 by feedgen: https://www.rssboard.org/rss-specification and the Advisory Board's profile.

Traps of feedgen this module steps around: it prepends entries unless told otherwise; the last ``link`` becomes the
channel's; ``lastBuildDate`` is the clock unless set; an author needs an e-mail address, so authors are ``dc:creator``.
"""

from copy import deepcopy
from functools import lru_cache
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from plugins.edition.offers import FeedFormat
from plugins.feeds.content import KEPT, Html, content_of, printable
from plugins.feeds.extensions import NAME, FeedExtension, ItemExtension
from plugins.feeds.models import Feed, FeedCategory, FeedItem

GENERATOR = "Depesche"


def rss(feed: Feed, html: Html) -> bytes:
    """The feed as an RSS 2.0 document in UTF-8; equal feeds give equal bytes. ``html`` makes HTML of bodies."""
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
    if feed.updated is not None:
        channel.lastBuildDate(feed.updated)
    for item in feed.items:
        channel.add_entry(_Item(item, html), order="append")
    document: bytes = channel.rss_str(pretty=True)
    return document


class _Item(FeedEntry):  # type: ignore[misc]  # feedgen ships no types
    """An entry whose element was made before, in another feed."""

    def __init__(self, item: FeedItem, html: Html) -> None:
        super().__init__()
        self._item = item
        self._html = html

    def rss_entry(self, extensions: bool = True) -> Any:
        del extensions
        return deepcopy(_element(self._item, self._html))


@lru_cache(maxsize=KEPT)
def _element(item: FeedItem, html: Html) -> Any:
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
    return entry.rss_entry()


def _add(entry: FeedEntry, category: FeedCategory) -> None:
    """A category has no label in RSS: the words of readers are categories of their own."""
    entry.category(term=printable(category.term), scheme=category.domain)
    entry.category(term=printable(category.label), scheme=category.label_domain)
