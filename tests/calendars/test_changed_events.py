"""Events in every state, as calendar programs get them: the built site of events, judged by icalendar and vobject."""

from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest

from tests.building import ROOT, build
from tests.built_site import BuiltSite, json_ld_of
from tests.calendars.judges import (
    complaints,
    events,
    in_utc,
    on_the_wall,
    renamed,
    starts_by_icalendar,
    starts_by_vobject,
)
from tests.sites import events_site as of_events

LANGUAGES = ("de", "cs", "pl", "en", "de-simple")


def _only(site: BuiltSite, path: str) -> Any:
    found = events(site.read(path))
    assert len(found) == 1
    return found[0]


def _of_group(site: BuiltSite, title: str) -> Any:
    (found,) = (each for each in events(site.read("de/calendar/group/tisch.ics")) if title in each["summary"])
    return found


# Cancelling

BEFORE = of_events.release("fest", ("Fest", "Slavnost", "Festyn", "Party", "Fest"), "start: 2026-07-04 14:00")
WITHDRAWN = of_events.release(
    "vortrag",
    ("Vortrag", "Přednáška", "Wykład", "Lecture", "Vortrag"),
    "start: 2026-07-01 19:00, online_url: 'https://example.org/vortrag', attendance: online, "
    "registration: {url: 'https://example.org/anmelden'}",
    "changes: [{date: 2026-05-27 09:00, type: withdrawal, note: {de: Ein Irrtum., cs: Omyl., pl: Pomyłka., en: It was a mistake.}}]",
)
RECORDED = "changes: [{date: 2026-05-28 09:00, type: update, note: {de: Abgesagt., cs: Zrušeno., pl: Odwołane., en: Cancelled.}}]"
BADGES = {"de": "Abgesagt", "cs": "Zrušeno", "pl": "Odwołane", "en": "Cancelled", "de-simple": "Abgesagt"}


def _site(folder: Path, changes: str | None) -> BuiltSite:
    """A site with one event more: as planned, or cancelled with these lines about changes; and one whose release was
    withdrawn.
    """
    content = of_events.write_content(folder / "content")
    files = BEFORE
    if changes is not None:
        titles = ("Fest", "Slavnost", "Festyn", "Party", "Fest")
        files = of_events.release("fest", titles, "start: 2026-07-04 14:00, status: cancelled", changes)
    for path, text in {**files, **WITHDRAWN}.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    build(content, folder / "output")
    return BuiltSite(content, folder / "output", UUID(of_events.NAMESPACE), LANGUAGES, ROOT / "pelicanconf.py")


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return _site(tmp_path_factory.mktemp("planned"), None)


@pytest.fixture(scope="module", params=[RECORDED, ""], ids=["recorded", "not recorded"])
def cancelled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return _site(tmp_path_factory.mktemp("cancelled"), request.param)


