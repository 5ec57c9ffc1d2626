"""Models of ninjs items: what a file is made from. URLs are absolute, times aware, texts in the file's language."""

import datetime as dt
from dataclasses import dataclass

from plugins.edition.body import Body
from plugins.edition.changes import ChangeWords
from plugins.edition.usage_terms import UsageTerms
from plugins.newsroom.events import EventStatus, Span


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; ``country`` in words. What is not known is empty."""

    street: str
    postal_code: str
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class Party:
    """A person, office or working group, and how they are reached; ``relation`` to the release: ``issuer``, ``contact`` (who
    answers questions), ``about``, ``organiser``.
    """

    uri: str
    name: str
    relation: str
    phones: tuple[str, ...] = ()
    fax: str | None = None
    email: str | None = None
    web: str | None = None
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """A term that a release is filed under: ``code`` is the same in every language, ``name`` in this one."""

    uri: str
    code: str
    name: str
    relation: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event is; ``geo`` is (latitude, longitude)."""

    name: str
    address: Address
    geo: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class EventItem:
    """The event a release announces. ``uri`` is its calendar UID. ``rule`` is its recurrence rule, where ninjs has words for it,
    and ``span`` then its first occurrence; otherwise the running or next one.
    """

    uri: str
    version: int
    title: str
    span: Span
    rule: str | None
    status: EventStatus
    place: Place | None
    online_url: str | None
    organiser: Party | None
    calendar_url: str


@dataclass(frozen=True, slots=True)
class File:
    """A file to fetch; ``width`` and ``height`` in px, of pictures."""

    url: str
    media_type: str
    size: int
    title: str = ""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class PictureItem:
    """A picture; ``licence`` as it was written, ``licence_url`` its address where there is one."""

    uri: str
    file: File
    alt: str
    caption: str
    credit: str
    licence: str
    licence_url: str | None


@dataclass(frozen=True, slots=True)
class Translation:
    """The same release in another language."""

    uri: str
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One release in one language. ``version`` counts from 1; ``headline`` says what became of it, ``title`` does not; ``body``
    is None where it was withdrawn: the ``notes`` say why.
    """

    uri: str
    url: str
    version: int
    language: str
    published: dt.datetime
    modified: dt.datetime
    expires: dt.datetime | None
    is_withdrawn: bool
    terms: UsageTerms
    number: str | None
    title: str
    headline: str
    summary: str
    notes: tuple[ChangeWords, ...]
    body: Body | None
    byline: str
    located: str
    office: Party
    people: tuple[Party, ...]
    groups: tuple[Party, ...]
    subjects: tuple[Subject, ...]
    event: EventItem | None
    pictures: tuple[PictureItem, ...]
    attachments: tuple[File, ...]
    translations: tuple[Translation, ...]

    def __hash__(self) -> int:
        """Quickly: what is written of an item is looked up for every file it is in."""
        return hash((self.uri, self.modified))
