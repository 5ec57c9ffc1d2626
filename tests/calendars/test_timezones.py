"""The zones a file describes are those of the IANA database, on both sides of every change of clocks.

dateutil makes a zone from the file's VTIMEZONE alone; Python's zoneinfo is the truth.
"""

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar
import pytest

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
