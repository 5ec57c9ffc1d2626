"""The directory of feeds and calendars for people, on the built sites."""

import pytest
from bs4 import BeautifulSoup, Tag

from tests.built_site import BuiltSite, attribute, is_archive


def _offers(page: BeautifulSoup) -> list[Tag]:
    return list(page.select("details.d-offer"))


def _shown(page: BeautifulSoup, type_: str) -> set[str]:
    return {attribute(each, "href") for each in page.select("main dl a") if each.get("type") == type_}


def test_every_calendar_of_a_language_stands_in_its_directory(built: BuiltSite) -> None:
    for tag in built.languages:
        written = {f"/{path}" for path in built.paths if path.startswith(f"{tag}/calendar/")}
        assert _shown(built.page(f"/{tag}/feeds/"), "text/calendar") == written


def test_every_feed_of_a_language_stands_in_its_directory(built: BuiltSite) -> None:
    for tag in built.languages:
        folder = f"{tag}/feeds/"
        written = {f"/{path}" for path in built.ending_with(".rss.xml") if path.startswith(folder)}
        current = {path for path in written if not is_archive(path)}
        shown = _shown(built.page(f"/{tag}/feeds/"), "application/rss+xml")
        assert {path for path in shown if path.startswith(f"/{folder}")} == current


def test_beside_each_feed_stands_that_of_all_languages(built: BuiltSite) -> None:
    for tag in built.languages:
        shown = _shown(built.page(f"/{tag}/feeds/"), "application/rss+xml")
        own = {path.removeprefix(f"/{tag}") for path in shown if path.startswith(f"/{tag}/")}
        assert {path for path in shown if path.startswith("/feeds/")} == own


def test_beside_every_calendar_stands_a_subscription_with_the_same_address(built: BuiltSite) -> None:
    for tag in built.languages:
        for offer in _offers(built.page(f"/{tag}/feeds/")):
            own = offer.select_one(":scope > .d-offer__body > dl a[type='text/calendar']")
            webcal = [
                attribute(each, "href") for each in offer.select(":scope > .d-offer__body > ul a[href^='webcal:']")
            ]
            expected = [f"webcal:{built.origin.partition(':')[2]}{attribute(own, 'href')}"] if own else []
            assert webcal == expected


def test_every_address_is_readable_in_full_and_the_button_copies_what_is_read(built: BuiltSite) -> None:
    for tag in built.languages:
        for row in built.page(f"/{tag}/feeds/").select(".d-address-row"):
            link, button = row.select_one("dd a"), row.select_one("button")
            assert link is not None
            assert link.text == attribute(button, "data-copy") == f"{built.origin}{attribute(link, 'href')}"


def test_only_what_concerns_everything_is_unfolded(small_site: BuiltSite) -> None:
    is_open = [each.has_attr("open") for each in _offers(small_site.page("/de/feeds/"))]

    assert is_open[0]
    assert not any(is_open[1:])


def test_the_kinds_of_an_office_stand_below_the_office(small_site: BuiltSite) -> None:
    page = small_site.page("/de/feeds/")
    office = next(each for each in _offers(page) if each.find("a", href="/de/feeds/office/praha.rss.xml"))

    inner = [attribute(each, "href") for each in office.select(".d-offer__more a[type='application/rss+xml']")]
    assert "/de/feeds/office/praha/event.rss.xml" in inner


@pytest.mark.parametrize(
    ("path", "calendar"),
    [
        ("/de/veranstaltungen/", "/de/calendar/kind/event.ics"),
        ("/de/dienststellen/praha/", "/de/calendar/office/praha.ics"),
        ("/de/themen/pflege/", "/de/calendar/topic/pflege.ics"),
        ("/de/arbeitsgruppen/stammtisch/", "/de/calendar/group/stammtisch.ics"),
        ("/de/", "/de/calendar/all.ics"),
        ("/de/dienststellen/new-york/", "/de/calendar/all.ics"),
    ],
)
def test_a_page_offers_its_own_calendar_or_else_that_of_everything(
    small_site: BuiltSite, path: str, calendar: str
) -> None:
    page = small_site.page(path)

    assert page.select_one(f"main a[href='{calendar}']") is not None
    assert page.select_one(f"main a[href='webcal://news.example.org{calendar}']") is not None


def test_the_script_that_copies_is_a_file_of_the_site(built: BuiltSite) -> None:
    """The policy of every page allows no other (Content-Security-Policy: script-src 'self')."""
    for tag in built.languages:
        sources = [attribute(each, "src") for each in built.page(f"/{tag}/feeds/").find_all("script", src=True)]
        assert sources == ["/theme/copy.js"]
        assert (built.output / "theme/copy.js").is_file()
