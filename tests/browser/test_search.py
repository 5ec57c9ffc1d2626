"""The search page in a real browser: typing, limits, keyboard, what a screen reader is told, and no script at all."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.search.words import LETTERS, rules_of, stem, steps_of, words_in
from tests.browser.judges import violations
from tests.browser.test_browser import Visit
from tests.built_site import BuiltSite

# Words of every language, with capitals, accents, digits, signs, other scripts, and what Unicode takes apart.
_ODD = "Güstrow Heß’ İstanbul ﬁnden ϒ x² n'est-ce 24. Mai 2017 مؤتمر Київ U Větrníku Łódź d’Azur naïve_wort"


def _search(browser: Browser, site: BuiltSite, path: str) -> tuple[Visit, Page]:
    """A search page that has answered what its address asks."""
    visit = Visit(browser, site)
    page = visit.go(path)
    expect(page.locator("#search-status")).not_to_be_empty(timeout=30_000)
    return visit, page


def _found(page: Page) -> set[str]:
    """The addresses of the results."""
    return {str(each.get_attribute("href")) for each in page.locator("#search-results a").all()}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/de/search/?q=gustrow", {"/de/2023/fachtag-in-guestrow-wer-stuetzt-die-die-anderen-beistehen/"}),
        ("/de/search/?q=Stammtische", {"/de/2024/zweiter-pflegestammtisch-steckt-gemeinsame-ziele-ab/", "/de/arbeitsgruppen/pflegestammtisch/", "/de/arbeitsgruppen/netzwerk-pflegende-angehoerige/", "/de/ueber-diese-website/"}),
        ("/cs/search/?q=domácímu+násilí", {"/cs/2022/slupsk-pripravuje-koncepci-krizove-intervence/", "/cs/pracovni-skupiny/zespol-interwencji-kryzysowej/"}),
        ("/cs/search/?q=krajům", set()),
        ("/pl/search/?q=przemocą+domową", {"/pl/2022/slupsk-pracuje-nad-koncepcja-interwencji-kryzysowej/", "/pl/grupy-robocze/zespol-interwencji-kryzysowej/"}),
        ("/en/search/?q=addictions", {"/en/2017/vysocina-child-protection-and-drug-services-draw-closer/", "/en/contacts/michal-matula/", "/en/about/"}),
        ("/de-simple/search/?q=krise&from=2000-01-01", {"/de-simple/2023/ein-fach-tag-ueber-hilfe-in-krisen/", "/de-simple/2023/maxi-hess-hilft-selbst-hilfe-gruppen/"}),
        ("/de/search/?q=krise&kind=groups", {"/de/arbeitsgruppen/zespol-interwencji-kryzysowej/"}),
        ("/de/search/?kind=contacts&office=landkreis-rostock", {"/de/ansprechpersonen/julia-laebe/", "/de/ansprechpersonen/thomas-polak/"}),
        ("/cs/search/?q=tiráž", {"/cs/tiraz/"}),
        ("/cs/search/?q=kulatých+stolů&year=2024", {"/cs/2024/druhy-kulaty-stul-o-peci-vytycil-spolecne-cile/"}),
        ("/de/search/?kind=contact", {"/de/2023/maxi-hess-beraet-selbsthilfegruppen-im-altenburger-land/"}),
        ("/de/search/?year=2017&topic=addiction", {"/de/2017/vysocina-kinderschutz-und-drogenhilfe-ruecken-zusammen/"}),
        ("/de/search/?office=hildburghausen&when=past", {"/de/2024/zweiter-pflegestammtisch-steckt-gemeinsame-ziele-ab/"}),
        ("/de/search/?when=coming", set()),
        ("/de/search/?from=2024-01-01&to=2024-12-31", {"/de/2024/zweiter-pflegestammtisch-steckt-gemeinsame-ziele-ab/"}),
        ("/de/search/?q=krise&to=2022-12-31", {"/de/2022/slupsk-arbeitet-an-einem-konzept-zur-krisenintervention/", "/de/2017/vysocina-kinderschutz-und-drogenhilfe-ruecken-zusammen/"}),
    ],
)  # fmt: skip
def test_what_is_asked_is_found(browser: Browser, sample_site: BuiltSite, path: str, found: set[str]) -> None:
    visit, page = _search(browser, sample_site, path)

    assert _found(page) == found
    assert (visit.elsewhere, visit.missing, visit.complaints) == ([], [], [])


def test_arabic_words_are_found_whatever_their_vowel_signs(browser: Browser, small_site: BuiltSite) -> None:
    visit, page = _search(browser, small_site, "/ar/search/?q=الرِّعاية&kind=event")

    assert _found(page) == {"/ar/2026/mutamar/"}
    assert page.locator("#search-status").inner_text() == "عدد النتائج: 1"
    assert not page.locator("#search-more").is_visible()
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert (visit.elsewhere, visit.missing, visit.complaints) == ([], [], [])


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("/de/search/?q=maxi+heß", "/de/ansprechpersonen/maxi-hess/"),
        ("/de/search/?q=läbe", "/de/ansprechpersonen/julia-laebe/"),
        ("/de/search/?q=pflegestammtisch", "/de/arbeitsgruppen/pflegestammtisch/"),
        ("/de/search/?q=landkreis+rostock", "/de/dienststellen/landkreis-rostock/"),
        ("/de-simple/search/?q=leichte+sprache", "/de-simple/leichte-sprache/"),
        ("/cs/search/?q=krizová+intervence", "/cs/pracovni-skupiny/zespol-interwencji-kryzysowej/"),
        ("/pl/search/?q=filipiak", "/pl/osoby-kontaktowe/katarzyna-filipiak/"),
        ("/en/search/?q=imprint", "/en/imprint/"),
    ],
)
def test_who_types_a_name_gets_its_page_first(browser: Browser, sample_site: BuiltSite, path: str, first: str) -> None:
    _, page = _search(browser, sample_site, path)

    assert page.locator("#search-results a").first.get_attribute("href") == first


def test_more_results_are_offered_only_where_there_are_more(browser: Browser, sample_site: BuiltSite) -> None:
    _, page = _search(browser, sample_site, "/de/search/?q=krise")

    assert _found(page)
    expect(page.locator("#search-more")).to_be_hidden()


def test_results_stand_in_the_order_that_is_chosen(browser: Browser, sample_site: BuiltSite) -> None:
    _, page = _search(browser, sample_site, "/de/search/?q=krise&order=oldest")
    results = page.locator("#search-results .d-card").all()
    dates = [each.locator(".d-card__date time").get_attribute("datetime") for each in results[:4]]

    assert len(results) > len(dates), "what has no date comes last"
    assert dates == sorted(dates, key=str)


def test_a_release_with_some_of_the_words_is_offered_where_none_has_all(
    browser: Browser, sample_site: BuiltSite
) -> None:
    _, page = _search(browser, sample_site, "/de/search/?q=pflegestammtisch+xylofon&year=2024")

    assert "Keine Seite enthält alle diese Wörter" in page.locator("#search-status").inner_text()
    assert _found(page) == {"/de/2024/zweiter-pflegestammtisch-steckt-gemeinsame-ziele-ab/"}


def test_the_keyboard_is_enough(browser: Browser, sample_site: BuiltSite) -> None:
    """Type, press Enter: the focus stays in the field, the number of hits is announced, the next stops are the results."""
    page = Visit(browser, sample_site).go("/de/search/")
    page.locator("#search-q").focus()
    page.keyboard.type("Drogen")
    page.keyboard.press("Enter")
    status = page.get_by_role("status")
    expect(status).to_have_text("Treffer: 1", timeout=30_000)

    assert page.evaluate("document.activeElement.id") == "search-q"
    assert page.evaluate("location.search") == "?q=Drogen"
    for _ in range(3):  # the button, the summary of the limits, the first result
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#search-results') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/de/2017/**")


def test_the_limits_are_taken_back_and_the_words_stay(browser: Browser, sample_site: BuiltSite) -> None:
    _, page = _search(browser, sample_site, "/de/search/?q=krise&kind=contact")
    expect(page.get_by_role("status")).to_have_text("Treffer: 1")
    page.get_by_role("button", name="Alle Einschränkungen aufheben").click()
    expect(page.get_by_role("status")).to_have_text("Treffer: 10")

    assert page.locator("#search-q").input_value() == "krise"
    assert page.locator("#search-kind").input_value() == ""


@pytest.mark.parametrize(
    "path",
    [
        "/de/search/?q=krise&kind=event",
        "/de/search/?q=maxi+hess",
        "/cs/search/?q=krajům",
        "/pl/search/",
        "/de-simple/search/",
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, sample_site: BuiltSite, path: str, scheme: str) -> None:
    page = Visit(browser, sample_site, scheme=scheme).go(path)
    if "?" in path:
        expect(page.locator("#search-status")).not_to_be_empty(timeout=30_000)

    assert violations(page) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_results_arrive(browser: Browser, sample_site: BuiltSite, width: int) -> None:
    page = Visit(browser, sample_site, width).go("/de/search/?q=pflege")
    expect(page.locator("#search-results .d-card").first).to_be_visible(timeout=30_000)
    page.wait_for_timeout(200)

    shifts = page.evaluate(
        "new Promise((done) => { new PerformanceObserver((list) => done(list.getEntries().map((each) => each.value)))"
        ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => done([]), 300); })"
    )
    assert sum(shifts) == 0


def test_the_page_is_no_wider_than_a_phone(browser: Browser, sample_site: BuiltSite) -> None:
    page = Visit(browser, sample_site, 320).go("/de/search/?q=krise&kind=event")
    expect(page.locator("#search-status")).not_to_be_empty(timeout=30_000)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_a_script_the_form_leads_to_the_site_map(browser: Browser, sample_site: BuiltSite) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    def answer(route: Any) -> None:
        path = sample_site.file_of(route.request.url)
        route.fulfill(body=path.read_bytes(), content_type="text/css" if path.suffix == ".css" else "text/html")

    page.route("**/*", answer)
    page.goto(f"{sample_site.origin}/de/search/")
    assert not page.locator("#search-limits").is_visible()
    page.locator("#search-q").fill("krise")
    page.get_by_role("button", name="Suche").click()

    assert page.url == f"{sample_site.origin}/de/sitemap/?q=krise"


@pytest.mark.parametrize("tag", ["de", "cs", "pl", "en", "ar"])
def test_the_script_reduces_words_as_the_index_does(browser: Browser, sample_site: BuiltSite, tag: str) -> None:
    texts = [path.read_text("utf-8") for path in sorted(Path(sample_site.content).glob("releases/**/release.*.md"))]
    text = "\n".join([*texts, _ODD])
    page = Visit(browser, sample_site).go("/de/search/")
    script = """async ([text, letters, steps]) => {
        const { stem, wordsIn } = await import("/theme/search.js?again");
        return wordsIn(text, letters).map((word) => [word, stem(word, steps)]);
    }"""
    found = page.evaluate(script, [text, LETTERS, rules_of(tag)])

    assert found == [[word, stem(word, steps_of(tag))] for word in words_in(text)]
    assert len(found) > 1000


def test_the_search_page_alone_may_run_a_program(sample_site: BuiltSite) -> None:
    """Its Content-Security-Policy allows WebAssembly; no other page's does, and none allows what is inline."""
    with_program = {path for path in sample_site.pages if b"wasm-unsafe-eval" in sample_site.read(path)}

    assert with_program == {f"{tag}/search/index.html" for tag in sample_site.languages}
    assert all(b"'unsafe-eval'" not in sample_site.read(path) for path in sample_site.pages)


def test_cards_are_the_cards_of_lists(sample_site: BuiltSite) -> None:
    """What results show is rendered by the same component, in the same language."""
    cards = json.loads(sample_site.read("cs/search/2020/cards-0.json"))["cards"]

    assert cards
    assert all('class="d-card"' in card for card in cards)
    assert any("9. října 2023" in card.replace("\u00a0", " ") for card in cards)
