"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/.

What the format has no words for stands in the extension ``_depesche``, whose ``about`` leads to the page that explains it.
"""

from functools import lru_cache
from typing import Any

import msgspec

from plugins.feeds.content import KEPT, Html, content_of
from plugins.feeds.models import Author, Feed, FeedCategory, FeedEvent, FeedItem, FeedPicture, FeedVideo
from plugins.newsroom.events import Span

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, html: Html) -> bytes:
    """The feed as a JSON Feed in UTF-8; equal feeds give equal bytes. ``html`` makes HTML of bodies."""
    addresses = feed.addresses
    document = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page_url,
        "feed_url": addresses.own,
        "description": feed.description,
        "user_comment": f"{feed.hint} {feed.directory_url}",
        "next_url": addresses.older,
        "language": feed.language,
        "authors": [_author(feed.publisher)],
        "hubs": [{"type": "WebSub", "url": addresses.hub}] if addresses.hub else None,
        "items": [_item(item, html) for item in feed.items],
        "_depesche": _present(
            {
                "about": feed.directory_url,
                "subscription": addresses.subscription if addresses.is_archive else None,
                "licence": feed.terms.licence,
                "licence_url": feed.terms.licence_url,
                "terms": feed.terms.sentences,
            }
        ),
    }
    return msgspec.json.encode(_present(document))


@lru_cache(maxsize=KEPT)
def _item(item: FeedItem, html: Html) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(_members(item, html)))


def _members(item: FeedItem, html: Html) -> dict[str, Any]:
    # An item holds its text or nothing: the format wants one of content_html and content_text, which may be empty.
    return {
        "id": item.guid,
        "url": item.url,
        "title": item.title,
        "content_html": content_of(item, html),
        **_present({"summary": item.summary, "image": item.pictures[0].url if item.pictures else None}),
        "date_published": item.published.isoformat(),
        "date_modified": item.modified.isoformat(),
        "authors": [_author(each) for each in item.authors],
        "tags": [category.label for category in item.categories],
        "language": item.language,
        **_present({"attachments": [*(_attachment(each) for each in item.pictures), *_video_file(item.sign_language)]}),
        "_depesche": _extension(item),
    }


def _extension(item: FeedItem) -> dict[str, Any]:
    return {
        "state": item.state,
        "kind": item.kind.term,
        "office": _term(item.office),
        "topics": [_term(each) for each in item.topics],
        "translations": [{"language": each.hreflang, "url": each.url} for each in item.related],
        "pictures": [_picture(each) for each in item.pictures],
        **_present({"sign_language": _video(item.sign_language) if item.sign_language else None}),
        **_present({"event": _event(item.event) if item.event else None}),
    }


def _event(event: FeedEvent) -> dict[str, Any]:
    span = event.span
    return {
        "start": span.start.isoformat(),
        **_present({"end": _end(span)}),
        "all_day": span.all_day,
        "timezone": span.timezone,
        **_present({"recurs": event.recurs or None}),
        "status": event.status.value,
        "attendance": event.attendance.value,
        **_present({"location": event.place, "online_url": event.online_url}),
        "calendar": event.calendar,
    }


def _end(span: Span) -> str | None:
    return span.end.isoformat() if span.end else None


def _author(author: Author) -> dict[str, str]:
    return {"name": author.name, "url": author.url}


def _attachment(picture: FeedPicture) -> dict[str, Any]:
    attachment = {"url": picture.url, "mime_type": picture.media_type, "size_in_bytes": picture.size}
    return {**attachment, **_present({"title": picture.alt})}


def _video_file(video: FeedVideo | None) -> list[dict[str, Any]]:
    """The video as an attachment, where its address leads to the file: an attachment has a media type."""
    if video is None or not video.media_type:
        return []
    known = {"title": video.title, "size_in_bytes": video.size, "duration_in_seconds": video.duration}
    return [{"url": video.url, "mime_type": video.media_type, **_present(known)}]


def _video(video: FeedVideo) -> dict[str, Any]:
    known = {"mime_type": video.media_type, "size_in_bytes": video.size}
    return {
        "url": video.url,
        "language": video.language,
        "title": video.title,
        "duration_in_seconds": video.duration,
        **_present(known),
        "poster": video.poster.url,
    }


def _picture(picture: FeedPicture) -> dict[str, Any]:
    said = {"alt": picture.alt, "credit": picture.credit, "licence": picture.licence}
    return {"url": picture.url, "width": picture.width, "height": picture.height, **_present(said)}


def _term(category: FeedCategory) -> dict[str, str]:
    return {"id": category.term, "name": category.label}


def _present(members: dict[str, Any]) -> dict[str, Any]:
    """Members without those that would say nothing."""
    return {name: value for name, value in members.items() if value not in (None, "", [], {})}
