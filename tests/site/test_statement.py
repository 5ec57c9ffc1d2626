"""The accessibility statement on its page: every field of the EU's model, in every language (Decision (EU) 2018/1523)."""

import pytest
from bs4 import BeautifulSoup

from tests.built_site import BuiltSite

PAGES = {
    "de": "/de/barrierefreiheit/",
    "cs": "/cs/prohlaseni-o-pristupnosti/",
    "pl": "/pl/deklaracja-dostepnosci/",
    "en": "/en/accessibility/",
    "de-simple": "/de-simple/barrierefreiheit/",
}
SECTIONS = ["compliance", "not-accessible", "preparation", "feedback", "enforcement"]


def _words(page: BeautifulSoup, section: str) -> str:
    found = page.select_one(f"section[aria-labelledby={section}]")
    assert found is not None, section
    return " ".join(found.get_text(" ").split())


@pytest.mark.parametrize("tag", PAGES)
def test_every_field_of_the_model_is_there_in_its_order(sample_site: BuiltSite, tag: str) -> None:
    page = sample_site.page(PAGES[tag])

    assert [each["id"] for each in page.select("main h2")] == SECTIONS
    assert "EN 301 549 V3.2.1" in _words(page, "compliance")
    section = page.select_one("section[aria-labelledby=preparation]")
    assert section is not None
    assert [each["datetime"] for each in section.select("time")] == ["2026-11-22", "2026-11-22"]
    assert "barrierefrei@example.org" in _words(page, "feedback")
    assert "+49 30 23125 014" in _words(page, "feedback")
    assert "durchsetzung@example.org" in _words(page, "enforcement")


def test_what_is_not_accessible_stands_by_reason(sample_site: BuiltSite) -> None:
    page = sample_site.page(PAGES["en"])

    reasons = [each.get_text() for each in page.select("section[aria-labelledby=not-accessible] h3")]
    assert reasons == ["Not in line with the rules", "Outside the scope of the law"]


@pytest.mark.parametrize("tag", PAGES)
def test_the_foot_of_every_page_leads_to_it(sample_site: BuiltSite, tag: str) -> None:
    pages = [path for path in sample_site.pages if path.startswith(f"{tag}/") and "/embed/" not in path]
    without = [path for path in pages if not sample_site.soup(path).select(f"footer a[href='{PAGES[tag]}']")]

    assert pages
    assert [path for path in without if sample_site.soup(path).select("footer")] == []


def test_no_other_page_has_a_statement(sample_site: BuiltSite) -> None:
    shown = [path for path in sample_site.pages if sample_site.soup(path).select_one(".d-statement")]

    assert sorted(shown) == sorted(f"{path[1:]}index.html" for path in PAGES.values())