SLUGS = {"de": "fest", "cs": "slavnost", "pl": "festyn", "en": "party", "de-simple": "fest"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_cancelling_an_event_keeps_its_identity_adds_one_to_its_sequence_and_says_so(
    planned: BuiltSite, cancelled: BuiltSite, language: str
) -> None:
    path = f"{language}/2026/{SLUGS[language]}/event.ics"
    before, after = _only(planned, path), _only(cancelled, path)

    assert str(after["uid"]) == str(before["uid"]) == str(uuid5(planned.namespace, "fest"))
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert (str(before["status"]), str(after["status"])) == ("CONFIRMED", "CANCELLED")
    assert after["dtstart"].dt == before["dtstart"].dt
    assert complaints(cancelled.read(path)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cancelled_event_says_so_in_its_summary_and_in_its_description(cancelled: BuiltSite, language: str) -> None:
    """Many programs do not show STATUS."""
    vevent = _only(cancelled, f"{language}/2026/{SLUGS[language]}/event.ics")
    sentences = {
        "de": ("Abgesagt: Fest", "Diese Veranstaltung ist abgesagt."),
        "cs": ("Zrušeno: Slavnost", "Tato akce byla zrušena."),
        "pl": ("Odwołane: Festyn", "To wydarzenie zostało odwołane."),
        "en": ("Cancelled: Party", "This event has been cancelled."),
        "de-simple": ("Abgesagt: Fest", "Die Veranstaltung fällt aus."),
    }

    assert (str(vevent["summary"]), str(vevent["description"])) == sentences[language]


def test_a_cancelled_event_is_cancelled_for_search_engines_too(planned: BuiltSite, cancelled: BuiltSite) -> None:
    def event(site: BuiltSite) -> dict[str, Any]:
        (article,) = json_ld_of(site.page("/de/2026/fest/"))
        (found,) = (node for node in article["about"] if node["@type"] == "Event")
        return dict(found)

    before, after = event(planned), event(cancelled)

    assert before["@id"] == after["@id"] == f"urn:uuid:{uuid5(planned.namespace, 'fest')}"
    assert (before["eventStatus"], after["eventStatus"]) == (
        "https://schema.org/EventScheduled",
        "https://schema.org/EventCancelled",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cancelled_event_has_a_badge_in_the_lists_of_each_language(cancelled: BuiltSite, language: str) -> None:
    """Wherever its title stands in a list of the language."""
    link = f"/{language}/2026/{SLUGS[language]}/"
    listed = {}
    for path in cancelled.pages:
        if path.startswith(f"{language}/") and not path.startswith(f"{language}/2026/{SLUGS[language]}"):
            for item in (
                each.find_parent("li") or each.find_parent("article")
                for each in cancelled.soup(path).select(f'main a[href="{link}"]')
            ):
                assert item is not None
                listed[path] = [badge.get_text(strip=True) for badge in item.select(".d-badge")]

    assert len(listed) >= 5
    assert {path: badges for path, badges in listed.items() if badges != [BADGES[language]]} == {}


# What else can become of a plan


def test_a_postponed_event_is_tentative_at_the_date_it_was_planned_for(events_site: BuiltSite) -> None:
    vevent = _only(events_site, "de/2026/lesung/event.ics")

    assert (str(vevent["status"]), str(vevent["summary"])) == ("TENTATIVE", "Verschoben: Lesung")
    assert str(vevent["description"]) == "Diese Veranstaltung ist verschoben. Der neue Termin steht noch nicht fest."
    assert (f"{vevent['dtstart'].dt:%m-%d %H:%M}", vevent["sequence"]) == ("06-20 19:00", 1)


def test_a_rescheduled_event_stands_at_its_new_date(events_site: BuiltSite) -> None:
    vevent = _only(events_site, "en/2026/specialist-day/event.ics")

    assert (str(vevent["status"]), str(vevent["summary"])) == ("CONFIRMED", "Specialist day")
    assert str(vevent["description"]) == "This event has a new date."
    assert (f"{vevent['dtstart'].dt:%m-%d %H:%M}", vevent["sequence"]) == ("09-10 10:00", 1)


def test_an_event_that_moved_online_has_no_place_any_more_but_an_address(events_site: BuiltSite) -> None:
    vevent = _only(events_site, "cs/2026/rodicovsky-vecer/event.ics")

    assert {"location", "geo"}.isdisjoint(key.lower() for key in vevent)
    assert str(vevent["conference"]) == "https://example.org/eltern"
    assert str(vevent["description"]) == (
        "Tato akce se nově koná online.\n\nPřipojit se online: https://example.org/eltern"
    )


def test_what_a_withdrawn_release_announced_is_cancelled(planned: BuiltSite) -> None:
    """Under the same identity, with the reason in place of the text (SPEC section 4)."""
    for path in ("en/2026/lecture/event.ics", "en/calendar/all.ics"):
        (vevent,) = (each for each in events(planned.read(path)) if "Lecture" in each["summary"])

        assert str(vevent["uid"]) == str(uuid5(planned.namespace, "vortrag"))
        assert (str(vevent["status"]), vevent["sequence"]) == ("CANCELLED", 1)
        assert str(vevent["summary"]) == "Withdrawn: Lecture"
        assert str(vevent["description"]).replace("\u00a0", " ") == (
            "This release was withdrawn on 27 May 2026.\n\nIt was a mistake."
        )
        assert "conference" not in vevent


def test_the_page_of_a_withdrawn_release_asks_nobody_to_come_to_its_event(planned: BuiltSite) -> None:
    page = planned.page("/en/2026/lecture/")
    (article,) = json_ld_of(page)
    (event,) = (node for node in article["about"] if node["@type"] == "Event")

    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert {"offers", "location"}.isdisjoint(event)
    links = [link["href"] for link in page.find_all("a") if not link["href"].startswith("webcal://news.example.org/")]
    assert [href for href in links if "example.org/" in href] == []


def test_two_turns_are_two_sentences(events_site: BuiltSite) -> None:
    vevent = _only(events_site, "en/2026/network-meeting/event.ics")

    assert str(vevent["description"]).startswith("This event now takes place online. This event has a new date.\n")
    assert vevent["sequence"] == 2


@pytest.mark.parametrize(
    ("path", "organizer"),
    [
        ("de/2026/schulung/event.ics", ("Sozialamt Musterstadt", "mailto:soziales@example.org")),
        ("pl/2026/szkolenie/event.ics", ("Wydział Społeczny Musterstadt", "mailto:soziales@example.org")),
        ("de/2026/fachtag/event.ics", ("Alex Beispiel", "mailto:alex.beispiel@example.org")),
    ],
    ids=["the office", "the office in Polish", "a person"],
)
def test_an_organizer_is_named_in_the_language_of_the_calendar(
    events_site: BuiltSite, path: str, organizer: tuple[str, str]
) -> None:
    found = _only(events_site, path)["organizer"]

    assert (found.params["CN"], str(found)) == organizer


def test_who_cannot_be_reached_is_no_organizer(events_site: BuiltSite) -> None:
    named, unnamed = (
        _only(events_site, f"de/2026/{slug}/event.ics") for slug in ("netzwerktreffen", "gespraech-aus-new-york")
    )

    assert ("organizer" in named, str(named["contact"])) == (False, "Verein Miteinander")
    assert ("organizer" in unnamed, "contact" in unnamed) == (False, False)


# Recurring events


@pytest.mark.parametrize(
    ("path", "zone"),
    [("de/2026/pflegecafe/event.ics", "Europe/Berlin"), ("cs/2026/kavarna-pro-pecujici/event.ics", "Europe/Berlin")],
)
def test_a_recurring_event_has_the_right_local_times_across_the_end_of_summer_time(
    events_site: BuiltSite, path: str, zone: str
) -> None:
    """In two programs, each with the zone that the file itself describes."""
    content = renamed(events_site.read(path), zone)
    found = {"icalendar": starts_by_icalendar(events(content)[0]), "vobject": starts_by_vobject(content)}

    for starts in found.values():
        around = [each for each in starts if "10-20" <= f"{each:%m-%d}" <= "11-03"]
        assert on_the_wall(around) == ["10-20 15:00", "10-27 15:00", "11-03 15:00"]
        assert in_utc(around) == ["10-20 13:00", "10-27 14:00", "11-03 14:00"]
    assert in_utc(found["icalendar"]) == in_utc(found["vobject"])


def test_a_recurring_event_leaves_out_its_exceptions_and_ends_on_its_last_day(events_site: BuiltSite) -> None:
    found = on_the_wall(starts_by_vobject(events_site.read("de/2026/pflegecafe/event.ics")))

    assert [each[:5] for each in found][:7] == ["05-05", "05-12", "05-19", "05-26", "06-02", "06-16", "06-30"]
    assert found[-1] == "12-22 15:00"


# The calendar of a working group


def test_the_calendar_of_a_group_has_its_meetings_and_the_events_of_its_releases(events_site: BuiltSite) -> None:
    summaries = [str(each["summary"]) for each in events(events_site.read("de/calendar/group/tisch.ics"))]

    assert summaries == [
        "Pflegecafé",
        "Verschoben: Runder Tisch Wohnen: Frühlingstreffen",
        "Abgesagt: Runder Tisch Wohnen: Sommertreffen",
        "Runder Tisch Wohnen: Herbsttreffen",
        "Runder Tisch Wohnen: Sprechstunde",
    ]


def test_a_cancelled_meeting_says_so(events_site: BuiltSite) -> None:
    """A meeting's changes are recorded nowhere: what it shows is counted."""
    vevent = _of_group(events_site, "Sommertreffen")

    assert (str(vevent["status"]), vevent["sequence"]) == ("CANCELLED", 1)
    assert [_of_group(events_site, title)["sequence"] for title in ("Frühling", "Herbst", "Sprechstunde")] == [1, 1, 1]


def test_a_meeting_is_organized_by_its_group_through_its_office(events_site: BuiltSite) -> None:
    organizer = _of_group(events_site, "Sprechstunde")["organizer"]

    assert (organizer.params["CN"], str(organizer)) == ("Runder Tisch Wohnen", "mailto:soziales@example.org")


def test_an_event_is_the_same_in_the_calendar_of_the_group_and_of_everything(events_site: BuiltSite) -> None:
    everything = {str(each["uid"]): each.to_ical() for each in events(events_site.read("de/calendar/all.ics"))}
    of_group = {str(each["uid"]): each.to_ical() for each in events(events_site.read("de/calendar/group/tisch.ics"))}

    assert of_group.items() <= everything.items()
    assert len(everything) > len(of_group)


def test_a_group_without_dates_has_no_calendar(events_site: BuiltSite) -> None:
    assert events_site.ending_with("kreis.ics") == ()
    assert len(events_site.ending_with("calendar/group/tisch.ics")) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "Termine im Kreis – Runder Tisch Wohnen"),
        ("cs", "Akce v okrese – Kulatý stůl k bydlení"),
        ("en", "Events in the district – Round table on housing"),
    ],
)
def test_the_calendar_of_a_group_bears_its_name(events_site: BuiltSite, language: str, name: str) -> None:
    text = events_site.read(f"{language}/calendar/group/tisch.ics").decode().replace("\r\n ", "")

    assert f"X-WR-CALNAME:{name}" in text.split("\r\n")


def test_the_page_of_a_group_leads_to_its_calendar(events_site: BuiltSite) -> None:
    page = events_site.page("/de/arbeitsgruppen/tisch/")
    hrefs = [str(link["href"]) for link in page.select(".d-calendar-links a")]

    assert hrefs == ["webcal://news.example.org/de/calendar/group/tisch.ics", "/de/calendar/group/tisch.ics"]
    assert not events_site.page("/de/arbeitsgruppen/kreis/").select(".d-calendar-links")


def test_the_directory_lists_the_calendars_of_groups(events_site: BuiltSite) -> None:
    links = {str(link["href"]) for link in events_site.page("/de/feeds/").select("main a")}

    assert {"/de/calendar/all.ics", "/de/calendar/group/tisch.ics"} <= links
    assert "webcal://news.example.org/de/calendar/all.ics" in links
