"""The sitemap index of the built sites names every sitemap, and when what it holds has changed."""

import datetime as dt

from tests.built_site import BuiltSite
from tests.sitemaps.judges import entries, index_entries, sitemaps, sitemaps_of


def test_the_index_lists_the_sitemaps_of_each_language_and_there_are_no_others(built: BuiltSite) -> None:
    expected = [path for tag in built.languages for path in sitemaps_of(built, tag)]

    assert list(index_entries(built.read("sitemap.xml"))) == [f"{built.origin}/{path}" for path in expected]
    assert sorted(expected) == sitemaps(built)


def test_a_sitemap_changed_when_its_newest_entry_did(built: BuiltSite) -> None:
    """As the index says it; nobody knows when a page changed that stands for many releases."""
    newest = {}
    for path in sitemaps(built):
        changes = [dt.datetime.fromisoformat(lastmod) for _, lastmod, _ in entries(built.read(path)) if lastmod]
        newest[f"{built.origin}/{path}"] = max(changes, default=None)

    said = index_entries(built.read("sitemap.xml"))
    assert {loc: lastmod and dt.datetime.fromisoformat(lastmod) for loc, lastmod in said.items()} == newest
    assert [loc for loc, lastmod in said.items() if (lastmod is not None) != loc[-8:-4].isdigit()] == []


def test_every_change_is_told_in_utc(built: BuiltSite) -> None:
    changes = [lastmod for path in sitemaps(built) for _, lastmod, _ in entries(built.read(path)) if lastmod]
    changes += [lastmod for lastmod in index_entries(built.read("sitemap.xml")).values() if lastmod]

    assert changes
    assert [lastmod for lastmod in changes if not lastmod.endswith("+00:00")] == []
