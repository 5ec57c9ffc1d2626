"""What readers see of events in every state, in every language: the built site of events."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from tests.built_site import BuiltSite, json_ld_of

LANGUAGES = ("de", "cs", "pl", "en", "de-simple")
TALKS = {
    "de": "gespraech-aus-new-york",
    "cs": "rozhovor-z-new-yorku",
    "pl": "rozmowa-z-nowego-jorku",
    "en": "talk-from-new-york",
}


def _words(tag: Tag | BeautifulSoup | None) -> str:
    assert tag is not None
    return re.sub(r"\s+", " ", tag.get_text(" ")).strip()


def _page(site: BuiltSite, path: str) -> BeautifulSoup:
    return site.page(f"/{path}/")


def _event(page: BeautifulSoup) -> dict[str, object]:
    (article,) = json_ld_of(page)
    (found,) = (node for node in article["about"] if node["@type"] == "Event")
    return dict(found)


def _row(page: BeautifulSoup, name: str) -> list[str]:
    """What stands beside a word in the facts of the event."""
    found = [row for row in page.select(".d-facts__row") if _words(row.dt) == name]
    return [_words(value) for row in found for value in row.find_all("dd")]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("de/2026/sommerfest", "Diese Veranstaltung ist abgesagt."),
        ("cs/2026/letni-slavnost", "Tato akce byla zrušena."),
        ("de/2026/lesung", "Diese Veranstaltung ist verschoben. Der neue Termin steht noch nicht fest."),
        ("pl/2026/wieczor-autorski", "To wydarzenie zostało przełożone. Nowy termin nie jest jeszcze znany."),
        (
            "de/2026/fachtag",
            "Diese Veranstaltung hat einen neuen Termin. Der ursprüngliche Termin war der 12. Juni 2026, 10:00 Uhr.",
        ),
        ("cs/2026/odborny-den", "Tato akce má nový termín. Původně se měla konat 12. června 2026, 10:00."),
        ("pl/2026/dzien-fachowy", "To wydarzenie ma nowy termin. Pierwotnie planowano je na 12 czerwca 2026, 10:00."),
        ("en/2026/specialist-day", "This event has a new date. It was planned for 12 June 2026, 10:00."),
        ("en/2026/parents-evening", "This event now takes place online."),
        (
            "en/2026/network-meeting",
            "This event now takes place online. This event has a new date. It was planned for 16 June 2026.",
        ),
    ],
)
def test_the_page_says_first_what_has_become_of_the_plan(events_site: BuiltSite, path: str, sentence: str) -> None:
    status = _page(events_site, path).select(".d-status")

    assert [_words(each).replace("\u00a0", " ") for each in status] == [sentence]


@pytest.mark.parametrize("path", ["de/2026/sommerfest", "de/2026/lesung"])
def test_a_date_on_which_nothing_takes_place_is_struck_out_and_offers_nothing(
    events_site: BuiltSite, path: str
) -> None:
    page = _page(events_site, path)

    assert page.select(".d-event .d-when--off")
    assert not page.select(".d-button--primary")
    assert "offers" not in _event(page)


def test_what_moved_online_shows_no_place_any_more(events_site: BuiltSite) -> None:
    page = _page(events_site, "de/2026/elternabend")
    event = _event(page)

    assert not page.select(".d-event__venue")
    assert event["location"] == [{"@type": "VirtualLocation", "url": "https://example.org/eltern"}]
    assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert event["eventStatus"] == "https://schema.org/EventMovedOnline"


def test_two_turns_are_two_states(events_site: BuiltSite) -> None:
    event = _event(_page(events_site, "de/2026/netzwerktreffen"))

    assert event["eventStatus"] == ["https://schema.org/EventRescheduled", "https://schema.org/EventMovedOnline"]
    assert event["previousStartDate"] == "2026-06-16"


def test_a_new_date_names_the_old_one_for_machines(events_site: BuiltSite) -> None:
    event = _event(_page(events_site, "de/2026/fachtag"))

    assert (event["startDate"], event["previousStartDate"]) == (
        "2026-09-10T10:00:00+02:00",
        "2026-06-12T10:00:00+02:00",
    )


@pytest.mark.parametrize(
    ("path", "closed"),
    [
        ("de/2026/schulung", "Die Anmeldung ist geschlossen."),
        ("cs/2026/skoleni", "Přihlašování je uzavřeno."),
        ("pl/2026/szkolenie", "Zapisy są zamknięte."),
        ("en/2026/training", "Registration is closed."),
        ("de-simple/2026/schulung", "Die Anmeldung ist vorbei."),
    ],
)
def test_registration_closes_by_itself_after_the_deadline(events_site: BuiltSite, path: str, closed: str) -> None:
    """The deadline was yesterday."""
    page = _page(events_site, path)

    assert closed in _words(page.select_one(".d-event"))
    assert not page.select('a[href="https://example.org/schulung"], a[href="mailto:schulung@example.org"]')
    assert "offers" not in _event(page)


def test_while_registration_is_open_it_is_offered(events_site: BuiltSite) -> None:
    page = _page(events_site, "de/2026/konferenz")

    assert [str(link["href"]) for link in page.select(".d-button--primary")] == ["https://example.org/konferenz"]
    assert _event(page)["offers"] == {
        "@type": "Offer",
        "availability": "https://schema.org/InStock",
        "url": "https://example.org/konferenz",
        "validThrough": "2026-10-20T12:00:00+02:00",
    }


def test_a_recurring_event_names_its_next_dates_and_those_that_are_left_out(events_site: BuiltSite) -> None:
    """Seen on Monday, 1 June."""
    page = _page(events_site, "en/2026/carers-cafe")

    assert _words(page.select_one(".d-event .d-when")) == "Tuesday, 2 June 2026 15:00–17:00"
    assert _row(page, "Further dates") == [
        "Tuesday, 16 June 2026",
        "Tuesday, 30 June 2026",
        "Tuesday, 7 July 2026",
        "Tuesday, 14 July 2026",
    ]
    assert _row(page, "Does not take place on") == ["Tuesday, 9 June 2026", "Tuesday, 23 June 2026"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("de/veranstaltungen", "Regelmäßig ab dem 5. Mai 2026"),
        ("cs/akce", "Pravidelně od 5. května 2026"),
        ("pl/wydarzenia", "Regularnie od 5 maja 2026"),
        ("en/events", "Regularly from 5 May 2026"),
    ],
)
def test_a_list_does_not_name_the_first_date_of_a_series_as_if_it_were_the_only_one(
    events_site: BuiltSite, path: str, words: str
) -> None:
    occasions = [_words(each).replace("\u00a0", " ") for each in _page(events_site, path).select(".d-card__occasion")]

    assert [each for each in occasions if words in each] == [f"{words} Gera"]


def test_a_recurring_event_has_a_schedule_for_machines(events_site: BuiltSite) -> None:
    assert _event(_page(events_site, "de/2026/pflegecafe"))["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": ["https://schema.org/Tuesday"],
        "startDate": "2026-05-05",
        "endDate": "2026-12-22",
        "startTime": "15:00:00",
        "endTime": "17:00:00",
        "scheduleTimezone": "Europe/Berlin",
        "exceptDate": ["2026-06-09T15:00:00+02:00", "2026-06-23T15:00:00+02:00"],
    }


def test_a_night_in_which_the_clocks_change_has_both_offsets(events_site: BuiltSite) -> None:
    """The hour from two to three comes twice: 02:30 is the first one."""
    page = _page(events_site, "de/2026/konferenz")

    times = [str(time["datetime"]) for time in page.select(".d-programme__time")]
    assert times == ["2026-10-24T22:15:00+02:00", "2026-10-25T02:30:00+02:00"]
    event = _event(page)
    assert (event["startDate"], event["endDate"]) == ("2026-10-24T22:00:00+02:00", "2026-10-25T06:00:00+01:00")


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("de", "10.–12. Juni 2026"),
        ("cs", "10.–12. června 2026"),
        ("pl", "10–12 czerwca 2026"),
        ("en", "10–12 June 2026"),
    ],
)
def test_days_are_a_range_in_the_way_of_the_language(events_site: BuiltSite, language: str, days: str) -> None:
    slug = {"de": "offene-tage", "cs": "dny-otevrenych-dveri", "pl": "dni-otwarte", "en": "open-days"}[language]
    page = _page(events_site, f"{language}/2026/{slug}")
    time = page.select_one(".d-event time")

    assert _words(time).replace("\u00a0", " ") == days
    assert time is not None
    assert time["datetime"] == "2026-06-10"


@pytest.mark.parametrize(
    ("language", "zone"),
    [
        ("de", "Nordamerikanische Ostküsten-Sommerzeit"),
        ("cs", "severoamerický východní letní čas"),
        ("pl", "czas wschodnioamerykański letni"),
        ("en", "Eastern Daylight Time"),
    ],
)
def test_a_zone_is_named_where_its_clocks_differ_from_the_publishers(
    events_site: BuiltSite, language: str, zone: str
) -> None:
    """On the page, though the office is in the same zone, and wherever its time stands in a list."""
    link = f"/{language}/2026/{TALKS[language]}/"
    (card,) = (item for item in _page(events_site, language).select(".d-coming") if item.select(f'a[href="{link}"]'))

    assert zone in _words(card)
    assert zone in _words(events_site.page(link).select_one(".d-event"))


def test_coming_events_keep_what_was_called_off_until_its_date(events_site: BuiltSite) -> None:
    """Who planned to come looks there; the meeting of May that was postponed is not coming any more."""
    page = _page(events_site, "de/veranstaltungen")
    cards = [
        (_words(card.select_one(".d-coming__title")), bool(card.select(".d-when--off")))
        for card in page.select(".d-coming")
    ]

    assert ("Sommerfest", True) in cards
    assert ("Lesung", True) in cards
    assert ("Sommertreffen", True) in cards
    assert ("Konferenz", False) in cards
    assert "Frühlingstreffen" not in [title for title, _ in cards]


def test_a_postponed_meeting_is_not_over(events_site: BuiltSite) -> None:
    """Nobody knows when it will be: it stands among the coming ones, its old date struck out."""
    meetings = _page(events_site, "de/arbeitsgruppen/tisch").select("section[aria-labelledby=coming] .d-meeting")
    (postponed,) = (each for each in meetings if "Frühlingstreffen" in _words(each))

    assert [_words(badge) for badge in postponed.select(".d-badge")] == ["Verschoben"]
    assert postponed.select(".d-when--off")


def test_a_meeting_with_a_new_date_names_the_old_one(events_site: BuiltSite) -> None:
    meetings = _page(events_site, "de/arbeitsgruppen/tisch").select(".d-meeting")
    (moved,) = (each for each in meetings if "Herbsttreffen" in _words(each))

    assert "Der ursprüngliche Termin war der 1. September 2026, 17:00 Uhr." in _words(moved).replace("\u00a0", " ")
