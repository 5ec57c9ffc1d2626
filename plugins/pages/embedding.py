"""Releases on other people's sites: the page for frames of each scope, and the page that makes what has to be inserted."""

from plugins.edition.offers import feed_scopes, page_of
from plugins.edition.view import View, always
from plugins.newsroom.kinds import KIND_RULES, Kind
from plugins.newsroom.public import Appearance
from plugins.newsroom.scopes import Scope, Subject
from plugins.pages.cards import cards
from plugins.pages.frame import feed_link, head_of, home_crumb, surroundings
from plugins.pages.lists import coming_cards
from plugins.pages.models.cards import ComingCard
from plugins.pages.models.directories import EmbedBuilderPage, EmbedPage, EmbedScope
from plugins.pages.models.frame import Frame
from plugins.pages.name_order import scopes_by_name

# How many releases a page for frames shows: it scrolls inside its frame, whatever the frame's height.
_SHOWN = 10


def embedded(view: View, scope: Scope) -> tuple[Appearance, ...]:
    """The newest releases of a scope, as its page for frames may show them. Only in the language's own words, as in its feed."""
    return view.catalogue.listed(view.language, scope)[:_SHOWN]


def embed_page(view: View, scope: Scope, frame: Frame) -> EmbedPage:
    """The page for frames of a scope. Search engines are led to the list it is made from."""
    path, overview = view.urls.embed(scope.path), page_of(view, scope)
    coming = _coming(view, scope)
    first = {each.url for each in coming}
    newest = (each for each in cards(view, embedded(view, scope)) if each.url not in first)
    return EmbedPage(
        frame=frame,
        head=head_of(view, path, None, scope=scope, canonical=overview, noindex=True),
        path=path,
        origin=view.origin,
        switcher=(),
        feed=feed_link(view, scope),
        overview=overview,
        coming=coming,
        cards=tuple(newest)[: _SHOWN - len(coming)],
    )


def _coming(view: View, scope: Scope) -> tuple[ComingCard, ...]:
    """The next events, of a scope that is about events."""
    kind = scope.id if scope.subject is Subject.KIND else scope.kind
    is_about_events = kind != "" and KIND_RULES[Kind(kind)].leads == "event"
    return coming_cards(view, scope)[:_SHOWN] if is_about_events else ()


def embed_builder_page(view: View, frame: Frame) -> EmbedBuilderPage:
    """The page for people who want to show a language's releases on their own site."""
    where = always(lambda other: other.urls.embedding())
    return EmbedBuilderPage(
        **surroundings(view, frame, view.urls.embedding(), where, breadcrumbs=(home_crumb(view),)),
        scopes=tuple(_scope(view, scope) for scope in scopes_by_name(view, feed_scopes(view))),
        shown=_SHOWN,
    )


def _scope(view: View, scope: Scope) -> EmbedScope:
    subject = ((str(scope.subject), scope.id),) if scope.id else ()
    kind = (("kind", scope.kind),) if scope.kind else ()
    return EmbedScope(
        path=scope.path,
        feed=feed_link(view, scope),
        attributes=(*subject, *kind),
        overview=page_of(view, scope),
        url=view.urls.embed(scope.path),
    )
