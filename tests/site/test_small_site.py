"""What the small site's gaps look like to its readers."""

import pytest

from tests.built_site import BuiltSite, attribute
from tests.sites.small_site import PER_PAGE, TINY_RELEASES


def test_an_untranslated_release_is_shown_in_its_own_language_with_a_notice(small_site: BuiltSite) -> None:
    page = small_site.page("/de/2026/beseda-bez-konce/")
    headline, text = page.h1, page.select_one(".d-prose")

    assert attribute(page.html, "lang") == "de"
    assert (attribute(headline, "lang"), attribute(headline, "dir")) == ("cs", "ltr")
    assert (attribute(text, "lang"), attribute(text, "dir")) == ("cs", "ltr")
    assert page.select_one('main a[hreflang="cs"][href="/cs/2026/beseda-bez-konce/"]') is not None


def test_an_arabic_text_runs_from_right_to_left_on_a_german_page(small_site: BuiltSite) -> None:
    page = small_site.page("/de/2026/akhbar/")

    assert (attribute(page.html, "dir"), attribute(page.select_one(".d-prose"), "dir")) == ("ltr", "rtl")


def test_a_german_text_runs_from_left_to_right_on_an_arabic_page(small_site: BuiltSite) -> None:
    page = small_site.page("/ar/2026/der-stammtisch-zieht-bilanz/")

    assert (attribute(page.html, "dir"), attribute(page.select_one(".d-prose"), "dir")) == ("rtl", "ltr")


@pytest.mark.parametrize(
    "path", ["cs/2026/eva-novakova-koordiniert", "pl/2026/untranslated-news", "de-simple/2026/sommerfest"]
)
def test_a_release_that_is_hidden_where_it_is_not_translated_has_no_page_there(
    small_site: BuiltSite, path: str
) -> None:
    """Contact persons and news are hidden by site.yml, and everything is in easy language."""
    assert f"{path}/index.html" not in small_site.paths


def test_an_editors_stub_counts_as_not_translated(small_site: BuiltSite) -> None:
    assert [path for path in small_site.paths if "halb-uebersetzt" in path] == []
    assert "de/2026/untranslated-news/index.html" not in small_site.paths


# Twenty-five tiny releases and two others are German news: two full pages of an archive, and the newest on the front.
NEWS = "/de/nachrichten/"
ARCHIVE = (f"{NEWS}page/2/", f"{NEWS}page/1/")


def test_a_list_is_cut_into_pages_that_lead_to_each_other(small_site: BuiltSite) -> None:
    """From the front, which has no number, to the oldest, which is number one; and back."""
    pages = [small_site.page(url) for url in (NEWS, *ARCHIVE)]
    next_pages, previous_pages = (
        [attribute(link, "href") if (link := page.select_one(f'a[rel="{rel}"]')) else None for page in pages]
        for rel in ("next", "prev")
    )

    assert next_pages == [*ARCHIVE, None]
    assert previous_pages == [None, NEWS, ARCHIVE[0]]
    assert f"{NEWS.removeprefix('/')}page/3/index.html" not in small_site.paths


def test_the_pages_of_a_list_hold_every_release_once(small_site: BuiltSite) -> None:
    pages = [small_site.page(url) for url in (NEWS, *ARCHIVE)]
    found = [
        {str(a["href"]) for a in page.select('main a[href^="/de/202"]') if str(a["href"]).count("/") == 4}
        for page in pages
    ]

    assert [len(urls) for urls in found] == [TINY_RELEASES + 2 - 2 * PER_PAGE, PER_PAGE, PER_PAGE]
    assert len(set().union(*found)) == TINY_RELEASES + 2


def test_the_pages_of_a_list_go_from_the_newest_to_the_oldest(small_site: BuiltSite) -> None:
    dates = [
        attribute(time, "datetime")
        for url in (NEWS, *ARCHIVE)
        for time in small_site.page(url).select("main .d-card__date time")
    ]

    assert len(dates) == TINY_RELEASES + 2
    assert dates == sorted(dates, reverse=True)


def test_a_page_says_when_an_event_is_cancelled(small_site: BuiltSite) -> None:
    assert "abgesagt" in small_site.page("/de/2026/sommerfest/").select_one("main header").get_text().lower()  # type: ignore[union-attr]


