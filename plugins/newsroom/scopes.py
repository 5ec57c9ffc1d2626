"""Scopes: the subsets of releases that lists, feeds and calendars are made for, each by one word and an id.

A scope's ``path`` is what SPEC section 6 calls ``<scope>``: ``all``, ``kind/event``, ``office/mopr-slupsk/event``.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from plugins.newsroom.groups import Group
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


class Scope(NamedTuple):
    """The releases about one subject; ``id`` is empty for all releases. ``kind`` leaves only an office's releases of one kind.
    A tuple, because lists are looked up by it a million times, where a dataclass takes four times as long.
    """

    subject: Subject
    id: str = ""
    kind: str = ""

    @property
    def path(self) -> str:
        return "/".join(part for part in self if part)


ALL = Scope(Subject.ALL)


def belongings_of(head: Head) -> Iterator[Scope]:
    """Every scope a release belongs to: the one place that says so."""
    yield ALL
    yield Scope(Subject.KIND, head.kind.value)
    yield Scope(Subject.OFFICE, head.office)
    yield Scope(Subject.OFFICE, head.office, head.kind.value)
    yield Scope(Subject.YEAR, str(head.year))
    for topic in head.topics:
        yield Scope(Subject.TOPIC, topic)
    for group in head.groups:
        yield Scope(Subject.GROUP, group)
    for contact in head.contacts:
        yield Scope(Subject.CONTACT, contact)


def belongings_of_meetings(group: Group) -> Iterator[Scope]:
    """Every scope whose calendar has a working group's meetings. Not those of a kind: kinds sort releases, and a meeting is
    none; so a calendar of the kind “event” holds what was announced to the public, and nothing else.
    """
    if group.meetings:
        yield ALL
        yield Scope(Subject.OFFICE, group.office)
        yield Scope(Subject.GROUP, group.id)
