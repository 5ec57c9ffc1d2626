"""Pages on paper: Chromium prints them on A4, pdftotext (Debian: poppler-utils) reads what is on each sheet."""

import os
import shutil
import subprocess

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visits import Visit
from tests.built_site import BuiltSite

EVENT = "/de/2026/fachkonferenz-zur-pflege/"
WIDTH_OF_A4 = 794  # px, the width of A4 at 96 px per inch


def sheets(page: Page) -> list[str]:
    """The text of each sheet of the page on A4, its white space made single."""
    if shutil.which("pdftotext") is None and not os.environ.get("CI"):
        pytest.skip("no pdftotext on this machine")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    read = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    pages = read.stdout.decode("utf-8").removesuffix("\f").split("\f")
    return [" ".join(each.split()) for each in pages]


def test_a_release_is_a_press_release_on_paper(browser: Browser, small_site: BuiltSite) -> None:
    """Who, what number, when, where it stands, what, and whom to ask."""
    printed = sheets(Visit(browser, small_site).go(EVENT))
    text = " ".join(printed)

    assert len(printed) <= 2
    head = printed[0][:260]
    for said in ("Amt in Prag", "Pressemitteilung", "Nr. 12/2026", "20. Mai 2026", f"https://news.example.org{EVENT}"):
        assert said in head
    for said in ("Fachkonferenz zur Pflege", "17. September 2026", "Rathausplatz 1", "Stufenloser Eingang"):
        assert said in text
    for said in ("PhDr. Eva Nováková", "+420 221 921 222", "eva@example.org"):
        assert said in text


def test_addresses_behind_links_stand_on_paper(browser: Browser, small_site: BuiltSite) -> None:
    text = "".join("".join(sheets(Visit(browser, small_site).go(EVENT))).split())

    assert "https://stream.example.org/konferenz" in text
    assert "https://anmeldung.example.org/" in text


def test_nothing_to_click_stands_on_paper(browser: Browser, small_site: BuiltSite) -> None:
    page = Visit(browser, small_site).go(EVENT)
    page.emulate_media(media="print")

    shown = page.locator("nav, .d-skip, .d-footer, .d-follow, button, summary, .d-header").all()
    assert shown
    assert [each.evaluate("e => e.outerHTML.slice(0, 80)") for each in shown if each.is_visible()] == []


def test_every_release_of_the_sample_has_room_on_two_sheets(browser: Browser, sample_site: BuiltSite) -> None:
    visit = Visit(browser, sample_site)
    releases = [
        f"/{path.removesuffix('index.html')}"
        for path in sample_site.pages
        if path.startswith(("de/20", "pl/20")) and path.count("/") == 3
    ]
    counts = {path: len(sheets(visit.go(path))) for path in releases}

    assert counts
    assert {path: count for path, count in counts.items() if count > 2} == {}


def test_a_long_release_flows_over_sheets_and_loses_nothing(browser: Browser, sample_site: BuiltSite) -> None:
    page = Visit(browser, sample_site).go("/de/2023/maxi-hess-beraet-selbsthilfegruppen-im-altenburger-land/")
    page.evaluate(
        """const prose = document.querySelector('.d-prose');
        for (let n = 1; n <= 90; n++) {
            const text = document.createElement(n % 9 ? 'p' : 'h2');
            text.textContent = n % 9 ? `Absatz${n} ` + 'Der Text geht weiter. '.repeat(25) + `Ende${n}` : `Titel${n}`;
            prose.append(text);
        }"""
    )
    printed = sheets(page)
    words = " ".join(printed).split()

    assert len(printed) >= 5
    for n in range(1, 91):
        for word in (f"Absatz{n}", f"Ende{n}") if n % 9 else (f"Titel{n}",):
            assert words.count(word) == 1
    assert [f"{n} / {len(printed)}" in sheet for n, sheet in enumerate(printed, 1)] == [True] * len(printed)
    ends = [sheet.removesuffix(f" {n} / {len(printed)}").rsplit(" ", 1)[-1] for n, sheet in enumerate(printed, 1)]
    assert not [word for word in ends if word.startswith("Titel")], "no heading stands alone at the foot of a sheet"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/de/ansprechpersonen/eva-novakova/", ["PhDr. Eva Nováková", "+420 221 921 222", "Koordinatorin"]),
        ("/de/veranstaltungen/", ["Veranstaltungen", "Fachkonferenz zur Pflege"]),
        ("/de/arbeitsgruppen/stammtisch/", ["Stammtisch"]),
        ("/cs/2026/odborna-konference-o-peci/", ["Tisková zpráva", "20. května 2026"]),
        ("/ar/2026/mutamar/", ["https://news.example.org/ar/2026/mutamar/"]),
    ],
)
def test_other_pages_say_on_paper_where_they_stand(
    browser: Browser, small_site: BuiltSite, path: str, said: list[str]
) -> None:
    printed = sheets(Visit(browser, small_site).go(path))

    assert len(printed) <= 2
    for each in [*said, f"https://news.example.org{path}"]:
        assert each in " ".join(printed)


@pytest.mark.parametrize("path", [EVENT, "/de/", "/de/feeds/", "/ar/2026/mutamar/"])
def test_no_page_is_wider_than_the_sheet(browser: Browser, small_site: BuiltSite, path: str) -> None:
    page = Visit(browser, small_site, width=WIDTH_OF_A4).go(path)
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH_OF_A4


def test_paper_is_white_and_ink_black_also_in_the_dark(browser: Browser, small_site: BuiltSite) -> None:
    page = Visit(browser, small_site, scheme="dark").go(EVENT)
    page.emulate_media(media="print", color_scheme="dark")

    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.d-prose')).color") == "rgb(0, 0, 0)"
