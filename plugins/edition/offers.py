"""What a language offers: which lists, feeds and calendars exist there, and where they stand.

The one place that decides it, so that no page links to a feed that is not written.
"""

from collections.abc import Callable

from plugins.edition.view import View
from plugins.newsroom.kinds import Kind
from plugins.newsroom.scopes import ALL, Scope, Subject

RSS = "rss.xml"
EVENT_FILE = "event.ics"
CONTACT_FILE = "contact.vcf"

_FEED_SUBJECTS = frozenset({Subject.ALL, Subject.KIND, Subject.OFFICE})


def feed_scopes(view: View) -> tuple[Scope, ...]:
    """The scopes with a feed in a language: those with at least one release to tell of (SPEC section 6), all releases first,
    then kinds, then offices, each sorted by id.
    """
    return tuple(scope for scope in view.catalogue.scopes(view.language) if scope.subject in _FEED_SUBJECTS)


def calendar_scopes(view: View) -> tuple[Scope, ...]:
    """The scopes with a calendar in a language: everything, and each working group, where there is an event or meeting."""
    groups = (Scope(Subject.GROUP, id_) for id_ in view.catalogue.groups)
    return tuple(scope for scope in (ALL, *groups) if has_calendar(view, scope))


def has_calendar(view: View, scope: Scope = ALL) -> bool:
    """Whether a language has any event or meeting of a scope to put into a calendar."""
    for group in view.catalogue.groups.values():
        if group.meetings and scope in {ALL, Scope(Subject.GROUP, group.id)}:
            return True
    return any(each.head.has_event for each in view.catalogue.syndicated(view.language, scope))


def has_feed(view: View, scope: Scope) -> bool:
    """Whether a language has a feed of a scope."""
    return scope.subject in _FEED_SUBJECTS and bool(view.catalogue.syndicated(view.language, scope))


def has_list(view: View, scope: Scope) -> bool:
    """Whether a language has a list of a scope: something is listed, or shown untranslated."""
    return view.catalogue.has_list(view.language, scope)


def page_of(view: View, scope: Scope) -> str:
    """The page that belongs to a scope: its list, or home where it has none (everything in it was withdrawn)."""
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
