"""The calendars of the built sites."""

import datetime as dt
from typing import Any
from uuid import uuid5

import icalendar
import pytest

from tests.built_site import BuiltSite
from tests.calendars.judges import complaints, events, starts

KONFERENZ = {
    "de": "de/2026/fachkonferenz-zur-pflege/event.ics",
    "cs": "cs/2026/odborna-konference-o-peci/event.ics",
    "pl": "pl/2026/konferencja-o-opiece/event.ics",
    "en": "en/2026/conference-on-care/event.ics",
    "ar": "ar/2026/mutamar/event.ics",
}


def _only(site: BuiltSite, path: str) -> Any:
    found = events(site.read(path))
    assert len(found) == 1
    return found[0]


def _summaries(site: BuiltSite, path: str) -> list[str]:
    return [str(each["summary"]) for each in events(site.read(path))]


def test_no_parser_has_anything_to_say_about_any_calendar(built: BuiltSite) -> None:
    found = {path: complaints(built.read(path)) for path in built.ending_with(".ics")}

    assert {path: said for path, said in found.items() if said} == {}


def test_every_zone_a_calendar_uses_is_described_in_it(built: BuiltSite) -> None:
    for path in built.ending_with(".ics"):
        read = icalendar.Calendar.from_ical(built.read(path))
        described = {str(each["tzid"]) for each in read.walk("VTIMEZONE")}
        times = [each[name] for each in read.walk("VEVENT") for name in ("dtstart", "dtend") if name in each]
        assert {time.params["TZID"] for time in times if "TZID" in time.params} == described, path


def test_no_line_of_any_calendar_is_longer_than_75_octets(built: BuiltSite) -> None:
    longest = {path: max(map(len, built.read(path).split(b"\r\n"))) for path in built.ending_with(".ics")}

    assert {path: length for path, length in longest.items() if length > 75} == {}


def test_the_page_of_every_event_exists(built: BuiltSite) -> None:
    urls = {str(each["url"]) for path in built.ending_with(".ics") for each in events(built.read(path))}

    assert [url for url in urls if not built.file_of(url).is_file()] == []


def test_a_calendar_says_where_it_stands(built: BuiltSite) -> None:
    said = {path: str(icalendar.Calendar.from_ical(built.read(path))["source"]) for path in built.ending_with(".ics")}

    assert said == {path: built.url_of(path) for path in built.ending_with(".ics")}


def test_an_identity_is_used_once_in_a_calendar(built: BuiltSite) -> None:
    for path in built.ending_with(".ics"):
        uids = [str(each["uid"]) for each in events(built.read(path))]
        assert len(uids) == len(set(uids)), path


def test_an_event_has_one_identity_in_all_languages(small_site: BuiltSite) -> None:
    uids = {str(_only(small_site, path)["uid"]) for path in KONFERENZ.values()}

    assert uids == {str(uuid5(small_site.namespace, "konferenz"))}


@pytest.mark.parametrize(
    ("language", "summary"), [("de", "Fachkonferenz zur Pflege"), ("cs", "Odborná konference o péči")]
)
def test_an_event_speaks_the_language_of_its_calendar(small_site: BuiltSite, language: str, summary: str) -> None:
    vevent = _only(small_site, KONFERENZ[language])

    assert (str(vevent["summary"]), vevent["summary"].params["LANGUAGE"]) == (summary, language)


def test_an_event_takes_the_zone_of_its_office(small_site: BuiltSite) -> None:
    start = _only(small_site, KONFERENZ["de"])["dtstart"]

    assert (start.params["TZID"], f"{start.dt:%Y-%m-%d %H:%M}") == ("Europe/Prague", "2026-09-17 09:00")


def test_a_cancelled_event_stays_and_says_so(small_site: BuiltSite) -> None:
    """One recorded change counts; the minor one does not."""
    vevent = _only(small_site, "de/2026/sommerfest/event.ics")

    assert (str(vevent["status"]), vevent["sequence"]) == ("CANCELLED", 1)
    assert vevent["last-modified"].dt == dt.datetime(2026, 5, 5, 7, tzinfo=dt.UTC)


def test_three_days_end_on_the_fourth(small_site: BuiltSite) -> None:
    vevent = _only(small_site, "pl/2026/dni-otwarte-przez-trzy-dni/event.ics")

    assert (vevent["dtstart"].dt, vevent["dtend"].dt) == (dt.date(2026, 4, 28), dt.date(2026, 5, 1))


def test_an_event_without_an_end_has_none(small_site: BuiltSite) -> None:
    assert "dtend" not in _only(small_site, "cs/2026/beseda-bez-konce/event.ics")


def test_a_language_has_its_own_events_and_all_meetings(small_site: BuiltSite) -> None:
    assert _summaries(small_site, "de/calendar/all.ics") == [
        "Pflegestammtisch: Gründungstreffen",
        "Drei offene Tage",
        "Abgesagt: Sommerfest",
        "Fachkonferenz zur Pflege",
        "Pflegestammtisch: Treffen am Dienstag",
    ]


def test_an_untranslated_event_is_not_in_the_calendar(small_site: BuiltSite) -> None:
    assert "Beseda bez konce" not in _summaries(small_site, "de/calendar/all.ics")


def test_a_recurring_meeting_keeps_its_hour_across_the_end_of_summer_time(small_site: BuiltSite) -> None:
    content = small_site.read("de/calendar/all.ics")
    meeting = next(each for each in events(content) if each["summary"] == "Pflegestammtisch: Treffen am Dienstag")

    assert [f"{each:%m-%d %H:%M}" for each in starts(content, meeting)] == [
        "10-13 16:00",
        "10-20 16:00",
        "10-27 17:00",
        "11-03 17:00",
    ]


def test_no_stamp_lies_after_the_moment_the_site_was_built(small_site: BuiltSite) -> None:
    """DTSTAMP says when an entry was last revised (RFC 5545 section 3.8.7.2): that was not in the future."""
    now = dt.datetime(2026, 6, 1, 10, tzinfo=dt.UTC)

    late = [str(each["summary"]) for each in events(small_site.read("de/calendar/all.ics")) if each["dtstamp"].dt > now]

    assert late == []
