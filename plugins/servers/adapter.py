"""Pelican adapter of the server snippets."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.redirects import redirects_of
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session
from plugins.servers.redirects import FORMATS, Moved


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The redirects of the site in the form of each server; none where nothing has moved."""
    yield Batch("servers", None, partial(_artifacts, session))


def _artifacts(session: Session) -> Iterator[Artifact]:
    view = session.view()
    moved = tuple(
        Moved(each.path, view.in_language(each.appearance.language).release_path(each.appearance))
        for each in redirects_of(view.catalogue)
    )
    for path, written in FORMATS.items() if moved else ():
        yield Artifact(path, moved, Renderer(path, session.code, written), Stage.SITEMAP)
