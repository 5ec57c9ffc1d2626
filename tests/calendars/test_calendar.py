"""iCalendar files, judged by icalendar and vobject."""

import datetime as dt
from typing import Any

import pytest

from plugins.calendars.calendar import ics
from plugins.calendars.models import CalendarEvent, Party
from plugins.newsroom.events import EventStatus
from tests.calendars.judges import complaints, events
from tests.calendars.models import calendar, event, span


def _vevent(made: CalendarEvent) -> Any:
    content = ics(calendar(made))
    assert complaints(content) == []
    return events(content)[0]


def _lines(made: CalendarEvent) -> list[str]:
    """The content lines of the event, unfolded."""
    text = ics(calendar(made)).decode().replace("\r\n ", "")
    return text[text.index("BEGIN:VEVENT") :].split("\r\n")


def test_two_parsers_have_nothing_to_say_about_a_full_event() -> None:
    assert complaints(ics(calendar(event(recurrence="FREQ=WEEKLY;COUNT=4")))) == []


def test_an_event_says_what_where_and_when() -> None:
    vevent = _vevent(event())

    assert str(vevent["summary"]) == "Fachkonferenz"
    assert str(vevent["location"]) == "Kleiner Saal, Rathausplatz 1, 07545 Gera"
    assert str(vevent["url"]) == "https://news.example.org/de/2026/fachkonferenz/"
    assert (vevent["geo"].latitude, vevent["geo"].longitude) == (50.8781, 12.0825)
    assert vevent["categories"].cats == ["Veranstaltung"]


def test_texts_say_which_language_they_are_in() -> None:
    vevent = _vevent(event())

    assert {vevent[name].params["LANGUAGE"] for name in ("summary", "description", "location")} == {"de"}


def test_the_identity_and_the_stamp_come_from_the_content_not_from_the_clock() -> None:
    vevent = _vevent(event())

    assert str(vevent["uid"]) == "0e0f9c0c-2d3a-5c55-9c3c-7f1c33a0c9f1"
    assert vevent["dtstamp"].dt == vevent["last-modified"].dt == dt.datetime(2026, 5, 20, 8, tzinfo=dt.UTC)


def test_a_timed_event_is_written_in_the_wall_clock_of_its_zone() -> None:
    lines = _lines(event(span=span("2026-09-17 09:00", "2026-09-17 16:30", "Europe/Prague")))

    assert "DTSTART;TZID=Europe/Prague:20260917T090000" in lines
    assert "DTEND;TZID=Europe/Prague:20260917T163000" in lines


def test_an_event_without_an_end_has_none() -> None:
    assert "dtend" not in _vevent(event(span=span("2026-09-17 09:00")))


@pytest.mark.parametrize(
    ("last", "exclusive"), [(None, "20260429"), ("2026-04-28", "20260429"), ("2026-04-30", "20260501")]
)
def test_an_all_day_event_ends_on_the_day_after_its_last(last: str | None, exclusive: str) -> None:
    lines = _lines(event(span=span("2026-04-28", last, all_day=True)))

    assert "DTSTART;VALUE=DATE:20260428" in lines
    assert f"DTEND;VALUE=DATE:{exclusive}" in lines


def test_an_all_day_event_needs_no_time_zone() -> None:
    assert b"TZID" not in ics(calendar(event(span=span("2026-04-28", all_day=True))))


@pytest.mark.parametrize(
    ("status", "written"),
    [
        (EventStatus.SCHEDULED, "CONFIRMED"),
        (EventStatus.CANCELLED, "CANCELLED"),
        (EventStatus.POSTPONED, "TENTATIVE"),
        (EventStatus.RESCHEDULED, "CONFIRMED"),
        (EventStatus.MOVED_ONLINE, "CONFIRMED"),
    ],
)
def test_a_status_has_its_word_in_calendars(status: EventStatus, written: str) -> None:
    assert str(_vevent(event(status=status))["status"]) == written


@pytest.mark.parametrize("status", EventStatus)
def test_nobody_is_busy_with_what_does_not_take_place(status: EventStatus) -> None:
    is_off = status in (EventStatus.CANCELLED, EventStatus.POSTPONED)

    assert ("TRANSP:TRANSPARENT" in _lines(event(status=status))) == is_off


def test_an_organizer_is_an_address_with_a_name() -> None:
    """RFC 5545 section 3.8.4.3."""
    organizer = _vevent(event(organizer=Party("Amt für Soziales, Süd", "soziales@example.org")))["organizer"]

    assert (str(organizer), organizer.params["CN"]) == ("mailto:soziales@example.org", "Amt für Soziales, Süd")


def test_an_organizer_without_an_address_is_a_contact() -> None:
    vevent = _vevent(event(organizer=Party("Verein; Miteinander", None)))

    assert "organizer" not in vevent
    assert str(vevent["contact"]) == "Verein; Miteinander"


def test_without_an_organizer_neither_is_there() -> None:
    assert {"organizer", "contact"}.isdisjoint(key.lower() for key in _vevent(event()))


@pytest.mark.parametrize(
    ("email", "written"),
    [("a+b@example.org", "a+b@example.org"), ("a%b#c@example.org", "a%25b%23c@example.org")],
)
def test_an_address_is_escaped_as_a_uri(email: str, written: str) -> None:
    """RFC 6068 section 2."""
    assert str(_vevent(event(organizer=Party("A", email)))["organizer"]) == f"mailto:{written}"


