"""Terms of contact persons: who answers on a day, and whose data must be gone by then.

The id of a contact person stands for a task: where the term of its holder has ended, the one who follows has it. Days are
those on the calendar of the person's office; the first and the last day of a term belong to it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from plugins.newsroom.people import Contact, Office


def has_begun(contact: Contact, day: dt.date) -> bool:
    return contact.since is None or contact.since.day <= day


def has_ended(contact: Contact, day: dt.date) -> bool:
    return contact.until is not None and contact.until.day < day


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


@dataclass(frozen=True, slots=True)
class Answer:
    """Someone who answers, and those whose place they have taken: named by id where ``contact`` is now asked."""

    contact: Contact
    in_place_of: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of all contact persons (by id) as they stand at ``now`` (aware). Someone without an office lives by the
    calendar of the ``publisher``.
    """

    now: dt.datetime
    contacts: Mapping[str, Contact]
    offices: Mapping[str, Office]
    publisher: str

    def day_at(self, office: str | None) -> dt.date:
        """The date where an office is."""
        return self.now.astimezone(ZoneInfo(self.offices[office or self.publisher].timezone)).date()

    def is_coming(self, contact: Contact) -> bool:
        """Whether a term is still to begin."""
        return not has_begun(contact, self.day_at(contact.office))

    def is_past(self, contact: Contact) -> bool:
        """Whether a term has ended: nothing may say any more how to reach the person."""
        return has_ended(contact, self.day_at(contact.office))

    def is_forgotten(self, contact: Contact) -> bool:
        """Whether the data of a person must be gone: ``retain_until`` is the last day they may be seen."""
        return contact.retain_until is not None and contact.retain_until.day < self.day_at(contact.office)

    def answering(self, contact: Contact) -> Contact | None:
        """Who answers for a contact: they themselves, or the first of those who follow whose term has not ended. That term may
        still have to begin (``is_coming``): until then nobody answers. None where nobody is left.
        """
        return next((each for each in self.line_of(contact) if not self.is_past(each)), None)

    def holder(self, contact: Contact) -> Contact:
        """Who has the task of a contact now; they themselves where nobody answers (``is_past`` tells)."""
        current = self.answering(contact)
        return contact if current is None or self.is_coming(current) else current

    def answers(self, ids: Iterable[str]) -> tuple[Answer, ...]:
        """All who answer for people named by their ids, each once, in the order they are named (see ``answering``)."""
        found: dict[str, list[Contact]] = {}
        for id_ in ids:
            contact = self.answering(self.contacts[id_])
            if contact is not None:
                replaced = found.setdefault(contact.id, [])
                if contact.id != id_:
                    replaced.append(self.contacts[id_])
        return tuple(Answer(self.contacts[id_], tuple(replaced)) for id_, replaced in found.items())

    def answering_now(self, ids: Iterable[str]) -> tuple[Contact, ...]:
        """Those of ``answers`` whose term has begun: for outputs that cannot name the day from which on somebody answers."""
        return tuple(each.contact for each in self.answers(ids) if not self.is_coming(each.contact))

    def line_of(self, contact: Contact) -> Iterator[Contact]:
        """A contact and all who follow, one after the other; the checks have made sure that such a line ends."""
        current: Contact | None = contact
        while current is not None:
            yield current
            current = self.contacts[current.successor] if current.successor else None
