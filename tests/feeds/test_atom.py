"""Atom 1.0 as other people's readers see it: feedparser, and lxml for what feedparser smooths over."""

import datetime as dt
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from lxml import etree

from plugins.feeds.atom import atom
from plugins.feeds.models import Author, Feed
from tests.feeds.models import CEST, HTML, ITEM, PICTURE, addresses, category, feed, item

_ATOM = {"atom": "http://www.w3.org/2005/Atom", "fh": "http://purl.org/syndication/history/1.0"}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _feed(*items: Any, **changes: Any) -> Feed:
    return feed(*items, suffix="atom.xml", **changes)


def _root(made: Feed) -> "etree._Element":
    return etree.fromstring(atom(made, HTML))


def _parsed(made: Feed) -> Any:
    parsed = feedparser.parse(atom(made, HTML))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_a_feed_is_atom_in_its_language_with_an_identity_of_its_own() -> None:
    parsed = _parsed(_feed(language="cs", title="Malá redakce"))

    assert parsed.version == "atom10"
    assert (parsed.feed.language, parsed.feed.title) == ("cs", "Malá redakce")
    assert parsed.feed.id == _feed().id
    assert parsed.feed.link == "https://news.example.org/cs/"


def test_an_entry_is_told_with_its_text_its_address_and_its_times() -> None:
    entry = _parsed(_feed(item(modified=dt.datetime(2026, 5, 5, 9, tzinfo=CEST)))).entries[0]

    assert (entry.id, entry.title, entry.summary) == (ITEM.guid, "Sommerfest", "Alle sind eingeladen.")
    assert entry.content[0].value == "<p>Es gibt <strong>Kuchen</strong>.</p>"
    assert entry.link == ITEM.url
    assert (entry.published, entry.updated) == ("2026-05-01T09:00:00+02:00", "2026-05-05T09:00:00+02:00")


def test_the_feed_was_updated_when_its_newest_content_was() -> None:
    changed = item(modified=dt.datetime(2026, 5, 5, 9, tzinfo=CEST))

    assert _parsed(_feed(ITEM, changed, ITEM)).feed.updated == "2026-05-05T09:00:00+02:00"


def test_authors_are_who_answers_and_then_the_office() -> None:
    people = (
        Author("Mika Muster", "mika@example.org", "https://news.example.org/de/p/"),
        Author("Amt", "", "https://a/"),
    )
    authors = _root(_feed(item(authors=people))).findall("atom:entry/atom:author", _ATOM)

    assert [
        (each.findtext("atom:name", None, _ATOM), each.findtext("atom:email", None, _ATOM)) for each in authors
    ] == [
        ("Mika Muster", "mika@example.org"),
        ("Amt", None),
    ]


def test_a_category_has_its_vocabulary_and_a_label_in_the_language_of_the_entry() -> None:
    one = item(topics=(category("topic", "care", "Pflege"),))

    assert [(tag.scheme, tag.term, tag.label) for tag in _parsed(_feed(one)).entries[0].tags] == [
        ("https://news.example.org/#kinds", "event", "Veranstaltung"),
        ("https://news.example.org/#offices", "amt", "Amt ohne Anschrift"),
        ("https://news.example.org/#topics", "care", "Pflege"),
    ]


def test_the_lead_picture_is_the_enclosure() -> None:
    [enclosure] = _parsed(_feed()).entries[0].enclosures

    assert (enclosure.href, enclosure.type, enclosure.length) == (PICTURE.url, "image/png", "1234")


def test_translations_are_related_with_their_language() -> None:
    links = _root(_feed()).findall("atom:entry/atom:link[@rel='related']", _ATOM)

    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("cs", "https://news.example.org/cs/2026/slavnost/")
    ]


def test_an_entry_says_in_which_language_it_is() -> None:
    root = _root(_feed(ITEM, item(language="cs", guid="urn:uuid:2"), language=""))

    assert root.get(_LANG) is None
    assert [entry.get(_LANG) for entry in root.findall("atom:entry", _ATOM)] == ["de", "cs"]


def test_a_page_of_the_archive_says_so_and_leads_back_in_time() -> None:
    root = _root(_feed(addresses=addresses("atom.xml", name="2023-2", older="2023-1")))
    links = {link.get("rel"): link.get("href") for link in root.findall("atom:link", _ATOM)}

    assert root.find("fh:archive", _ATOM) is not None
    assert links == {
        "self": "https://news.example.org/de/feeds/all/2023-2.atom.xml",
        "alternate": "https://news.example.org/de/",
        "current": "https://news.example.org/de/feeds/all.atom.xml",
        "prev-archive": "https://news.example.org/de/feeds/all/2023-1.atom.xml",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


@pytest.mark.parametrize("language", ["de", "cs", "de-simple", "ar", "zh-Hant-TW"])
def test_every_language_tag_stands_in_the_feed_as_it_is(language: str) -> None:
    assert _root(_feed(language=language)).get(_LANG) == language


def test_equal_feeds_are_equal_bytes() -> None:
    assert atom(_feed(), HTML) == atom(_feed(), HTML)
