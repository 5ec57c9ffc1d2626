"""The feeds of the built sites: which exist, what is in them, and that they agree with the files beside them."""

import email.utils
from collections.abc import Iterator
from urllib.parse import urlsplit

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from tests.built_site import BuiltSite
from tests.sites.small_site import PER_FEED

_ENCODED = "item/{http://purl.org/rss/1.0/modules/content/}encoded"


def _feeds(site: BuiltSite) -> Iterator[tuple[str, "etree._Element"]]:
    """(path, channel) of every RSS feed of a site in one language."""
    for path in _paths(site):
        channel = etree.fromstring(site.read(path)).find("channel")
        assert channel is not None, path
        yield path, channel


def _paths(site: BuiltSite) -> tuple[str, ...]:
    """The RSS feeds in one language, and the pages of their archives."""
    return tuple(path for path in site.ending_with(".rss.xml") if not path.startswith("feeds/"))


def _titles(site: BuiltSite, path: str) -> list[str]:
    return [entry.title for entry in feedparser.parse(site.read(path)).entries]


def test_feedparser_reads_every_feed_without_complaint(built: BuiltSite) -> None:
    complaints = {
        path: str(parsed.get("bozo_exception"))
        for path in built.ending_with(".rss.xml")
        if (parsed := feedparser.parse(built.read(path))).bozo
    }

    assert complaints == {}


def test_the_language_of_a_feed_is_that_of_its_path(built: BuiltSite) -> None:
    assert {path: channel.findtext("language") for path, channel in _feeds(built)} == {
        path: path.split("/")[0] for path in _paths(built)
    }


def test_a_feeds_own_address_is_where_it_stands(built: BuiltSite) -> None:
    links = {path: channel.find("{http://www.w3.org/2005/Atom}link") for path, channel in _feeds(built)}

    assert {path: link.get("href") if link is not None else None for path, link in links.items()} == {
        path: built.url_of(path) for path in _paths(built)
    }


def test_the_page_of_a_feed_and_of_every_item_exists(built: BuiltSite) -> None:
    missing = [
        (path, link.text)
        for path, channel in _feeds(built)
        for link in (*channel.findall("link"), *channel.findall("item/link"))
        if not built.file_of(link.text or "").is_file()
    ]

    assert missing == []


def test_no_feed_is_empty(built: BuiltSite) -> None:
    assert [path for path, channel in _feeds(built) if channel.find("item") is None] == []


def test_every_language_with_a_release_has_a_feed_of_all(built: BuiltSite) -> None:
    assert [tag for tag in built.languages if f"{tag}/feeds/all.rss.xml" not in built.paths] == []


def test_items_are_newest_first(built: BuiltSite) -> None:
    for path, channel in _feeds(built):
        dates = [email.utils.parsedate_to_datetime(date.text or "") for date in channel.findall("item/pubDate")]
        assert dates == sorted(dates, reverse=True), path


def test_a_guid_is_used_once_in_a_feed_and_by_one_language_alone(built: BuiltSite) -> None:
    languages: dict[str, set[str]] = {}
    for path, channel in _feeds(built):
        guids = [guid.text or "" for guid in channel.findall("item/guid")]
        assert len(guids) == len(set(guids)), path
        for guid in guids:
            languages.setdefault(guid, set()).add(path.split("/")[0])

    assert {guid: found for guid, found in languages.items() if len(found) > 1} == {}


def test_the_length_of_an_enclosure_is_the_size_of_its_file(built: BuiltSite) -> None:
    enclosures = [each for _, channel in _feeds(built) for each in channel.findall("item/enclosure")]

    assert enclosures
    assert [(each.get("url"), each.get("length")) for each in enclosures] == [
        (each.get("url"), str(built.file_of(each.get("url") or "").stat().st_size)) for each in enclosures
    ]


def test_every_link_and_picture_in_a_text_is_an_absolute_address(built: BuiltSite) -> None:
    """Readers show a text far from our site; a path or a place on the page leads nowhere there."""
    relative = {
        (path, str(tag.get("href") or tag.get("src")))
        for path, channel in _feeds(built)
        for encoded in channel.findall(_ENCODED)
        for tag in BeautifulSoup(encoded.text or "", "html.parser").find_all(["a", "img"])
        if (tag.get("href") or tag.get("src")) and not urlsplit(str(tag.get("href") or tag.get("src"))).scheme
    }

    assert relative == set()


