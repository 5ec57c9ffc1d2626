"""Feeds for tests of the formats."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.edition.bodies import Bodies
from plugins.edition.depictions import SharedPicture
from plugins.edition.usage_terms import UsageTerms
from plugins.feeds.models import (
    Author,
    Feed,
    FeedAddresses,
    FeedCategory,
    FeedEvent,
    FeedItem,
    FeedPicture,
    FeedVideo,
    RelatedLink,
)
from plugins.newsroom.events import Attendance, EventStatus, Span
from plugins.newsroom.front_matter import text_digest
from plugins.newsroom.releases import Body

HTML = Bodies().html

CEST = dt.timezone(dt.timedelta(hours=2))

_ORIGIN = "https://news.example.org"


def category(vocabulary: str, term: str, label: str) -> FeedCategory:
    return FeedCategory(f"{_ORIGIN}/#{vocabulary}s", f"{_ORIGIN}/#{vocabulary}-names", term, label)


PICTURE = FeedPicture(
    url=f"{_ORIGIN}/de/2026/fest/fest.png",
    media_type="image/png",
    size=1234,
    width=800,
    height=600,
    alt="Ein gedeckter Tisch",
    credit="Foto: Amt",
    licence="CC BY 4.0",
)

EVENT = FeedEvent(
    span=Span(
        dt.datetime(2026, 6, 1, 15, tzinfo=CEST), dt.datetime(2026, 6, 1, 18, tzinfo=CEST), False, "Europe/Berlin"
    ),
    place="Markt 1, 12345 Musterstadt",
    status=EventStatus.SCHEDULED,
    attendance=Attendance.OFFLINE,
    online_url="",
    calendar=f"{_ORIGIN}/de/2026/fest/event.ics",
)

VIDEO = FeedVideo(
    url="https://videos.example.org/fest",
    language="gsg",
    media_type="",
    duration=205,
    size=48_000_000,
    title="Video: Deutsche Gebärdensprache",
    facts="3:25 Minuten, 48\u00a0MB, auf videos.example.org",
    poster=SharedPicture(f"{_ORIGIN}/de/2026/fest/poster.jpg", "image/jpeg", 640, 360),
)

ITEM = FeedItem(
    guid="urn:uuid:0e0f9c0c-2d3a-5c55-9c3c-7f1c33a0c9f1",
    url=f"{_ORIGIN}/de/2026/fest/",
    language="de",
    title="Sommerfest",
    summary="Alle sind eingeladen.",
    notes=(),
    body=Body(str(Path(__file__).with_name("kuchen.md")), text_digest("Es gibt **Kuchen**.")),
    links=(),
    published=dt.datetime(2026, 5, 1, 9, tzinfo=CEST),
    modified=dt.datetime(2026, 5, 1, 9, tzinfo=CEST),
    state="published",
    authors=(Author("Amt ohne Anschrift", "amt@example.org", f"{_ORIGIN}/de/dienststellen/amt/"),),
    kind=category("kind", "event", "Veranstaltung"),
    office=category("office", "amt", "Amt ohne Anschrift"),
    topics=(),
    pictures=(PICTURE,),
    sign_language=None,
    event=EVENT,
    related=(RelatedLink(f"{_ORIGIN}/cs/2026/slavnost/", "cs"),),
)


def written(folder: Path, markdown: str) -> Body:
    """A text in a file of its own."""
    file = folder / f"{text_digest(markdown)}.md"
    file.write_text(f"---\ntitle: Text\n---\n{markdown}\n", encoding="utf-8")
    return Body(str(file), text_digest(markdown))


def item(**changes: Any) -> FeedItem:
    return replace(ITEM, **changes)


def addresses(suffix: str, language: str = "de", name: str = "", older: str | None = None) -> FeedAddresses:
    """Those of a feed of everything, or of a page of its archive."""
    path = f"{_ORIGIN}/{language}/feeds/all"
    own = f"{path}/{name}.{suffix}" if name else f"{path}.{suffix}"
    return FeedAddresses(own, f"{path}.{suffix}", f"{path}/{older}.{suffix}" if older else None)


def feed(*items: FeedItem, suffix: str = "rss.xml", language: str = "de", **changes: Any) -> Feed:
    made = Feed(
        id="urn:uuid:7c0d0c43-0f6d-5a53-8f0f-3c4b0a4f1c11",
        addresses=addresses(suffix, language),
        page_url=f"{_ORIGIN}/{language}/",
        directory_url=f"{_ORIGIN}/{language}/feeds/",
        title="Kleine Redaktion",
        description="Meldungen",
        hint="Dies ist ein Newsfeed.",
        language=language,
        publisher=Author("Kleine Redaktion", "redaktion@example.org", f"{_ORIGIN}/{language}/"),
        terms=UsageTerms("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "Bitte nennen Sie die Stelle."),
        stylesheet=f"{_ORIGIN}/theme/feed.css",
        items=items or (ITEM,),
    )
    return replace(made, **changes)
