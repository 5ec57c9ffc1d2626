"""Directories for people: feeds and calendars, and the site map."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.edition.offers import FeedFormat, Offer, offers, page_of
from plugins.edition.view import View, always
from plugins.newsroom.public import Appearance
from plugins.newsroom.scopes import Scope, Subject
from plugins.newsroom.texts import Text
from plugins.pages.cards import cards
from plugins.pages.frame import (
    feed_link,
    home_crumb,
    kind_link,
    kinds_with_releases,
    standing_links,
    surroundings,
)
from plugins.pages.models.directories import FeedsPage, OfferEntry, SiteMapPage, SiteMapYear
from plugins.pages.models.frame import Frame, NavLink
from plugins.pages.models.links import Link
from plugins.pages.name_order import by_name, people_by_name, scopes_by_name, topics_with_releases
from plugins.pages.registers import register_path

# Above so many releases the site map names the years only: a page with all titles would help nobody to find one.
_NAMED = 500


def feeds_page(view: View, frame: Frame) -> FeedsPage:
    """The directory of feeds and calendars of a language."""
    where = always(lambda other: other.urls.feeds())
    known = {each.scope: each for each in offers(view)}
    found = tuple(known[scope] for scope in scopes_by_name(view, known))
    return FeedsPage(
        **surroundings(view, frame, view.urls.feeds(), where, breadcrumbs=(home_crumb(view),)),
        entries=tuple(
            (str(subject), _entries(view, each)) for subject, each in groupby(found, lambda offer: offer.scope.subject)
        ),
        opml=view.urls.all_feeds() if any(each.has_feed for each in found) else None,
    )


def _entries(view: View, found: Iterable[Offer]) -> tuple[OfferEntry, ...]:
    """An entry for each subject; the kinds of an office below the office (whose own offer comes first)."""
    by_id = groupby(found, lambda offer: offer.scope.id)
    return tuple(_entry(view, next(each), each) for _, each in by_id)


def _entry(view: View, offer: Offer, kinds: Iterable[Offer] = ()) -> OfferEntry:
    scope = offer.scope
    return OfferEntry(
        link=feed_link(view, scope),
        has_feed=offer.has_feed,
        calendar=view.urls.calendar(scope.path) if offer.has_calendar else None,
        page=page_of(view, scope),
        count=len(view.catalogue.syndicated(view.language, scope)),
        combined=tuple(
            (each.media_type, each.label, view.urls.combined_feed(scope.path, each.suffix))
            for each in FeedFormat
            if offer.has_feed
        ),
        kinds=tuple(_entry(view, each) for each in kinds),
    )


def site_map_page(view: View, frame: Frame) -> SiteMapPage:
    """Every page of a language."""
    where = always(lambda other: other.urls.site_map())
    return SiteMapPage(
        **surroundings(view, frame, view.urls.site_map(), where, breadcrumbs=(home_crumb(view),)),
        registers=tuple(_registers(view)),
        years=tuple(_year(view, year) for year in view.catalogue.years(view.language)),
    )


def _registers(view: View) -> Iterator[tuple[NavLink, tuple[Link, ...]]]:
    """The lists per kind, the registers with their entries, and the standing pages of this language."""
    catalogue, urls = view.catalogue, view.urls
    for kind in kinds_with_releases(view):
        yield kind_link(view, kind), ()
    entries = {
        "offices": [(urls.office(each.id), view.text(each.name)) for each in by_name(view, catalogue.offices.values())],
        "contacts": [(urls.contact(each.id), Text(each.name)) for each in people_by_name(view)],
        "groups": [(urls.group(each.id), view.text(each.name)) for each in by_name(view, catalogue.groups.values())],
        "topics": [(urls.topic(id_), view.text(catalogue.topics[id_].name)) for id_ in topics_with_releases(view)],
    }
    for subject, found in entries.items():
        if found:
            yield NavLink(subject, register_path(view, subject)), tuple(Link(url, text) for url, text in found)
    yield NavLink("feeds", urls.feeds()), ()
    yield NavLink("embed", urls.embedding()), ()
    own = [Link(page.url, Text(page.title)) for page in standing_links(view) if not page.lang]
    if own:
        yield NavLink("about", own[0].url), tuple(own)


def _year(view: View, year: int) -> SiteMapYear:
    scope = Scope(Subject.YEAR, str(year))
    shown: tuple[Appearance, ...] = (
        *view.catalogue.listed(view.language, scope),
        *view.catalogue.untranslated(view.language, scope),
    )
    named = shown if _count(view) <= _NAMED else ()
    return SiteMapYear(year, view.urls.year(year), len(shown), cards(view, named))


def _count(view: View) -> int:
    return len(view.catalogue.listed(view.language)) + len(view.catalogue.untranslated(view.language))
