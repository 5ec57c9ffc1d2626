"""What the issue asks of the sample content (issue 2, “Must show”)."""

import pytest

from tests.built_site import BuiltSite

RELEASES = ("2017", "2022", "2023", "2024")


def _release_pages(site: BuiltSite, tag: str) -> list[str]:
    """The pages of releases that exist in a language."""
    feed_pages = [path for path in site.pages if path.split("/")[0] == tag and path.split("/")[1][:4].isdigit()]
    return [path for path in feed_pages if path.count("/") == 3 and "page" not in path.split("/")]


@pytest.mark.parametrize(("tag", "number"), [("de", 5), ("cs", 5), ("pl", 5), ("en", 5), ("de-simple", 2)])
def test_a_language_has_its_releases(sample_site: BuiltSite, tag: str, number: int) -> None:
    """Five in each language (one of them untranslated in Polish), two in easy language."""
    assert len(_release_pages(sample_site, tag)) == number


@pytest.mark.parametrize("tag", ["de", "cs", "pl", "en"])
def test_a_language_has_all_standing_pages(sample_site: BuiltSite, tag: str) -> None:
    """Imprint, privacy, accessibility, about, easy-language introduction: each linked from the footer of the home page."""
    links = sample_site.page(f"/{tag}/").select('footer nav a[href^="/"]')
    standing = [str(link["href"]) for link in links if str(link["href"]).count("/") == 3]

    assert len([url for url in standing if url.split("/")[2] not in ("feeds", "sitemap")]) >= 5


@pytest.mark.parametrize("tag", ["de", "cs", "pl", "en", "de-simple"])
def test_the_footer_offers_feed_site_map_and_directory(sample_site: BuiltSite, tag: str) -> None:
    links = {str(link["href"]) for link in sample_site.page(f"/{tag}/").select("footer a[href]")}

    assert {f"/{tag}/feeds/all.rss.xml", f"/{tag}/feeds/", f"/{tag}/sitemap/"} <= links


def test_every_page_says_that_this_is_a_sample(sample_site: BuiltSite) -> None:
    words = {"de": "Beispiel", "cs": "ukázka", "pl": "przykład", "en": "sample", "de-simple": "Beispiel"}

    silent = [
        path
        for path in sample_site.pages
        if "/" in path and words[path.split("/")[0]] not in sample_site.soup(path).get_text()
    ]

    assert silent == []


def test_every_office_with_a_fax_shows_it(sample_site: BuiltSite) -> None:
    assert "+48 59 81 42 803" in "".join(
        sample_site.soup(path).get_text() for path in sample_site.pages if "/mopr-slupsk/" in path
    ).replace("\u00a0", " ")
