"""What time alone changes about an event: it is over, another date comes, registration closes."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.events import Attendance, Event, EventStatus, Registration, Span, next_moment
from tests.steady import steady

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = dt.timedelta(hours=1)


def _at(written: str) -> dt.datetime:
    return dt.datetime.fromisoformat(written).replace(tzinfo=BERLIN)


def _registration(deadline: str | None) -> Registration:
    return Registration(None, "a@example.org", None, None if deadline is None else _at(deadline), None, None)


EVENT = Event(
    span=Span(_at("2026-10-20 18:00"), _at("2026-10-20 20:00"), False, "Europe/Berlin"),
    venue=None,
    online_url=None,
    attendance=Attendance.OFFLINE,
    status=EventStatus.SCHEDULED,
    previous=None,
    organizer=None,
    registration=_registration("2026-10-18 12:00"),
    audience=None,
    programme=(),
    recurrence=None,
    exceptions=(),
)
WITHOUT_DEADLINE = replace(EVENT, registration=_registration(None))
WEEKLY = replace(EVENT, recurrence="FREQ=WEEKLY;COUNT=3")


@pytest.mark.parametrize(
    ("event", "last", "first_closed"),
    [
        (EVENT, "2026-10-18 12:00:00", "2026-10-18 12:00:01"),
        (WITHOUT_DEADLINE, "2026-10-20 17:59:59", "2026-10-20 18:00:00"),
        (replace(EVENT, registration=_registration("2026-10-21 12:00")), "2026-10-20 17:59:59", "2026-10-20 18:00:00"),
        (WEEKLY, "2026-10-18 12:00:00", "2026-10-18 12:00:01"),
        (replace(WITHOUT_DEADLINE, recurrence="FREQ=WEEKLY;COUNT=3"), "2026-11-03 19:59:59", "2026-11-03 20:00:00"),
    ],
    ids=["after its deadline", "when it begins", "when it begins all the same", "weekly", "weekly without a deadline"],
)
def test_registration_closes_by_itself(event: Event, last: str, first_closed: str) -> None:
    assert (event.is_open(_at(last)), event.is_open(_at(first_closed))) == (True, False)


@pytest.mark.parametrize("status", [EventStatus.CANCELLED, EventStatus.POSTPONED])
def test_nobody_registers_for_what_does_not_take_place(status: EventStatus) -> None:
    assert not replace(EVENT, status=status).is_open(_at("2026-10-01"))


@pytest.mark.parametrize("status", [EventStatus.RESCHEDULED, EventStatus.MOVED_ONLINE])
def test_one_registers_for_what_takes_place_otherwise(status: EventStatus) -> None:
    assert replace(EVENT, status=status).is_open(_at("2026-10-01"))


def test_without_a_registration_none_is_open() -> None:
    assert not replace(EVENT, registration=None).is_open(_at("2026-10-01"))


def test_the_next_moments_of_an_event_are_its_deadline_and_its_end() -> None:
    moments = [dt.datetime(2026, 1, 1, tzinfo=dt.UTC)]
    while (following := next_moment(EVENT, moments[-1])) is not None:
        moments.append(following)

    assert moments[1:] == [_at("2026-10-18 12:00:01"), _at("2026-10-20 20:00")]


def test_the_next_moments_of_a_series_are_the_ends_of_its_dates() -> None:
    moments = [_at("2026-10-19")]
    while (following := next_moment(WEEKLY, moments[-1])) is not None:
        moments.append(following)

    assert moments[1:] == [_at("2026-10-20 20:00"), _at("2026-10-27 20:00"), _at("2026-11-03 20:00")]


@st.composite
def _events(draw: st.DrawFn) -> Event:
    """Events around the end of summer time 2026, at full hours; some recur, some close, some are off."""
    start = _at("2026-10-22") + draw(st.integers(0, 24 * 4)) * HOUR
    all_day = draw(st.booleans())
    first = start.replace(hour=0, minute=0) if all_day else start
    length = dt.timedelta(days=draw(st.integers(0, 2))) if all_day else draw(st.integers(0, 20)) * HOUR
    end = draw(st.sampled_from([None, first + length]))
    rules = [None, "FREQ=DAILY;COUNT=4", "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY;COUNT=2"]
    rule = draw(st.sampled_from(rules))
    days = st.lists(st.integers(0, 4), max_size=3).map(sorted)
    exceptions = tuple(first.date() + dt.timedelta(days=number) for number in draw(days)) if rule else ()
    deadlines = [None, *(first + number * HOUR for number in (-20, -1, 0, 1, 20))]
    registration = Registration(None, None, None, draw(st.sampled_from(deadlines)), None, None)
    return replace(
        EVENT,
        span=Span(first, end, all_day, "Europe/Berlin"),
        status=draw(st.sampled_from(EventStatus)),
        registration=draw(st.sampled_from([None, registration])),
        recurrence=rule,
        exceptions=exceptions,
    )


def _state(event: Event, now: dt.datetime) -> object:
    """All that depends on the time."""
    following = [span for span, _ in zip(event.following(now), range(3), strict=False)]
    return event.coming(now), event.shown(now), following, event.left_out(now), event.is_open(now)


@settings(steady, max_examples=60)
@given(event=_events())
def test_the_next_moment_is_the_first_at_which_anything_changes(event: Event) -> None:
    """Against going through a week by the second around every full hour."""
    hours = [_at("2026-10-21").astimezone(dt.UTC) + number * HOUR for number in range(24 * 7)]
    moments = [each + dt.timedelta(seconds=more) for each in hours for more in (-1, 0, 1)]
    states = [(moment, _state(event, moment)) for moment in moments]
    changes = [later for (_, before), (later, after) in pairwise(states) if before != after]

    for now, change in pairwise([moments[0], *changes, None]):
        assert now is not None
        following = next_moment(event, now)
        if change is not None:
            assert following == change
        else:
            assert following is None or following > moments[-1]


@pytest.mark.parametrize(
    ("event", "is_over"),
    [
        (EVENT, True),
        (replace(EVENT, status=EventStatus.CANCELLED), True),
        (replace(EVENT, status=EventStatus.POSTPONED), False),
        (WEEKLY, False),
    ],
    ids=["once", "cancelled", "postponed to a date nobody knows", "weekly"],
)
def test_an_event_is_over_when_nothing_of_it_is_to_come(event: Event, is_over: bool) -> None:
    assert (event.is_over(_at("2026-10-20 19:59:59")), event.is_over(_at("2026-10-20 20:00"))) == (False, is_over)
