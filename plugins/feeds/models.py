"""Feed models: what a feed of any format is made from. URLs are absolute, times aware."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.releases import Body


@dataclass(frozen=True, slots=True)
class FeedCategory:
    """A term of a vocabulary; ``domain`` names the vocabulary and is the same in every language."""

    domain: str
    term: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A media object of an item; ``length`` in bytes."""

    url: str
    media_type: str
    length: int


@dataclass(frozen=True, slots=True)
class FeedNote:
    """What became of a release, told before its text: a sentence, and the office's own words (may be empty)."""

    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One release in one language. ``guid`` is its permanent identity (SPEC section 5); ``creator`` who issued it; ``body`` its
    text, None where it was withdrawn: the ``notes`` say why.
    """

    guid: str
    url: str
    title: str
    summary: str
    notes: tuple[FeedNote, ...]
    body: Body | None
    links: tuple[tuple[str, str], ...]
    published: dt.datetime
    modified: dt.datetime
    creator: str
    categories: tuple[FeedCategory, ...]
    enclosure: Enclosure | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: ``self_url`` is where it is served, ``page_url`` the page it belongs to, ``language`` a BCP 47 tag;
    items newest first.
    """

    self_url: str
    page_url: str
    title: str
    description: str
    language: str
    items: tuple[FeedItem, ...]

    @property
    def updated(self) -> dt.datetime | None:
        """The newest change of its content: never the time of the build, or every build would break HTTP caching."""
        return max((item.modified for item in self.items), default=None)
