"""The zones a file describes are those of the IANA database, on both sides of every change of clocks.

dateutil makes a zone from the file's VTIMEZONE alone; Python's zoneinfo is the truth.
"""

import datetime as dt
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]  # ships no types

from plugins.calendars.calendar import ics
from tests.calendars.judges import (
    complaints,
    events,
    in_utc,
    on_the_wall,
    renamed,
    starts,
    starts_by_icalendar,
    starts_by_vobject,
    zones,
)
from tests.calendars.models import calendar, event, span

# The last has two changes a year around Ramadan, the one before it none; New York's fall on a first and second Sunday.
ZONES = (
    "Europe/Berlin",
    "Europe/Prague",
    "Europe/Warsaw",
    "Europe/Dublin",
    "America/New_York",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "Europe/London",
    "Etc/GMT+3",
    "Europe/Istanbul",
)

# What is odd about zones: none of them observes what those of Central Europe do.
ODD_ZONES = (
    "Etc/GMT+3",  # three hours behind UTC, as POSIX counts
    "Etc/GMT-14",
    "UTC",
    "Etc/UTC",
    "Africa/Monrovia",  # shows UTC, and is not called so
    "Europe/London",  # shows UTC in winter
    "Antarctica/Troll",  # the same, and is two hours ahead in summer
    "Europe/Istanbul",  # gave summer time up in 2016
    "Europe/Moscow",  # was always in summer time from 2011 to 2014
    "Africa/Casablanca",  # Ramadan decides
    "Asia/Gaza",
    "Europe/Dublin",  # winter is the exception
    "Australia/Lord_Howe",  # half an hour
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Pacific/Apia",  # left out a day
    "Asia/Pyongyang",
)


def _file(zone: str, start: str = "2026-01-01 00:00", **changes: str) -> bytes:
    return ics(calendar(event(span=span(start, zone=zone), **changes)))


@pytest.mark.parametrize("zone", ZONES)
def test_every_day_of_nine_years_has_the_right_offset(zone: str) -> None:
    described = zones(_file(zone)).get(zone)
    noons = [dt.datetime(2026, 1, 1, 12) + dt.timedelta(days=number) for number in range(9 * 365)]

    wrong = [
        noon
        for noon in noons
        if noon.replace(tzinfo=described).utcoffset() != noon.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    ]

    assert wrong == []


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Europe/Prague", "Europe/Warsaw", "America/New_York"])
def test_the_hours_around_a_change_of_clocks_are_right(zone: str) -> None:
    described = zones(_file(zone)).get(zone)
    days = [dt.datetime(2026, *day) for day in ((3, 8), (3, 29), (10, 25), (11, 1))]
    # The hours from 01:00 to 03:00 do not exist in spring or exist twice in autumn: no one answer is right for them.
    hours = [day + dt.timedelta(hours=hour) for day in days for hour in (0, 3, 4, 23)]

    wrong = [
        hour
        for hour in hours
        if hour.replace(tzinfo=described).utcoffset() != hour.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    ]

    assert wrong == []


@pytest.mark.parametrize("zone", ZONES)
def test_the_file_describes_each_zone_it_uses_once(zone: str) -> None:
    made = calendar(
        event(span=span("2026-03-01 10:00", zone=zone)),
        event(uid="b", span=span("2027-03-01 10:00", zone=zone)),
        event(uid="c", span=span("2026-03-01 10:00", zone="Asia/Tokyo")),
    )

    read = icalendar.Calendar.from_ical(ics(made))

    assert sorted(str(each["tzid"]) for each in read.walk("VTIMEZONE")) == sorted({zone, "Asia/Tokyo"})
    assert complaints(ics(made)) == []


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Europe/Prague", "Europe/Warsaw"])
def test_a_central_european_zone_is_a_yearly_rule_that_never_ends(zone: str) -> None:
    described = zones(_file(zone)).get(zone)
    summer, winter = dt.datetime(2090, 7, 1, 12), dt.datetime(2090, 12, 1, 12)

    assert summer.replace(tzinfo=described).utcoffset() == dt.timedelta(hours=2)
    assert winter.replace(tzinfo=described).utcoffset() == dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("zone", "first", "expected"),
    [
        ("Europe/Berlin", "2026-10-13 18:00", ["10-13 16:00", "10-20 16:00", "10-27 17:00", "11-03 17:00"]),
        ("Europe/Warsaw", "2026-03-17 18:00", ["03-17 17:00", "03-24 17:00", "03-31 16:00", "04-07 16:00"]),
        ("America/New_York", "2026-10-20 18:00", ["10-20 22:00", "10-27 22:00", "11-03 23:00", "11-10 23:00"]),
    ],
)
def test_a_weekly_meeting_stays_at_its_hour_when_the_clocks_change(zone: str, first: str, expected: list[str]) -> None:
    content = _file(zone, first, recurrence="FREQ=WEEKLY;COUNT=4")

    assert [f"{each:%m-%d %H:%M}" for each in starts(content, events(content)[0])] == expected


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Europe/Prague", "Europe/Warsaw"])
def test_two_parsers_have_the_right_local_times_across_the_end_of_summer_time(zone: str) -> None:
    """On 25 October 2026 the clocks go back: the same hour on the wall is an hour later in UTC."""
    made = event(span=span("2026-10-13 18:00", "2026-10-13 19:30", zone), recurrence="FREQ=WEEKLY;COUNT=4")
    content = renamed(ics(calendar(made)), zone)

    for found in (starts_by_icalendar(events(content)[0]), starts_by_vobject(content)):
        assert on_the_wall(found) == ["10-13 18:00", "10-20 18:00", "10-27 18:00", "11-03 18:00"]
        assert in_utc(found) == ["10-13 16:00", "10-20 16:00", "10-27 17:00", "11-03 17:00"]
        assert {each.tzinfo is not None and "Musterstadt" in repr(each.tzinfo) for each in found} == {True}


