"""RSS 2.0 as other people's readers see it: feedparser, and lxml for what feedparser smooths over."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from lxml import etree

from plugins.feeds.models import Author, Feed
from plugins.feeds.rss import rss
from plugins.newsroom.source_tree import ChangedFileError
from tests.feeds.models import CEST, HTML, ITEM, PICTURE, addresses, category, feed, item, written


def _parsed(made: Feed) -> Any:
    parsed = feedparser.parse(rss(made, HTML))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def _channel(made: Feed) -> "etree._Element":
    channel = etree.fromstring(rss(made, HTML)).find("channel")
    assert channel is not None
    return channel


def test_a_feed_is_rss_2_in_its_language_and_belongs_to_its_page() -> None:
    parsed = _parsed(feed(language="cs", title="Malá redakce", description="Zprávy"))

    assert parsed.version == "rss20"
    assert parsed.feed.language == "cs"
    assert (parsed.feed.title, parsed.feed.subtitle) == ("Malá redakce", "Zprávy")
    assert parsed.feed.link == "https://news.example.org/cs/"


def test_a_feed_names_itself_once_with_its_media_type() -> None:
    links = _channel(feed()).findall("{http://www.w3.org/2005/Atom}link")

    assert [dict(link.attrib) for link in links if link.get("rel") == "self"] == [
        {"href": "https://news.example.org/de/feeds/all.rss.xml", "rel": "self", "type": "application/rss+xml"}
    ]


def test_an_item_has_its_texts_its_address_and_its_issuer() -> None:
    entry = _parsed(feed()).entries[0]

    assert (entry.title, entry.summary) == ("Sommerfest", "Alle sind eingeladen.")
    assert entry.link == "https://news.example.org/de/2026/fest/"
    assert entry.author == "Amt ohne Anschrift"
    assert entry.content[0].value == "<p>Es gibt <strong>Kuchen</strong>.</p>"


def test_who_answers_and_the_office_are_named_in_one_element() -> None:
    """Of several, some readers show the first alone and some the last."""
    people = (Author("Mika Muster", "mika@example.org", "https://a/"), Author("Amt", "", "https://b/"))

    assert _parsed(feed(item(authors=people))).entries[0].author == "Mika Muster, Amt"


def test_a_guid_is_the_identity_and_says_that_it_is_no_address() -> None:
    guid = _channel(feed()).find("item/guid")

    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == (ITEM.guid, "false")


def test_the_date_of_an_item_is_its_publication_in_its_own_zone() -> None:
    assert _channel(feed()).findtext("item/pubDate") == "Fri, 01 May 2026 09:00:00 +0200"


def test_the_feed_changed_when_its_newest_content_changed_not_when_it_was_built() -> None:
    changed = item(modified=dt.datetime(2026, 5, 5, 9, tzinfo=CEST))

    assert _channel(feed(ITEM, changed, ITEM)).findtext("lastBuildDate") == "Tue, 05 May 2026 09:00:00 +0200"


def test_items_stand_in_the_order_given() -> None:
    titles = ["drei", "eins", "zwei"]

    assert [entry.title for entry in _parsed(feed(*(item(title=title) for title in titles))).entries] == titles


def test_the_summary_stands_before_the_text() -> None:
    """Readers that show the first of the two, and the W3C's validator, want it so."""
    names = [child.tag for child in _channel(feed()).iterfind("item/*")]

    assert names.index("description") < names.index("{http://purl.org/rss/1.0/modules/content/}encoded")


def test_an_enclosure_has_address_length_and_type() -> None:
    enclosure = _channel(feed()).find("item/enclosure")

    assert enclosure is not None
    assert dict(enclosure.items()) == {
        "url": "https://news.example.org/de/2026/fest/fest.png",
        "length": "1234",
        "type": "image/png",
    }


def test_an_item_without_a_picture_has_no_enclosure() -> None:
    assert _channel(feed(item(pictures=()))).find("item/enclosure") is None


def test_pictures_are_media_with_their_size_their_texts_and_their_rights() -> None:
    media = "{http://search.yahoo.com/mrss/}"
    [content] = _channel(feed()).findall(f"item/{media}content")

    assert dict(content.items()) == {
        "url": PICTURE.url,
        "type": "image/png",
        "medium": "image",
        "fileSize": "1234",
        "width": "800",
        "height": "600",
    }
    assert [content.findtext(f"{media}{name}") for name in ("description", "credit", "copyright")] == [
        "Ein gedeckter Tisch",
        "Foto: Amt",
        "CC BY 4.0",
    ]


def test_an_event_has_its_dates_and_its_place() -> None:
    event = "{http://purl.org/rss/1.0/modules/event/}"
    names = ("startdate", "enddate", "location")

    assert [_channel(feed()).findtext(f"item/{event}{name}") for name in names] == [
        "2026-06-01T15:00:00+02:00",
        "2026-06-01T18:00:00+02:00",
        "Markt 1, 12345 Musterstadt",
    ]


def test_a_category_is_a_term_of_its_vocabulary_and_a_word_of_readers() -> None:
    one = item(topics=(category("topic", "care", "Pflege"),))
    found = [(each.get("domain"), each.text) for each in _channel(feed(one)).findall("item/category")]

    assert found == [
        ("https://news.example.org/#kinds", "event"),
        ("https://news.example.org/#kind-names", "Veranstaltung"),
        ("https://news.example.org/#offices", "amt"),
        ("https://news.example.org/#office-names", "Amt ohne Anschrift"),
        ("https://news.example.org/#topics", "care"),
        ("https://news.example.org/#topic-names", "Pflege"),
    ]


