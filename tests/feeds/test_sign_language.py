"""A release's video in sign language in the three formats: in the text for people, and as data for machines."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from jsonschema import Draft7Validator
from lxml import etree

from plugins.feeds.atom import atom
from plugins.feeds.json_feed import json_feed
from plugins.feeds.models import Feed
from plugins.feeds.rss import rss
from tests.building import ROOT
from tests.feeds.models import HTML, VIDEO, feed, item

_ATOM = "{http://www.w3.org/2005/Atom}"
_MEDIA = "{http://search.yahoo.com/mrss/}"

_FILE = replace(VIDEO, url="https://videos.example.org/fest.mp4", media_type="video/mp4")
_SENTENCE = (
    '<p><a href="https://videos.example.org/fest" hreflang="gsg">Video: Deutsche Gebärdensprache</a>'
    " (3:25 Minuten, 48\u00a0MB, auf videos.example.org)</p>"
)

_xml = pytest.mark.parametrize("write", [atom, rss])


def _item(write: Callable[..., bytes], made: Feed) -> Any:
    root = etree.fromstring(write(made, HTML))
    found = root.find(f"{_ATOM}entry")
    return root.find("channel/item") if found is None else found


def _json(video: Any) -> dict[str, Any]:
    document = json.loads(json_feed(feed(item(sign_language=video), suffix="json"), HTML))
    schema = json.loads((ROOT / "tests/schemas/jsonfeed-1.1.json").read_text(encoding="utf-8"))
    Draft7Validator(schema).validate(document)
    found: dict[str, Any] = document["items"][0]
    return found


@_xml
def test_the_text_begins_with_a_sentence_that_leads_to_it(write: Callable[..., bytes]) -> None:
    parsed = feedparser.parse(write(feed(item(sign_language=VIDEO)), HTML), sanitize_html=False)

    assert not parsed.bozo
    assert parsed.entries[0].content[-1].value == f"{_SENTENCE}<p>Es gibt <strong>Kuchen</strong>.</p>"


def test_json_has_the_same_text() -> None:
    assert _json(VIDEO)["content_html"] == f"{_SENTENCE}<p>Es gibt <strong>Kuchen</strong>.</p>"


@_xml
def test_it_is_linked_as_a_translation_is_with_its_language(write: Callable[..., bytes]) -> None:
    links = _item(write, feed(item(sign_language=VIDEO))).findall(f"{_ATOM}link")

    assert {
        (link.get("rel"), link.get("href"), link.get("title")) for link in links if link.get("hreflang") == "sgn-gsg"
    } == {("related", VIDEO.url, VIDEO.title)}


@_xml
def test_the_address_of_the_item_stays_that_of_its_page(write: Callable[..., bytes]) -> None:
    parsed = feedparser.parse(write(feed(item(sign_language=VIDEO)), HTML))

    assert parsed.entries[0].link == item().url


@_xml
def test_a_page_that_shows_it_is_a_player_of_a_video_with_a_poster(write: Callable[..., bytes]) -> None:
    *_, content = _item(write, feed(item(sign_language=VIDEO))).findall(f"{_MEDIA}content")

    assert dict(content.attrib) == {"medium": "video", "lang": "sgn-gsg", "duration": "205", "fileSize": "48000000"}
    assert content.find(f"{_MEDIA}player").get("url") == VIDEO.url
    assert dict(content.find(f"{_MEDIA}thumbnail").attrib) == {"url": VIDEO.poster.url, "width": "640", "height": "360"}


@_xml
def test_a_file_is_media_by_itself(write: Callable[..., bytes]) -> None:
    *_, content = _item(write, feed(item(sign_language=_FILE))).findall(f"{_MEDIA}content")

    assert (content.get("url"), content.get("type")) == (_FILE.url, "video/mp4")
    assert content.find(f"{_MEDIA}player") is None


def test_json_says_it_in_the_extension() -> None:
    assert _json(VIDEO)["_depesche"]["sign_language"] == {
        "url": VIDEO.url,
        "language": "gsg",
        "title": VIDEO.title,
        "duration_in_seconds": 205,
        "size_in_bytes": 48_000_000,
        "poster": VIDEO.poster.url,
    }


def test_in_json_only_a_file_is_an_attachment_because_a_page_has_no_type() -> None:
    attachments = {each["url"]: each for each in _json(_FILE)["attachments"]}

    assert attachments[_FILE.url] == {
        "url": _FILE.url,
        "mime_type": "video/mp4",
        "title": VIDEO.title,
        "size_in_bytes": 48_000_000,
        "duration_in_seconds": 205,
    }
    assert VIDEO.url not in {each["url"] for each in _json(VIDEO)["attachments"]}


@_xml
def test_without_one_nothing_is_said_of_it(write: Callable[..., bytes]) -> None:
    assert b"gsg" not in write(feed(), HTML)
    assert "sign_language" not in _json(None)["_depesche"]
