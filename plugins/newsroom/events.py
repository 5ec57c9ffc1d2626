"""Events as the domain holds them: aware times in a named zone.

How a file writes them is said in event_reading.py.
"""

import datetime as dt
from dataclasses import dataclass as frozen_dataclass
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import (
    STRICT,
    AsList,
    Country,
    Geo,
    Line,
    LocalTexts,
)
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
    """How to register; ``deadline`` is aware and inclusive; ``required`` is None where nothing is said about it."""

    url: str | None
    email: str | None
    phone: str | None
    deadline: dt.datetime | None
    fee: Texts | None
    required: bool | None


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
