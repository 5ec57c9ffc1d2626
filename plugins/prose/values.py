"""What a text can mention: values, the same whatever language they were written in.

Two values of a kind *agree* where both can be true of the same thing, and *contradict* where a reader would ask which of
them holds. Values that do neither have nothing to do with each other, such as prices in two currencies.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from plugins.prose.slips import is_slip


@dataclass(frozen=True, slots=True)
class Day:
    """A day; ``year`` is None where the text leaves it out. ``day`` and ``month`` exist together in some year."""

    day: int
    month: int
    year: int | None = None

    def agrees(self, other: "Day") -> bool:
        same_year = self.year is None or other.year is None or self.year == other.year
        return (self.day, self.month) == (other.day, other.month) and same_year

    def contradicts(self, other: "Day") -> bool:
        return not self.agrees(other)

    def is_on(self, date: dt.date) -> bool:
        return self.agrees(Day(date.day, date.month, date.year))


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, 0:00 to 23:59."""

    hour: int
    minute: int

    def agrees(self, other: "Clock") -> bool:
        return self == other

    def contradicts(self, other: "Clock") -> bool:
        return self != other


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number: ``e164`` is ITU-T E.164 with its ``+``; ``country`` the calling code in it."""

    e164: str
    country: int

    def agrees(self, other: "Phone") -> bool:
        return self == other

    def contradicts(self, other: "Phone") -> bool:
        """A partner abroad has a number of its own: only numbers of one country contradict each other."""
        return self != other and self.country == other.country


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address, in lower case."""

    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]

    def agrees(self, other: "Email") -> bool:
        return self == other

    def contradicts(self, other: "Email") -> bool:
        """A partner has an address of its own: only addresses of one domain, or a slip apart, contradict each other."""
        return self != other and (self.domain == other.domain or is_slip(self.address, other.address))


@dataclass(frozen=True, slots=True)
class Url:
    """A web address: ``host`` in lower case without ``www.``, ``path`` with its query, without a slash at the end."""

    host: str
    path: str

    def agrees(self, other: "Url") -> bool:
        """Each language may link to its own page of one site."""
        return self.host == other.host

    def contradicts(self, other: "Url") -> bool:
        """Only hosts that are a slip apart contradict each other: a link to another site is what a translation may need."""
        return is_slip(self.host, other.host) and min(len(self.host), len(other.host)) >= _LONG_ENOUGH


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money; ``currency`` is ISO 4217."""

    number: Decimal
    currency: str

    def agrees(self, other: "Amount") -> bool:
        return self == other

    def contradicts(self, other: "Amount") -> bool:
        return self.number != other.number and self.currency == other.currency


@dataclass(frozen=True, slots=True)
class Room:
    """A numbered room, as its door says it, in upper case: ``2.15``, ``A104``."""

    label: str

    def agrees(self, other: "Room") -> bool:
        return self == other

    def contradicts(self, other: "Room") -> bool:
        return self != other


Value: TypeAlias = Day | Clock | Phone | Email | Url | Amount | Room

# Short hosts a letter apart are two hosts: x.de and y.de.
_LONG_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the span of the text it was read from; ``weekday`` (Monday is 0) stands before a day, where one does."""

    value: Value
    start: int
    end: int
    weekday: int | None = None
