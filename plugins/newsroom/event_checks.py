"""What makes no sense within one event, though each of its values is right by itself.

Times that do not exist, and an end before its start, are found where times are read (event_reading.py).
"""

from plugins.newsroom.event_reading import EventEntry, Report, event_from
from plugins.newsroom.events import Attendance, Event, EventStatus, Registration
from plugins.newsroom.moments import fixed_offset
from plugins.newsroom.recurrence import starts, until_of


def checked_event(entry: EventEntry, office_zone: str, report: Report) -> Event | None:
    """The event of an entry (see event_from), with everything reported that does not fit together in it."""
    event = event_from(entry, office_zone, report)
    if event is not None:
        _check_event(entry, event, report)
    return event


def check_turns_recorded(event: Event, updates: int, report: Report) -> None:
    """A turn the plan takes counts in any case (Release.event_sequence); readers learn of it by a recorded update."""
    if updates < event.turns and event.status is not EventStatus.SCHEDULED:
        report(("status",), "event-change-not-recorded", {"status": event.status.value})


def _check_event(entry: EventEntry, event: Event, report: Report) -> None:
    _check_status(entry, event, report)
    _check_zone(entry, report)
    _check_taking_part(entry, report)
    if event.registration is not None:
        _check_deadline(entry, event, event.registration, report)
    if event.recurrence is not None:
        _check_recurrence(event, event.recurrence, report)
    elif event.exceptions:
        report(("except",), "exception-without-recurrence", {})


def _check_status(entry: EventEntry, event: Event, report: Report) -> None:
    if event.previous is None:
        if event.status is EventStatus.RESCHEDULED and entry.previous_start is None:
            report(("status",), "rescheduled-without-previous-start", {})
    elif entry.previous_start == entry.start:
        report(("previous_start",), "previous-start-same", {"start": entry.start})
    elif event.status in {EventStatus.SCHEDULED, EventStatus.POSTPONED}:
        report(("previous_start",), "previous-start-without-new-date", {"status": event.status.value})


def _check_zone(entry: EventEntry, report: Report) -> None:
    offset = fixed_offset(entry.timezone) if entry.timezone else None
    if offset is not None:
        report(("timezone",), "timezone-without-place", {"found": entry.timezone, "offset": offset})


def _check_taking_part(entry: EventEntry, report: Report) -> None:
    is_moved = entry.status is EventStatus.MOVED_ONLINE
    if is_moved and entry.attendance is Attendance.OFFLINE:
        report(("attendance",), "moved-online-on-site", {})
    if entry.online_url is None:
        if is_moved:
            report(("status",), "moved-online-without-url", {})
        elif entry.attendance is Attendance.ONLINE:
            report(("attendance",), "online-without-url", {})


def _check_deadline(entry: EventEntry, event: Event, registration: Registration, report: Report) -> None:
    """A deadline may be any time on the first day, if it is written as a day: many open the doors to all who come."""
    written = entry.registration.deadline if entry.registration is not None else None
    if written is None or registration.deadline is None or event.recurrence is not None:
        return
    is_late = registration.deadline > event.span.start
    if is_late and not (written.day == entry.start.day and (written.is_date or entry.start.is_date)):
        report(("registration", "deadline"), "deadline-after-start", {"found": written, "start": entry.start})


def _check_recurrence(event: Event, rule: str, report: Report) -> None:
    """The first date follows the rule (RFC 5545 section 3.8.5.3: else every program has its own idea), and exceptions are
    dates of it.
    """
    until = until_of(rule)
    if until is not None and until < event.span.start.replace(tzinfo=None):
        details: dict[str, object] = {"found": until.date(), "start": event.span.start.date()}
        report(("recurrence",), "recurrence-ends-before-start", details)
        return
    if next(starts(rule, event.span.start, all_day=event.span.all_day), None) != event.span.start:
        report(("recurrence",), "recurrence-misses-start", {"found": rule, "start": event.span.start.date()})
        return
    days = set()
    for start in starts(rule, event.span.start, all_day=event.span.all_day):
        if not event.exceptions or start.date() > event.exceptions[-1]:
            break
        days.add(start.date())
    for day in event.exceptions:
        if day not in days:
            report(("except",), "exception-misses", {"found": day})
