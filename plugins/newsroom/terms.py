"""Terms of contact persons: who answers on a day, and whose data must be gone by then.

The id of a contact person stands for a task: where the term of its holder has ended, the one who follows has it. Days are
those on the calendar of the person's office; the first and the last day of a term belong to it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from zoneinfo import ZoneInfo

from plugins.newsroom.people import Contact, Office

# The day it is where an office is (by its id), or for None where the publisher is.
DayOf: TypeAlias = Callable[[str | None], dt.date]


def days_at(now: dt.datetime, offices: Mapping[str, Office], publisher: str) -> DayOf:
    """The days it is at ``now`` (aware), office by office."""

    def day_of(office: str | None) -> dt.date:
        return now.astimezone(ZoneInfo(offices[office or publisher].timezone)).date()

    return day_of


def has_begun(contact: Contact, day: dt.date) -> bool:
    return contact.since is None or contact.since.day <= day


def has_ended(contact: Contact, day: dt.date) -> bool:
    return contact.until is not None and contact.until.day < day


def is_forgotten(contact: Contact, day: dt.date) -> bool:
    """Whether the data of a person must be gone: ``retain_until`` is the last day they may be seen."""
    return contact.retain_until is not None and contact.retain_until.day < day


def turns_of(contact: Contact, zone: ZoneInfo) -> Iterator[dt.datetime]:
    """The midnights (aware, in the office's ``zone``) at which something about a person changes by time alone: the term
    begins, it has ended, the person is forgotten.
    """
    if contact.since is not None:
        yield dt.datetime.combine(contact.since.day, dt.time(), tzinfo=zone)
    for last in (contact.until, contact.retain_until):
        if last is not None:
            yield after(last.day, zone)


def after(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    """The midnight with which a day ends."""
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), tzinfo=zone)


def answering(contact: Contact, contacts: Mapping[str, Contact], day_of: DayOf) -> Contact | None:
    """Who answers for a contact: they themselves, or the first of those who follow whose term has not ended. That term may
    still have to begin (``has_begun``): until then nobody answers. None where nobody is left.
    """
    return next((each for each in line_of(contact, contacts) if not has_ended(each, day_of(each.office))), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """Someone who answers, and those whose place they have taken: named by id where ``contact`` is now asked."""

    contact: Contact
    in_place_of: tuple[Contact, ...]


def answers(ids: Iterable[str], contacts: Mapping[str, Contact], day_of: DayOf) -> tuple[Answer, ...]:
    """All who answer for people named by their ids, each once, in the order they are named (see ``answering``)."""
    found: dict[str, list[Contact]] = {}
    for id_ in ids:
        contact = answering(contacts[id_], contacts, day_of)
        if contact is not None:
            replaced = found.setdefault(contact.id, [])
            if contact.id != id_:
                replaced.append(contacts[id_])
    return tuple(Answer(contacts[id_], tuple(replaced)) for id_, replaced in found.items())


def line_of(contact: Contact, contacts: Mapping[str, Contact]) -> Iterator[Contact]:
    """A contact and all who follow, one after the other; the checks have made sure that such a line ends."""
    current: Contact | None = contact
    while current is not None:
        yield current
        current = contacts[current.successor] if current.successor else None
