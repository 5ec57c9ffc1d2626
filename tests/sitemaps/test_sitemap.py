"""Sitemaps, judged by the schemas of sitemaps.org."""

import datetime as dt

import pytest
from lxml import etree

from plugins.pages.models.frame import Alternate
from plugins.sitemaps.entries import Sitemap, SitemapEntry, SitemapIndex
from plugins.sitemaps.sitemap import LONGEST, index_xml, sitemap_xml, split
from tests.sitemaps.judges import INDEX_SCHEMA, SITEMAP_SCHEMA, complaints, entries, index_entries

HOME = "https://news.example.org/de/"
CEST = dt.timezone(dt.timedelta(hours=2))


def _entry(loc: str = HOME, lastmod: dt.datetime | None = None, *alternates: Alternate) -> SitemapEntry:
    return SitemapEntry(loc, lastmod, alternates)


def _sitemap(*found: SitemapEntry) -> Sitemap:
    return Sitemap("https://news.example.org/sitemap-de.xml", found)


def test_the_schema_accepts_a_sitemap_with_translations_and_a_last_change() -> None:
    alternates = (Alternate("de", HOME), Alternate("cs", "https://news.example.org/cs/"), Alternate("x-default", HOME))
    changed = dt.datetime(2026, 5, 5, 9, tzinfo=CEST)

    assert complaints(sitemap_xml(_sitemap(_entry(HOME, changed, *alternates))), SITEMAP_SCHEMA) == []


def test_the_schema_accepts_an_index() -> None:
    changed = dt.datetime(2026, 5, 5, 9, tzinfo=CEST)
    index = SitemapIndex(
        (("https://news.example.org/sitemap-de.xml", changed), ("https://news.example.org/x.xml", None))
    )

    assert complaints(index_xml(index), INDEX_SCHEMA) == []


def test_an_entry_says_where_since_when_and_in_which_languages() -> None:
    content = sitemap_xml(
        _sitemap(_entry(HOME, dt.datetime(2026, 5, 5, 9, tzinfo=CEST), Alternate("cs", "https://x.org/cs/")))
    )

    assert entries(content) == [(HOME, "2026-05-05T09:00:00+02:00", {"cs": "https://x.org/cs/"})]


def test_an_entry_without_a_known_change_says_nothing_about_it() -> None:
    assert entries(sitemap_xml(_sitemap(_entry()))) == [(HOME, None, {})]


@pytest.mark.parametrize("loc", ["https://x.org/a?b=1&c=2", "https://x.org/%C5%82", "https://x.org/'\"<>"])
def test_an_address_with_special_characters_is_escaped(loc: str) -> None:
    assert [found for found, _, _ in entries(sitemap_xml(_sitemap(_entry(loc))))] == [loc]


def test_an_index_says_when_a_sitemap_changed_where_that_is_known() -> None:
    changed = dt.datetime(2026, 5, 5, 7, tzinfo=dt.UTC)
    index = SitemapIndex((("https://news.example.org/a.xml", changed), ("https://news.example.org/b.xml", None)))

    assert index_entries(index_xml(index)) == {
        "https://news.example.org/a.xml": "2026-05-05T07:00:00+00:00",
        "https://news.example.org/b.xml": None,
    }


@pytest.mark.parametrize(("number", "sizes"), [(0, []), (1, [1]), (LONGEST, [LONGEST]), (LONGEST + 1, [LONGEST, 1])])
def test_a_file_holds_no_more_addresses_than_the_protocol_allows(number: int, sizes: list[int]) -> None:
    assert [len(portion) for portion in split((_entry(),) * number)] == sizes


def test_equal_sitemaps_are_equal_bytes() -> None:
    assert sitemap_xml(_sitemap(_entry())) == sitemap_xml(_sitemap(_entry()))


def test_a_sitemap_is_utf_8_and_says_so() -> None:
    assert sitemap_xml(_sitemap(_entry())).startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert etree.fromstring(sitemap_xml(_sitemap(_entry()))) is not None
