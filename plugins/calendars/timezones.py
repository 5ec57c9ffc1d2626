"""VTIMEZONE components (RFC 5545 section 3.6.5), from the IANA database.

Where a change of clocks falls on the same weekday of the same month every year, such as its last Sunday, it is written as
that yearly rule: a tenth of the size of a list, and right for events that recur for ever. Other changes are listed one by one,
and so are those of a rule that has ended: a rule says nothing of an end.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias
from zoneinfo import ZoneInfo

import icalendar

_Observance: TypeAlias = icalendar.TimezoneStandard | icalendar.TimezoneDaylight

# As many years ahead as the IANA database can be trusted and a calendar needs.
_YEARS = 10
# vobject takes a zone for UTC, and drops it, where its clocks show the same from this year to 2020: those of London do where
# they are described from a winter of later years on.
_COMPARED_FROM = 2000
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of clocks: its local time before the change (what DTSTART holds), the offsets and the new name."""

    onset: dt.datetime
    offset_from: dt.timedelta
    offset_to: dt.timedelta
    is_daylight: bool
    name: str


@lru_cache(maxsize=512)
def written_timezone(zone_name: str, first_year: int, last_year: int) -> bytes:
    """The component of a zone as it stands in a file (see ``timezone_component``)."""
    if not _offset_in_january(zone_name, first_year):
        first_year = min(first_year, _COMPARED_FROM)
    content: bytes = timezone_component(zone_name, first_year, last_year).to_ical()
    return content


@lru_cache(maxsize=512)
def is_utc(zone_name: str, first_year: int, last_year: int) -> bool:
    """Whether the clocks of a zone show UTC all through these years, and for some years after: its times are then written in
    UTC, which needs no description (RFC 5545 section 3.3.5, form 2).
    """
    years = range(first_year, last_year + _YEARS)
    return not _offset_in_january(zone_name, first_year) and not any(_changes(zone_name, year) for year in years)


def _offset_in_january(zone_name: str, year: int) -> dt.timedelta | None:
    return dt.datetime(year, 1, 1, tzinfo=dt.UTC).astimezone(ZoneInfo(zone_name)).utcoffset()


def timezone_component(zone_name: str, first_year: int, last_year: int) -> icalendar.Timezone:
    """The rules of a zone for events from ``first_year`` to ``last_year``, and for some years after, in which they may
    recur.
    """
    zone = ZoneInfo(zone_name)
    start = dt.datetime(first_year, 1, 1, tzinfo=dt.UTC)
    component = icalendar.Timezone()
    component.add("tzid", zone_name)
    component.add_component(_observance([_at_start(zone, start)]))
    groups: dict[tuple[dt.timedelta, dt.timedelta, bool, str], list[_Change]] = defaultdict(list)
    for year in range(first_year, last_year + _YEARS):
        for change in _changes(zone_name, year):
            groups[change.offset_from, change.offset_to, change.is_daylight, change.name].append(change)
    observances = [each for changes in groups.values() for each in _observances(changes, last_year + _YEARS - 1)]
    for _, observance in sorted(observances, key=lambda each: each[0]):
        component.add_component(observance)
    return component


def _at_start(zone: ZoneInfo, start: dt.datetime) -> _Change:
    """What holds before the first change: the offset at the year's beginning."""
    local = start.astimezone(zone)
    offset = local.utcoffset() or dt.timedelta()
    onset = start.replace(tzinfo=None)
    return _Change(onset, offset, offset, bool(local.dst()), local.tzname() or zone.key)


@lru_cache(maxsize=512)
def _changes(zone_name: str, year: int) -> tuple[_Change, ...]:
    """Every change of clocks in a year (of UTC), in order. Kept, because the files of a zone describe much the same years."""
    zone = ZoneInfo(zone_name)
    start, end = (dt.datetime(each, 1, 1, tzinfo=dt.UTC) for each in (year, year + 1))
    days = [start + dt.timedelta(days=number) for number in range((end - start).days + 1)]
    offsets = [(day, day.astimezone(zone).utcoffset()) for day in days]
    return tuple(
        _change_between(zone, before, after) for (before, old), (after, new) in pairwise(offsets) if old != new
    )


def _change_between(zone: ZoneInfo, before: dt.datetime, after: dt.datetime) -> _Change:
    old = before.astimezone(zone).utcoffset() or dt.timedelta()
    while after - before > dt.timedelta(minutes=1):
        middle = before + (after - before) / 2
        middle = middle.replace(second=0, microsecond=0) if middle - before >= dt.timedelta(minutes=1) else middle
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    new = after.astimezone(zone)
    onset = (after + old).replace(tzinfo=None, second=0, microsecond=0)
    return _Change(onset, old, new.utcoffset() or dt.timedelta(), bool(new.dst()), new.tzname() or zone.key)


def _observances(changes: list[_Change], last_year: int) -> Iterator[tuple[dt.datetime, _Observance]]:
    """What describes changes from one offset to another, each by its first onset: the newest of them by a yearly rule, where
    they follow one to ``last_year``; the others one by one.
    """
    ruled = _newest_by_rule(changes) if changes[-1].onset.year == last_year else []
    listed = changes[: len(changes) - len(ruled)]
    if listed:
        yield listed[0].onset, _observance(listed)
    if ruled:
        yield ruled[0].onset, _observance(ruled, _rule_of([each.onset for each in ruled]))


def _newest_by_rule(changes: list[_Change]) -> list[_Change]:
    """The newest changes that follow a yearly rule; none where these are too few to tell."""
    first = len(changes)
    while first and _rule_of([each.onset for each in changes[first - 1 :]]):
        first -= 1
    return changes[first:] if len(changes) - first >= _YEARS else []


def _rule_of(onsets: list[dt.datetime]) -> dict[str, object] | None:
    """The yearly rule that onsets follow, if each falls on the same weekday of the same month at the same time."""
    first = onsets[0]
    every_year = all(later.year == earlier.year + 1 for earlier, later in pairwise(onsets))
    same = len({(each.month, each.weekday(), each.time()) for each in onsets}) == 1
    nth = _place_in_month(onsets)
    if not (every_year and same and nth):
        return None
    return {"FREQ": "YEARLY", "BYMONTH": first.month, "BYDAY": f"{nth}{_WEEKDAYS[first.weekday()]}"}


def _place_in_month(onsets: list[dt.datetime]) -> int | None:
    """Which one of its weekday in the month every onset is: -1 for the last, 1 for the first …; None if they differ."""
    if all((each + dt.timedelta(days=7)).month != each.month for each in onsets):
        return -1
    places = {(each.day - 1) // 7 + 1 for each in onsets}
    return places.pop() if len(places) == 1 else None


def _observance(changes: list[_Change], rule: dict[str, object] | None = None) -> _Observance:
    first = changes[0]
    observance = icalendar.TimezoneDaylight() if first.is_daylight else icalendar.TimezoneStandard()
    observance.add("dtstart", first.onset)
    observance.add("tzoffsetfrom", first.offset_from)
    observance.add("tzoffsetto", first.offset_to)
    observance.add("tzname", first.name)
    if rule is not None:
        observance.add("rrule", rule)
        return observance
    # A line for each: vobject reads but the first date of a line. The first onset again: ical.js leaves DTSTART out of a list.
    for change in changes if len(changes) > 1 else ():
        observance.add("rdate", [change.onset])
    return observance
