"""Adding Ukrainian takes one line in site.yml and a catalogue file (issue 2)."""

from pathlib import Path
from uuid import UUID

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest

from tests.building import build, once_per_run
from tests.built_site import BuiltSite, hreflang_of
from tests.sites import small_site as small


def _make(folder: Path) -> None:
    content, settings = small.write_content(folder / "content"), small.write_settings(folder, "ar", "uk")
    site = content / "site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("  - ar\n", "  - ar\n  - uk\n"), encoding="utf-8")
    translation = content / "releases" / "2026" / "konferenz" / "release.uk.md"
    translation.write_text(
        "---\ntitle: Конференція про догляд\n---\nУ вересні говоримо про догляд.\n", encoding="utf-8"
    )
    build(content, folder / "output", "--settings", str(settings))


@pytest.fixture(scope="module")
def ukrainian(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = once_per_run(tmp_path_factory, "ukrainian", _make)
    return BuiltSite(folder / "content", folder / "output", UUID(small.NAMESPACE), (*small.LANGUAGES, "uk"), folder)


RELEASE = "/uk/2026/konferentsiia-pro-dogliad/"


def test_the_language_has_its_pages(ukrainian: BuiltSite) -> None:
    pages = [path for path in ukrainian.pages if path.startswith("uk/")]

    assert {"uk/index.html", "uk/feeds/index.html", "uk/sitemap/index.html", f"{RELEASE[1:]}index.html"} <= set(pages)


def test_its_interface_comes_from_the_catalogue(ukrainian: BuiltSite) -> None:
    page = ukrainian.page(RELEASE)

    assert [str(tag.get_text(strip=True)) for tag in page.select("nav.d-breadcrumbs a")] == ["Головна", "Події"]


def test_the_words_of_its_addresses_come_from_the_catalogue(ukrainian: BuiltSite) -> None:
    assert "uk/podii/index.html" in ukrainian.paths


def test_its_dates_are_ukrainian_without_a_word_from_anyone(ukrainian: BuiltSite) -> None:
    assert "20 травня 2026" in ukrainian.page(RELEASE).get_text().replace("\u00a0", " ")


def test_it_has_a_feed_of_its_own(ukrainian: BuiltSite) -> None:
    parsed = feedparser.parse(ukrainian.read("uk/feeds/all.rss.xml"))

    assert (parsed.feed.language, [entry.title for entry in parsed.entries]) == ("uk", ["Конференція про догляд"])


def test_it_has_a_calendar_and_a_sitemap_of_its_own(ukrainian: BuiltSite) -> None:
    assert {"uk/calendar/all.ics", f"{RELEASE[1:]}event.ics", "sitemap-uk.xml"} <= set(ukrainian.paths)


def test_every_other_language_leads_to_it(ukrainian: BuiltSite) -> None:
    page = ukrainian.page("/de/2026/fachkonferenz-zur-pflege/")

    assert hreflang_of(page)["uk"] == f"{ukrainian.origin}{RELEASE}"
    assert page.select_one(f'nav#languages a[hreflang="uk"][href="{RELEASE}"]') is not None


def test_it_names_itself_in_the_switcher(ukrainian: BuiltSite) -> None:
    link = ukrainian.page("/de/").select_one('nav#languages a[hreflang="uk"]')

    assert link is not None
    assert "Українська" in link.get_text()
