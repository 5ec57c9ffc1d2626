"""What the sitemaps list: every canonical page that may be indexed, with its translations and its last change."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.pages.models import Alternate, Page


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One page. ``loc`` is absolute; ``lastmod`` its last significant change where the content knows one (never the time
    of the build); ``alternates`` its hreflang set, itself included.
    """

    loc: str
    lastmod: dt.datetime | None
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One file: ``loc`` is where it is served; entries sorted by ``loc``."""

    loc: str
    entries: tuple[SitemapEntry, ...]

    @property
    def lastmod(self) -> dt.datetime | None:
        return max((entry.lastmod for entry in self.entries if entry.lastmod), default=None)


@dataclass(frozen=True, slots=True)
class SitemapIndex:
    """The index: (loc, lastmod) of each sitemap."""

    sitemaps: tuple[tuple[str, dt.datetime | None], ...]


def entries_of(pages: Iterable[Page]) -> tuple[SitemapEntry, ...]:
    """An entry for every page that is its own canonical and may be indexed."""
    return tuple(
        sorted(
            (
                SitemapEntry(page.head.canonical, page.head.modified, page.head.alternates)
                for page in pages
                if not page.head.noindex and page.head.canonical == f"{page.origin}{page.path}"
            ),
            key=lambda entry: entry.loc,
        )
    )
