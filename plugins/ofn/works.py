"""The releases of a scope with all their languages, as OFN wants them: one thing each, not one for each language."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from plugins.edition.offers import feed_scopes, in_order_of_offer
from plugins.edition.view import View
from plugins.newsroom.heads import Head
from plugins.newsroom.public import Appearance
from plugins.newsroom.scopes import Scope

# A text of OFN has Czech or English, whatever else it has (https://ofn.gov.cz/základní-datové-typy/2020-07-01/, Text).
NEEDED = ("cs", "en")


@dataclass(frozen=True, slots=True)
class Work:
    """A release, and a view with its appearance for each language it exists in, in the site's order of languages."""

    head: Head
    versions: tuple[tuple[View, Appearance], ...]


def scopes_of(view: View) -> tuple[Scope, ...]:
    """The scopes with a release in Czech or English, in the order in which feeds are offered."""
    return in_order_of_offer({scope for own in _views(view) for scope in feed_scopes(own)})


def works_of(view: View, scope: Scope, size: int, *, with_event: bool) -> tuple[Work, ...]:
    """The newest ``size`` releases of a scope that exist in Czech or English, newest first; all, or those with an event."""
    found: dict[str, Head] = {}
    for own in _views(view):
        heads = (each.head for each in own.catalogue.syndicated(own.language, scope))
        found |= {head.id: head for head in islice((each for each in heads if each.has_event or not with_event), size)}
    newest = sorted(found.values(), key=lambda head: (-head.date, head.id))[:size]
    return tuple(Work(head, tuple(_versions(view, head))) for head in newest)


def _views(view: View) -> tuple[View, ...]:
    return tuple(own for own in view.all_languages() if own.language.tag in NEEDED)


def _versions(view: View, head: Head) -> Iterator[tuple[View, Appearance]]:
    for own in view.all_languages():
        appearance = own.catalogue.appearance(head, own.language)
        if appearance is not None and appearance.is_translated:
            yield own, appearance
