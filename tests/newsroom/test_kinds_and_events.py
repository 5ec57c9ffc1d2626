"""What each kind of release needs, and what makes sense as an event."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.events import Event, Span
from plugins.newsroom.kinds import KIND_RULES, Kind
from plugins.newsroom.problems import Position, problem
from tests.content import GERMAN, catalogue_of, content, problems_in, release, segments_of

BERLIN = ZoneInfo("Europe/Berlin")


def _event(tmp_path: Path, lines: str) -> Event:
    event = catalogue_of(tmp_path, {GERMAN: release(f"event: {{{lines}}}", kind="event")}).releases[0].event
    assert event is not None
    return event


def _problems(tmp_path: Path, lines: str) -> list[str]:
    found = problems_in(content(tmp_path, {GERMAN: release(f"event: {{{lines}}}", kind="event")}))
    return [each.removeprefix(f"content/{GERMAN}:") for each in found]


def test_every_kind_has_its_rules() -> None:
    assert set(KIND_RULES) == set(Kind)


@pytest.mark.parametrize(
    ("kind", "needed", "fact"),
    [
        ("event", "event", "event: {start: 2023-10-05}"),
        ("contact", "contacts", "contacts: [maxi-hess]"),
        ("working-group", "groups", "groups: [stammtisch]"),
    ],
)
def test_a_kind_needs_its_fact(tmp_path: Path, kind: str, needed: str, fact: str) -> None:
    missing = problem(Position(f"content/{GERMAN}", 3, 1), "missing-for-kind", kind=kind, key=needed)
    assert check_content(content(tmp_path / "without", {GERMAN: release(kind=kind)}), segments_of)[1] == (missing,)
    assert problems_in(content(tmp_path / "with", {GERMAN: release(fact, kind=kind)})) == []


def test_news_need_nothing_but_may_have_an_event(tmp_path: Path) -> None:
    written = release("event: {start: 2023-10-05}", kind="news")
    assert catalogue_of(tmp_path, {GERMAN: written}).releases[0].event is not None


def test_a_fact_that_cannot_be_read_is_not_missing_too(tmp_path: Path) -> None:
    assert _problems(tmp_path, "start: soon") == ["6:9 invalid-date"]


def test_a_list_without_entries_is_missing(tmp_path: Path) -> None:
    written = release("contacts: []", kind="contact")
    assert problems_in(content(tmp_path, {GERMAN: written})) == [f"content/{GERMAN}:3:1 missing-for-kind"]


def test_an_event_has_the_time_zone_of_its_office(tmp_path: Path) -> None:
    written = {
        "offices/london.yml": "name: London Office\ntimezone: Europe/London\n",
        GERMAN: release("event: {start: 2023-10-05 09:00}", kind="event", office="london"),
    }
    (only,) = catalogue_of(tmp_path, written).releases
    assert only.date.astimezone(UTC) == datetime(2023, 10, 5, 9, 0, tzinfo=UTC)
    assert only.event is not None
    assert (only.event.span.start.astimezone(UTC), only.event.span.timezone) == (
        datetime(2023, 10, 5, 8, 0, tzinfo=UTC),
        "Europe/London",
    )


def test_an_event_may_have_a_time_zone_of_its_own(tmp_path: Path) -> None:
    span = _event(tmp_path, "start: 2023-10-05 09:00, timezone: Europe/Kyiv").span
    assert (span.start.astimezone(UTC), span.timezone) == (datetime(2023, 10, 5, 6, 0, tzinfo=UTC), "Europe/Kyiv")


def test_an_event_with_dates_alone_lasts_all_day(tmp_path: Path) -> None:
    span = _event(tmp_path, "start: 5.10.2023, end: 6.10.2023").span
    assert (span.all_day, span.over_at) == (True, datetime(2023, 10, 7, 0, 0, tzinfo=BERLIN))


def test_an_event_with_an_unknown_end_is_over_at_midnight(tmp_path: Path) -> None:
    span = _event(tmp_path, "start: 2023-10-05 16:30").span
    assert (span.end, span.over_at) == (None, datetime(2023, 10, 6, 0, 0, tzinfo=BERLIN))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("start: 2023-10-05 10:00, end: 2023-10-05 09:59", "6:34 event-ends-before-start"),
        ("start: 2023-10-05, end: 4.10.2023", "6:28 event-ends-before-start"),
        ("start: 2023-10-05, end: 2023-10-05 16:00", "6:28 event-mixes-date-and-time"),
        ("start: 2023-10-05 09:00, end: 2023-10-06", "6:34 event-mixes-date-and-time"),
        ("start: 2024-03-31 02:30", "6:9 nonexistent-time"),
        ("start: 2024-03-30 02:30, end: 2024-03-31 02:30", "6:34 nonexistent-time"),
        ("start: 2023-10-05, previous_start: 2024-03-31 02:30", "6:28 nonexistent-time"),
        ("end: 2023-10-05", "6:1 missing-key"),
        ("start: 2023-10-05, status: canceled", "6:28 unknown-value-similar"),
        ("start: 2023-10-05, attendance: hybrid", "6:28 unknown-value"),
        ("start: 2023-10-05, timezone: Berlin", "6:28 invalid-timezone"),
        ("start: 2023-10-05, online_url: zoom", "6:28 invalid-url"),
        ("start: 2023-10-05, venue: Kreistagssaal", "6:28 wrong-shape"),
        ("start: 2023-10-05, venue: {geo: [53.8, 190]}", "6:36 wrong-shape"),
        ("start: 2023-10-05, venue: {geo: 53.8}", "6:36 wrong-shape"),
        ("start: 2023-10-05, registration: {required: perhaps}", "6:43 wrong-shape"),
        (
            "start: 2023-10-05, programme: [{start: 2023-10-05 10:00, end: 2023-10-05 09:00, title: x}]",
            "6:66 event-ends-before-start",
        ),
    ],
)
def test_an_event_that_makes_no_sense_is_a_problem_at_its_key(tmp_path: Path, lines: str, found: str) -> None:
    assert _problems(tmp_path, lines) == [found]


def test_the_message_about_an_end_names_both_times(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: release("event: {start: 5.10.2023 10:00, end: 2023-10-05 09:00}", kind="event")})
    details = {"key": "end", "found": "2023-10-05 09:00", "start": "2023-10-05 10:00"}
    found = problem(Position(f"content/{GERMAN}", 6, 33), "event-ends-before-start", **details)
    assert check_content(root, segments_of)[1] == (found,)


@pytest.mark.parametrize("end", ["2023-10-05 09:00", "2023-10-06 00:00"])
def test_an_event_may_end_when_it_starts_or_at_midnight(tmp_path: Path, end: str) -> None:
    assert _problems(tmp_path, f"start: 2023-10-05 09:00, end: {end}") == []


def test_a_registration_by_a_date_is_open_until_its_last_minute(tmp_path: Path) -> None:
    registration = _event(tmp_path, "start: 2023-10-05, registration: {deadline: 1.10.2023}").registration
    assert registration is not None
    assert registration.deadline == datetime(2023, 10, 1, 23, 59, tzinfo=BERLIN)


def test_the_coordinates_of_a_venue_are_numbers(tmp_path: Path) -> None:
    venue = _event(tmp_path, "start: 2023-10-05, venue: {geo: [53.79, 12.17]}").venue
    assert venue is not None
    assert venue.geo == (53.79, 12.17)


@pytest.mark.parametrize(
    "rule",
    [
        "monthly",
        "FREQ=SOMETIMES",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=DAILY;FOO=1",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=MONTHLY;BYMONTHDAY=99",
    ],
)
def test_a_rule_that_cannot_be_followed_is_no_recurrence(tmp_path: Path, rule: str) -> None:
    assert _problems(tmp_path, f"start: 2023-10-05, recurrence: {rule}") == ["6:28 invalid-recurrence"]


def test_a_recurring_event_comes_again_at_the_same_time_of_day_after_the_clocks_change(tmp_path: Path) -> None:
    event = _event(tmp_path, "start: 2023-10-05 16:00, end: 2023-10-05 18:00, recurrence: FREQ=WEEKLY")
    assert event.coming(datetime(2023, 11, 1, tzinfo=UTC)) == Span(
        datetime(2023, 11, 2, 16, 0, tzinfo=BERLIN), datetime(2023, 11, 2, 18, 0, tzinfo=BERLIN), False, "Europe/Berlin"
    )


def test_a_recurring_event_that_is_running_is_the_one_that_comes(tmp_path: Path) -> None:
    event = _event(tmp_path, "start: 2023-10-05 16:00, end: 2023-10-05 18:00, recurrence: FREQ=WEEKLY")
    running, just_over = datetime(2023, 10, 5, 15, 59, tzinfo=UTC), datetime(2023, 10, 5, 16, 0, tzinfo=UTC)
    assert [span.start.day for span in (event.coming(running), event.coming(just_over)) if span] == [5, 12]


def test_a_recurrence_that_has_ended_comes_no_more(tmp_path: Path) -> None:
    event = _event(tmp_path, "start: 2023-10-05, recurrence: FREQ=WEEKLY;COUNT=2")
    assert event.coming(datetime(2023, 10, 12, 21, 59, tzinfo=UTC)) is not None
    assert event.coming(datetime(2023, 10, 12, 22, 0, tzinfo=UTC)) is None


def test_the_time_of_a_release_itself_must_exist(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: release(date="2024-03-31 02:30")})
    details = {"found": "2024-03-31 02:30", "timezone": "Europe/Berlin"}
    found = problem(Position(f"content/{GERMAN}", 4, 1), "nonexistent-time", **details)
    assert check_content(root, segments_of)[1] == (found,)


@pytest.mark.parametrize("start", ["0001-01-01 00:00", "9999-12-31"])
def test_an_event_at_an_end_of_the_calendar_is_a_mistake(tmp_path: Path, start: str) -> None:
    assert _problems(tmp_path, f"start: {start}") == ["6:9 impossible-date"]


def test_an_event_in_the_last_year_that_is_believed_does_not_crash(tmp_path: Path) -> None:
    assert _event(tmp_path, "start: 2199-12-31").coming(datetime(2023, 12, 1, tzinfo=UTC)) is not None


def test_an_online_event_without_an_address_is_warned_about(tmp_path: Path) -> None:
    event = "event: {start: 2024-05-01 10:00, attendance: online}"
    root = content(tmp_path, {GERMAN: release(event, kind="event")})
    assert problems_in(root) == [f"content/{GERMAN}:6:34 online-without-url"]


def test_an_event_with_people_in_the_room_needs_no_address_online(tmp_path: Path) -> None:
    event = "event: {start: 2024-05-01 10:00, attendance: mixed}"
    assert problems_in(content(tmp_path, {GERMAN: release(event, kind="event")})) == []
