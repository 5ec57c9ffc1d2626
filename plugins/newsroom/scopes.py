"""Scopes: the subsets of releases that lists, feeds and calendars are made for, each by one word and an id.

A scope's ``path`` is what SPEC section 6 calls ``<scope>``: ``all``, ``kind/event``, ``office/mopr-slupsk``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plugins.newsroom.heads import Head
from plugins.newsroom.kinds import Kind


class Subject(StrEnum):
    """What a scope selects by."""

    ALL = "all"
    KIND = "kind"
    OFFICE = "office"
    TOPIC = "topic"
    GROUP = "group"
    CONTACT = "contact"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """The releases about one subject; ``id`` is empty for all releases."""

    subject: Subject
    id: str = ""

    @property
    def path(self) -> str:
        return f"{self.subject}/{self.id}" if self.id else str(self.subject)


ALL = Scope(Subject.ALL)


class Belongings(NamedTuple):
    """What a release belongs to: few releases of an archive differ in it."""

    kind: Kind
    office: str
    year: int
    topics: tuple[str, ...]
    groups: tuple[str, ...]
    contacts: tuple[str, ...]


def belongings_of(head: Head) -> Belongings:
    return Belongings(head.kind, head.office, head.year, head.topics, head.groups, head.contacts)


def scopes_of(belongings: Belongings) -> tuple[Scope, ...]:
    """Every scope a release belongs to: the one place that says so."""
    return (
        ALL,
        Scope(Subject.KIND, belongings.kind.value),
        Scope(Subject.OFFICE, belongings.office),
        Scope(Subject.YEAR, str(belongings.year)),
        *(Scope(Subject.TOPIC, each) for each in belongings.topics),
        *(Scope(Subject.GROUP, each) for each in belongings.groups),
        *(Scope(Subject.CONTACT, each) for each in belongings.contacts),
    )
