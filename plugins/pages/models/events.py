"""Blocks for the facts of an event."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.events import Attendance, EventStatus, Span
from plugins.newsroom.texts import Text
from plugins.pages.models.links import Link


@dataclass(frozen=True, slots=True)
class VenueModel:
    """Where an event is; ``geo`` is (latitude, longitude) in degrees."""

    name: Text | None
    street: str | None
    postal_code: str | None
    city: str | None
    country: str | None
    geo: tuple[float, float] | None
    accessibility: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class RegistrationModel:
    """How to register; ``is_closed`` at the build's *now*; ``required`` is None where nothing is said about it."""

    url: str | None
    email: str | None
    phone: str | None
    deadline: dt.datetime | None
    fee: Text | None
    required: bool | None
    is_closed: bool


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One item of an event's programme."""

    span: Span
    title: Text
    speaker: Text | None


@dataclass(frozen=True, slots=True)
class SeriesModel:
    """How an event recurs: ``rule`` (RFC 5545; see newsroom.recurrence.in_local_time) from the span ``first`` on, but not on
    the days ``exceptions``. ``following`` are the next spans after the one the event shows, not all of them;
    ``left_out`` those exceptions that are to be told now.
    """

    rule: str
    first: Span
    exceptions: tuple[dt.date, ...]
    following: tuple[Span, ...]
    left_out: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class EventDetails:
    """When, where, for whom, how. ``span`` is the running or next occurrence, or the last one there was; ``is_over`` at the
    build's *now* (never, while it is postponed); ``is_off``: it does not take place at that date. ``previous`` is the date
    that no longer holds. ``names_zone``: its clocks differ from those of the publisher or of the office.
    ``calendar_url`` is the path of its ``event.ics`` (None for a meeting, which has no file of its own); ``uid`` its
    iCalendar UID.
    """

    uid: str
    title: Text
    span: Span
    is_over: bool
    is_off: bool
    names_zone: bool
    venue: VenueModel | None
    online_url: str | None
    attendance: Attendance
    status: EventStatus
    previous: Span | None
    organizer: Link | Text | None
    registration: RegistrationModel | None
    audience: Text | None
    programme: tuple[ProgrammeLine, ...]
    series: SeriesModel | None
    calendar_url: str | None
