"""Feeds for tests of the format."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.feeds.models import Enclosure, Feed, FeedCategory, FeedItem
from plugins.newsroom.front_matter import text_digest
from plugins.newsroom.releases import Body

CEST = dt.timezone(dt.timedelta(hours=2))

ITEM = FeedItem(
    guid="urn:uuid:0e0f9c0c-2d3a-5c55-9c3c-7f1c33a0c9f1",
    url="https://news.example.org/de/2026/fest/",
    title="Sommerfest",
    summary="Alle sind eingeladen.",
    notes=(),
    body=Body(str(Path(__file__).with_name("kuchen.md")), text_digest("Es gibt **Kuchen**.")),
    links=(),
    published=dt.datetime(2026, 5, 1, 9, tzinfo=CEST),
    modified=dt.datetime(2026, 5, 1, 9, tzinfo=CEST),
    creator="Amt ohne Anschrift",
    categories=(FeedCategory("https://news.example.org/#kinds", "event"),),
    enclosure=Enclosure("https://news.example.org/de/2026/fest/fest.png", "image/png", 1234),
)


def written(folder: Path, markdown: str) -> Body:
    """A text in a file of its own."""
    file = folder / f"{text_digest(markdown)}.md"
    file.write_text(f"---\ntitle: Text\n---\n{markdown}\n", encoding="utf-8")
    return Body(str(file), text_digest(markdown))


def item(**changes: Any) -> FeedItem:
    return replace(ITEM, **changes)


def feed(
    *items: FeedItem, language: str = "de", title: str = "Kleine Redaktion", description: str = "Meldungen"
) -> Feed:
    return Feed(
        self_url=f"https://news.example.org/{language}/feeds/all.rss.xml",
        page_url=f"https://news.example.org/{language}/",
        title=title,
        description=description,
        language=language,
        items=items or (ITEM,),
    )
