"""Events as the domain holds them: aware times in a named zone, and what they mean at a given *now*.

How a file writes them is said in event_reading.py; what makes no sense as an event in event_checks.py.
"""

import datetime as dt
from collections.abc import Iterator
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
from plugins.newsroom.recurrence import starts
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

    def beginning(self, start: dt.datetime) -> "Span":
        """The same span at another start: as many days, or exactly as long, also across a change of clocks (RFC 5545
        section 3.8.5.3).
        """
        if self.end is None:
            return Span(start, None, self.all_day, self.timezone)
        if self.all_day:
            last_day = start.date() + (self.end.date() - self.start.date())
            return Span(start, dt.datetime.combine(last_day, dt.time(), tzinfo=start.tzinfo), True, self.timezone)
        length = self.end.astimezone(dt.UTC) - self.start.astimezone(dt.UTC)
        end = (start.astimezone(dt.UTC) + length).astimezone(start.tzinfo)
        return Span(start, end, False, self.timezone)


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
    """An event with aware times. ``organizer`` is an office, contact or group id, or a text.

    ``span`` is the date that holds, or held: a cancelled or postponed event keeps the one it was planned for. ``previous``
    is the date before it got another. ``recurrence`` is an RFC 5545 rule (see recurrence.in_local_time) whose first
    occurrence is ``span``; ``exceptions`` are the days, sorted, on which an occurrence of it does not take place.
    """

    span: Span
    venue: Venue | None
    online_url: str | None
    attendance: Attendance
    status: EventStatus
    previous: Span | None
    organizer: Texts | None
    registration: Registration | None
    audience: Texts | None
    programme: tuple[ProgrammeItem, ...]
    recurrence: str | None
    exceptions: tuple[dt.date, ...]

    @property
    def is_off(self) -> bool:
        """Whether nothing takes place at its date: it is cancelled, or postponed to one that nobody knows yet."""
        return self.status in {EventStatus.CANCELLED, EventStatus.POSTPONED}

    @property
    def place(self) -> Venue | None:
        """The venue to go to; None where all take part online, though the old venue may still be written."""
        return None if self.attendance is Attendance.ONLINE else self.venue

    @property
    def turns(self) -> int:
        """How many turns the plan has taken, as far as it shows: a new date, and a cancellation, postponement or move
        online.
        """
        has_new_date = self.previous is not None or self.status is EventStatus.RESCHEDULED
        return has_new_date + (self.status not in {EventStatus.SCHEDULED, EventStatus.RESCHEDULED})

    def occurrences(self) -> Iterator[Span]:
        """Every time it takes place (or was to), in order; without end where its rule has none."""
        if self.recurrence is None:
            yield self.span
            return
        for start in starts(self.recurrence, self.span.start, all_day=self.span.all_day):
            if start.date() not in self.exceptions:
                yield self.span.beginning(start)

    def coming(self, now: dt.datetime) -> Span | None:
        """The span that is running or next at ``now`` (an occurrence, for a recurring event); None once all is over."""
        return next(self._after(now), None)

    def is_over(self, now: dt.datetime) -> bool:
        """Whether nothing of it is to come; what is postponed may still come, on a date that nobody knows yet."""
        return self.status is not EventStatus.POSTPONED and self.coming(now) is None

    def following(self, now: dt.datetime) -> Iterator[Span]:
        """The occurrences after the one that is coming."""
        after = self._after(now)
        next(after, None)
        return after

    def _after(self, now: dt.datetime) -> Iterator[Span]:
        return (each for each in self.occurrences() if each.over_at > now)

    def left_out(self, now: dt.datetime) -> tuple[dt.date, ...]:
        """The exceptions to tell at ``now``: those after the last occurrence that is over, as long as one is to come."""
        over = dt.date.min
        for each in self.occurrences():
            if each.over_at > now:
                return tuple(day for day in self.exceptions if day > over)
            over = each.start.date()
        return ()

    def shown(self, now: dt.datetime) -> Span:
        """The span to name at ``now``: the running or next one, or once all is over the last one there was."""
        last = self.span
        for last in self.occurrences():
            if last.over_at > now:
                break
        return last

    @property
    def closes(self) -> dt.datetime | None:
        """The first second in which one can no longer register: after the deadline, or when it begins. None without a
        registration, and for a recurring event without a deadline: one can register as long as it comes again.
        """
        if self.registration is None:
            return None
        deadline = self.registration.deadline
        moments = [deadline + dt.timedelta(seconds=1)] if deadline is not None else []
        if self.recurrence is None:
            moments.append(self.span.start)
        return min(moments, default=None)

    def is_open(self, now: dt.datetime) -> bool:
        """Whether one can register at ``now``."""
        if self.registration is None or self.is_off or self.coming(now) is None:
            return False
        return self.closes is None or now < self.closes


def next_moment(event: Event, now: dt.datetime) -> dt.datetime | None:
    """The first moment after ``now`` at which something about an event changes by time alone: the coming occurrence is
    over, or registration closes. None where nothing will change any more.
    """
    coming = event.coming(now)
    if coming is None:
        return None
    closes = event.closes if event.is_open(now) else None
    return coming.over_at if closes is None else min(closes, coming.over_at)


@frozen_dataclass(frozen=True, slots=True)
class Meeting:
    """A working group's meeting; without a title of its own it bears the group's name."""

    event: Event
    title: Texts | None

    @property
    def sequence(self) -> int:
        """The iCalendar SEQUENCE. Nobody records the changes of a meeting, so those count that it shows: turns of the plan,
        and occurrences that were called off.
        """
        return self.event.turns + len(self.event.exceptions)
