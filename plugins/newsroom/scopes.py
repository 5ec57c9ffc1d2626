"""Scopes: the subsets of releases that lists, feeds and calendars are made for, each by one word and an id.

A scope's ``path`` is what SPEC section 6 calls ``<scope>``: ``all``, ``kind/event``, ``office/mopr-slupsk``.
"""

from dataclasses import dataclass
from enum import StrEnum

from plugins.newsroom.releases import Release


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


def scopes_of(release: Release) -> tuple[Scope, ...]:
    """Every scope a release belongs to: the one place that says so."""
    return (
        ALL,
        Scope(Subject.KIND, release.kind.value),
        Scope(Subject.OFFICE, release.office),
        Scope(Subject.YEAR, str(release.date.year)),
        *(Scope(Subject.TOPIC, each) for each in release.topics),
        *(Scope(Subject.GROUP, each) for each in release.groups),
        *(Scope(Subject.CONTACT, each) for each in release.contacts),
    )
