"""Events: as a file writes them (local times) and as the domain holds them (aware times in a named zone).

Not for calendars, feeds or pages; those read ``Event``.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass as frozen_dataclass
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import (
    STRICT,
    AsList,
    Country,
    Email,
    Geo,
    Line,
    LocalTexts,
    Moment,
    MomentOrClock,
    Phone,
    Recurrence,
    Url,
    YesOrNo,
    ZoneName,
)
from plugins.newsroom.moments import LocalMoment, MomentError
from plugins.newsroom.recurrence import next_occurrence
from plugins.newsroom.texts import Texts


class Attendance(StrEnum):
    """How one can take part (schema.org EventAttendanceModeEnumeration)."""

    OFFLINE = "offline"
    ONLINE = "online"
    MIXED = "mixed"


class EventStatus(StrEnum):
    """What became of the plan (schema.org EventStatusType)."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    MOVED_ONLINE = "moved-online"


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Venue:
    """Where an event is. ``geo`` is (latitude, longitude) in degrees, WGS 84."""

    name: LocalTexts | None = None
    street: Line | None = None
    postal_code: Line | None = None
    city: Line | None = None
    country: Country | None = None
    geo: Geo | None = None
    accessibility: Annotated[tuple[LocalTexts, ...], AsList] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class RegistrationEntry:
    """How to register, as written."""

    url: Url | None = None
    email: Email | None = None
    phone: Phone | None = None
    deadline: Moment | None = None
    fee: LocalTexts | None = None
    required: YesOrNo = False


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class ProgrammeEntry:
    """One item of the programme, as written. A time of day alone is on the event's first day."""

    start: MomentOrClock
    end: MomentOrClock | None = None
    title: LocalTexts
    speaker: LocalTexts | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class EventEntry:
    """An event as written (SPEC 2.2)."""

    start: Moment
    end: Moment | None = None
    timezone: ZoneName | None = None
    venue: Venue | None = None
    online_url: Url | None = None
    attendance: Attendance = Attendance.OFFLINE
    status: EventStatus = EventStatus.SCHEDULED
    previous_start: Moment | None = None
    organizer: LocalTexts | None = None
    registration: RegistrationEntry | None = None
    audience: LocalTexts | None = None
    programme: Annotated[tuple[ProgrammeEntry, ...], AsList] = ()
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class MeetingEntry(EventEntry):
    """A meeting of a working group, as written: an event with a title of its own."""

    title: LocalTexts | None = None


@frozen_dataclass(frozen=True, slots=True)
class Span:
    """When something is. ``start``/``end`` are aware, in ``timezone`` (IANA).

    All day: both are midnights of the first and the last day (inclusive). Otherwise ``end`` may be unknown.
    """

    start: dt.datetime
    end: dt.datetime | None
    all_day: bool
    timezone: str

    @property
    def over_at(self) -> dt.datetime:
        """The first moment after it; with an unknown end, the midnight after its start."""
        if self.end is not None and not self.all_day:
            return self.end
        last_day = (self.end or self.start).date() + dt.timedelta(days=1)
        return dt.datetime.combine(last_day, dt.time(), tzinfo=ZoneInfo(self.timezone))


@frozen_dataclass(frozen=True, slots=True)
class Registration:
    """How to register; ``deadline`` is aware and inclusive."""

    url: str | None
    email: str | None
    phone: str | None
    deadline: dt.datetime | None
    fee: Texts | None
    required: bool