def test_the_scopes_of_a_language_are_those_with_a_release_in_it(small_site: BuiltSite) -> None:
    def scopes(tag: str) -> set[str]:
        """Without the pages of archives."""
        found = {
            path.removeprefix(f"{tag}/feeds/")
            for path in small_site.ending_with(".rss.xml")
            if path.startswith(f"{tag}/")
        }
        return {each.removesuffix(".rss.xml") for each in found if "/2026-" not in each}

    assert scopes("de-simple") == {"all", "kind/news", "office/amt", "office/amt/news", "topic/krisenhilfe"}
    assert scopes("pl") == {
        "all",
        "kind/event",
        "office/praha",
        "office/praha/event",
        "office/slupsk",
        "office/slupsk/event",
        "group/stammtisch",
        "topic/krisenhilfe",
        "topic/pflege",
    }
    assert scopes("ar") == {
        "all",
        "kind/contact",
        "kind/event",
        "kind/news",
        "kind/working-group",
        "group/stammtisch",
        "topic/krisenhilfe",
        "topic/pflege",
        "office/amt",
        "office/amt/news",
        "office/amt/working-group",
        "office/praha",
        "office/praha/contact",
        "office/praha/event",
    }


def test_a_feed_holds_only_releases_of_its_language(small_site: BuiltSite) -> None:
    """Untranslated releases are shown on Czech pages, and are not in the Czech feed."""
    assert _titles(small_site, "cs/feeds/all.rss.xml") == [
        "Odborná konference o péči",
        "Beseda bez konce",
        "Eva Nováková je nová koordinátorka",
    ]


def test_a_feed_of_a_kind_holds_only_that_kind(small_site: BuiltSite) -> None:
    assert _titles(small_site, "de/feeds/kind/event.rss.xml") == [
        "Fachkonferenz zur Pflege",
        "Abgesagt: Sommerfest",
        "Drei offene Tage",
    ]


def test_a_feed_of_an_office_holds_only_what_it_issued(small_site: BuiltSite) -> None:
    assert _titles(small_site, "de/feeds/office/praha.rss.xml") == [
        "Fachkonferenz zur Pflege",
        "Eva Nováková koordiniert",
    ]


def test_a_feed_holds_the_newest_and_less_than_two_pages_worth(small_site: BuiltSite) -> None:
    assert PER_FEED <= len(_titles(small_site, "de/feeds/all.rss.xml")) < 2 * PER_FEED


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("de/feeds/kind/working-group.rss.xml", "aus-der-gruppe/de"),
        ("ar/feeds/kind/working-group.rss.xml", "arabische-gruppe/ar"),
        ("de-simple/feeds/all.rss.xml", "leicht/de-simple"),
    ],
)
def test_a_guid_is_the_uuid_of_id_and_language_in_the_sites_namespace(
    small_site: BuiltSite, path: str, name: str
) -> None:
    parsed = feedparser.parse(small_site.read(path))

    assert [entry.id for entry in parsed.entries] == [small_site.urn(name)]


def test_a_release_has_one_guid_in_every_feed_it_is_in(small_site: BuiltSite) -> None:
    paths = ("all", "kind/event", "office/praha")
    guids = {
        entry.id
        for path in paths
        for entry in feedparser.parse(small_site.read(f"cs/feeds/{path}.rss.xml")).entries
        if entry.title == "Odborná konference o péči"
    }

    assert guids == {small_site.urn("konferenz/cs")}


def test_a_minor_change_does_not_change_when_the_feed_changed(small_site: BuiltSite) -> None:
    """The office's newest significant change is of 25 May; the minor one of the party moves nothing."""
    channel = etree.fromstring(small_site.read("en/feeds/office/amt.rss.xml")).find("channel")

    assert channel is not None
    assert channel.findtext("lastBuildDate") == "Tue, 05 May 2026 09:00:00 +0200"


def test_a_title_with_every_special_character_arrives_whole(small_site: BuiltSite) -> None:
    titles = _titles(small_site, "de/feeds/kind/news.rss.xml")

    assert titles[0] == (
        "Ämter & Verbände <warnen> vor \"falschen\" Briefen, 'echten' Boten & zu langen Titeln, die trotzdem gelesen"
        " werden, weil in ihnen alles steht, was jemand wissen muss, der <b>sie</b> liest"
    )
