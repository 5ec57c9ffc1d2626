"""Calendar models: what an iCalendar file is made from. URLs are absolute, times aware, texts in one language."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.events import EventStatus, Span


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One VEVENT. ``uid`` is the same in every language; ``sequence`` counts its recorded changes; ``stamp`` is when its
    content last changed. ``geo`` is (latitude, longitude); ``recurrence`` an RRULE;
    ``conference`` where to take part online.
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


@dataclass(frozen=True, slots=True)
class Calendar:
    """One file. ``url`` is where it is served; ``name`` what a calendar program shows; events by start, then UID."""

    uid: str
    url: str
    name: str
    language: str
    events: tuple[CalendarEvent, ...]
