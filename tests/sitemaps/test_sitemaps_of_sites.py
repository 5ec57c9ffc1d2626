"""The sitemaps of the built sites agree with the pages, and the pages' languages with each other."""

import re

import pytest

from tests.built_site import BuiltSite, hreflang_of, link_of
from tests.sitemaps.judges import INDEX_SCHEMA, SITEMAP_SCHEMA, complaints, entries, sitemaps, sitemaps_of

# Pages of the small site that show a release in the original of another language.
UNTRANSLATED = {
    "de/2026/beseda-bez-konce/index.html": "https://news.example.org/cs/2026/beseda-bez-konce/",
    "cs/2026/der-stammtisch-zieht-bilanz/index.html": "https://news.example.org/de/2026/der-stammtisch-zieht-bilanz/",
    "de/2026/akhbar/index.html": "https://news.example.org/ar/2026/akhbar/",
    "pl/2026/online-talk-from-new-york/index.html": "https://news.example.org/en/2026/online-talk-from-new-york/",
}


def _listed(site: BuiltSite) -> dict[str, dict[str, str]]:
    """Every address in the sitemaps, with its hreflang set."""
    return {loc: languages for path in sitemaps(site) for loc, _, languages in entries(site.read(path))}


def test_the_schemas_accept_every_sitemap_and_the_index(built: BuiltSite) -> None:
    found = {path: complaints(built.read(path), SITEMAP_SCHEMA) for path in sitemaps(built)}
    found["sitemap.xml"] = complaints(built.read("sitemap.xml"), INDEX_SCHEMA)

    assert {path: said for path, said in found.items() if said} == {}


# Addresses of which one can see what they are, and the sitemap where such an address stands.
_PLACES = ((r"(\d{4})/[^/]+/", r"-\1"), (r"\d{4}/|.+/page/\d+/", "-lists"), (r"(feeds/|sitemap/)?", ""))


def test_a_sitemap_holds_what_its_name_says(built: BuiltSite) -> None:
    found, expected = set(), set()
    for path in sitemaps(built):
        for loc, _, _ in entries(built.read(path)):
            tag, _, rest = loc.removeprefix(f"{built.origin}/").partition("/")
            for pattern, part in _PLACES:
                match = re.fullmatch(pattern, rest)
                if match and tag:
                    found.add((loc, path))
                    expected.add((loc, f"sitemap-{tag}{match.expand(part)}.xml"))

    assert found == expected
    assert any("-lists" in path for _, path in found)


def test_robots_are_told_where_the_index_is(built: BuiltSite) -> None:
    assert f"Sitemap: {built.origin}/sitemap.xml" in built.read("robots.txt").decode().splitlines()


def test_every_listed_address_is_a_page(built: BuiltSite) -> None:
    assert _listed(built)
    assert [loc for loc in _listed(built) if not built.file_of(loc).is_file()] == []


def test_an_address_is_listed_once_and_in_its_languagessitemaps(built: BuiltSite) -> None:
    """The choice of language at the root belongs to no language; it stands in the default language's sitemap."""
    for tag in built.languages:
        locs = [loc for path in sitemaps_of(built, tag) for loc, _, _ in entries(built.read(path))]
        own = f"{built.origin}/{tag}/"
        assert len(locs) == len(set(locs)), tag
        assert [loc for loc in locs if not loc.startswith(own)] == ([f"{built.origin}/"] if tag == "de" else [])


def test_every_page_that_is_its_own_canonical_is_listed(built: BuiltSite) -> None:
    """All but the page for what is not found, which is no page."""
    canonical = {
        built.url_of(path)
        for path in built.pages
        if path != "404.html" and link_of(built.soup(path), "canonical") == built.url_of(path)
    }

    assert canonical == set(_listed(built))


def test_the_page_for_what_is_not_found_asks_not_to_be_indexed(built: BuiltSite) -> None:
    robots = built.soup("404.html").find("meta", attrs={"name": "robots"})

    assert robots is not None
    assert robots["content"] == "noindex"


def test_a_page_says_the_same_about_its_languages_as_the_sitemap(built: BuiltSite) -> None:
    listed = _listed(built)

    assert {loc: hreflang_of(built.soup(str(built.file_of(loc).relative_to(built.output)))) for loc in listed} == listed


def test_a_hreflang_set_contains_the_page_itself_and_a_default(built: BuiltSite) -> None:
    without = [
        loc
        for loc, languages in _listed(built).items()
        if languages and (loc not in languages.values() or "x-default" not in languages)
    ]

    assert without == []


def test_hreflang_is_reciprocal(built: BuiltSite) -> None:
    """Each page of a set names the same set, or search engines ignore it."""
    listed = _listed(built)
    one_way = [
        (loc, other)
        for loc, languages in listed.items()
        for other in languages.values()
        if listed.get(other) != languages
    ]

    assert one_way == []


def test_a_page_stands_in_its_set_under_its_own_language(built: BuiltSite) -> None:
    wrong = [
        (tag, url)
        for languages in _listed(built).values()
        for tag, url in languages.items()
        if tag != "x-default" and not url.startswith(f"{built.origin}/{tag}/")
    ]

    assert wrong == []


def test_easy_language_stands_outside_hreflang(built: BuiltSite) -> None:
    easy = [path for path in built.pages if path.startswith("de-simple/")]

    assert easy
    assert [path for path in easy if hreflang_of(built.soup(path))] == []
    assert [loc for loc, languages in _listed(built).items() if "de-simple" in languages] == []


def test_easy_language_pages_are_listed_all_the_same(built: BuiltSite) -> None:
    assert f"{built.origin}/de-simple/" in _listed(built)


@pytest.mark.parametrize(("path", "original"), UNTRANSLATED.items())
def test_the_canonical_of_an_untranslated_page_is_the_original(small_site: BuiltSite, path: str, original: str) -> None:
    assert link_of(small_site.soup(path), "canonical") == original


@pytest.mark.parametrize("path", UNTRANSLATED)
def test_an_untranslated_page_is_outside_hreflang_andsitemaps(small_site: BuiltSite, path: str) -> None:
    listed = _listed(small_site)

    assert hreflang_of(small_site.soup(path)) == {}
    assert small_site.url_of(path) not in listed
    assert small_site.url_of(path) not in {url for languages in listed.values() for url in languages.values()}


def test_the_last_change_of_a_release_is_its_newest_significant_one(small_site: BuiltSite) -> None:
    changes = {loc: lastmod for loc, lastmod, _ in entries(small_site.read("sitemap-de-2026.xml"))}

    assert changes[f"{small_site.origin}/de/2026/sommerfest/"] == "2026-05-05T07:00:00+00:00"


def test_a_release_is_listed_with_exactly_the_languages_it_exists_in(small_site: BuiltSite) -> None:
    languages = _listed(small_site)[f"{small_site.origin}/de/2026/sommerfest/"]

    assert languages == {
        "de": f"{small_site.origin}/de/2026/sommerfest/",
        "en": f"{small_site.origin}/en/2026/summer-party/",
        "x-default": f"{small_site.origin}/de/2026/sommerfest/",
    }
