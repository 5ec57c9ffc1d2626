"""How an event recurs, as a schema.org Schedule (https://schema.org/Schedule).

Schema.org knows less than RFC 5545: a rule it has no words for gets no schedule, rather than a wrong one.
"""

import datetime as dt
from typing import Any

from plugins.newsroom.events import Span
from plugins.newsroom.recurrence import parts_of, until_of

_UNITS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
_DAYS = {
    "MO": "https://schema.org/Monday",
    "TU": "https://schema.org/Tuesday",
    "WE": "https://schema.org/Wednesday",
    "TH": "https://schema.org/Thursday",
    "FR": "https://schema.org/Friday",
    "SA": "https://schema.org/Saturday",
    "SU": "https://schema.org/Sunday",
}


def schedule(rule: str, first: Span, exceptions: tuple[dt.date, ...]) -> dict[str, Any] | None:
    """The Schedule of a rule whose first occurrence is ``first``; None where schema.org cannot say it.

    ``byDay`` is a day of the week, or text after iCalendar (``1TU``: the first Tuesday).
    """
    parts, until = parts_of(rule), until_of(rule)
    month_days = [int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day]
    if "BYSETPOS" in parts or any(day < 1 for day in month_days):
        return None
    return {
        "@type": "Schedule",
        "repeatFrequency": f"P{parts.get('INTERVAL', '1')}{_UNITS[parts['FREQ']]}",
        "repeatCount": int(parts["COUNT"]) if "COUNT" in parts else None,
        "byDay": [_DAYS.get(day, day) for day in parts.get("BYDAY", "").split(",") if day],
        "byMonth": [int(month) for month in parts.get("BYMONTH", "").split(",") if month],
        "byMonthDay": month_days,
        "startDate": first.start.date().isoformat(),
        "endDate": until.date().isoformat() if until is not None else None,
        "startTime": None if first.all_day else first.start.time().isoformat(),
        "endTime": None if first.all_day or first.end is None else first.end.time().isoformat(),
        "scheduleTimezone": first.timezone,
        "exceptDate": [_exception(day, first) for day in exceptions],
    }


def _exception(day: dt.date, first: Span) -> str:
    return day.isoformat() if first.all_day else dt.datetime.combine(day, first.start.timetz()).isoformat()
