"""Events as files write them (local times), and the way from there to the domain's events (aware times)."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field
from pydantic.dataclasses import dataclass

from plugins.newsroom.events import Attendance, Event, EventStatus, ProgrammeItem, Registration, Span, Venue
from plugins.newsroom.fields import (
    STRICT,
    AsList,
    Days,
    Email,
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
from plugins.newsroom.recurrence import in_local_time


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class RegistrationEntry:
    """How to register, as written."""

    url: Url | None = None
    email: Email | None = None
    phone: Phone | None = None
    deadline: Moment | None = None
    fee: LocalTexts | None = None
    required: YesOrNo | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class ProgrammeEntry:
    """One item of the programme, as written. A time of day alone is on the event's first day."""

    start: MomentOrClock
    end: MomentOrClock | None = None
    title: LocalTexts
    speaker: LocalTexts | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class EventEntry:
    """An event as written (SPEC 2.2; ``except`` by docs/adr/0008)."""

    start: Moment
    end: Moment | None = None
    timezone: ZoneName | None = None
    venue: Venue | None = None
    online_url: Url | None = None
    attendance: Attendance | None = None
    status: EventStatus = EventStatus.SCHEDULED
    previous_start: Moment | None = None
    organizer: LocalTexts | None = None
    registration: RegistrationEntry | None = None
    audience: LocalTexts | None = None
    programme: Annotated[tuple[ProgrammeEntry, ...], AsList] = ()
    recurrence: Recurrence | None = None
    exceptions: Days = Field(default=(), alias="except")


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class MeetingEntry(EventEntry):
    """A meeting of a working group, as written: an event with a title of its own."""

    title: LocalTexts | None = None


# Reports one finding inside an event: location of the field below the event, code, details.
Report = Callable[[tuple[str | int, ...], str, dict[str, object]], None]


def event_from(entry: EventEntry, office_zone: str, report: Report) -> Event | None:
    """The event of an entry, in its own zone or else the office's; None where a time in it makes no sense (reported)."""
    zone_name = entry.timezone or office_zone
    zone = ZoneInfo(zone_name)
    read = _Times(zone, report)
    span = read.span(entry.start, entry.end, ())
    previous = read.moment(entry.previous_start, "previous_start")
    registration = _registration(entry.registration, read)
    items = [(read.item(entry.start.day, each, index), each) for index, each in enumerate(entry.programme)]
    if span is None:
        return None
    recurrence = entry.recurrence and in_local_time(entry.recurrence, zone, all_day=span.all_day)
    return Event(
        span=span,
        venue=entry.venue,
        online_url=entry.online_url,
        attendance=_attendance(entry),
        status=entry.status,
        previous=None if previous is None else _moment_alone(previous, entry.previous_start, zone_name),
        organizer=entry.organizer,
        registration=registration,
        audience=entry.audience,
        programme=tuple(ProgrammeItem(when, item.title, item.speaker) for when, item in items if when is not None),
        recurrence=recurrence,
        exceptions=entry.exceptions,
    )


def _attendance(entry: EventEntry) -> Attendance:
    """How one takes part where nothing is written: on site, unless the event has moved online."""
    if entry.attendance is not None:
        return entry.attendance
    return Attendance.ONLINE if entry.status is EventStatus.MOVED_ONLINE else Attendance.OFFLINE


def _moment_alone(moment: dt.datetime, local: LocalMoment | None, zone_name: str) -> Span:
    return Span(moment, None, local is not None and local.is_date, zone_name)


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
