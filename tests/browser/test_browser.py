"""The built site in a real browser: Debian's Chromium, driven by Playwright, judged by axe."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.judges import RULES, violations
from tests.browser.visits import Visit
from tests.built_site import BuiltSite

# In the dark a page differs in its colours alone.
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


# Home, a list, a release of each kind, a contact person, a working group, an office, feeds, site map, a standing page.
GERMAN = [
    "/de/",
    "/de/nachrichten/",
    "/de/2026/fachkonferenz-zur-pflege/",
    "/de/2026/eva-novakova-koordiniert/",
    "/de/2026/der-stammtisch-zieht-bilanz/",
    "/de/2026/hilfe-bei-krisen/",
    "/de/ansprechpersonen/eva-novakova/",
    "/de/arbeitsgruppen/stammtisch/",
    "/de/dienststellen/praha/",
    "/de/feeds/",
    "/de/embed/",
    "/de/embed/kind/event/",
    "/de/embed/office/amt/",
    "/de/sitemap/",
    "/de/impressum/",
]
CZECH = [
    "/cs/",
    "/cs/akce/",
    "/cs/2026/odborna-konference-o-peci/",
    "/cs/2026/eva-novakova-je-nova-koordinatorka/",
    "/cs/2026/der-stammtisch-zieht-bilanz/",
    "/cs/kontaktni-osoby/eva-novakova/",
    "/cs/pracovni-skupiny/stammtisch/",
    "/cs/feeds/",
    "/cs/embed/",
    "/cs/embed/kind/event/",
]
# From right to left: home, a list, a release of each kind, a contact person, a working group, search, site map and more.
ARABIC = [
    "/ar/",
    "/ar/bayanat-sahafiya/",
    "/ar/2026/mutamar/",
    "/ar/2026/munassiqa/",
    "/ar/2026/akhbar/",
    "/ar/2026/sommerfest/",
    "/ar/jihat-al-ittisal/eva-novakova/",
    "/ar/majmuat-al-amal/stammtisch/",
    "/ar/search/",
    "/ar/feeds/",
    "/ar/embed/",
    "/ar/sitemap/",
    "/ar/nashir/",
]
# What is special: the choice of language, nothing found, easy language, a hostile title and text.
SPECIAL = [
    "/",
    "/404.html",
    "/de-simple/",
    "/de-simple/embed/",
    "/de/2026/akhbar/",
    "/de/2026/sommerfest/",
    "/de/2026/aemter-verbaende-warnen-vor-falschen-briefen-echten-boten-zu-langen-titeln-die/",
]


@pytest.mark.parametrize(
    ("paths", "scheme", "rules"),
    [
        pytest.param(GERMAN, "light", RULES, id="de-light"),
        pytest.param(CZECH, "light", RULES, id="cs-light"),
        pytest.param(ARABIC, "light", RULES, id="ar-light"),
        pytest.param(SPECIAL, "light", RULES, id="special-light"),
        pytest.param(GERMAN, "dark", _CONTRAST, id="de-dark"),
        pytest.param(CZECH, "dark", _CONTRAST, id="cs-dark"),
        pytest.param(ARABIC[:3], "dark", _CONTRAST, id="ar-dark"),
        pytest.param(SPECIAL, "dark", _CONTRAST, id="special-dark"),
    ],
)
def test_axe_finds_no_violation(
    browser: Browser, small_site: BuiltSite, paths: list[str], scheme: str, rules: dict[str, Any]
) -> None:
    visit = Visit(browser, small_site, scheme=scheme)

    found_on = {path: found for path in paths if (found := violations(visit.go(path), rules))}

    assert found_on == {}


def test_axe_is_at_work(browser: Browser, small_site: BuiltSite) -> None:
    """Else the absence of violations would prove nothing."""
    page = Visit(browser, small_site).go("/de/")
    page.evaluate("document.querySelectorAll('h1, img').forEach(each => each.remove())")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/theme/favicon.svg\">')")

    assert {each.split(":")[0] for each in violations(page, RULES)} >= {"image-alt", "page-has-heading-one"}


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_is_wider_than_a_phone(browser: Browser, small_site: BuiltSite, width: int) -> None:
    """WCAG 1.4.10: 320 px without scrolling sideways."""
    visit = Visit(browser, small_site, width)
    paths = [*GERMAN, *CZECH, *ARABIC, *SPECIAL]
    widths = {path: visit.go(path).evaluate("document.documentElement.scrollWidth") for path in paths}

    assert {path: found for path, found in widths.items() if found > width} == {}


def test_nothing_is_asked_of_others_and_nothing_is_missing_or_forbidden(
    browser: Browser, small_site: BuiltSite
) -> None:
    """Violations of the Content-Security-Policy are errors in the console."""
    visit = Visit(browser, small_site)
    for path in [*GERMAN, *CZECH, *ARABIC, *SPECIAL]:
        visit.go(path)

    assert (visit.elsewhere, visit.missing, visit.complaints) == ([], [], [])


def test_no_page_sets_a_cookie_or_stores_anything(browser: Browser, small_site: BuiltSite) -> None:
    visit = Visit(browser, small_site)
    for path in GERMAN[:4]:
        page = visit.go(path)
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_policy_is_in_force(browser: Browser, small_site: BuiltSite) -> None:
    """Else the absence of violations would prove nothing."""
    visit = Visit(browser, small_site)
    page = visit.go("/de/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://fremd.example.com/x.png\">')")
    page.wait_for_timeout(300)

    assert any("Content Security Policy" in complaint for complaint in visit.complaints)
    assert visit.elsewhere == []


def test_the_skip_link_is_first_and_leads_to_the_content(browser: Browser, small_site: BuiltSite) -> None:
    page = Visit(browser, small_site).go("/de/")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_the_sample_site_is_free_of_violations_too(browser: Browser, sample_site: BuiltSite) -> None:
    visit = Visit(browser, sample_site)
    homes = [f"/{tag}/" for tag in sample_site.languages]
    releases = [f"/{path.removesuffix('index.html')}" for path in sample_site.pages if path.startswith("de-simple/20") and path.count("/") == 3]  # fmt: skip

    found_on = {path: found for path in [*homes, *releases] if (found := violations(visit.go(path), RULES))}

    assert found_on == {}
    assert (visit.elsewhere, visit.missing, visit.complaints) == ([], [], [])


def test_a_button_of_the_directory_copies_the_address_beside_it_and_says_so(
    browser: Browser, small_site: BuiltSite
) -> None:
    visit = Visit(browser, small_site)
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.go("/de/feeds/")
    page.click("button[data-copy] >> nth=0")

    page.wait_for_selector("#copied:has-text('Die Adresse ist kopiert.')", state="attached")
    assert page.evaluate("navigator.clipboard.readText()") == "https://news.example.org/de/feeds/all.rss.xml"


def test_without_a_script_there_is_no_button_and_the_address_is_read_in_full(
    browser: Browser, small_site: BuiltSite
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.route("**/*", Visit(browser, small_site)._answer)
    page.goto(f"{small_site.origin}/de/feeds/")

    assert not page.is_visible("button[data-copy]")
    assert page.inner_text(".d-address-row__url >> nth=0") == "https://news.example.org/de/feeds/all.rss.xml"
