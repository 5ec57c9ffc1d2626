"""Other people's programs that read calendars: icalendar, vobject, and dateutil for time zones.

When an event takes place is asked three ways. Each program makes its zones from the file: rename them before (``renamed``),
and it cannot know them from anywhere else.
"""

import datetime as dt
from io import StringIO
from typing import Any

import icalendar
import vobject  # type: ignore[import-untyped]  # ships no types
from dateutil.rrule import rruleset, rrulestr
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


def renamed(content: bytes, zone: str, name: str = "Musterstadt/Rathaus") -> bytes:
    """The file with a zone under a name that no database has."""
    assert zone.encode() in content
    return content.replace(zone.encode(), name.encode())


def starts_by_icalendar(vevent: Any) -> list[dt.datetime]:
    """When an event takes place, in the zone that the icalendar package made of the file's VTIMEZONE; without exceptions."""
    recurring = rruleset()
    recurring.rrule(rrulestr(vevent["rrule"].to_ical().decode(), dtstart=vevent["dtstart"].dt))
    left_out = vevent.get("exdate", [])
    for property_ in left_out if isinstance(left_out, list) else [left_out]:
        for each in property_.dts:
            recurring.exdate(each.dt)
    return list(recurring)


def starts_by_vobject(content: bytes) -> list[dt.datetime]:
    """When the one event of a file takes place, by vobject alone: rule, exceptions and zone."""
    return list(vobject.readOne(content.decode()).vevent.getrruleset())


def in_utc(moments: list[dt.datetime]) -> list[str]:
    return [f"{each.astimezone(dt.UTC):%m-%d %H:%M}" for each in moments]


def on_the_wall(moments: list[dt.datetime]) -> list[str]:
    return [f"{each:%m-%d %H:%M}" for each in moments]
