"""How an event recurs, in the words schema.org has for it."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.events import Span
from plugins.structured_data.schedule import schedule

BERLIN = ZoneInfo("Europe/Berlin")
EVENING = Span(
    dt.datetime(2026, 10, 13, 18, tzinfo=BERLIN),
    dt.datetime(2026, 10, 13, 19, 30, tzinfo=BERLIN),
    False,
    "Europe/Berlin",
)
DAYS = Span(dt.datetime(2026, 10, 13, tzinfo=BERLIN), None, True, "Europe/Berlin")


def _said(rule: str, first: Span = EVENING, exceptions: tuple[dt.date, ...] = ()) -> dict[str, Any]:
    found = schedule(rule, first, exceptions)
    assert found is not None
    return {key: value for key, value in found.items() if value not in (None, [])}


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=DAILY", {"repeatFrequency": "P1D"}),
        ("FREQ=WEEKLY;INTERVAL=2", {"repeatFrequency": "P2W"}),
        ("FREQ=MONTHLY;BYDAY=2TU", {"repeatFrequency": "P1M", "byDay": ["2TU"]}),
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=13", {"repeatFrequency": "P1Y", "byMonth": [10], "byMonthDay": [13]}),
        ("FREQ=WEEKLY;BYDAY=TU,TH", {"byDay": ["https://schema.org/Tuesday", "https://schema.org/Thursday"]}),
        ("FREQ=WEEKLY;COUNT=4", {"repeatCount": 4}),
        ("FREQ=WEEKLY;UNTIL=20261110T235959", {"endDate": "2026-11-10"}),
    ],
)
def test_a_rule_is_said_in_schema_orgs_words(rule: str, said: dict[str, Any]) -> None:
    assert _said(rule).items() >= said.items()


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"])
def test_a_rule_schema_org_has_no_words_for_has_no_schedule(rule: str) -> None:
    assert schedule(rule, EVENING, ()) is None


def test_times_are_those_on_the_wall_of_the_zone() -> None:
    said = _said("FREQ=WEEKLY")

    assert (said["startTime"], said["endTime"], said["scheduleTimezone"]) == ("18:00:00", "19:30:00", "Europe/Berlin")


def test_exceptions_on_both_sides_of_the_end_of_summer_time_have_their_own_offsets() -> None:
    said = _said("FREQ=WEEKLY", exceptions=(dt.date(2026, 10, 20), dt.date(2026, 10, 27)))

    assert said["exceptDate"] == ["2026-10-20T18:00:00+02:00", "2026-10-27T18:00:00+01:00"]


def test_whole_days_have_no_times() -> None:
    said = _said("FREQ=WEEKLY", DAYS, (dt.date(2026, 10, 20),))

    assert {"startTime", "endTime"}.isdisjoint(said)
    assert (said["startDate"], said["exceptDate"]) == ("2026-10-13", ["2026-10-20"])
