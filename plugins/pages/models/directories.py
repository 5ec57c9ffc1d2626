"""What there is to subscribe to, to embed, and on the whole site."""

from dataclasses import dataclass

from plugins.pages.models.cards import Card, ComingCard
from plugins.pages.models.frame import FeedLink, NavLink, Page
from plugins.pages.models.links import Link


@dataclass(frozen=True, slots=True)
class OfferEntry:
    """What one can follow of a scope. ``link`` names the scope, and its feeds, where ``has_feed``; ``page`` is where its
    releases are listed; ``count`` items in the feeds; ``combined`` are the feeds of all languages
    (see FeedLink.formats); ``kinds`` are an office's releases by kind.
    """

    link: FeedLink
    has_feed: bool
    calendar: str | None
    page: str
    count: int
    combined: tuple[tuple[str, str, str], ...]
    kinds: tuple["OfferEntry", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsPage(Page):
    """feeds.html: the directory of feeds and calendars for people; ``entries`` by the subject of their scopes. ``opml`` is the
    path of the same list for machines; None where there are no feeds.
    """

    entries: tuple[tuple[str, tuple[OfferEntry, ...]], ...]
    opml: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedPage(Page):
    """embed.html: the newest releases of a scope, to be shown in a frame on another site. ``feed`` names the scope;
    ``overview`` is the page that lists all of it; ``coming`` stand first where the scope is about events.
    """

    feed: FeedLink
    overview: str
    coming: tuple[ComingCard, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class EmbedScope:
    """A scope one can embed: ``path`` as in addresses, and the component's ``attributes`` that choose it; ``overview`` lists
    all of it; ``url`` is the page for frames.
    """

    path: str
    feed: FeedLink
    attributes: tuple[tuple[str, str], ...]
    overview: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedBuilderPage(Page):
    """embed_builder.html: makes what another site has to insert. The first of ``scopes`` is everything; there is none while
    nothing is published. ``shown`` is how many releases a page for frames shows at most.
    """

    scopes: tuple[EmbedScope, ...]
    shown: int


@dataclass(frozen=True, slots=True)
class SiteMapYear:
    """The releases of one year: ``count`` of them; ``cards`` is empty where there are too many to name."""

    year: int
    url: str
    count: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMapPage(Page):
    """site_map.html: every page of one language, for people."""

    registers: tuple[tuple[NavLink, tuple[Link, ...]], ...]
    years: tuple[SiteMapYear, ...]
