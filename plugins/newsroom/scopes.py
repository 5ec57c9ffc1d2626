"""Scopes: the subsets of releases that lists, feeds and calendars are made for, each by one word and an id.

A scope's ``path`` is what SPEC section 6 calls ``<scope>``: ``all``, ``kind/event``, ``office/mopr-slupsk``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.newsroom.heads import Head


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


def belongings_of(head: Head) -> Iterator[tuple[Subject, str]]:
    """Every scope a release belongs to, as subject and id: the one place that says so."""
    yield Subject.ALL, ""
    yield Subject.KIND, head.kind.value
    yield Subject.OFFICE, head.office
    yield Subject.YEAR, str(head.year)
    for topic in head.topics:
        yield Subject.TOPIC, topic
    for group in head.groups:
        yield Subject.GROUP, group
    for contact in head.contacts:
        yield Subject.CONTACT, contact
