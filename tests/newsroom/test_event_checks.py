"""What makes no sense within an event is said where it stands; what has become of a plan is counted."""

from pathlib import Path

import pytest

from plugins.newsroom.events import Attendance, Event
from plugins.newsroom.releases import Release
from tests.content import GERMAN, Changes, catalogue_of, content, messages_in, problems_in, release

RECORDED = "changes: [{date: 2023-10-06, type: update, note: {de: Neu}}]\n"


def _written(lines: str, changes: str = RECORDED) -> Changes:
    """A release whose event stands in line 7."""
    return {GERMAN: release(f"{changes or 'number: 1/2023'}\nevent: {{{lines}}}".replace("\n\n", "\n"), kind="event")}


def _problems(tmp_path: Path, lines: str, changes: str = RECORDED) -> list[str]:
    found = problems_in(content(tmp_path, _written(lines, changes)))
    return [each.removeprefix(f"content/{GERMAN}:") for each in found]


def _release(tmp_path: Path, lines: str, changes: str = RECORDED) -> Release:
    return catalogue_of(tmp_path, _written(lines, changes)).releases[0]


def _event(tmp_path: Path, lines: str) -> Event:
    event = _release(tmp_path, lines).event
    assert event is not None
    return event


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("start: 2023-10-05, recurrence: FREQ=WEEKLY;BYDAY=TU", "7:28 recurrence-misses-start"),
        ("start: 2023-10-05, recurrence: FREQ=WEEKLY;UNTIL=20231004", "7:28 recurrence-ends-before-start"),
        (
            "start: 2023-10-05 18:00, recurrence: FREQ=WEEKLY;UNTIL=20231005T155959Z",
            "7:34 recurrence-ends-before-start",
        ),
        ("start: 2023-10-05, except: [2023-10-05]", "7:28 exception-without-recurrence"),
        ("start: 2023-10-05, recurrence: FREQ=WEEKLY, except: [2023-10-13]", "7:53 exception-misses"),
        ("start: 2023-10-05, recurrence: FREQ=WEEKLY;COUNT=2, except: [2023-10-19]", "7:61 exception-misses"),
        ("start: 2023-10-05, recurrence: FREQ=WEEKLY, except: [2023-09-28]", "7:53 exception-misses"),
        ("start: 2023-10-05, recurrence: FREQ=WEEKLY, except: [2023-10-12 10:00]", "7:53 wrong-shape"),
        ("start: 2023-10-05, recurrence: FREQ=WEEKLY, except: [soon]", "7:53 invalid-date"),
        ("start: 2023-10-05 10:00, timezone: Etc/GMT+1", "7:34 timezone-without-place"),
        ("start: 2023-10-05 10:00, timezone: Factory", "7:34 invalid-timezone"),
        ("start: 2023-10-05 10:00, timezone: Etc/Something", "7:34 invalid-timezone"),
        ("start: 2023-10-05, previous_start: 2023-10-05, status: rescheduled", "7:28 previous-start-same"),
        ("start: 2023-10-05, previous_start: 2023-10-04", "7:28 previous-start-without-new-date"),
        ("start: 2023-10-05, status: rescheduled", "7:28 rescheduled-without-previous-start"),
        ("start: 2023-10-05, status: moved-online", "7:28 moved-online-without-url"),
        (
            'start: 2023-10-05, attendance: offline, status: moved-online, online_url: "https://example.org/"',
            "7:28 moved-online-on-site",
        ),
        ("start: 2023-10-05 10:00, registration: {deadline: 2023-10-05 10:01}", "7:49 deadline-after-start"),
        ("start: 2023-10-05 10:00, registration: {deadline: 2023-10-06}", "7:49 deadline-after-start"),
    ],
)
def test_what_does_not_fit_together_is_a_problem_at_its_key(tmp_path: Path, lines: str, found: str) -> None:
    assert _problems(tmp_path, lines) == [found]


@pytest.mark.parametrize(
    "lines",
    [
        "start: 2023-10-03, recurrence: FREQ=WEEKLY;BYDAY=TU",
        "start: 2023-10-05, recurrence: FREQ=WEEKLY;UNTIL=20231005",
        "start: 2023-10-05 18:00, recurrence: FREQ=WEEKLY;UNTIL=20231005T160000Z",
        "start: 2023-10-05, recurrence: FREQ=WEEKLY;COUNT=2, except: [12.10.2023]",
        "start: 2023-10-05, recurrence: FREQ=WEEKLY, except: 2023-10-05",
        "start: 2023-10-05 10:00, previous_start: 2023-10-05, status: rescheduled",
        "start: 2023-10-05, previous_start: 2023-10-04, status: cancelled",
        'start: 2023-10-05, status: moved-online, online_url: "https://example.org/", attendance: mixed',
        "start: 2023-10-05 10:00, registration: {deadline: 2023-10-05}",
        "start: 2023-10-05, registration: {deadline: 2023-10-05 12:00}",
        "start: 2023-10-05 10:00, recurrence: FREQ=WEEKLY, registration: {deadline: 2023-10-06}",
    ],
)
def test_what_fits_together_is_none(tmp_path: Path, lines: str) -> None:
    updates = f"{RECORDED.strip()[:-2]}}}, {{date: 2023-10-07, type: update}}]"
    assert _problems(tmp_path, lines, updates) == []


def test_a_problem_with_a_recurrence_names_the_rule_and_the_date(tmp_path: Path) -> None:
    root = content(tmp_path, _written("start: 2023-10-05, recurrence: FREQ=WEEKLY;BYDAY=TU"))

    assert messages_in(root) == [
        "the start 2023-10-05 is not a date of the recurrence FREQ=WEEKLY;BYDAY=TU; the first date follows the rule; correct one of them"
    ]


