"""iCalendar (RFC 5545, RFC 7986) by the icalendar library.

Nothing comes from the clock or from chance: UID, DTSTAMP and the calendar's own UID are given. Times are written in
their zone with a VTIMEZONE in the file. No METHOD: the file is a subscription, and PUBLISH would oblige ORGANIZER.
"""

import datetime as dt
import re
from collections import defaultdict
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import icalendar
from icalendar.parser import Contentline

from plugins.calendars.models import Calendar, CalendarEvent, Party
from plugins.calendars.timezones import is_utc, written_timezone
from plugins.newsroom.events import EventStatus, Span
from plugins.newsroom.recurrence import until_of

PRODID = "-//Depesche//Depesche//EN"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# The library folds lines from this many bytes on (RFC 5545 section 3.1: up to 75 without the line break).
_LONG = 75
_END = b"END:VCALENDAR\r\n"
_REFRESH = dt.timedelta(hours=6)
_STATUS = {EventStatus.CANCELLED: "CANCELLED", EventStatus.POSTPONED: "TENTATIVE"}
# What may stand in a mailto URI without being escaped (RFC 6068 section 2).
_IN_MAILTO = "@!$*+=~"


class _Line(Contentline):
    """A line of a file. The library reads each character by character to see where it must be folded; most are short."""

    def to_ical(self) -> bytes:
        line = self.encode()
        return line if len(line) < _LONG else bytes(super().to_ical())  # type: ignore[no-untyped-call]


class _SwiftComponent(icalendar.Component):
    """A component of such lines."""

    def content_line(self, name: str, value: Any, sorted: bool = True) -> _Line:  # noqa: A002 the library's name
        parameters = value.params if hasattr(value, "params") else icalendar.Parameters()
        line: _Line = _Line.from_parts(name, parameters, value, sorted=sorted)
        return line


class _Calendar(_SwiftComponent, icalendar.Calendar):
    pass


class _Event(_SwiftComponent, icalendar.Event):
    pass


def ics(calendar: Calendar) -> bytes:
    """The calendar as an iCalendar file; equal calendars give equal bytes."""
    root = _Calendar()
    root.add("version", "2.0")
    root.add("prodid", PRODID)
    root.add("uid", calendar.uid)
    root.add("name", _text(calendar.name, calendar.language))
    root.add("x-wr-calname", _text(calendar.name))
    root.add("source", calendar.url, parameters={"VALUE": "URI"})
    root.add("url", calendar.url)
    root.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    root.add("x-published-ttl", "PT6H")
    # Components stand between the properties and the end (RFC 5545 section 3.4). They are put together as bytes, not as
    # objects, because the time zones, two thirds of an event's file, are the same in all files of a zone and a year.
    events = (_written_event(event, calendar.language) for event in calendar.events)
    return b"".join([root.to_ical().removesuffix(_END), *_timezones(calendar), *events, _END])


def _timezones(calendar: Calendar) -> list[bytes]:
    """A VTIMEZONE for each zone used, over the years used (RFC 5545 section 3.6.5)."""
    years: dict[str, list[int]] = defaultdict(list)
    for event in calendar.events:
        if not event.span.all_day and not is_utc(event.span.timezone, *_years(event.span)):
            years[event.span.timezone] += _years(event.span)
    return [written_timezone(zone, min(used), max(used)) for zone, used in sorted(years.items())]


@lru_cache(maxsize=4096)
def _written_event(event: CalendarEvent, language: str) -> bytes:
    """The event as it stands in a file: kept, because one event stands in the calendars of everything, its kind, its office,
    the office's releases of this kind, its topics and its groups.
    """
    content: bytes = _vevent(event, language).to_ical()
    return content


def _years(span: Span) -> tuple[int, int]:
    return span.start.year, (span.end or span.start).year


