"""Recurrence rules (RFC 5545 section 3.3.10): which ones are accepted, and which occurrence comes next."""

import datetime as dt
import re

from dateutil.rrule import rrulestr

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


def is_recurrence(rule: str) -> bool:
    """Whether a rule has only parts we know, each once and with a value it can have, and ever comes true."""
    parts = [part.partition("=") for part in rule.split(";")]
    names = [name for name, _, _ in parts]
    if "FREQ" not in names or len(names) != len(set(names)) or {"COUNT", "UNTIL"} <= set(names):
        return False
    if not all(name in _PARTS and re.fullmatch(_PARTS[name], value) for name, _, value in parts):
        return False
    start = dt.datetime(2000, 1, 1)  # noqa: DTZ001 a wall clock has no zone
    end = start.replace(year=start.year + _LONGEST_PAUSE_YEARS)
    try:
        endless = ";".join(part for part in rule.split(";") if not part.startswith(("COUNT=", "UNTIL=")))
        return bool(rrulestr(f"{endless};UNTIL={end:%Y%m%d}", dtstart=start, ignoretz=True)[:1])
    except ValueError:
        return False


def next_occurrence(rule: str, first: dt.datetime, after: dt.datetime) -> dt.datetime | None:
    """The start of the first occurrence later than ``after``; all three are wall-clock times of one zone, without it."""
    found: dt.datetime | None = rrulestr(rule, dtstart=first, ignoretz=True).after(after)
    return found
