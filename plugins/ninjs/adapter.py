"""Pelican adapter of ninjs."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from plugins.edition.ingredients import digest_of, of_releases
from plugins.edition.offers import NINJS, feed_scopes
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.scopes import Scope
from plugins.ninjs.items import items_of
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """A ninjs file for every scope with a feed, in every language."""
    size = session.configuration.feed_size
    made_with = digest_of(session.code, session.words_digest, session.everything, size)
    for view in session.view().all_languages():
        for scope in feed_scopes(view):
            newest = view.catalogue.syndicated(view.language, scope)[:size]
            path = view.urls.feed(scope.path, NINJS).removeprefix("/")
            yield Batch(path, digest_of(made_with, of_releases(view, newest)), partial(_file, session, view, scope))


def _file(session: Session, view: View, scope: Scope) -> Iterator[Artifact]:
    from plugins.ninjs.ninjs import ninjs

    items = items_of(view, scope, session.configuration.feed_size, session.texts.of(view.language))
    path = view.urls.feed(scope.path, NINJS).removeprefix("/")
    yield Artifact(path, items, Renderer("ninjs", session.code, partial(ninjs, bodies=session.bodies)), Stage.FEED)