def test_two_parsers_leave_out_the_exceptions_on_both_sides_of_the_change() -> None:
    exceptions = (dt.date(2026, 10, 20), dt.date(2026, 11, 3))
    made = event(span=span("2026-10-13 18:00"), recurrence="FREQ=WEEKLY;UNTIL=20261110T180000", exceptions=exceptions)
    content = renamed(ics(calendar(made)), "Europe/Berlin")

    for found in (starts_by_icalendar(events(content)[0]), starts_by_vobject(content)):
        assert in_utc(found) == ["10-13 16:00", "10-27 17:00", "11-10 17:00"]


@pytest.mark.parametrize("year", [1999, 2017, 2026])
def test_the_years_before_now_are_described_too(year: int) -> None:
    described = zones(_file("Europe/Berlin", f"{year}-07-01 12:00")).get("Europe/Berlin")

    assert dt.datetime(year, 7, 1, 12, tzinfo=described).utcoffset() == dt.timedelta(hours=2)
    assert dt.datetime(year, 1, 1, 12, tzinfo=described).utcoffset() == dt.timedelta(hours=1)


def _starts_by_both(zone: str, start: str) -> tuple[dt.datetime, dt.datetime]:
    """When an event starts by icalendar and by vobject, neither of which knows the zone from elsewhere. Both remember zones by
    name: so each file gets a name of its own.
    """
    content = _file(zone, start)
    if b"BEGIN:VTIMEZONE" in content:
        content = renamed(content, zone, f"Musterstadt/{zone} {start}".replace(":", ""))
    assert complaints(content) == []
    return events(content)[0]["dtstart"].dt, vobject.readOne(content.decode()).vevent.dtstart.value


@pytest.mark.parametrize("start", ["2004-07-15 10:00", "2015-01-15 10:00", "2026-01-15 10:00", "2026-07-15 10:00"])
@pytest.mark.parametrize("zone", ODD_ZONES)
def test_two_parsers_have_the_right_moment_in_odd_zones(zone: str, start: str) -> None:
    truth = dt.datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(zone)).astimezone(dt.UTC)

    assert [found.tzinfo and found.astimezone(dt.UTC) for found in _starts_by_both(zone, start)] == [truth, truth]


def test_two_parsers_have_the_right_moment_in_every_fifth_zone_there_is() -> None:
    start = "2026-07-15 10:00"
    wrong = []
    for zone in sorted(available_timezones())[::5]:
        truth = dt.datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(zone)).astimezone(dt.UTC)
        wrong += [zone for found in _starts_by_both(zone, start) if found.tzinfo is None or found != truth]

    assert wrong == []


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "GMT", "Africa/Monrovia"])
def test_a_time_of_a_zone_that_shows_utc_is_written_in_utc_without_a_zone(zone: str) -> None:
    content = _file(zone, "2026-07-15 10:00", recurrence="FREQ=WEEKLY;UNTIL=20260801T100000")

    assert b"VTIMEZONE" not in content
    assert b"DTSTART:20260715T100000Z\r\n" in content
    assert b"UNTIL=20260801T100000Z" in content


@pytest.mark.parametrize("zone", ["Europe/Istanbul", "Europe/Moscow", "America/Sao_Paulo", "Europe/London"])
def test_summer_time_that_was_given_up_does_not_go_on_in_a_calendar_of_many_years(zone: str) -> None:
    """An event of 2001 beside one of 2026: the rule of the one must not reach the other."""
    old, new = (event(span=span(start, zone=zone), uid=start) for start in ("2001-07-15 10:00", "2026-07-15 10:00"))
    described = zones(ics(calendar(old, new))).get(zone)

    days = [dt.datetime(year, month, 15, 10) for year in range(2001, 2035) for month in range(1, 13)]

    wrong = [d for d in days if d.replace(tzinfo=described).utcoffset() != d.replace(tzinfo=ZoneInfo(zone)).utcoffset()]
    assert wrong == []
