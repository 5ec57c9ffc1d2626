"""What the content says as facts: the telephone numbers and addresses of its offices and people, and those of one release.

Each fact keeps its key and its place, which is what a message names beside what a text says.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from babel.core import get_global

from plugins.newsroom.people import Office
from plugins.newsroom.problems import Position
from plugins.newsroom.reading import ContentRead
from plugins.newsroom.release_reading import ReadRelease
from plugins.newsroom.releases import Release
from plugins.prose.addresses import url_of
from plugins.prose.phones import phone_of
from plugins.prose.values import Email, Phone, Url


@dataclass(frozen=True, slots=True)
class Fact:
    """A number or address, the key it is written under, how it is written, and where."""

    value: Phone | Email | Url
    key: str
    written: str
    position: Position


@dataclass(frozen=True)
class KnownFacts:
    """The facts of a content folder that texts may repeat."""

    content: ContentRead

    @cached_property
    def of_offices(self) -> dict[str, tuple[Fact, ...]]:
        """By the id of the office."""
        found = {}
        for id_, read in self.content.offices.items():
            office = read.entry
            given = [("phones", each, read.position("phones", at)) for at, each in enumerate(office.phones)]
            given += [(key, getattr(office, key), read.position(key)) for key in ("fax", "email", "web")]
            found[id_] = tuple(_facts(given, region_of(office)))
        return found

    @cached_property
    def of_contacts(self) -> dict[str, tuple[Fact, ...]]:
        """By the id of the contact person."""
        found = {}
        for id_, read in self.content.contacts.items():
            office = self.content.offices.get(read.entry.office or "")
            phones = [("phones", phone, read.position("phones", at)) for at, phone in enumerate(read.entry.phones)]
            given = [*phones, ("email", read.entry.email, read.position("email"))]
            found[id_] = tuple(_facts(given, region_of(office.entry) if office else None))
        return found

    @cached_property
    def own_phones(self) -> dict[Phone, str]:
        """The numbers that belong to a contact person alone -> that person's id (the first in order of ids)."""
        shared = {fact.value for facts in self.of_offices.values() for fact in facts}
        return {
            fact.value: id_
            for id_, facts in sorted(self.of_contacts.items(), reverse=True)
            for fact in facts
            if isinstance(fact.value, Phone) and fact.value not in shared
        }

    @cached_property
    def all_values(self) -> frozenset[Phone | Email | Url]:
        """Everything that is somebody's, so that it is no slip of somebody else's."""
        registers = (*self.of_offices.values(), *self.of_contacts.values())
        return frozenset(fact.value for facts in registers for fact in facts)

    def of_release(self, read: ReadRelease, release: Release) -> tuple[Fact, ...]:
        """What the release says itself, then its office's and its contact persons' facts."""
        office = self.content.offices.get(release.office)
        given = [*_of_event(read, release)]
        contacts = [fact for id_ in release.contacts for fact in self.of_contacts.get(id_, ())]
        return (
            *_facts(given, region_of(office.entry) if office else None),
            *self.of_offices.get(release.office, ()),
            *contacts,
        )


def region_of(office: Office) -> str | None:
    """The region of an office's telephone numbers (ISO 3166-1 alpha-2): of its address, else of its time zone (CLDR)."""
    if office.address is not None and office.address.country is not None:
        return office.address.country
    region: str | None = get_global("zone_territories").get(office.timezone)
    return region


def _of_event(read: ReadRelease, release: Release) -> Iterator[tuple[str, str | None, Position]]:
    event = release.event
    if event is None:
        return
    yield "online_url", event.online_url, read.original.position("event", "online_url")
    if event.registration is not None:
        for key in ("url", "email", "phone"):
            position = read.original.position("event", "registration", key)
            yield f"registration.{key}", getattr(event.registration, key), position


def _facts(given: Iterable[tuple[str, str | None, Position]], region: str | None) -> Iterator[Fact]:
    for key, written, position in given:
        value = written and _value(key, written, region)
        if written and value:
            yield Fact(value, key, written, position)


def _value(key: str, written: str, region: str | None) -> Phone | Email | Url | None:
    if key.endswith(("phones", "phone", "fax")):
        return phone_of(written, region)
    return Email(written.lower()) if key.endswith("email") else url_of(written)