def _vevent(event: CalendarEvent, language: str) -> icalendar.Event:
    vevent = _Event()
    vevent.add("uid", event.uid)
    vevent.add("dtstamp", event.stamp.astimezone(dt.UTC))
    vevent.add("last-modified", event.stamp.astimezone(dt.UTC))
    vevent.add("sequence", event.sequence)
    span = _as_written(event.span)
    _add_span(vevent, span)
    vevent.add("summary", _text(event.summary, language))
    vevent.add("status", _STATUS.get(event.status, "CONFIRMED"))
    if event.status in _STATUS:  # nobody is busy with what does not take place (RFC 5545 section 3.8.2.7)
        vevent.add("transp", "TRANSPARENT")
    vevent.add("url", event.url)
    if event.description:
        vevent.add("description", _text(event.description, language))
    if event.location:
        vevent.add("location", _text(event.location, language))
    if event.geo is not None:
        vevent.add("geo", event.geo)
    if event.categories:
        vevent.add("categories", list(event.categories))
    if event.conference is not None:  # RFC 7986 section 5.11
        vevent.add("conference", event.conference, parameters={"VALUE": "URI"})
    if event.organizer is not None:
        _add_organizer(vevent, event.organizer, language)
    if event.recurrence is not None:
        _add_recurrence(vevent, event.recurrence, span, event.exceptions)
    return vevent


def _as_written(span: Span) -> Span:
    """The span in UTC where that is what its clocks show; otherwise as it is, in its own zone."""
    if span.all_day or not is_utc(span.timezone, *_years(span)):
        return span
    end = span.end.astimezone(dt.UTC) if span.end is not None else None
    return Span(span.start.astimezone(dt.UTC), end, False, "UTC")


def _add_organizer(vevent: icalendar.Event, party: Party, language: str) -> None:
    """ORGANIZER is an address (RFC 5545 section 3.8.4.3); who has none is named as CONTACT (section 3.8.4.2)."""
    if party.email is None:
        vevent.add("contact", _text(party.name, language))
        return
    name = _CONTROL.sub("", party.name).replace("\n", " ")
    address = icalendar.vCalAddress(f"mailto:{quote(party.email, safe=_IN_MAILTO)}", params={"CN": name})
    vevent.add("organizer", address)


def _add_recurrence(vevent: icalendar.Event, rule: str, span: Span, exceptions: tuple[dt.date, ...]) -> None:
    """RRULE and EXDATE. The value type of both is that of DTSTART (RFC 5545 sections 3.3.10 and 3.8.5.1): days, or the
    event's time on them.
    """
    until = until_of(rule)
    if until is not None and not span.all_day:  # UNTIL is in UTC where DTSTART names a zone
        last = until.replace(tzinfo=span.start.tzinfo).astimezone(dt.UTC)
        rule = re.sub(r"UNTIL=\w+", f"UNTIL={last:%Y%m%dT%H%M%SZ}", rule)
    vevent.add("rrule", icalendar.vRecur.from_ical(rule))
    clock = span.start.timetz()
    if exceptions:
        left_out = [day if span.all_day else dt.datetime.combine(day, clock) for day in exceptions]
        vevent.add("exdate", left_out)


def _text(text: str, language: str | None = None) -> icalendar.vText:
    """A text without the control characters RFC 5545 section 3.1 forbids, marked with its language."""
    parameters = icalendar.Parameters({"LANGUAGE": language}) if language else icalendar.Parameters()
    return icalendar.vText(_CONTROL.sub("", text), params=parameters)


def _add_span(vevent: icalendar.Event, span: Span) -> None:
    """DTSTART and DTEND; the end of an all-day event is the day after its last (RFC 5545 section 3.6.1)."""
    if span.all_day:
        vevent.add("dtstart", span.start.date())
        vevent.add("dtend", (span.end or span.start).date() + dt.timedelta(days=1))
        return
    vevent.add("dtstart", span.start)
    if span.end is not None and span.end > span.start:  # RFC 5545 section 3.8.2.2: an end is later than its start
        vevent.add("dtend", span.end)
