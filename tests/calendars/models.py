"""Calendars for tests of the format."""

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from plugins.calendars.models import Calendar, CalendarEvent
from plugins.newsroom.events import EventStatus, Span


def span(start: str, end: str | None = None, zone: str = "Europe/Berlin", *, all_day: bool = False) -> Span:
    """A span of local times such as ``2026-09-17 09:00``."""

    def at(written: str) -> dt.datetime:
        return dt.datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(zone))

    return Span(at(start), at(end) if end else None, all_day, zone)


EVENT = CalendarEvent(
    uid="0e0f9c0c-2d3a-5c55-9c3c-7f1c33a0c9f1",
    stamp=dt.datetime(2026, 5, 20, 10, tzinfo=ZoneInfo("Europe/Berlin")),
    sequence=0,
    span=span("2026-09-17 09:00", "2026-09-17 16:30"),
    status=EventStatus.SCHEDULED,
    summary="Fachkonferenz",
    description="Zwei Länder, ein Thema.",
    location="Kleiner Saal, Rathausplatz 1, 07545 Gera",
    url="https://news.example.org/de/2026/fachkonferenz/",
    geo=(50.8781, 12.0825),
    categories=("Veranstaltung",),
    recurrence=None,
)


def event(**changes: Any) -> CalendarEvent:
    return replace(EVENT, **changes)


def calendar(*events: CalendarEvent, name: str = "Kleine Redaktion", language: str = "de") -> Calendar:
    return Calendar(
        uid="5d1f6f0e-6c5b-5c55-9d5e-0d0f2b8f6a11",
        url="https://news.example.org/de/calendar/all.ics",
        name=name,
        language=language,
        events=events or (EVENT,),
    )
