"""Pages as a screen reader tells them: what the browser's accessibility tree says, from top to end.

``pytest -s -k makes_sense`` prints what is read of the event page.
"""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.judges import violations
from tests.browser.visits import Visit
from tests.built_site import BuiltSite

EVENT = "/de/2026/fachkonferenz-zur-pflege/"

PAGES = [
    "/",
    "/404.html",
    "/de/",
    "/de/veranstaltungen/",
    EVENT,
    "/de/2026/eva-novakova-koordiniert/",
    "/de/2026/akhbar/",
    "/de/ansprechpersonen/eva-novakova/",
    "/de/arbeitsgruppen/stammtisch/",
    "/de/dienststellen/praha/",
    "/de/feeds/",
    "/de/embed/",
    "/de/search/",
    "/de/sitemap/",
    "/de/impressum/",
    "/de-simple/",
    "/cs/2026/der-stammtisch-zieht-bilanz/",
    "/pl/",
    "/ar/2026/mutamar/",
]


def read_aloud(page: Page) -> list[str]:
    """What a screen reader comes across, line by line: roles, names and texts, without addresses of links."""
    lines = (line.strip().removeprefix("- ") for line in page.locator("body").aria_snapshot().splitlines())
    return [line for line in lines if not line.startswith("/url")]


def test_an_event_makes_sense_read_from_top_to_end(browser: Browser, small_site: BuiltSite) -> None:
    told = read_aloud(Visit(browser, small_site).go(EVENT))
    print("\n".join(told))  # noqa: T201 people judge whether it makes sense: pytest -s
    essential = [
        'link "Zum Inhalt springen"',
        "banner",
        'navigation "Sprachen"',
        'navigation "Hauptnavigation"',
        'navigation "Sie sind hier"',
        "main",
        "text: Veranstaltung",
        "time: Veröffentlicht am 20. Mai 2026",
        'link "Amt in Prag"',
        'heading "Fachkonferenz zur Pflege" [level=1]',
        'heading "Termin und Ort" [level=2]',
        "time: Donnerstag, 17. September 2026",
        "term: Ort",
        "Rathausplatz 1",
        "Stufenloser Eingang",
        'link "Zur Anmeldung"',
        "paragraph: Zwei Länder, ein Thema.",
        'img "Ein leerer Saal"',
        "reden wir über",
        'heading "Programm" [level=2]',
        'heading "Ansprechperson" [level=2]',
        'link "PhDr. Eva Nováková"',
        'link "+420 221 921 222"',
        'heading "Diese Meldung in anderen Sprachen" [level=2]',
        "contentinfo",
        'link "Zurück zum Seitenanfang"',
    ]
    places = iter(enumerate(told))

    for said in essential:
        assert any(said in line for _, line in places), f"{said!r} is not told, or too early"


def test_nothing_is_told_that_only_decorates(browser: Browser, small_site: BuiltSite) -> None:
    """The calendar leaf and initials repeat what stands beside them as words."""
    told = read_aloud(Visit(browser, small_site).go(EVENT))

    assert [line for line in told if re.fullmatch(r'(img|text: "?(Do\.|17|Sep|EN)"?)', line)] == []
    assert [line for line in told if line in {"img", 'link ""', "link", "button", "heading"}] == []


def test_landmarks_are_there_once_and_those_of_a_kind_have_names(browser: Browser, small_site: BuiltSite) -> None:
    visit = Visit(browser, small_site)
    for path in PAGES:
        told = read_aloud(visit.go(path))
        for landmark in ("banner", "main", "contentinfo"):
            if path not in {"/", "/404.html"}:
                assert [line.rstrip(":") for line in told].count(landmark) == 1, (path, landmark)
        named = [line.rstrip(":") for line in told if line.startswith(("navigation", "complementary", "region"))]
        assert len(named) == len(set(named)), (path, named)
        assert [line for line in named if '"' not in line] == [], path


def test_links_of_the_same_name_lead_to_the_same_place(browser: Browser, small_site: BuiltSite) -> None:
    """Names make sense out of context, stricter than WCAG 2.4.4; in the lists of feeds and of what can be embedded the list says which."""
    visit = Visit(browser, small_site)
    for path in PAGES:
        found = visit.go(path).evaluate(
            """[...document.querySelectorAll('a[href]')].filter(a => a.checkVisibility() && !a.closest('details, .d-embeds'))
                .map(a => [(a.getAttribute('aria-label') ?? a.textContent).trim().replace(/\\s+/g, ' '), a.href])"""
        )
        targets: dict[str, set[str]] = {}
        for name, target in found:
            assert name, (path, target)
            targets.setdefault(name, set()).add(target)
        assert {name: ends for name, ends in targets.items() if len(ends) > 1} == {}, path


def test_parts_in_another_language_say_so(browser: Browser, small_site: BuiltSite) -> None:
    """A release that is shown in its original, names of languages, and texts that are missing in a language (WCAG 3.1.2)."""
    page = Visit(browser, small_site).go("/de/2026/akhbar/")

    assert page.locator("html").get_attribute("lang") == "de"
    assert [page.locator(each).get_attribute("lang") for each in ("h1", ".d-prose")] == ["ar", "ar"]
    assert page.locator(".d-prose").get_attribute("dir") == "rtl"
    for link in page.locator("#languages a").all():
        assert link.get_attribute("lang") == link.get_attribute("hreflang")


# Rules that axe leaves out unless they are asked for.
_MORE = ["target-size", "label-content-name-mismatch", "focus-order-semantics", "css-orientation-lock", "p-as-heading", "table-fake-caption"]  # fmt: skip


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation_of_its_further_rules(browser: Browser, small_site: BuiltSite, width: int) -> None:
    """Among them the size of targets: 24 px, or so much room around them (WCAG 2.5.8)."""
    visit = Visit(browser, small_site, width)
    paths = PAGES if width == 320 else PAGES[2:9]
    rules = {"runOnly": {"type": "rule", "values": _MORE}}

    assert {path: found for path in paths if (found := violations(visit.go(path), rules))} == {}
