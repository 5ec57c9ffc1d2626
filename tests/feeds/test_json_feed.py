"""JSON Feed 1.1, judged by its published schema."""

import json
from dataclasses import replace
from typing import Any

from plugins.feeds.json_feed import json_feed
from plugins.feeds.models import Feed
from tests.feeds.models import HTML, ITEM, PICTURE, addresses, category, feed, item


def _feed(*items: Any, **changes: Any) -> Feed:
    return feed(*items, suffix="json", **changes)


def _read(made: Feed) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(json_feed(made, HTML))
    return document


def test_a_feed_says_what_it_is_and_where_it_stands() -> None:
    document = _read(_feed())

    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert (document["title"], document["language"]) == ("Kleine Redaktion", "de")
    assert document["feed_url"] == "https://news.example.org/de/feeds/all.json"
    assert document["home_page_url"] == "https://news.example.org/de/"


def test_an_item_has_its_identity_its_texts_and_its_language() -> None:
    [only] = _read(_feed())["items"]

    assert (only["id"], only["url"], only["language"]) == (ITEM.guid, ITEM.url, "de")
    assert (only["title"], only["summary"]) == ("Sommerfest", "Alle sind eingeladen.")
    assert only["content_html"] == "<p>Es gibt <strong>Kuchen</strong>.</p>"
    assert only["authors"] == [{"name": "Amt ohne Anschrift", "url": "https://news.example.org/de/dienststellen/amt/"}]


def test_a_picture_is_the_image_and_an_attachment_with_its_size() -> None:
    [only] = _read(_feed())["items"]

    assert only["image"] == PICTURE.url
    assert only["attachments"] == [
        {"url": PICTURE.url, "mime_type": "image/png", "size_in_bytes": 1234, "title": "Ein gedeckter Tisch"}
    ]


def test_the_extension_holds_what_the_format_has_no_words_for() -> None:
    [only] = _read(_feed(item(topics=(category("topic", "care", "Pflege"),))))["items"]
    said = only["_depesche"]

    assert (said["state"], said["kind"]) == ("published", "event")
    assert said["office"] == {"id": "amt", "name": "Amt ohne Anschrift"}
    assert said["topics"] == [{"id": "care", "name": "Pflege"}]
    assert said["translations"] == [{"language": "cs", "url": "https://news.example.org/cs/2026/slavnost/"}]
    assert said["event"] == {
        "start": "2026-06-01T15:00:00+02:00",
        "end": "2026-06-01T18:00:00+02:00",
        "all_day": False,
        "timezone": "Europe/Berlin",
        "status": "scheduled",
        "attendance": "offline",
        "location": "Markt 1, 12345 Musterstadt",
        "calendar": "https://news.example.org/de/2026/fest/event.ics",
    }


def test_a_page_of_the_archive_leads_on_to_the_one_before() -> None:
    archive = addresses("json", name="2023-2", older="2023-1")

    assert _read(_feed(addresses=archive))["next_url"] == "https://news.example.org/de/feeds/all/2023-1.json"
    assert "next_url" not in _read(_feed(addresses=replace(archive, older=None)))


def test_a_hub_is_named_where_the_site_has_one() -> None:
    of_hub = replace(addresses("json"), hub="https://hub.example.org/")

    assert _read(_feed(addresses=of_hub))["hubs"] == [{"type": "WebSub", "url": "https://hub.example.org/"}]


def test_an_item_whose_text_is_empty_still_has_one() -> None:
    """The format wants a text of every item."""
    assert _read(_feed(item(body=None)))["items"][0]["content_html"] == ""
