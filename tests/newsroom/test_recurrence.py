"""Events that recur: on the wall clock of their zone, whatever the clocks do; not on the days that are left out."""

import datetime as dt
from dataclasses import replace
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.events import Attendance, Event, EventStatus, Span
from plugins.newsroom.recurrence import in_local_time, is_recurrence, starts

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")


def _at(written: str, zone: ZoneInfo = BERLIN) -> dt.datetime:
    return dt.datetime.fromisoformat(written).replace(tzinfo=zone)


def _event(rule: str | None, start: str, end: str | None = None, *, without: tuple[str, ...] = ()) -> Event:
    """An event in Berlin, all day where its start is a date."""
    span = Span(_at(start), None if end is None else _at(end), " " not in start, "Europe/Berlin")
    return Event(
        span=span,
        venue=None,
        online_url=None,
        attendance=Attendance.OFFLINE,
        status=EventStatus.SCHEDULED,
        previous=None,
        organizer=None,
        registration=None,
        audience=None,
        programme=(),
        recurrence=rule,
        exceptions=tuple(dt.date.fromisoformat(day) for day in without),
    )


def _starts(rule: str, first: str, count: int, zone: ZoneInfo = BERLIN) -> list[str]:
    return [f"{each:%m-%d %H:%M%z}" for each in islice(starts(rule, _at(first, zone)), count)]


def _days(event: Event) -> list[str]:
    return [f"{span.start:%m-%d}" for span in event.occurrences()]


@pytest.mark.parametrize(
    ("first", "zone", "expected"),
    [
        ("2026-10-13 18:00", BERLIN, ["10-13 18:00+0200", "10-20 18:00+0200", "10-27 18:00+0100", "11-03 18:00+0100"]),
        ("2026-03-17 18:00", BERLIN, ["03-17 18:00+0100", "03-24 18:00+0100", "03-31 18:00+0200", "04-07 18:00+0200"]),
        (
            "2026-10-20 18:00",
            NEW_YORK,
            ["10-20 18:00-0400", "10-27 18:00-0400", "11-03 18:00-0500", "11-10 18:00-0500"],
        ),
    ],
)
def test_a_weekly_event_stays_at_its_hour_when_the_clocks_change(
    first: str, zone: ZoneInfo, expected: list[str]
) -> None:
    assert _starts("FREQ=WEEKLY", first, 4, zone) == expected


def test_a_time_that_the_clocks_skip_is_left_out_and_not_counted() -> None:
    """RFC 5545 section 3.3.10. On 29 March 2026 there is no 02:30 in Berlin."""
    assert _starts("FREQ=DAILY;COUNT=3", "2026-03-28 02:30", 9) == [
        "03-28 02:30+0100",
        "03-30 02:30+0200",
        "03-31 02:30+0200",
    ]


def test_a_day_without_a_midnight_is_a_day_all_the_same() -> None:
    """In Cairo the clocks are put forward at midnight: 24 April 2026 begins at one."""
    cairo = ZoneInfo("Africa/Cairo")
    found = starts("FREQ=WEEKLY;COUNT=3", _at("2026-04-17", cairo), all_day=True)

    assert [f"{each:%m-%d}" for each in found] == ["04-17", "04-24", "05-01"]


def test_a_time_that_comes_twice_is_the_first_one() -> None:
    """RFC 5545 section 3.3.5. On 25 October 2026 there are two 02:30 in Berlin."""
    assert _starts("FREQ=DAILY;COUNT=3", "2026-10-24 02:30", 9) == [
        "10-24 02:30+0200",
        "10-25 02:30+0200",
        "10-26 02:30+0100",
    ]


@pytest.mark.parametrize(
    ("until", "all_day", "expected"),
    [
        ("20261027", False, "20261027T235959"),
        ("20261027T180000", False, "20261027T180000"),
        ("20261027T170000Z", False, "20261027T180000"),
        ("20261027", True, "20261027"),
        ("20261027T180000", True, "20261027"),
        ("20261026T233000Z", True, "20261027"),
    ],
)
def test_the_end_of_a_rule_is_on_the_clock_of_the_event(until: str, all_day: bool, expected: str) -> None:
    assert in_local_time(f"FREQ=WEEKLY;UNTIL={until};BYDAY=TU", BERLIN, all_day=all_day) == (
        f"FREQ=WEEKLY;UNTIL={expected};BYDAY=TU"
    )


def test_a_rule_until_a_day_includes_that_day() -> None:
    rule = in_local_time("FREQ=WEEKLY;UNTIL=20261027", BERLIN, all_day=False)

    assert _days(_event(rule, "2026-10-13 18:00")) == ["10-13", "10-20", "10-27"]


