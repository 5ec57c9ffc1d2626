"""RSS 2.0 by feedgen: https://www.rssboard.org/rss-specification and the Advisory Board's profile.

Traps of feedgen this module steps around: it prepends entries unless told otherwise; the last ``link`` becomes the
channel's; ``lastBuildDate`` is the clock unless set; an author needs an e-mail address, so offices are ``dc:creator``.
"""

import re
from functools import lru_cache

from feedgen.feed import FeedGenerator
from lxml import etree

from plugins.edition.body import Body, html_of
from plugins.feeds.models import Feed, FeedItem, FeedNote

GENERATOR = "Depesche"

# XML 1.0 section 2.2 allows no other control characters; feedgen refuses them with an exception.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def rss(feed: Feed) -> bytes:
    """The feed as an RSS 2.0 document in UTF-8; equal feeds give equal bytes."""
    channel = FeedGenerator()
    channel.load_extension("dc", atom=False, rss=True)
    channel.title(_xml(feed.title))
    channel.description(_xml(feed.description))
    channel.language(feed.language)
    channel.link(href=feed.self_url, rel="self", type="application/rss+xml")
    channel.link(href=feed.page_url, rel="alternate")
    channel.generator(GENERATOR)
    channel.docs("https://www.rssboard.org/rss-specification")
    if feed.updated is not None:
        channel.lastBuildDate(feed.updated)
    for item in feed.items:
        _add(channel, item, feed.language)
    document: bytes = channel.rss_str(pretty=True)
    return document


def _add(channel: FeedGenerator, item: FeedItem, language: str) -> None:
    entry = channel.add_entry(order="append")
    entry.title(_xml(item.title))
    entry.link(href=item.url)
    entry.guid(item.guid, permalink=False)
    entry.published(item.published)
    entry.description(_xml(item.summary))
    entry.content(_xml(_content(item)), type="CDATA")
    entry.dc.dc_creator(_xml(item.creator))
    entry.dc.dc_language(language)
    for category in item.categories:
        entry.category(term=_xml(category.term), scheme=category.domain)
    if item.enclosure is not None:
        entry.enclosure(item.enclosure.url, str(item.enclosure.length), item.enclosure.media_type)


def _content(item: FeedItem) -> str:
    """What became of the release, then its text."""
    told = "".join(_note(each) for each in item.notes)
    return told if item.body is None else told + _text(Body(item.body, item.links, base=item.url))


def _note(note: FeedNote) -> str:
    paragraph = etree.Element("p")
    sentence = etree.SubElement(paragraph, "strong")
    sentence.text, sentence.tail = _xml(note.sentence), f" {_xml(note.reason)}" if note.reason else ""
    return etree.tostring(paragraph, encoding="unicode", method="html")


@lru_cache(maxsize=1024)
def _text(body: Body) -> str:
    """A body's HTML: kept, because a release stands in up to three feeds, of everything, of its kind and of its office."""
    return html_of(body)


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)