@pytest.mark.parametrize("name", ['Amt "Mitte"', "Amt\nMitte", "Amt\x00Mitte", "Amt; Mitte: Süd", "A^B"])
def test_no_name_of_an_organizer_breaks_its_line(name: str) -> None:
    lines = _lines(event(organizer=Party(name, "a@example.org")))

    assert [line for line in lines if line.endswith(":mailto:a@example.org") and line.startswith("ORGANIZER;CN=")]


def test_the_number_of_recorded_changes_is_the_sequence() -> None:
    assert _vevent(event(sequence=3))["sequence"] == 3


def test_a_rule_of_recurrence_stays_as_it_is() -> None:
    rule = _vevent(event(recurrence="FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4"))["rrule"]

    assert dict(rule) == {"FREQ": ["WEEKLY"], "BYDAY": ["TU", "TH"], "COUNT": [4]}


def test_the_end_of_a_rule_is_written_in_utc() -> None:
    """RFC 5545 section 3.3.10. Six in the evening in Berlin is 17:00 after the end of summer time."""
    lines = _lines(event(recurrence="FREQ=WEEKLY;UNTIL=20261105T180000;BYDAY=TH"))

    assert "RRULE:FREQ=WEEKLY;UNTIL=20261105T170000Z;BYDAY=TH" in lines


def test_the_end_of_a_rule_of_whole_days_is_a_day() -> None:
    lines = _lines(event(span=span("2026-09-17", all_day=True), recurrence="FREQ=WEEKLY;UNTIL=20261105"))

    assert "RRULE:FREQ=WEEKLY;UNTIL=20261105" in lines


def test_exceptions_are_at_the_time_of_the_event_in_its_zone() -> None:
    """RFC 5545 section 3.8.5.1: as DTSTART is written, so that they match on both sides of a change of clocks."""
    days = (dt.date(2026, 10, 22), dt.date(2026, 10, 29))
    lines = _lines(event(recurrence="FREQ=WEEKLY", exceptions=days))

    assert "EXDATE;TZID=Europe/Berlin:20261022T090000,20261029T090000" in lines


def test_exceptions_of_whole_days_are_days() -> None:
    made = event(span=span("2026-09-17", all_day=True), recurrence="FREQ=WEEKLY", exceptions=(dt.date(2026, 9, 24),))

    assert "EXDATE;VALUE=DATE:20260924" in _lines(made)


@pytest.mark.parametrize("text", ["a, b; c", "back\\slash", "erste\nzweite Zeile", 'mit "Zitat"', "x:y;z=1", "ţ🎻"])
def test_special_characters_in_a_text_arrive_as_they_were_written(text: str) -> None:
    vevent = _vevent(event(summary=text, description=text, location=text))

    assert [str(vevent[name]) for name in ("summary", "description", "location")] == [text] * 3


@pytest.mark.parametrize(
    ("name", "written"),
    [("Soziales, Pflege; Hilfe", r"Soziales\, Pflege\; Hilfe"), ("C:\\Amt", r"C:\\Amt"), ("eins\nzwei", r"eins\nzwei")],
)
def test_special_characters_in_a_calendars_name_are_escaped(name: str, written: str) -> None:
    lines = ics(calendar(name=name)).decode().replace("\r\n ", "").split("\r\n")

    assert f"NAME;LANGUAGE=de:{written}" in lines
    assert f"X-WR-CALNAME:{written}" in lines


@pytest.mark.parametrize("broken", ["vor\x00nach", "vor\x07nach", "vor\x7fnach"])
def test_control_characters_are_left_out(broken: str) -> None:
    """RFC 5545 section 3.1: no control characters but the tabulator."""
    assert str(_vevent(event(summary=broken))["summary"]) == "vornach"


def test_a_text_cannot_smuggle_in_a_line() -> None:
    content = ics(calendar(event(summary="vor\r\nATTACH:https://fremd.example.com/")))

    assert complaints(content) == []
    assert "attach" not in events(content)[0]


def test_lines_are_folded_at_75_octets_without_cutting_a_character() -> None:
    content = ics(calendar(event(summary="ěščřžýáíé" * 30, description="🎻" * 99), name="ł" * 200))

    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]  # each line is whole UTF-8 by itself


def test_every_line_ends_with_carriage_return_and_line_feed() -> None:
    content = ics(calendar())

    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")


def test_a_calendar_is_named_and_can_be_refreshed() -> None:
    text = ics(calendar()).decode().replace("\r\n ", "")

    for line in (
        "VERSION:2.0",
        "NAME;LANGUAGE=de:Kleine Redaktion",
        "X-WR-CALNAME:Kleine Redaktion",
        "SOURCE;VALUE=URI:https://news.example.org/de/calendar/all.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ):
        assert line in text.split("\r\n")


def test_a_subscription_has_no_method() -> None:
    """PUBLISH would oblige every event to have an organizer (RFC 5546)."""
    assert b"METHOD" not in ics(calendar())


def test_equal_calendars_are_equal_bytes() -> None:
    made = calendar(event(), event(uid="b", span=span("2026-10-01 10:00", zone="America/New_York")))

    assert ics(made) == ics(made)
