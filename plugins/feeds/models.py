"""Feed models: what a feed of any format is made from. URLs are absolute, times aware, texts plain but for the body."""

import datetime as dt
from dataclasses import dataclass

from plugins.edition.changes import ChangeWords
from plugins.edition.depictions import SharedPicture
from plugins.edition.usage_terms import UsageTerms
from plugins.newsroom.events import Attendance, EventStatus, Span
from plugins.newsroom.releases import Body


@dataclass(frozen=True, slots=True)
class FeedCategory:
    """A term of a vocabulary, the same in every language, and its ``label`` in the item's. ``domain`` names the vocabulary;
    ``label_domain`` names it where a format has no place for labels, and they are categories of their own.
    """

    domain: str
    label_domain: str
    term: str
    label: str


@dataclass(frozen=True, slots=True)
class Author:
    """Who answers for an item: a contact person, or the office. ``email`` may be empty; ``url`` is their page."""

    name: str
    email: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedPicture:
    """A picture; ``size`` in bytes, ``width`` and ``height`` in px. Texts may be empty."""

    url: str
    media_type: str
    size: int
    width: int
    height: int
    alt: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """The event of a release; ``recurs``: it takes place again and again, for the first time then. ``place`` is one line; ``online_url`` and ``calendar`` (its file) may be empty."""

    span: Span
    place: str
    status: EventStatus
    attendance: Attendance
    online_url: str
    calendar: str
    recurs: bool = False


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """The same release in another language (``hreflang``, BCP 47)."""

    url: str
    hreflang: str


@dataclass(frozen=True, slots=True)
class FeedVideo:
    """The release in a sign language (``language``, BCP 47), on another site. ``media_type`` is empty where ``url`` leads to a
    page that shows it; ``duration`` in seconds, ``size`` in bytes. ``title`` names it, ``facts`` say in words what is known of it.
    """

    url: str
    language: str
    media_type: str
    duration: int
    size: int | None
    title: str
    facts: str
    poster: SharedPicture


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One release in one ``language``. ``guid`` is its permanent identity (SPEC section 5); ``authors`` are who answers for it,
    the issuing office last; ``body`` its text, None where it was withdrawn: the ``notes`` say why. ``state`` is a word of
    ``published``, ``updated``, ``corrected``, ``withdrawn``. The first of ``pictures`` is the lead picture.
    """

    guid: str
    url: str
    language: str
    title: str
    summary: str
    notes: tuple[ChangeWords, ...]
    body: Body | None
    links: tuple[tuple[str, str], ...]
    published: dt.datetime
    modified: dt.datetime
    state: str
    authors: tuple[Author, ...]
    kind: FeedCategory
    office: FeedCategory
    topics: tuple[FeedCategory, ...]
    pictures: tuple[FeedPicture, ...]
    sign_language: FeedVideo | None
    event: FeedEvent | None
    related: tuple[RelatedLink, ...]

    def __hash__(self) -> int:
        """Quickly: formats look up what they have written of an item for every feed it is in."""
        return hash((self.guid, self.modified))

    @property
    def categories(self) -> tuple[FeedCategory, ...]:
        return (self.kind, self.office, *self.topics)


@dataclass(frozen=True, slots=True)
class FeedAddresses:
    """Where a feed stands in one format: itself; the document that readers subscribe to; and the archive page before this
    document, None where there is none (RFC 5005 section 4). ``hub`` is that of WebSub, empty without one.
    """

    own: str
    subscription: str
    older: str | None
    hub: str = ""

    @property
    def is_archive(self) -> bool:
        return self.own != self.subscription


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, or a page of its archive; items newest first. ``id`` is the feed's permanent identity; ``page_url`` the page it
    belongs to and ``directory_url`` the one that explains feeds; ``language`` a BCP 47 tag, empty where items have several.
    ``hint`` tells a person who opens it what it is; ``stylesheet`` makes it readable in a browser.
    """

    id: str
    addresses: FeedAddresses
    page_url: str
    directory_url: str
    title: str
    description: str
    hint: str
    language: str
    publisher: Author
    terms: UsageTerms
    stylesheet: str
    items: tuple[FeedItem, ...]

    @property
    def updated(self) -> dt.datetime | None:
        """The newest change of its content: never the time of the build, or every build would break HTTP caching."""
        return max((item.modified for item in self.items), default=None)


# A feed that says nothing: a frame in which items are written on their own.
BARE = Feed(
    id="urn:uuid:00000000-0000-0000-0000-000000000000",
    addresses=FeedAddresses("https://example.org/", "https://example.org/", None),
    page_url="https://example.org/",
    directory_url="https://example.org/",
    title="–",
    description="–",
    hint="",
    language="",
    publisher=Author("–", "", ""),
    terms=UsageTerms(),
    stylesheet="",
    items=(),
)