def test_readers_keep_the_address_of_an_item_although_its_translations_are_linked() -> None:
    entry = _parsed(feed()).entries[0]

    assert entry.link == ITEM.url
    assert [(link.hreflang, link.href) for link in entry.links if link.rel == "related"] == [
        ("cs", "https://news.example.org/cs/2026/slavnost/")
    ]


def test_a_feed_says_on_what_terms_it_may_be_used() -> None:
    channel = _channel(feed())
    links = channel.findall("{http://www.w3.org/2005/Atom}link[@rel='license']")

    assert channel.findtext("copyright") == "CC BY 4.0 Bitte nennen Sie die Stelle."
    assert [link.get("href") for link in links] == ["https://creativecommons.org/licenses/by/4.0/"]


def test_a_page_of_the_archive_says_so_and_leads_back_in_time() -> None:
    """RFC 5005 section 4."""
    channel = _channel(feed(addresses=addresses("rss.xml", name="2023-2", older="2023-1")))
    links = {link.get("rel"): link.get("href") for link in channel.findall("{http://www.w3.org/2005/Atom}link")}

    assert channel.find("{http://purl.org/syndication/history/1.0}archive") is not None
    assert (links["current"], links["prev-archive"]) == (
        "https://news.example.org/de/feeds/all.rss.xml",
        "https://news.example.org/de/feeds/all/2023-1.rss.xml",
    )


def test_a_hub_is_named_where_the_site_has_one() -> None:
    of_hub = replace(addresses("rss.xml"), hub="https://hub.example.org/")
    links = _channel(feed(addresses=of_hub)).findall("{http://www.w3.org/2005/Atom}link[@rel='hub']")

    assert [link.get("href") for link in links] == ["https://hub.example.org/"]


def test_a_feed_of_all_languages_has_none_and_each_item_its_own() -> None:
    channel = _channel(feed(ITEM, item(language="cs", guid="urn:uuid:2"), language=""))

    assert channel.find("language") is None
    assert [each.text for each in channel.iterfind("item/{http://purl.org/dc/elements/1.1/}language")] == ["de", "cs"]


@pytest.mark.parametrize(
    "text",
    [
        "Ämter & Verbände",
        "Kinder < 6 Jahre > Eltern",
        "&amp; steht wörtlich da",
        "<b>kein</b> fettes Wort",
        "\"doppelt\" 'einfach'",
        "Ende ]]> mitten im Titel",
        "emoji 🎻 und \u202eumgekehrt",
    ],
)
def test_a_title_with_special_characters_arrives_as_it_was_written(text: str) -> None:
    channel = _channel(
        feed(item(title=text, authors=(Author(text, "", ""),), summary=text), title=text, description=text)
    )

    assert (channel.findtext("title"), channel.findtext("description")) == (text, text)
    assert (channel.findtext("item/title"), channel.findtext("item/description")) == (text, text)
    assert channel.findtext("item/{http://purl.org/dc/elements/1.1/}creator") == text


def test_characters_that_xml_does_not_know_are_left_out(tmp_path: Path) -> None:
    broken = "vor\x00mit\x08ten\x0bdrin\x1f\ufffe\uffff nach"

    parsed = _parsed(feed(item(title=broken, summary=broken, body=written(tmp_path, broken)), title=broken))

    assert parsed.feed.title == parsed.entries[0].title == "vormittendrin nach"


def test_the_end_of_a_cdata_section_in_a_text_does_not_break_the_feed(tmp_path: Path) -> None:
    encoded = _channel(feed(item(body=written(tmp_path, "vorher ]]> nachher")))).findtext(
        "item/{http://purl.org/rss/1.0/modules/content/}encoded"
    )

    assert encoded == "<p>vorher ]]&gt; nachher</p>"


def test_a_program_in_a_text_does_not_reach_the_feed(tmp_path: Path) -> None:
    body = written(tmp_path, "<script>alert(1)</script> [x](javascript:alert(1)) Kuchen")
    document = rss(feed(item(body=body)), HTML)

    assert b"Kuchen" in document
    assert b"alert" not in document


def test_a_text_that_was_changed_since_it_was_checked_is_no_feed(tmp_path: Path) -> None:
    body = written(tmp_path, "Es gibt Kuchen.")
    Path(body.source).write_text("---\n---\nEs gibt keinen Kuchen.\n", encoding="utf-8")

    with pytest.raises(ChangedFileError):
        rss(feed(item(body=body)), HTML)


def test_equal_feeds_are_equal_bytes() -> None:
    assert rss(feed(), HTML) == rss(feed(), HTML)


def test_an_item_without_a_summary_has_its_text_in_place_of_one() -> None:
    assert _channel(feed(item(summary=""))).findtext("item/description") == "<p>Es gibt <strong>Kuchen</strong>.</p>"


@pytest.mark.parametrize("language", ["de", "cs", "pl", "en", "de-simple", "ar", "zh-Hant-TW"])
def test_every_language_tag_stands_in_the_feed_as_it_is(language: str) -> None:
    """feedgen knows only some tags; it must not change or refuse the others."""
    assert _channel(feed(language=language)).findtext("language") == language
