"""Page models: all a template may show, as plain frozen data. What is not in the model cannot be on the page.

Every template gets one object named ``page``; its class says which. Paths begin with ``/`` and stand for the site's
root; fields named ``*_url`` under ``Head`` are absolute. Times are aware. A ``Text`` knows the language it is in where
that is not the page's. Words of the interface are not here: templates take them from the gettext
catalogues. The blocks pages are made of are in block_models.py.
"""

import datetime as dt
from dataclasses import dataclass

from plugins.edition.body import Body
from plugins.newsroom.events import Span
from plugins.newsroom.kinds import Kind
from plugins.newsroom.languages import Language
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.texts import Text
from plugins.pages.block_models import (
    AnsweringContact,
    Card,
    ComingCard,
    ContactCard,
    EventDetails,
    FileModel,
    GroupCard,
    Link,
    MemberLine,
    OfficeBlock,
    PastContact,
    PictureModel,
    SearchEntry,
    SignLanguageModel,
    StatementBlock,
)


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


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """A recorded change shown on a release's page."""

    date: dt.datetime
    type: ChangeType
    note: Text | None


@dataclass(frozen=True, slots=True)
class PreviewNote:
    """What a preview says of itself: the URL its release will have, and until when it is under embargo (None: a draft, or a
    release that is public already).
    """

    url: str
    embargo: Span | None


@dataclass(frozen=True, slots=True)
class OlderThanOriginal:
    """A translation of a text that has changed since: the ``url`` of the original's page in ``language`` (a tag), and when that
    said what the translation says; None where that is not recorded. Nothing of the original's words: a page is made anew
    only where its own words change (heads.Head.whole).
    """

    url: str
    language: str
    recorded: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePage(Page):
    """release.html. ``urn`` is its permanent identity; ``leads`` names what stands before the text: ``event``,
    ``contacts``, ``groups`` or None. ``original`` is set on an untranslated release (its own language's page) and
    ``lang`` then marks title, summary and body. ``overview`` leads back to the list it belongs to; it and ``year`` are None
    where no list holds the release (withdrawn, expired). ``expired`` is the last day it was valid on; ``is_old``: its age
    deserves a word. ``languages`` are the other languages it really exists in. ``outdated`` is set on
    a translation that is older than its original. ``preview`` is set where it is shown before its time. ``contacts`` are
    those who answer now for the people it names, with a file of their cards at ``vcard_url``; ``past_contacts`` those it
    names for whom nobody answers any more.
    """

    urn: str
    kind: Kind
    leads: str | None
    title: str
    summary: str | None
    lang: str
    direction: str
    date: dt.datetime
    modified: dt.datetime
    office: OfficeBlock
    byline: Text | None
    number: str | None
    body: Body
    event: EventDetails | None
    contacts: tuple[AnsweringContact, ...]
    past_contacts: tuple[PastContact, ...]
    vcard_url: str | None
    groups: tuple[GroupCard, ...]
    topics: tuple[Link, ...]
    lead_picture: PictureModel | None
    gallery: tuple[PictureModel, ...]
    attachments: tuple[FileModel, ...]
    sign_language: SignLanguageModel | None
    changes: tuple[ChangeNote, ...]
    expired: dt.date | None
    is_old: bool
    related: tuple[Card, ...]
    original: Link | None
    outdated: OlderThanOriginal | None
    languages: tuple[SwitcherEntry, ...]
    year: Link | None
    overview: NavLink | None
    original_urn: str
    preview: PreviewNote | None = None


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands in its list: ``number`` counts the pages of the archive from the oldest, 1, and is 0 on the front,
    which alone knows the ``total`` of releases; ``newer`` and ``older`` are paths of neighbours.
    """

    number: int
    total: int | None
    newer: str | None
    older: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """list.html. ``subject`` (as in NavLink, or ``kind``, ``topic``, ``year``) and ``kind``/``name`` say what is listed.
    ``untranslated`` are releases shown in their original. ``years``, ``kinds``, ``topics`` and ``offices`` are the other
    lists there are; ``counts`` says of each by its path how many releases it holds, on the front alone: pages of the archive
    would change with every release.
    """

    subject: str
    kind: Kind | None
    name: Text | None
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination
    years: tuple[Link, ...]
    kinds: tuple[NavLink, ...]
    topics: tuple[Link, ...]
    offices: tuple[Link, ...]
    counts: tuple[tuple[str, int], ...] = ()
    coming: tuple[ComingCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """home.html. ``lead`` is the newest release; ``latest`` the next ones."""

    lead: Card | None
    latest: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    coming: tuple[ComingCard, ...]
    past: tuple[Card, ...]
    offices: tuple[Link, ...]
    topics: tuple[Link, ...]
    releases: str | None
    events: str | None


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """An entry of a register: ``count`` releases; ``note`` is a role, a mandate or a city; ``is_over``: a person whose term
    has ended, or a dissolved group; ``office`` that of a person or group.
    """

    url: str
    name: Text
    note: Text | None
    count: int
    is_over: bool = False
    office: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage(Page):
    """register.html: all offices, contact persons, working groups or topics (``subject``)."""

    subject: str
    entries: tuple[RegisterEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePage(Page):
    """office.html: an office, the people and groups of it, and its releases. People whose term has ended are left out."""

    urn: str
    office: OfficeBlock
    contacts: tuple[ContactCard, ...]
    groups: tuple[GroupCard, ...]
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPage(Page):
    """contact.html: a contact person and the releases that name them."""

    urn: str
    contact: ContactCard
    office: OfficeBlock | None
    groups: tuple[GroupCard, ...]
    topics: tuple[Link, ...]
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage(Page):
    """group.html: a working group. ``chair`` is set where a contact person leads it; ``members`` are the others;
    ``meetings`` soonest coming first, then past ones, newest first; ``ended`` is the last day of a term that is over;
    ``calendar`` is where its calendar stands, if it has one.
    """

    urn: str
    group: GroupCard
    office: OfficeBlock
    chair: AnsweringContact | None
    members: tuple[MemberLine, ...]
    legal_basis: Text | None
    since: dt.date | None
    until: dt.date | None
    ended: dt.date | None
    joining: Text | None
    meetings: tuple[EventDetails, ...]
    calendar: str | None
    documents: tuple[FileModel, ...]
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPageModel(Page):
    """page.html: imprint, privacy, accessibility statement, about, easy-language introduction. ``statement`` follows the text
    of the accessibility statement.
    """

    id: str
    title: str
    summary: str | None
    body: Body
    sign_language: SignLanguageModel | None = None
    statement: StatementBlock | None = None


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


@dataclass(frozen=True, slots=True)
class Choice:
    """Something results of a search can be limited to."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """search.html: what can be searched for; the results come by script, and without one the form leads to the site map.
    ``subjects`` are what there is besides releases, as ``SearchEntry`` names it; ``offices`` and ``topics`` are by name,
    ``years`` newest first.
    """

    kinds: tuple[Kind, ...]
    subjects: tuple[str, ...]
    offices: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SearchCards:
    """search_cards.json: the cards of some releases, as results of a search show them."""

    frame: Frame
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class SearchEntries:
    """search_entries.json: what is found besides releases, as results of a search show it."""

    frame: Frame
    entries: tuple[SearchEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChoicePage(Page):
    """language_choice.html: the site's root. In the default language's frame; every language names itself."""

    choices: tuple[SwitcherEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage(Page):
    """redirect.html: an old address of a release; ``target`` is where it stands now."""

    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage(Page):
    """404.html: in the default language's frame, with the way home in every language."""

    choices: tuple[SwitcherEntry, ...]
