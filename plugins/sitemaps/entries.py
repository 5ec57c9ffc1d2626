"""What the sitemaps list: every canonical page that may be indexed, with its translations and its last change.

One sitemap for a language's pages, one for its lists, and one for its releases of each year: a new release changes one of them.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.edition.view import View
from plugins.newsroom.public import Appearance
from plugins.newsroom.scopes import Scope, Subject
from plugins.pages.frame import alternates
from plugins.pages.lists import ListPart, plan_of, whereabouts_of_part
from plugins.pages.models.frame import Alternate
from plugins.pages.release_page import whereabouts
from plugins.pages.site_pages import all_lists, overview_pages, root_pages, whereabouts_of_list


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One page. ``loc`` is absolute; ``lastmod`` its last significant change in UTC where the content knows one (never the
    time of the build); ``alternates`` its hreflang set, itself included.
    """

    loc: str
    lastmod: dt.datetime | None
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One file: ``loc`` is where it is served; entries sorted by ``loc``."""

    loc: str
    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndex:
    """The index: (loc, lastmod) of each sitemap."""

    sitemaps: tuple[tuple[str, dt.datetime | None], ...]


def releases_of(view: View, year: int) -> tuple[Appearance, ...]:
    """The releases of a year that a language lists; what it shows untranslated is canonical elsewhere."""
    return view.catalogue.listed(view.language, Scope(Subject.YEAR, str(year)))


def release_entries(view: View, year: int) -> tuple[SitemapEntry, ...]:
    """The entries of a language's releases of a year."""
    return _in_order(
        SitemapEntry(
            view.absolute(view.release_path(each)),
            each.head.modified(view.catalogue.now),
            alternates(view, whereabouts(each.head)),
        )
        for each in releases_of(view, year)
    )


def page_entries(view: View) -> tuple[SitemapEntry, ...]:
    """The entries of the pages a language has once; the language choice at the root stands in the default language's."""
    is_default = view.language.tag == view.catalogue.site.default_language
    pages = (each.page for each in (*overview_pages(view), *(root_pages(view) if is_default else ())))
    return _in_order(
        SitemapEntry(page.head.canonical, None, page.head.alternates) for page in pages if not page.head.noindex
    )


def list_entries(view: View) -> tuple[SitemapEntry, ...]:
    """The entries of every page of a language's lists."""
    return _in_order(_of_lists(view))


def _of_lists(view: View) -> Iterator[SitemapEntry]:
    for scope in all_lists(view):
        plan = plan_of(view, scope)
        for part in (plan.front(), *(plan.page(number) for number in range(1, plan.archived + 1))):
            yield _of_part(view, scope, part)


def _of_part(view: View, scope: Scope, part: ListPart) -> SitemapEntry:
    where = whereabouts_of_part(view, whereabouts_of_list(scope), part)
    return SitemapEntry(view.absolute(part.path), None, alternates(view, where))


def _in_order(entries: Iterable[SitemapEntry]) -> tuple[SitemapEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.loc))
