"""What feeds say beyond feedgen's own elements, as extensions of feedgen, for RSS and Atom alike.

Archives: RFC 5005. Licences: RFC 4946. Hubs: https://www.w3.org/TR/websub/. Pictures: https://www.rssboard.org/media-rss.
Events: https://web.resource.org/rss/1.0/modules/event/ (made for RSS 1.0; readers of RSS 2.0 that know it take it too).
Traps of feedgen this module steps around: its Atom entries lose the attributes of links, RSS holds only the first link, and
its Atom elements stand in no namespace until they are written, so those put in here must not either.
"""

from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from plugins.edition.printable import printable
from plugins.feeds.models import Feed, FeedEvent, FeedItem, FeedPicture, FeedVideo

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
EVENT = "http://purl.org/rss/1.0/modules/event/"
HISTORY = "http://purl.org/syndication/history/1.0"
MEDIA = "http://search.yahoo.com/mrss/"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_NAMESPACES = {"dc": DUBLIN_CORE, "ev": EVENT, "fh": HISTORY, "media": MEDIA}

# The name under which both classes are registered with feedgen, and the attribute they are then found by.
NAME = "house"


class FeedExtension(BaseExtension):  # type: ignore[misc]  # feedgen ships no types
    """The links of a feed, what it is part of, and how a browser shows it."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        return dict(_NAMESPACES)

    def extend_rss(self, root: Any) -> Any:
        _add_stylesheet(root, self.feed)
        channel = root[0]
        for attributes in _links(self.feed):
            etree.SubElement(channel, f"{{{ATOM}}}link", attributes)
        _add_archive(channel, self.feed)
        return root

    def extend_atom(self, root: Any) -> Any:
        _add_stylesheet(root, self.feed)
        for attributes in _links(self.feed):
            etree.SubElement(root, "link", attributes)
        _add_archive(root, self.feed)
        return root


class ItemExtension(BaseEntryExtension):  # type: ignore[misc]  # feedgen ships no types
    """The links, pictures and dates of an item, and its language."""

    item: FeedItem

    def extend_rss(self, element: Any) -> Any:
        # One element: of several, some readers show the first and some the last.
        names = ", ".join(author.name for author in self.item.authors)
        etree.SubElement(element, f"{{{DUBLIN_CORE}}}creator").text = printable(names)
        etree.SubElement(element, f"{{{DUBLIN_CORE}}}language").text = self.item.language
        etree.SubElement(element, f"{{{ATOM}}}updated").text = self.item.modified.isoformat()
        for link in self.item.related:
            attributes = {"rel": "related", "hreflang": link.hreflang, "href": link.url}
            etree.SubElement(element, f"{{{ATOM}}}link", attributes)
        if self.item.sign_language is not None:
            etree.SubElement(element, f"{{{ATOM}}}link", _link_to(self.item.sign_language))
        return self._extend(element)

    def extend_atom(self, element: Any) -> Any:
        element.set(LANG, self.item.language)
        page = {"rel": "alternate", "type": "text/html", "hreflang": self.item.language, "href": self.item.url}
        etree.SubElement(element, "link", page)
        for link in self.item.related:
            # Not "alternate": readers would take the last of these for the address of the entry.
            attributes = {"rel": "related", "type": "text/html", "hreflang": link.hreflang, "href": link.url}
            etree.SubElement(element, "link", attributes)
        if self.item.sign_language is not None:
            etree.SubElement(element, "link", _link_to(self.item.sign_language))
        for picture in self.item.pictures[:1]:
            attributes = {
                "rel": "enclosure",
                "type": picture.media_type,
                "length": str(picture.size),
                "href": picture.url,
            }
            etree.SubElement(element, "link", attributes)
        return self._extend(element)

    def _extend(self, element: Any) -> Any:
        for picture in self.item.pictures:
            _add_picture(element, picture)
        if self.item.sign_language is not None:
            _add_video(element, self.item.sign_language)
        if self.item.event is not None:
            _add_event(element, self.item.event)
        return element


def _add_stylesheet(root: Any, feed: Feed) -> None:
    instruction = etree.PI("xml-stylesheet", f'type="text/css" href="{feed.stylesheet}"')
    root.addprevious(instruction)


def _links(feed: Feed) -> list[dict[str, str]]:
    addresses = feed.addresses
    found = {
        "current": addresses.subscription if addresses.is_archive else None,
        "prev-archive": addresses.older,
        "hub": addresses.hub or None,
        "license": feed.terms.licence_url or None,
    }
    return [{"rel": rel, "href": href} for rel, href in found.items() if href is not None]


def _add_archive(parent: Any, feed: Feed) -> None:
    if feed.addresses.is_archive:
        etree.SubElement(parent, f"{{{HISTORY}}}archive")


def _add_picture(parent: Any, picture: FeedPicture) -> None:
    attributes = {
        "url": picture.url,
        "type": picture.media_type,
        "medium": "image",
        "fileSize": str(picture.size),
        "width": str(picture.width),
        "height": str(picture.height),
    }
    content = etree.SubElement(parent, f"{{{MEDIA}}}content", attributes)
    texts = {"description": picture.alt, "credit": picture.credit, "copyright": picture.licence}
    for name, text in texts.items():
        if text:
            etree.SubElement(content, f"{{{MEDIA}}}{name}").text = printable(text)


def _link_to(video: FeedVideo) -> dict[str, str]:
    """A sign language is a language too: the video is related as translations are."""
    type_ = {"type": video.media_type} if video.media_type else {}
    language = {"hreflang": _extended(video.language), "title": printable(video.title)}
    return {"rel": "related", **type_, **language, "href": video.url}


def _extended(sign_language: str) -> str:
    """The tag in its extended form (RFC 5646 section 4.5, ``sgn-gsg``): programs older than ISO 639-3, among them the W3C's feed
    validator, know ``sgn`` alone.
    """
    return f"sgn-{sign_language}"


def _add_video(parent: Any, video: FeedVideo) -> None:
    """As a file where its address leads to one, else as what plays it (``media:player``)."""
    file = {"url": video.url, "type": video.media_type} if video.media_type else {}
    size = {"fileSize": str(video.size)} if video.size else {}
    attributes = {**file, **size, "medium": "video", "duration": str(video.duration)}
    content = etree.SubElement(parent, f"{{{MEDIA}}}content", {**attributes, "lang": _extended(video.language)})
    etree.SubElement(content, f"{{{MEDIA}}}title").text = printable(video.title)
    poster = {"url": video.poster.url, "width": str(video.poster.width), "height": str(video.poster.height)}
    etree.SubElement(content, f"{{{MEDIA}}}thumbnail", poster)
    if not video.media_type:
        etree.SubElement(content, f"{{{MEDIA}}}player", {"url": video.url})


def _add_event(parent: Any, event: FeedEvent) -> None:
    span = event.span
    ends = span.end.date() if span.all_day and span.end else span.end
    texts = {
        "startdate": (span.start.date() if span.all_day else span.start).isoformat(),
        "enddate": ends.isoformat() if ends else "",
        "location": event.place,
    }
    for name, text in texts.items():
        if text:
            etree.SubElement(parent, f"{{{EVENT}}}{name}").text = printable(text)
