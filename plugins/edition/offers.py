"""What a language offers: which lists, feeds and calendars exist there, and where they stand.

The one place that decides it, so that no page links to a feed that is not written.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import NamedTuple

from plugins.edition.view import View
from plugins.newsroom.kinds import Kind
from plugins.newsroom.scopes import ALL, Scope, Subject


class FeedFormat(Enum):
    """A format of feeds: how its addresses end, its media type, and its name, which is the same in every language."""

    RSS = ("rss.xml", "application/rss+xml", "RSS")
    ATOM = ("atom.xml", "application/atom+xml", "Atom")
    JSON = ("json", "application/feed+json", "JSON Feed")

    def __init__(self, suffix: str, media_type: str, label: str) -> None:
        self.suffix = suffix
        self.media_type = media_type
        self.label = label


EVENT_FILE = "event.ics"
CONTACT_FILE = "contact.vcf"
OEMBED_JSON = "oembed.json"
OEMBED_XML = "oembed.xml"

# The files of agencies, beside the feeds: ninjs in each language, OFN once for all (docs/adr/0020).
NINJS = "ninjs.json"
OFN_NEWS = "aktuality.jsonld"
OFN_EVENTS = "udalosti.jsonld"

# Of these subjects there are feeds and calendars (SPEC section 6), in the order in which they are offered.
FEED_SUBJECTS = (Subject.ALL, Subject.KIND, Subject.OFFICE, Subject.TOPIC, Subject.GROUP)


class Offer(NamedTuple):
    """What a language offers of a scope: feeds in every format, a calendar, or both."""

    scope: Scope
    has_feed: bool
    has_calendar: bool


def offers(view: View) -> tuple[Offer, ...]:
    """All that one can follow in a language, in the order of the feeds: what its directories list, for people and for
    machines.
    """
    feeds, calendars = frozenset(feed_scopes(view)), frozenset(calendar_scopes(view))
    return tuple(Offer(scope, scope in feeds, scope in calendars) for scope in in_order_of_offer(feeds | calendars))


def feed_scopes(view: View) -> tuple[Scope, ...]:
    """The scopes with a feed in a language: those with at least one release to tell of (SPEC section 6), all releases first,
    then kinds, offices (each before its kinds), topics and groups, each sorted by id.
    """
    return in_order_of_offer(view.catalogue.scopes(view.language))


def combined_scopes(view: View) -> tuple[Scope, ...]:
    """The scopes with a feed of all languages: those with a feed in any, in the same order."""
    return in_order_of_offer({scope for own in view.all_languages() for scope in own.catalogue.scopes(own.language)})


def in_order_of_offer(scopes: Iterable[Scope]) -> tuple[Scope, ...]:
    """Those of the scopes that have feeds, in the order in which they are offered."""
    order = {subject: place for place, subject in enumerate(FEED_SUBJECTS)}
    offered = (scope for scope in scopes if scope.subject in order)
    return tuple(sorted(offered, key=lambda scope: (order[scope.subject], scope.id, scope.kind)))


def calendar_scopes(view: View) -> tuple[Scope, ...]:
    """The scopes with a calendar in a language: those with an event to tell of, or a meeting; in the order of the feeds."""
    return in_order_of_offer(view.catalogue.scopes_of_calendars(view.language))


def has_calendar(view: View, scope: Scope = ALL) -> bool:
    """Whether a language has any event or meeting of a scope to put into a calendar."""
    catalogue = view.catalogue
    events = catalogue.with_event(view.language, scope) or catalogue.with_meetings(scope)
    return scope.subject in FEED_SUBJECTS and bool(events)


def has_feed(view: View, scope: Scope) -> bool:
    """Whether a language has a feed of a scope."""
    return scope.subject in FEED_SUBJECTS and bool(view.catalogue.syndicated(view.language, scope))


def has_list(view: View, scope: Scope) -> bool:
    """Whether a language has a list of a scope: something is listed, or shown untranslated."""
    return view.catalogue.has_list(view.language, scope)


def page_of(view: View, scope: Scope) -> str:
    """The page that belongs to a scope: its list, or home where it has none (everything in it was withdrawn). The releases of
    one kind of an office stand on the office's page.
    """
    always_there = scope.subject in {Subject.OFFICE, Subject.CONTACT, Subject.GROUP}
    return list_path(view, scope) if always_there or has_list(view, scope) else view.urls.home()


def list_path(view: View, scope: Scope) -> str:
    """Where the releases of a scope are listed."""
    urls = view.urls
    paths: dict[Subject, Callable[[], str]] = {
        Subject.ALL: urls.releases,
        Subject.KIND: lambda: urls.kind(Kind(scope.id)),
        Subject.OFFICE: lambda: urls.office(scope.id),
        Subject.TOPIC: lambda: urls.topic(scope.id),
        Subject.GROUP: lambda: urls.group(scope.id),
        Subject.CONTACT: lambda: urls.contact(scope.id),
        Subject.YEAR: lambda: urls.year(int(scope.id)),
    }
    return paths[scope.subject]()
