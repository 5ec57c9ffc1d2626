"""Pages adapt to the reader: narrow, enlarged, with more space between letters and lines, in forced colours, without motion."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visits import Visit
from tests.built_site import BuiltSite

EVENT = "/de/2026/fachkonferenz-zur-pflege/"
PAGES = [
    "/",
    "/de/",
    "/de/veranstaltungen/",
    EVENT,
    "/de/ansprechpersonen/eva-novakova/",
    "/de/arbeitsgruppen/stammtisch/",
    "/de/feeds/",
    "/de/embed/",
    "/de/search/",
    "/de-simple/",
    "/ar/",
    "/ar/bayanat-sahafiya/",
    "/ar/2026/mutamar/",
    "/ar/search/",
]

# Texts that are cut off: what is wider or higher than its box, and the box hides it.
_CUT = """
() => [...document.querySelectorAll('body *')].filter(each => {
    const style = getComputedStyle(each);
    if (!each.checkVisibility() || each.closest('.d-visually-hidden, .d-skip') || !each.textContent.trim()) return false;
    const hides = way => ['hidden', 'clip'].includes(way);
    return (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1)
        || (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1)
        || style.textOverflow === 'ellipsis';
}).map(each => each.outerHTML.slice(0, 120))
"""

# Boxes of text that lie on each other although neither is in the other.
_OVERLAPPING = """
() => {
    const boxes = [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary, label, td, th')]
        .filter(each => each.checkVisibility() && !each.closest('.d-visually-hidden, .d-skip') && each.textContent.trim())
        .map(each => [each, each.getBoundingClientRect()]).filter(([, box]) => box.width > 1 && box.height > 1);
    const found = [];
    boxes.forEach(([one, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (!one.contains(other) && wide > 2 && high > 4)
            found.push(one.outerHTML.slice(0, 80) + ' × ' + other.outerHTML.slice(0, 80));
    }));
    return found;
}
"""


def faults(page: Page, width: int) -> list[str]:
    """What a page loses: by scrolling sideways, by cutting off, by laying one text on another."""
    sideways = page.evaluate("document.documentElement.scrollWidth")
    found: list[str] = page.evaluate(_CUT) + page.evaluate(_OVERLAPPING)
    return [f"{sideways} px wide"] * (sideways > width) + found


def test_nothing_is_lost_at_320_px(browser: Browser, small_site: BuiltSite) -> None:
    """WCAG 1.4.10, which is a window of 1280 px enlarged to 400 % (1.4.4 asks for 200 %)."""
    visit = Visit(browser, small_site, 320)

    assert {path: found for path in PAGES if (found := faults(visit.go(path), 320))} == {}


@pytest.mark.parametrize("path", ["/de/", "/ar/"])
def test_the_unfolded_menu_lies_below_the_link_to_easy_language(
    browser: Browser, small_site: BuiltSite, path: str
) -> None:
    page = Visit(browser, small_site, 360).go(path)
    top = "document.querySelector('.d-nav .d-fold__summary').getBoundingClientRect().top"
    folded = page.evaluate(top)
    page.click(".d-nav .d-fold__summary")

    box = "document.querySelector('{}').getBoundingClientRect()"
    easy, menu = box.format(".d-languages__link--easy"), box.format(".d-nav__list")
    assert page.evaluate(f"{easy}.bottom <= {menu}.top")
    assert page.evaluate(top) == folded
    assert faults(page, 360) == []


def test_the_names_of_languages_begin_in_one_line_whatever_their_direction(
    browser: Browser, small_site: BuiltSite
) -> None:
    starts = "edge => [...new Set([...document.querySelectorAll('.d-languages__list a')].map(each => Math.round(each.getBoundingClientRect()[edge])))]"
    for path, edge in (("/de/", "left"), ("/ar/", "right")):
        page = Visit(browser, small_site, 360).go(path)
        page.click(".d-languages .d-fold__summary")
        assert len(page.evaluate(starts, edge)) == 1, path


def test_nothing_is_lost_when_the_letters_alone_are_twice_as_large(browser: Browser, small_site: BuiltSite) -> None:
    """WCAG 1.4.4 by the browser's own setting for the size of letters: sizes are in rem."""
    visit = Visit(browser, small_site, 640)

    def found_on(path: str) -> list[str]:
        page = visit.go(path)
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
        assert float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('p, li')).fontSize)")) >= 32
        return faults(page, 640)

    assert {path: found for path in PAGES if (found := found_on(path))} == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_lost_with_wider_spaces(browser: Browser, small_site: BuiltSite, width: int) -> None:
    """WCAG 1.4.12: lines 1.5, paragraphs 2, letters 0.12 and words 0.16 times the size."""
    visit = Visit(browser, small_site, width)
    wider = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"

    def found_on(path: str) -> list[str]:
        page = visit.go(path)
        page.evaluate(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }",
            wider,
        )
        spacing = "parseFloat(getComputedStyle(document.querySelector('h1')).letterSpacing)"
        assert float(page.evaluate(spacing)) > 2
        return faults(page, width)

    assert {path: found for path in PAGES if (found := found_on(path))} == {}


def test_faults_are_found(browser: Browser, small_site: BuiltSite) -> None:
    """Else their absence would prove nothing."""
    page = Visit(browser, small_site, 320).go(EVENT)
    page.evaluate("document.querySelector('h1').style.cssText = 'height: 10px; overflow: hidden; white-space: nowrap'")
    page.evaluate("document.querySelector('.d-prose p').style.width = '500px'")
    page.evaluate("document.querySelectorAll('main dd')[1].style.marginTop = '-60px'")

    assert len(faults(page, 320)) >= 3


def test_forced_colours_leave_everything_to_be_seen(browser: Browser, small_site: BuiltSite) -> None:
    """What is told by a coloured ground alone has a border then; links, frames of the focus and texts take the system's colours."""
    page = Visit(browser, small_site, forced_colors="active").go(EVENT)

    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    for selector in (".d-event", ".d-tile", ".d-footer"):
        border = f"parseFloat(getComputedStyle(document.querySelector('{selector}')).borderTopWidth)"
        assert float(page.evaluate(border)) >= 1, selector
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    ink, paper = (page.evaluate(f"getComputedStyle(document.body).{each}") for each in ("color", "backgroundColor"))
    assert ink != paper


def test_nothing_moves_for_those_who_want_less_motion(browser: Browser, small_site: BuiltSite) -> None:
    """WCAG 2.3.3 (AAA), and 2.2.2: nothing moves by itself anyway."""
    moving = "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return parseFloat(s.transitionDuration) > 0 || s.animationName !== 'none' }).map(e => e.outerHTML.slice(0, 80))"
    calm = Visit(browser, small_site, reduced_motion="reduce")
    for path in PAGES:
        page = calm.go(path)
        assert page.evaluate(moving) == [], path
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"

    by_itself = "document.getAnimations().length + document.querySelectorAll('marquee, blink, [autoplay]').length"
    assert Visit(browser, small_site).go("/de/").evaluate(by_itself) == 0
