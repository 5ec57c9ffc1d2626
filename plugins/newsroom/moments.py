"""Dates and local times as content writes them, and their meaning in a time zone.

``YYYY-MM-DD[ HH:MM]`` or day-first ``D.M.YYYY[ HH:MM]``; never month-first (SPEC section 2). Not for showing dates to
people: that is the interface's business.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_TIME = r"(?:[ T]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})" + _TIME)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})" + _TIME)
_AMBIGUOUS = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}.*|\d{1,2}-\d{1,2}-\d{2,4}.*|\d{1,2}\.\d{1,2}\.\d{2}(?:\D.*)?")
_ZONED = re.compile(r".*\d:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?Z| ?[+-]\d{2}:?\d{2}| ?UTC| ?GMT)")

# Outside these years something was mistyped; at the calendar's ends arithmetic with zones fails.
YEARS = range(1900, 2200)


class MomentError(ValueError):
    """The text is no date we accept; ``code`` is the problem's code."""

    def __init__(self, code: str, found: str) -> None:
        super().__init__(code, found)
        self.code = code
        self.found = found


@dataclass(frozen=True, slots=True, order=True)
class LocalMoment:
    """A date, or a date and a time of day, on the clocks of a place not yet named."""

    day: date
    clock: time | None = None

    @property
    def is_date(self) -> bool:
        return self.clock is None

    def at(self, zone: ZoneInfo) -> datetime:
        """The aware datetime in ``zone``; a date alone is its midnight there; an ambiguous hour is the first one.

        Raises:
            MomentError: the clocks of ``zone`` skip this time (code ``nonexistent-time``).
        """
        local = datetime.combine(self.day, self.clock or time(), tzinfo=zone)
        if self.clock is not None and not is_on_the_clock(local):
            raise MomentError("nonexistent-time", str(self))
        return local

    def __str__(self) -> str:
        return self.day.isoformat() if self.clock is None else f"{self.day.isoformat()} {self.clock:%H:%M}"


def is_on_the_clock(local: datetime) -> bool:
    """Whether the clocks of its zone show the time of an aware datetime: in spring they skip an hour."""
    return local.astimezone(UTC).astimezone(local.tzinfo).replace(fold=0) == local.replace(fold=0)


def parse_moment(text: str) -> LocalMoment:
    """Read one date or date and time.

    Raises:
        MomentError: ``invalid-date``, ``ambiguous-date``, ``impossible-date`` or ``date-with-zone``.
    """
    text = text.strip()
    match = _ISO.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if match is None:
        raise MomentError(_reason(text), text)
    parts = {name: int(value) for name, value in match.groupdict().items() if value is not None}
    try:
        day = date(parts["year"], parts["month"], parts["day"])
        clock = time(parts["hour"], parts["minute"], parts.get("second", 0)) if "hour" in parts else None
    except ValueError as error:
        raise MomentError("impossible-date", text) from error
    if day.year not in YEARS:
        raise MomentError("impossible-date", text)
    return LocalMoment(day, clock)


def _reason(text: str) -> str:
    if _AMBIGUOUS.fullmatch(text):
        return "ambiguous-date"
    return "date-with-zone" if _ZONED.fullmatch(text) else "invalid-date"


def fixed_offset(zone: str) -> str | None:
    """What a zone of the form ``Etc/GMT+3`` means: ``UTC-3``, all year round; its sign is that of POSIX, which counts to the
    west (https://data.iana.org/time-zones/tzdb/etcetera). None for any other zone.
    """
    found = re.fullmatch(r"Etc/GMT([+-])([1-9]\d?)", zone)
    return None if found is None else f"UTC{'-' if found[1] == '+' else '+'}{found[2]}"
