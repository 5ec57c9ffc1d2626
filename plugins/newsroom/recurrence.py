"""Recurrence rules (RFC 5545 section 3.3.10): which ones are accepted, and when what follows one takes place.

A rule counts on the wall clock of one zone: a meeting at six stays at six when the clocks change. An occurrence in the hour
that the clocks skip does not exist, and does not count; one in the hour that comes twice is in the first.
"""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from plugins.newsroom.moments import YEARS, is_on_the_clock

_WEEKDAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_NTH_WEEKDAY = rf"(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?{_WEEKDAY}"
_MONTH_DAY = r"[+-]?(?:[1-9]|[12]\d|3[01])"
_MONTH = r"(?:[1-9]|1[0-2])"

# The parts a public event needs. Rules by the hour or the second are no meetings.
_PARTS = {
    "FREQ": r"(?:DAILY|WEEKLY|MONTHLY|YEARLY)",
    "INTERVAL": r"[1-9]\d{0,3}",
    "COUNT": r"[1-9]\d{0,3}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "BYDAY": rf"{_NTH_WEEKDAY}(?:,{_NTH_WEEKDAY})*",
    "BYMONTHDAY": rf"{_MONTH_DAY}(?:,{_MONTH_DAY})*",
    "BYMONTH": rf"{_MONTH}(?:,{_MONTH})*",
    "BYSETPOS": r"[+-]?[1-9]\d{0,2}",
    "WKST": _WEEKDAY,
}

# 29 February is the rarest day: it may be eight years away. A rule that pauses longer, such as 30 February, never comes.
_LONGEST_PAUSE_YEARS = 9

_DAY = "%Y%m%d"
_LOCAL = "%Y%m%dT%H%M%S"


def is_recurrence(rule: str) -> bool:
    """Whether a rule has only parts we know, each once and with a value it can have, and ever comes true."""
    parts = [part.partition("=") for part in rule.split(";")]
    names = [name for name, _, _ in parts]
    if "FREQ" not in names or len(names) != len(set(names)) or {"COUNT", "UNTIL"} <= set(names):
        return False
    if not all(name in _PARTS and re.fullmatch(_PARTS[name], value) for name, _, value in parts):
        return False
    if not _fit_together(parts_of(rule)):
        return False
    start = dt.datetime(2000, 1, 1)  # noqa: DTZ001 a wall clock has no zone
    end = start.replace(year=start.year + _LONGEST_PAUSE_YEARS)
    try:
        if _written_until(parts_of(rule).get("UNTIL", end.strftime(_DAY))).year not in YEARS:
            return False
        endless = _rule_of({name: value for name, _, value in parts if name not in {"COUNT", "UNTIL"}})
        return bool(rrulestr(f"{endless};UNTIL={end:%Y%m%d}", dtstart=start, ignoretz=True)[:1])
    except ValueError:
        return False


def _fit_together(parts: dict[str, str]) -> bool:
    """Whether no part stands beside one that forbids it: “the 20th Monday” is one of a year, not of a month or week; a week has
    no days of the month; BYSETPOS chooses among days that another part names.
    """
    weeks = {"MONTHLY": 5, "YEARLY": 5 if "BYMONTH" in parts else 53}.get(parts["FREQ"], 0)
    if any(abs(int(nth)) > weeks for nth in re.findall(r"[+-]?\d+", parts.get("BYDAY", ""))):
        return False
    if parts["FREQ"] == "WEEKLY" and "BYMONTHDAY" in parts:
        return False
    return "BYSETPOS" not in parts or not parts.keys().isdisjoint({"BYDAY", "BYMONTHDAY", "BYMONTH"})


def parts_of(rule: str) -> dict[str, str]:
    """The parts of an accepted rule by name, in the order written."""
    return dict(part.split("=", 1) for part in rule.split(";"))


def in_local_time(rule: str, zone: ZoneInfo, *, all_day: bool) -> str:
    """The rule with its UNTIL as events hold it: a date for an all-day event, else a local time of ``zone`` without ``Z``.

    A date where the event has a time of day means the whole of that day.
    """
    parts = parts_of(rule)
    if "UNTIL" not in parts:
        return rule
    until = _written_until(parts["UNTIL"])
    if until.tzinfo is not None:
        until = until.astimezone(zone)
    elif "T" not in parts["UNTIL"]:
        until = until.replace(hour=23, minute=59, second=59)
    return _rule_of({**parts, "UNTIL": until.strftime(_DAY if all_day else _LOCAL)})


def until_of(rule: str) -> dt.datetime | None:
    """The last moment a rule allows, on the wall clock, as ``in_local_time`` writes it; midnight where it is a date."""
    until = parts_of(rule).get("UNTIL")
    return None if until is None else _written_until(until)


def starts(rule: str, first: dt.datetime, *, all_day: bool = False) -> Iterator[dt.datetime]:
    """When everything begins that follows a rule, in order; without end where the rule has none.

    ``first`` is aware, in a ZoneInfo; ``rule`` as ``in_local_time`` writes it. A time that the clocks skip is left out and is
    not counted (RFC 5545 section 3.3.10); an ``all_day`` event is not at midnight, which some zones skip.
    """
    parts = parts_of(rule)
    count = parts.pop("COUNT", None)
    walls = rrulestr(_rule_of(parts), dtstart=first.replace(tzinfo=None), ignoretz=True)
    aware = (wall.replace(tzinfo=first.tzinfo) for wall in walls)
    real = (start for start in aware if all_day or is_on_the_clock(start))
    return islice(real, None if count is None else int(count))


def _rule_of(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _written_until(until: str) -> dt.datetime:
    """An UNTIL as written: aware where it is in UTC, midnight where it is a date.

    Raises:
        ValueError: there is no such day or time.
    """
    if until.endswith("Z"):
        return dt.datetime.strptime(until, f"{_LOCAL}Z").replace(tzinfo=dt.UTC)
    return dt.datetime.strptime(until, _LOCAL if "T" in until else _DAY)  # noqa: DTZ007 a wall clock has no zone
