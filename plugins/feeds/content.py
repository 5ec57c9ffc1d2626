"""The text of an item as HTML: what became of the release, its video in sign language, then its body. The same in every format."""

import datetime as dt
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from plugins.edition.body import Body
from plugins.edition.changes import ChangeWords
from plugins.edition.printable import printable
from plugins.feeds.models import FeedItem, FeedVideo

# Items of which each format keeps what it has written: an item stands in a dozen feeds, and writing it is most of their work.
KEPT = 12_000

# Makes safe HTML of a body (edition.bodies.Bodies.html).
Html: TypeAlias = Callable[[Body], str]

# feedgen takes the clock where it is given no date; a feed without items is none, and only serves as a frame.
NO_DATE = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@lru_cache(maxsize=KEPT)
def content_of(item: FeedItem, html: Html) -> str:
    """What became of the release, where it is in sign language, then its text; all links are absolute.

    Raises:
        ChangedFileError: the text was changed since the content was checked.
    """
    told = "".join(_note(each) for each in item.notes) + (_video(item.sign_language) if item.sign_language else "")
    return printable(told if item.body is None else told + html(Body(item.body, item.links, base=item.url)))


def spliced(frame: bytes, tail: bytes, pieces: Iterable[bytes]) -> bytes:
    """A feed's document: its ``frame``, made without items, and before the ``tail`` that ends it the items, written before.

    Documents are put together as bytes, not as trees: the same item stands in a dozen of them, and to copy its tree and write
    it again took more time than all pages together. Both parts are the library's own writing.
    """
    assert frame.endswith(tail), "a frame ends with its last elements"
    return b"".join((frame.removesuffix(tail), *pieces, tail))


def piece_of(document: bytes, frame: bytes, tail: bytes) -> bytes:
    """The one item of a ``document`` that was made in a ``frame``: what ``spliced`` puts together again."""
    assert document.startswith(frame.removesuffix(tail)), "a document begins as its frame does"
    return document[len(frame) - len(tail) : len(document) - len(tail)]


def _note(note: ChangeWords) -> str:
    paragraph = etree.Element("p")
    sentence = etree.SubElement(paragraph, "strong")
    sentence.text, sentence.tail = printable(note.sentence), f" {printable(note.reason)}" if note.reason else ""
    return etree.tostring(paragraph, encoding="unicode", method="html")


def _video(video: FeedVideo) -> str:
    """Where a reader finds the video: no reader of feeds shows links that stand outside the text."""
    paragraph = etree.Element("p")
    link = etree.SubElement(paragraph, "a", href=video.url, hreflang=video.language)
    link.text, link.tail = printable(video.title), f" ({printable(video.facts)})"
    return etree.tostring(paragraph, encoding="unicode", method="html")
