"""The site by keyboard alone: everything can be reached and used, the focus goes where one reads on, and it is seen."""

from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visits import Visit
from tests.built_site import BuiltSite

# What takes the focus, is shown, and is not one of several buttons of which the script hides those it does not need.
_REACHABLE = """
() => {
    const wanted = 'a[href], button, summary, input, select, textarea, [tabindex="0"]', found = [];
    const look = root => {
        for (const each of root.querySelectorAll('*')) {
            const isShown = each.checkVisibility({ visibilityProperty: true }) || each.closest('.d-skip');
            if (each.matches(wanted) && each.tabIndex >= 0 && !each.disabled && isShown) found.push(each.outerHTML.slice(0, 200));
            if (each.shadowRoot) look(each.shadowRoot);
        }
    };
    look(document);
    return found;
}
"""

# The element with the focus, and how it is seen: its frame, the contrast of the frame to what is behind it, and how many
# of five of its points are covered by something else (WCAG 2.4.7, 1.4.11, 2.4.11).
_STOP = """
() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const luminance = colour => {
        const [r, g, b] = colour.match(/[0-9.]+/g).map(Number).map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = from => {
        for (let each = from; each; each = each.parentElement ?? each.getRootNode().host) {
            const colour = getComputedStyle(each).backgroundColor;
            if (!/, 0\\)$/.test(colour) && colour !== 'transparent') return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const frame = [getComputedStyle(element), getComputedStyle(element, '::after')]
        .find(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    const behind = luminance(ground(element.parentElement ?? element.getRootNode().host)), around = frame ? luminance(frame.outlineColor) : behind;
    const box = [...element.getClientRects()].find(each => each.width && each.height) ?? element.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.2], [0.5, 0.8]]
        .map(([x, y]) => element.getRootNode().elementFromPoint(box.left + box.width * x, box.top + box.height * y));
    return {
        html: element.outerHTML.slice(0, 200),
        name: (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\\s+/g, ' '),
        contrast: frame ? (Math.max(behind, around) + 0.05) / (Math.min(behind, around) + 0.05) : 0,
        covered: points.filter(each => !each || !(element.contains(each) || each.contains(element))).length,
    };
}
"""


class Stop(NamedTuple):
    """An element with the focus; ``contrast`` of its frame to the ground (0 without a frame), ``covered`` of five points."""

    html: str
    name: str
    contrast: float
    covered: int


def stop(page: Page) -> Stop | None:
    found: dict[str, Any] | None = page.evaluate(_STOP)
    return Stop(**found) if found else None


def walk(page: Page, key: str = "Tab", limit: int = 400) -> list[Stop]:
    """Press a key until the focus leaves the page."""
    stops = []
    for _ in range(limit):
        page.keyboard.press(key)
        found = stop(page)
        if found is None:
            return stops
        stops.append(found)
    raise AssertionError(f"the focus never left the page within {limit} stops")


EVENT = "/de/2026/fachkonferenz-zur-pflege/"
DESKTOP, PHONE = 1280, 360
PAGES = [
    (DESKTOP, "/"),
    (DESKTOP, "/de/"),
    (PHONE, "/de/"),
    (DESKTOP, "/de/veranstaltungen/"),
    (DESKTOP, EVENT),
    (PHONE, EVENT),
    (DESKTOP, "/de/ansprechpersonen/eva-novakova/"),
    (PHONE, "/de/arbeitsgruppen/stammtisch/"),
    (DESKTOP, "/de/feeds/"),
    (PHONE, "/de/embed/"),
    (PHONE, "/de/search/"),
    (DESKTOP, "/ar/2026/mutamar/"),
]


@pytest.mark.parametrize(("width", "path"), PAGES)
def test_tab_reaches_everything_in_the_order_of_reading_and_the_focus_is_seen(
    browser: Browser, small_site: BuiltSite, path: str, width: int
) -> None:
    """WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, and 1.4.11 for the frame."""
    page = Visit(browser, small_site, width, reduced_motion="reduce").go(path)
    page.wait_for_load_state("networkidle")  # an embedded list is filled by then
    expected = page.evaluate(_REACHABLE)
    stops = walk(page)

    assert [each.html for each in stops] == expected
    assert [each.html for each in stops if each.contrast < 3] == []
    assert [each.html for each in stops if each.covered == 5] == []


def test_the_focus_is_seen_in_the_dark_too(browser: Browser, small_site: BuiltSite) -> None:
    stops = walk(Visit(browser, small_site, scheme="dark", reduced_motion="reduce").go("/de/"))

    assert [each.html for each in stops if each.contrast < 3] == []