def test_a_recorded_change_is_shown_and_a_minor_one_is_not(small_site: BuiltSite) -> None:
    words = small_site.page("/en/2026/summer-party/").get_text().replace("\u00a0", " ")

    assert "The party is cancelled." in words
    assert "5 May 2026" in words
    assert "6 May 2026" not in words


def test_a_programme_a_registration_and_a_venue_are_on_the_page_of_an_event(small_site: BuiltSite) -> None:
    page = small_site.page("/cs/2026/odborna-konference-o-peci/")
    words = page.get_text()

    for expected in ("Přivítání", "zdarma", "Malý sál", "07545", "Gera", "Bezbariérový vstup"):
        assert expected in words
    assert page.select_one('a[href="https://anmeldung.example.org/"]') is not None
    assert page.select_one('a[href="mailto:anmeldung@example.org"]') is not None


def test_an_office_without_any_address_has_a_page_without_empty_lines(small_site: BuiltSite) -> None:
    main = small_site.page("/de/dienststellen/amt/").main

    assert main is not None
    assert main.find("address") is None or main.find("address").get_text(strip=True)  # type: ignore[union-attr]
    assert main.select('a[href^="tel:"], a[href^="mailto:"]') == []


def test_topics_that_differ_only_in_case_are_one(small_site: BuiltSite) -> None:
    assert [path for path in small_site.paths if "/themen/" in path and "/de/" in f"/{path}"] == [
        "de/themen/index.html",
        "de/themen/krisenhilfe/index.html",
        "de/themen/pflege/index.html",
    ]


def test_a_title_with_every_special_character_is_shown_as_it_was_written(small_site: BuiltSite) -> None:
    path = next(path for path in small_site.pages if path.startswith("de/2026/aemter-verbaende"))
    headline = small_site.soup(path).h1

    assert headline is not None
    assert " ".join(headline.get_text().split()) == (
        "Ämter & Verbände <warnen> vor \"falschen\" Briefen, 'echten' Boten & zu langen Titeln, die trotzdem gelesen"
        " werden, weil in ihnen alles steht, was jemand wissen muss, der <b>sie</b> liest"
    )


def test_a_hostile_text_is_harmless_on_its_page(small_site: BuiltSite) -> None:
    path = next(path for path in small_site.pages if path.startswith("de/2026/aemter-verbaende"))
    page = small_site.soup(path)

    assert b"alert(" not in small_site.read(path)
    assert page.select(".d-prose :is(iframe, form, input, style, script)") == []
    assert [str(tag) for tag in page.find_all(href=True) if "javascript" in str(tag["href"]).lower()] == []
    assert page.select_one("table th.d-left, table th[scope=col]") is not None
    assert page.select_one(".d-prose dl dt") is not None


def test_a_file_in_content_extra_arrives_as_it_is(small_site: BuiltSite) -> None:
    assert small_site.read("extra/note.txt") == b"Not a page: copied as it is.\n"


def test_the_home_page_says_what_is_coming_before_older_releases(small_site: BuiltSite) -> None:
    """In the order of reading, which is that of a phone; wide screens show both beside each other."""
    headings = [attribute(each, "id") for each in small_site.page("/de/").select("main h2[id]")]

    assert headings.index("coming") < headings.index("latest")


def test_a_groups_page_names_its_next_meeting_above_everything_else(small_site: BuiltSite) -> None:
    page = small_site.page("/de/arbeitsgruppen/stammtisch/")
    first = page.select_one("#coming ~ ul .d-meeting time, .d-meeting time")
    following = page.select_one("main header .d-next")

    assert following is not None
    assert attribute(following.select_one("a[href='#coming'] time"), "datetime") == attribute(first, "datetime")
    assert "Rathaus Gera" in " ".join(following.text.split())


def test_registers_stand_in_the_order_of_names(small_site: BuiltSite) -> None:
    """Not in that of their ids, in which "amt" without an address comes first; people by their family names."""
    offices, people = (
        [" ".join(each.text.split()) for each in small_site.page(path).select(".d-register__name a")]
        for path in ("/de/dienststellen/", "/de/ansprechpersonen/")
    )

    assert offices == ["Amt in Prag", "Amt in Stolp", "Amt ohne Anschrift", "Liaison Office"]
    assert people == ["Jan Kowalski", "PhDr. Eva Nováková"]
