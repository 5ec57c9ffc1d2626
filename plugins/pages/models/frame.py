"""What is around every page: menu, languages, feeds, the head with its alternates; and the page itself."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.kinds import Kind
from plugins.newsroom.languages import Language
from plugins.newsroom.texts import Text
from plugins.pages.models.offices import OfficeBlock


@dataclass(frozen=True, slots=True)
class SwitcherEntry:
    """One language in the switcher. ``state``: ``current``; ``translated`` (the same page in that language);
    ``untranslated`` (the same release, in its original, in that language's frame); ``home`` (that language's home,
    because the page does not exist there); ``introduction`` (that easy-to-read variant's introduction, for the same
    reason). ``is_easy``: it is the easy-to-read variant of another language.
    """

    tag: str
    name: str
    direction: str
    url: str
    state: str
    is_easy: bool


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link of the main navigation. ``subject``: ``kind`` (then ``kind`` says which), ``releases``, ``offices``,
    ``contacts``, ``groups`` or ``topics``; the template has the words.
    """

    subject: str
    url: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class StandingLink:
    """A standing page in the footer; ``lang`` is set where it exists only in another language."""

    id: str
    url: str
    title: str
    lang: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed: ``subject`` is ``all``, ``kind``, ``office``, ``topic`` or ``group``; ``name`` that of the office, topic or group.
    ``url`` is that of its RSS; ``formats`` are all formats it has, each with its media type, its name and its URL.
    """

    subject: str
    url: str
    formats: tuple[tuple[str, str, str], ...]
    kind: Kind | None = None
    name: Text | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page of one language. ``theme`` is the folder of the theme's files, without a trailing slash;
    ``search`` is None where the site goes without;
    ``sign_language`` the standing page with videos in sign language, where the site has one.
    """

    language: Language
    site_name: Text
    tagline: Text | None
    notice: Text | None
    home: str
    theme: str
    nav: tuple[NavLink, ...]
    publisher: OfficeBlock
    standing: tuple[StandingLink, ...]
    sign_language: StandingLink | None
    feed: str | None
    feeds: str
    embed: str
    site_map: str
    search: str | None
    sitemap: str
    calendar: str | None


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language, for hreflang; ``url`` is absolute."""

    hreflang: str
    url: str


@dataclass(frozen=True, slots=True)
class OembedLink:
    """What oEmbed says of a page, in one of its two forms; ``url`` is absolute."""

    media_type: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says to machines. URLs are absolute. ``alternates`` include the page itself and ``x-default``; empty
    for pages outside hreflang. ``description`` may be empty. ``feeds`` are for autodiscovery, the page's own first;
    ``image`` is the theme's where the page has none, ``image_size`` its width and height in px; ``oembed`` is of releases
    alone; ``calendar`` is the path of the page's own, if it has one.
    """

    canonical: str
    alternates: tuple[Alternate, ...]
    description: str
    feeds: tuple[FeedLink, ...]
    image: str
    image_size: tuple[int, int]
    image_alt: str
    noindex: bool = False
    published: dt.datetime | None = None
    modified: dt.datetime | None = None
    oembed: tuple[OembedLink, ...] = ()
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumbs. Exactly one of ``text``, ``kind`` and ``subject`` says its words (see NavLink)."""

    url: str
    text: Text | None = None
    kind: Kind | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every page has. ``path`` is its own; ``origin`` the site's address without a trailing slash; ``breadcrumbs``
    lead from home to the page above this one.
    """

    frame: Frame
    head: Head
    path: str
    origin: str
    switcher: tuple[SwitcherEntry, ...]
    breadcrumbs: tuple[Crumb, ...] = ()