def test_an_exception_with_a_time_is_told_in_the_readers_language(tmp_path: Path) -> None:
    root = content(tmp_path, _written("start: 2023-10-05, recurrence: FREQ=WEEKLY, except: [2023-10-12 10:00]"))

    assert messages_in(root, "de")[0].startswith("„except“ ist ein Datum mit Uhrzeit; erwartet wird ein Datum;")


def test_exceptions_are_days_in_their_order(tmp_path: Path) -> None:
    event = _event(tmp_path, "start: 2023-10-05, recurrence: FREQ=WEEKLY, except: [26.10.2023, 2023-10-12, 2023-10-26]")

    assert [f"{day:%m-%d}" for day in event.exceptions] == ["10-12", "10-26"]


def test_a_meeting_of_a_group_has_exceptions_too(tmp_path: Path) -> None:
    group = """
        name: {de: Pflegestammtisch}
        mandate: {de: Austausch}
        office: rostock
        meetings: [{start: 2023-10-05 18:00, recurrence: FREQ=WEEKLY;COUNT=3, except: [2023-10-12, 2023-10-19]}]
    """
    meeting = catalogue_of(tmp_path, {"groups/stammtisch.yml": group}).groups["stammtisch"].meetings[0]

    assert [span.start.day for span in meeting.event.occurrences()] == [5]
    assert meeting.sequence == 2


def test_who_moves_online_takes_part_online(tmp_path: Path) -> None:
    event = _event(
        tmp_path, 'start: 2023-10-05, status: moved-online, online_url: "https://example.org/", venue: {city: Gera}'
    )

    assert (event.attendance, event.place) == (Attendance.ONLINE, None)
    assert event.venue is not None


def test_a_previous_start_may_be_a_day(tmp_path: Path) -> None:
    previous = _event(tmp_path, "start: 2023-10-05 10:00, previous_start: 2023-10-04, status: rescheduled").previous

    assert previous is not None
    assert (previous.all_day, f"{previous.start:%Y-%m-%d %H:%M %Z}") == (True, "2023-10-04 00:00 CEST")


@pytest.mark.parametrize(
    "status",
    [
        "status: cancelled",
        "status: postponed",
        "status: rescheduled, previous_start: 2023-10-04",
        'status: moved-online, online_url: "https://example.org/"',
    ],
)
def test_what_has_become_of_a_plan_ought_to_be_recorded(tmp_path: Path, status: str) -> None:
    lines = f"start: 2023-10-05, {status}"

    assert _problems(tmp_path / "recorded", lines) == []
    assert _problems(tmp_path / "not", lines, "") == ["7:28 event-change-not-recorded"]
    correction = "changes: [{date: 2023-10-06, type: correction, note: {de: Neu}}]"
    assert _problems(tmp_path / "otherwise", lines, correction) == ["7:28 event-change-not-recorded"]


def test_two_turns_ought_to_be_recorded_twice(tmp_path: Path) -> None:
    lines = "start: 2023-10-05, status: cancelled, previous_start: 2023-10-04"

    assert _problems(tmp_path, lines) == ["7:28 event-change-not-recorded"]


UPDATE, CORRECTION, WITHDRAWAL, MINOR = (
    f"{{date: 2023-10-06, type: {type_}}}" for type_ in ("update", "correction", "withdrawal", "minor")
)
PLAN = "start: 2023-10-05"
ONLINE = 'status: moved-online, online_url: "https://example.org/"'


@pytest.mark.parametrize(
    ("status", "changes", "sequence"),
    [
        ("", [], 0),
        ("", [MINOR], 0),
        ("", [CORRECTION, UPDATE, WITHDRAWAL, MINOR], 3),
        ("status: cancelled", [UPDATE], 1),
        ("status: cancelled", [], 1),
        ("status: cancelled", [CORRECTION], 2),
        ("status: cancelled", [CORRECTION, UPDATE], 2),
        ("status: cancelled", [UPDATE, CORRECTION], 2),
        ("status: cancelled", [UPDATE, UPDATE], 2),
        ("status: postponed", [], 1),
        (ONLINE, [], 1),
        ("status: rescheduled", [], 1),
        ("status: rescheduled, previous_start: 2023-10-04", [], 1),
        ("status: cancelled, previous_start: 2023-10-04", [UPDATE], 2),
        (f"{ONLINE}, previous_start: 2023-10-04", [], 2),
    ],
)
def test_the_sequence_counts_changes_and_turns_that_nobody_recorded(
    tmp_path: Path, status: str, changes: list[str], sequence: int
) -> None:
    """docs/adr/0015."""
    recorded = f"changes: [{', '.join(changes)}]" if changes else ""

    assert _release(tmp_path, f"{PLAN}, {status}".removesuffix(", "), recorded).event_sequence == sequence


@pytest.mark.parametrize("before", [[], [CORRECTION], [MINOR], [CORRECTION, CORRECTION]])
def test_a_cancellation_adds_one_whether_it_is_recorded_or_not(tmp_path: Path, before: list[str]) -> None:
    def sequence(folder: str, lines: str, changes: list[str]) -> int:
        return _release(tmp_path / folder, lines, f"changes: [{', '.join(changes)}]" if changes else "").event_sequence

    planned = sequence("planned", PLAN, before)

    assert sequence("recorded", f"{PLAN}, status: cancelled", [*before, UPDATE]) == planned + 1
    assert sequence("not", f"{PLAN}, status: cancelled", before) == planned + 1
