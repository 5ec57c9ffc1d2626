"""Easy-language pages as a browser shows them: BITV 2.0, annex 2, part 2, numbers 1 and 9."""

import pytest
from playwright.sync_api import Browser

from tests.browser.test_browser import Visit
from tests.built_site import BuiltSite

_LARGE = 1.2 * 16

_SIZES = """() => {
  const small = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (!text.data.trim() || !parent.checkVisibility() || parent.closest('.d-visually-hidden, script, style')) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < LARGE) small.add(`${parent.className || parent.tagName}: ${size}`);
  }
  return [...small].sort();
}""".replace("LARGE", str(_LARGE))

_PAGES = [
    "/de-simple/",
    "/de-simple/leichte-sprache/",
    "/de-simple/2023/ein-fach-tag-ueber-hilfe-in-krisen/",
    "/de-simple/2023/maxi-hess-hilft-selbst-hilfe-gruppen/",
    "/de-simple/feeds/",
    "/de-simple/embed/",
    "/de-simple/sitemap/",
]


@pytest.mark.parametrize("width", [320, 1280])
def test_type_is_large_lines_are_wide_and_no_word_is_hyphenated(
    browser: Browser, sample_site: BuiltSite, width: int
) -> None:
    visit = Visit(browser, sample_site, width)
    small = {path: found for path in _PAGES if (found := visit.go(path).evaluate(_SIZES))}
    assert small == {}
    page = visit.go(_PAGES[2])
    style = "getComputedStyle(document.querySelector('.d-prose p'))"
    assert page.evaluate(f"parseFloat({style}.lineHeight) / parseFloat({style}.fontSize)") >= 1.5
    hyphens = "[...new Set([...document.body.querySelectorAll('*')].map(each => getComputedStyle(each).hyphens))]"
    assert page.evaluate(hyphens) == ["manual"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_type_is_larger_than_in_everyday_language(browser: Browser, sample_site: BuiltSite) -> None:
    visit, size = (
        Visit(browser, sample_site),
        "parseFloat(getComputedStyle(document.querySelector('.d-prose p')).fontSize)",
    )
    easy = visit.go("/de-simple/2023/ein-fach-tag-ueber-hilfe-in-krisen/").evaluate(size)
    assert easy >= 1.2 * visit.go("/de/2023/fachtag-in-guestrow-wer-stuetzt-die-die-anderen-beistehen/").evaluate(size)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_ways_into_easy_language_and_back_are_visible(browser: Browser, sample_site: BuiltSite, width: int) -> None:
    visit = Visit(browser, sample_site, width)
    page = visit.go("/pl/2024/")
    assert page.is_visible(".d-languages__link--easy")
    page = visit.go("/de/2023/fachtag-in-guestrow-wer-stuetzt-die-die-anderen-beistehen/")
    page.click(".d-languages__link--easy")
    assert page.is_visible(".d-languages__link--back")
    page.click(".d-languages__link--back")
    assert page.url.endswith("/de/2023/fachtag-in-guestrow-wer-stuetzt-die-die-anderen-beistehen/")
