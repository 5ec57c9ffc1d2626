"""Pelican adapter of the sitemaps."""

from collections.abc import Iterator
from typing import Any

from plugins.engine.artifact import Artifact, Renderer, Stage
from plugins.pages.models import Page
from plugins.publishing.generator import ArtifactGenerator
from plugins.publishing.session import Session
from plugins.sitemaps.entries import Sitemap, SitemapIndex, entries_of
from plugins.sitemaps.sitemap import index_xml, sitemap_xml, split


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return SitemapGenerator


class SitemapGenerator(ArtifactGenerator):
    """One sitemap for each language, more where one would be too long, and the index of them.

    Lists the pages other plugins have added so far, so it stands after them in PLUGINS. The language choice at the root
    stands in the default language's.
    """

    def artifacts(self, session: Session) -> Iterator[Artifact]:
        view = session.view()
        pages = [artifact.model for artifact in session.artifacts if isinstance(artifact.model, Page)]
        sitemaps: list[Sitemap] = []
        for own in view.all_languages():
            homes = {own.urls.home(), "/"} if own.language == view.language else {own.urls.home()}
            entries = entries_of(page for page in pages if page.path in homes or page.path.startswith(own.urls.home()))
            for number, portion in enumerate(split(entries), 1):
                name = f"/sitemap-{own.language.tag}{'' if number == 1 else f'-{number}'}.xml"
                sitemaps.append(Sitemap(view.absolute(name), portion))
        renderer = Renderer("sitemap", session.code, sitemap_xml)
        for sitemap in sitemaps:
            path = sitemap.loc.removeprefix(view.absolute("/"))
            yield Artifact(path, sitemap, renderer, Stage.SITEMAP)
        index = SitemapIndex(tuple((sitemap.loc, sitemap.lastmod) for sitemap in sitemaps))
        yield Artifact("sitemap.xml", index, Renderer("sitemap index", session.code, index_xml), Stage.SITEMAP)
