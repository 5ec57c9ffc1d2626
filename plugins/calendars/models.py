"""Calendar models: what an iCalendar file is made from. URLs are absolute, times aware, texts in one language."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.events import EventStatus, Span


@dataclass(frozen=True, slots=True)
class Party:
    """Who organises an event: a name in the calendar's language, and an e-mail address where there is one."""

    name: str
    email: str | None


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One VEVENT. ``uid`` is the same in every language; ``sequence`` counts its changes; ``stamp`` is when its content last
    changed. ``summary`` says what became of the plan where that matters. ``geo`` is (latitude, longitude); ``conference``
    where to take part online; ``recurrence`` a rule (newsroom.recurrence.in_local_time), and ``exceptions`` the days on
    which an occurrence of it does not take place.
    """

    uid: str
    stamp: dt.datetime
    sequence: int
    span: Span
    status: EventStatus
    summary: str
    description: str
    location: str
    url: str
    geo: tuple[float, float] | None
    categories: tuple[str, ...]
    recurrence: str | None
    conference: str | None = None
    exceptions: tuple[dt.date, ...] = ()
    organizer: Party | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """One file. ``url`` is where it is served; ``name`` what a calendar program shows; events by start, then UID."""

    uid: str
    url: str
    name: str
    language: str
    events: tuple[CalendarEvent, ...]