def test_the_way_back_is_the_same(browser: Browser, small_site: BuiltSite) -> None:
    page = Visit(browser, small_site).go("/de/veranstaltungen/")
    there = [each.html for each in walk(page)]

    back = [each.html for each in walk(page, "Shift+Tab")]

    assert back[: len(there)] == there[::-1]


class Reader:
    """Somebody with a keyboard and no mouse; ``told`` is what they come across: names of what they used, and where it led."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.told: list[tuple[str, str]] = []

    def reach(self, name: str, key: str = "Tab", limit: int = 60) -> None:
        """Press a key until the focus is on what has a name."""
        for _ in range(limit):
            self.visit.page.keyboard.press(key)
            found = stop(self.visit.page)
            if found is not None and found.name.startswith(name):
                return
        raise AssertionError(f"no {name!r} within {limit} stops")

    def use(self, name: str, key: str = "Enter") -> None:
        self.reach(name)
        page = self.visit.page
        leads_to = page.evaluate("document.activeElement.href")
        page.keyboard.press(key)
        if leads_to:
            page.wait_for_url(leads_to)
        self.told.append((name, self.visit.page.url.removeprefix(self.visit.site.origin)))


def test_a_journey_through_the_site_on_a_phone(browser: Browser, small_site: BuiltSite) -> None:
    """Choose a language, open the menu, find an event, read it in Czech, look at who answers for it, page through all news,
    follow a feed."""
    visit = Visit(browser, small_site, 360)
    visit.go("/")
    reader = Reader(visit)

    reader.use("Deutsch")
    reader.use("Zur Navigation springen")
    reader.use("Menü")
    reader.use("Veranstaltungen")
    reader.use("Zum Inhalt springen")
    reader.use("Fachkonferenz zur Pflege")
    reader.use("Zur Sprachauswahl springen")
    reader.use("Sprache wählen")
    reader.use("Čeština")
    reader.use("Přejít k obsahu")
    reader.use("PhDr. Eva Nováková")
    visit.go("/de/meldungen/")
    reader.use("Zum Inhalt springen")
    reader.use("Ältere Meldungen")
    reader.use("Neuere Meldungen")
    visit.go("/de/")
    reader.use("Zum Seitenende springen")
    reader.use("Feeds und Kalender")
    reader.use("Zum Inhalt springen")
    reader.use("Neue Ansprechpersonen")
    reader.reach("https://news.example.org/de/feeds/kind/contact.rss.xml")

    assert reader.told == [
        ("Deutsch", "/de/"),
        ("Zur Navigation springen", "/de/#navigation"),
        ("Menü", "/de/#navigation"),
        ("Veranstaltungen", "/de/veranstaltungen/"),
        ("Zum Inhalt springen", "/de/veranstaltungen/#content"),
        ("Fachkonferenz zur Pflege", EVENT),
        ("Zur Sprachauswahl springen", f"{EVENT}#languages"),
        ("Sprache wählen", f"{EVENT}#languages"),
        ("Čeština", "/cs/2026/odborna-konference-o-peci/"),
        ("Přejít k obsahu", "/cs/2026/odborna-konference-o-peci/#content"),
        ("PhDr. Eva Nováková", "/cs/kontaktni-osoby/eva-novakova/"),
        ("Zum Inhalt springen", "/de/meldungen/#content"),
        ("Ältere Meldungen", "/de/meldungen/page/3/"),
        ("Neuere Meldungen", "/de/meldungen/"),
        ("Zum Seitenende springen", "/de/#footer"),
        ("Feeds und Kalender", "/de/feeds/"),
        ("Zum Inhalt springen", "/de/feeds/#content"),
        ("Neue Ansprechpersonen", "/de/feeds/#content"),
    ]
    assert visit.complaints == []


def test_the_page_that_makes_insertions_obeys_the_keyboard(browser: Browser, small_site: BuiltSite) -> None:
    visit = Visit(browser, small_site)
    page = visit.go("/de/embed/")
    page.locator("#subject").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")

    made = page.locator("#component").inner_text()
    assert page.locator("#limit").input_value() == "6"
    assert 'limit="6"' in made
    assert str(page.locator("#subject").input_value()).split("/")[1] in made


def test_a_menu_opens_and_closes_by_keyboard(browser: Browser, small_site: BuiltSite) -> None:
    page = Visit(browser, small_site, 360).go("/de/")
    summary, first = page.locator(".d-nav summary"), page.locator(".d-nav__link").first
    summary.focus()

    page.keyboard.press("Enter")
    assert first.is_visible()
    page.keyboard.press("Space")
    assert not first.is_visible()