@frozen_dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One item of the programme."""

    span: Span
    title: Texts
    speaker: Texts | None


@frozen_dataclass(frozen=True, slots=True)
class Event:
    """An event with aware times. ``organizer`` is an office, contact or group id, or a text."""

    span: Span
    venue: Venue | None
    online_url: str | None
    attendance: Attendance
    status: EventStatus
    previous_start: dt.datetime | None
    organizer: Texts | None
    registration: Registration | None
    audience: Texts | None
    programme: tuple[ProgrammeItem, ...]
    recurrence: str | None

    def coming(self, now: dt.datetime) -> Span | None:
        """The span that is running or next at ``now`` (an occurrence, for a recurring event); None once all is over."""
        if self.recurrence is None:
            return self.span if self.span.over_at > now else None
        zone = ZoneInfo(self.span.timezone)
        wall_start = self.span.start.replace(tzinfo=None)
        duration = self.span.over_at - self.span.start
        still_running = (now.astimezone(zone) - duration).replace(tzinfo=None)
        following = next_occurrence(self.recurrence, wall_start, still_running)
        if following is None:
            return None
        start = following.replace(tzinfo=zone)
        end = None if self.span.end is None else (following + (self.span.end - self.span.start)).replace(tzinfo=zone)
        return Span(start, end, self.span.all_day, self.span.timezone)


@frozen_dataclass(frozen=True, slots=True)
class Meeting:
    """A working group's meeting; without a title of its own it bears the group's name."""

    event: Event
    title: Texts | None


# Reports one finding inside an event: location of the field below the event, code, details.
Report = Callable[[tuple[str | int, ...], str, dict[str, object]], None]


def event_from(entry: EventEntry, office_zone: str, report: Report) -> Event | None:
    """The event of an entry, in its own zone or else the office's; None where a time in it makes no sense (reported)."""
    zone_name = entry.timezone or office_zone
    read = _Times(ZoneInfo(zone_name), report)
    span = read.span(entry.start, entry.end, ())
    previous = read.moment(entry.previous_start, "previous_start")
    registration = _registration(entry.registration, read)
    items = [(read.item(entry.start.day, each, index), each) for index, each in enumerate(entry.programme)]
    if span is None:
        return None
    return Event(
        span=span,
        venue=entry.venue,
        online_url=entry.online_url,
        attendance=entry.attendance,
        status=entry.status,
        previous_start=previous,
        organizer=entry.organizer,
        registration=registration,
        audience=entry.audience,
        programme=tuple(ProgrammeItem(when, item.title, item.speaker) for when, item in items if when is not None),
        recurrence=entry.recurrence,
    )


def _registration(entry: RegistrationEntry | None, read: "_Times") -> Registration | None:
    if entry is None:
        return None
    deadline = read.moment(entry.deadline, "registration", "deadline", end_of_day=True)
    return Registration(entry.url, entry.email, entry.phone, deadline, entry.fee, entry.required)


class _Times:
    """Local times of one event made aware, with its problems reported."""

    def __init__(self, zone: ZoneInfo, report: Report) -> None:
        self.zone = zone
        self.report = report

    def moment(self, local: LocalMoment | None, *field: str | int, end_of_day: bool = False) -> dt.datetime | None:
        if local is None:
            return None
        try:
            moment = local.at(self.zone)
        except MomentError as error:
            self.report(field, error.code, {"found": error.found, "timezone": self.zone.key})
            return None
        return moment + dt.timedelta(days=1, minutes=-1) if end_of_day and local.is_date else moment

    def item(self, day: dt.date, entry: ProgrammeEntry, index: int) -> Span | None:
        """The span of a programme's item; ``day`` is the event's first."""
        start, end = (
            LocalMoment(day, each) if isinstance(each, dt.time) else each for each in (entry.start, entry.end)
        )
        return None if start is None else self.span(start, end, ("programme", index))

    def span(self, start: LocalMoment, end: LocalMoment | None, field: tuple[str | int, ...]) -> Span | None:
        details: dict[str, object] = {"key": "end", "found": end, "start": start}
        first = self.moment(start, *field, "start")
        last = self.moment(end, *field, "end")
        if first is None:
            return None
        if end is not None and end.is_date != start.is_date:
            self.report((*field, "end"), "event-mixes-date-and-time", details)
            return None
        if last is not None and last < first:
            self.report((*field, "end"), "event-ends-before-start", details)
            return None
        return Span(first, last, start.is_date, self.zone.key)
