"""Large pictures over the page, in a real browser: by mouse and keyboard, with the script and without it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.judges import RULES, violations
from tests.browser.test_browser import Visit
from tests.built_site import BuiltSite

_PAGE = "/de/2023/saal/"


def _opened(visit: Visit) -> Page:
    page = visit.go(_PAGE)
    page.locator("a.d-picture__open").nth(0).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    return page


def _place(page: Page) -> str:
    return page.locator(".d-viewer__place").inner_text()


def test_a_picture_opens_by_keyboard_with_its_words_and_closes_with_escape(
    browser: Browser, pictures_site: BuiltSite
) -> None:
    visit = Visit(browser, pictures_site)
    page = _opened(visit)

    assert page.locator("dialog img").get_attribute("alt") == "Der Saal"
    assert "Bild Muster" in page.locator("dialog figcaption").inner_text()
    page.wait_for_function("document.querySelector('dialog img').naturalWidth === 1600")

    page.keyboard.press("Escape")

    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator("a.d-picture__open").nth(0)).to_be_focused()
    assert (visit.complaints, visit.elsewhere, visit.missing) == ([], [], [])


def test_arrows_and_buttons_lead_through_the_pictures_and_around(browser: Browser, pictures_site: BuiltSite) -> None:
    page = _opened(Visit(browser, pictures_site))
    assert _place(page) == "1 / 4"
    page.keyboard.press("ArrowRight")
    assert _place(page) == "2 / 4"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert _place(page) == "4 / 4"
    page.get_by_role("button", name="Nächstes Bild").click()
    assert _place(page) == "1 / 4"
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Schließen").click()
    expect(page.locator("a.d-picture__open:focus img")).to_have_attribute("alt", "Zwei Hälften")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_wrong_with_an_open_picture(
    browser: Browser,
    pictures_site: BuiltSite,
    width: int,
    scheme: str,
) -> None:
    page = _opened(Visit(browser, pictures_site, width, scheme))
    assert violations(page, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_without_script_the_link_leads_to_the_picture(browser: Browser, pictures_site: BuiltSite) -> None:
    page = Visit(browser, pictures_site).page
    context = browser.new_context(java_script_enabled=False)
    still = context.new_page()
    still.route("**/*", lambda route: route.fulfill(body=pictures_site.file_of(route.request.url).read_bytes()))
    still.goto(f"{pictures_site.origin}{_PAGE}")
    assert still.locator("dialog").count() == 0
    href = still.locator("a.d-picture__open").first.get_attribute("href") or ""
    assert pictures_site.file_of(f"{pictures_site.origin}{href}").suffix == ".jpg"
    context.close()
    page.close()


def test_nothing_moves_while_pictures_arrive(browser: Browser, pictures_site: BuiltSite) -> None:
    page = Visit(browser, pictures_site, 390).go(_PAGE)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(500)
    shift = page.evaluate(
        "new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().map((each) => each.value)))"
        ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done([]), 300))"
    )
    assert sum(shift) == 0