@pytest.mark.parametrize("until", ["20260231", "20261301", "20261027T250000", "00010101", "99991231"])
def test_a_rule_cannot_end_on_a_day_that_does_not_exist(until: str) -> None:
    assert not is_recurrence(f"FREQ=WEEKLY;UNTIL={until}")


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=DAILY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=+20MO",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=MONTHLY;BYSETPOS=1",
    ],
)
def test_a_rule_whose_parts_forbid_each_other_is_none(rule: str) -> None:
    """RFC 5545 section 3.3.10: programs refuse it, or have each their own idea of it."""
    assert not is_recurrence(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYDAY=5MO",
        "FREQ=MONTHLY;BYDAY=-1FR,1MO",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=-5MO",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=WEEKLY;BYDAY=MO,FR;BYMONTH=9",
    ],
)
def test_a_rule_of_parts_that_go_together_is_one(rule: str) -> None:
    assert is_recurrence(rule)


def test_an_exception_is_no_occurrence_but_is_counted() -> None:
    """RFC 5545 section 3.8.5.1: EXDATE takes out of what the rule gives."""
    event = _event("FREQ=WEEKLY;COUNT=4", "2026-10-13 18:00", without=("2026-10-20", "2026-11-03"))

    assert _days(event) == ["10-13", "10-27"]


def test_the_first_date_may_be_left_out_too() -> None:
    assert _days(_event("FREQ=WEEKLY;COUNT=3", "2026-10-13", without=("2026-10-13",))) == ["10-20", "10-27"]


def test_what_is_left_out_does_not_come() -> None:
    event = _event("FREQ=WEEKLY;COUNT=4", "2026-10-13 18:00", "2026-10-13 19:00", without=("2026-10-20",))
    coming = event.coming(_at("2026-10-13 19:00"))

    assert coming is not None
    assert (coming.start, coming.end) == (_at("2026-10-27 18:00"), _at("2026-10-27 19:00"))
    assert [each.start for each in event.following(_at("2026-10-13 19:00"))] == [_at("2026-11-03 18:00")]


def test_an_event_that_recurs_by_night_lasts_as_long_in_every_night() -> None:
    """RFC 5545 section 3.8.5.3: exactly as long. In the night of 25 October 2026 an hour comes twice."""
    event = _event("FREQ=WEEKLY;COUNT=2", "2026-10-17 22:00", "2026-10-18 06:00")

    assert [f"{span.end:%m-%d %H:%M%z}" for span in event.occurrences()] == ["10-18 06:00+0200", "10-25 05:00+0100"]


def test_days_stay_whole_across_a_change_of_clocks() -> None:
    event = _event("FREQ=WEEKLY;COUNT=2", "2026-10-17", "2026-10-18")

    assert [(span.end, span.over_at) for span in event.occurrences()] == [
        (_at("2026-10-18"), _at("2026-10-19")),
        (_at("2026-10-25"), _at("2026-10-26")),
    ]


def test_what_is_over_shows_its_last_date() -> None:
    event = _event("FREQ=WEEKLY;COUNT=4", "2026-10-13 18:00", without=("2026-11-03",))

    assert event.coming(_at("2026-12-01")) is None
    assert event.shown(_at("2026-12-01")).start == _at("2026-10-27 18:00")
    assert event.shown(_at("2026-10-14")).start == _at("2026-10-20 18:00")


def test_an_event_with_every_date_left_out_shows_the_one_it_was_planned_for() -> None:
    event = _event("FREQ=WEEKLY;COUNT=1", "2026-10-13 18:00", without=("2026-10-13",))

    assert (event.coming(_at("2026-10-01")), event.shown(_at("2026-10-01"))) == (None, event.span)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-10-01", ["10-20", "11-03"]),
        ("2026-10-14", ["10-20", "11-03"]),  # the week of the 20th is told until a later date is over
        ("2026-10-26", ["10-20", "11-03"]),
        ("2026-10-28", ["11-03"]),
        ("2026-11-11", []),
    ],
)
def test_dates_that_are_left_out_are_told_until_a_later_one_is_over(now: str, told: list[str]) -> None:
    event = _event("FREQ=WEEKLY;COUNT=5", "2026-10-13 18:00", without=("2026-10-20", "2026-11-03"))

    assert [f"{day:%m-%d}" for day in event.left_out(_at(now))] == told


def test_an_event_that_does_not_recur_happens_once() -> None:
    event = _event(None, "2026-10-13 18:00")

    assert list(event.occurrences()) == [event.span]
    assert list(event.following(_at("2026-10-01"))) == []


def test_a_rule_without_end_is_asked_no_further_than_needed() -> None:
    event = replace(_event("FREQ=DAILY", "2026-10-13 18:00"), exceptions=(dt.date(2030, 1, 1),))

    assert event.shown(_at("2030-01-01 12:00")).start == _at("2030-01-02 18:00")
