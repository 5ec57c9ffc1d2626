"""Other people's programs that read calendars: icalendar, vobject, and dateutil for time zones."""

import datetime as dt
from io import StringIO
from typing import Any

import icalendar
import vobject  # type: ignore[import-untyped]  # ships no types
from dateutil.rrule import rrulestr
from dateutil.tz import tzical


def complaints(content: bytes) -> list[str]:
    """What the parsers find wrong; icalendar swallows bad values into ``errors``, so they are asked for."""
    read = icalendar.Calendar.from_ical(content)
    found = [f"{component.name}: {error}" for component in read.walk() for error in component.errors]
    for component in read.walk():
        required: tuple[str, ...] = component.required
        found += [f"{component.name}: no {name}" for name in required if name not in component]
    try:
        vobject.readOne(content.decode()).validate(raiseException=True)
    except vobject.base.VObjectError as error:
        found.append(f"vobject: {error}")
    return found


def events(content: bytes) -> list[Any]:
    """The VEVENTs of a file."""
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def zones(content: bytes) -> Any:
    """The VTIMEZONEs of a file as tzinfo, made from the file alone; ``.get(tzid)``."""
    unfolded = content.decode().replace("\r\n ", "").replace("\r\n", "\n")
    return tzical(StringIO(unfolded))


def starts(content: bytes, vevent: Any) -> list[dt.datetime]:
    """When an event takes place, in UTC: its rule applied to its wall clock in the zone that the file describes."""
    start = vevent["dtstart"]
    zone = zones(content).get(start.params["TZID"])
    wall = start.dt.replace(tzinfo=None)
    rule = vevent["rrule"].to_ical().decode() if "rrule" in vevent else "FREQ=DAILY;COUNT=1"
    return [each.replace(tzinfo=zone).astimezone(dt.UTC) for each in rrulestr(rule, dtstart=wall)]
