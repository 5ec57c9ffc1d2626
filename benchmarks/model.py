"""The benchmark's content as plain, frozen data, before any generator's format.

One model and several writers make sure that every generator gets the same site. The model knows nothing of files.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeAlias

LANGUAGES = ("de", "cs", "pl")

# Language -> what readers of that language see; always in every language of LANGUAGES.
Texts: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A postal address; a venue has a ``name``."""

    street: str
    postal_code: str
    city: str
    country: str
    name: Texts | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An issuing office; all dates of its releases are local times of ``timezone``."""

    id: str
    name: Texts
    address: Place
    phones: tuple[str, ...]
    fax: str
    email: str
    web: str
    timezone: str


@dataclass(frozen=True, slots=True)
class Contact:
    id: str
    name: str
    role: Texts
    office: str
    phones: tuple[str, ...]
    email: str
    hours: Texts
    languages: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A working group; ``chair`` and ``members`` are ids of contacts."""

    id: str
    name: Texts
    mandate: Texts
    office: str
    chair: str
    members: tuple[str, ...]
    since: date
    joining: Texts


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    name: Texts


@dataclass(frozen=True, slots=True)
class Event:
    """``start`` and ``end`` are local times of the office."""

    start: datetime
    end: datetime
    venue: Place


@dataclass(frozen=True, slots=True)
class Change:
    """A recorded change: ``type`` is ``correction`` or ``update``."""

    date: datetime
    type: str
    note: Texts


@dataclass(frozen=True, slots=True)
class Article:
    """What one language's file of a release says; ``body`` is Markdown."""

    title: str
    summary: str
    body: str


@dataclass(frozen=True, slots=True)
class Release:
    """A press release in all languages. ``kind`` is event, contact, working-group or news; ``date`` is the office's local
    time; ``topics``, ``contacts``, ``groups`` and ``related`` are ids.
    """

    id: str
    kind: str
    date: datetime
    office: str
    topics: tuple[str, ...]
    contacts: tuple[str, ...]
    groups: tuple[str, ...]
    event: Event | None
    changes: tuple[Change, ...]
    related: tuple[str, ...]
    articles: Mapping[str, Article]


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page such as the imprint; ``slugs`` are its addresses, ``order`` its place in the footer."""

    id: str
    order: int
    slugs: Texts
    articles: Mapping[str, Article]


@dataclass(frozen=True, slots=True)
class Register:
    """Everything the releases refer to: the site, its offices, people, groups, topics and standing pages."""

    name: Texts
    tagline: Texts
    id_namespace: str
    publisher: str
    offices: tuple[Office, ...]
    contacts: tuple[Contact, ...]
    groups: tuple[Group, ...]
    topics: tuple[Topic, ...]
    pages: tuple[StandingPage, ...]


class Corpus(Protocol):
    """A register and ``len(corpus)`` releases, oldest first. ``release(len(corpus))`` and later are releases that do not
    exist yet: newer than all others, for the scenarios that publish one.
    """

    @property
    def register(self) -> Register: ...

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Release]: ...

    def release(self, index: int) -> Release: ...
