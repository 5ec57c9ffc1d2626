"""Pelican adapter of the sitemaps."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.edition.ingredients import digest_of, of_addresses
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.pages.lists import plan_of
from plugins.pages.site_pages import all_lists
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session
from plugins.sitemaps.entries import (
    Sitemap,
    SitemapEntry,
    SitemapIndex,
    list_entries,
    page_entries,
    release_entries,
    releases_of,
)
from plugins.sitemaps.sitemap import LONGEST, index_xml, sitemap_xml, split


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The sitemaps of each language, and the index of them all."""
    view = session.view()
    everything = digest_of(session.code, session.everything)
    plans = [plan for own in view.all_languages() for plan in _plans(own, everything)]
    for plan in plans:
        yield Batch(plan.name, plan.ingredients, partial(_sitemaps, session, plan))
    listed = ((view.absolute(path), plan.lastmod) for plan in plans for path in plan.paths())
    artifact = Artifact(
        "sitemap.xml", SitemapIndex(tuple(listed)), Renderer("sitemap index", session.code, index_xml), Stage.SITEMAP
    )
    yield Batch("sitemap", None, partial(iter, (artifact,)))


@dataclass(frozen=True, slots=True)
class _Plan:
    """A sitemap to be made: ``count`` entries, in more than one file where they are too many for one."""

    name: str
    count: int
    lastmod: dt.datetime | None
    ingredients: bytes
    entries: Callable[[], Iterable[SitemapEntry]]

    def paths(self) -> Iterator[str]:
        yield f"/{self.name}.xml"
        for number in range(2, -(-self.count // LONGEST) + 1):
            yield f"/{self.name}-part{number}.xml"


def _plans(view: View, everything: bytes) -> Iterator[_Plan]:
    """A language's sitemaps: of its pages, of its lists, and of its releases of each year."""
    name = f"sitemap-{view.language.tag}"
    yield _Plan(name, 1, None, everything, partial(page_entries, view))
    archived = [plan_of(view, scope).archived for scope in all_lists(view)]
    count = len(archived) + sum(archived)
    yield _Plan(f"{name}-lists", count, None, digest_of(everything, archived), partial(list_entries, view))
    now = view.catalogue.now
    seconds = now.timestamp()
    for year in view.catalogue.years(view.language):
        found = releases_of(view, year)
        if found:
            lastmod = max(found, key=lambda each: each.head.last_change(seconds)).head.modified(now)
            ingredients = digest_of(everything, of_addresses(view, found))
            yield _Plan(f"{name}-{year}", len(found), lastmod, ingredients, partial(release_entries, view, year))


def _sitemaps(session: Session, plan: _Plan) -> Iterator[Artifact]:
    view, renderer = session.view(), Renderer("sitemap", session.code, sitemap_xml)
    for path, portion in zip(plan.paths(), split(tuple(plan.entries())), strict=True):
        yield Artifact(path.removeprefix("/"), Sitemap(view.absolute(path), portion), renderer, Stage.SITEMAP)
