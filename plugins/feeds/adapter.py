"""Pelican adapter of the feeds."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from plugins.edition.ingredients import digest_of, of_releases
from plugins.edition.offers import FeedFormat, feed_scopes
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.feeds.feed import feed_of
from plugins.newsroom.scopes import Scope
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """An RSS feed for every scope of every language."""
    size = session.configuration.feed_size
    made_with = digest_of(session.code, session.words_digest, session.everything, size)
    for view in session.view().all_languages():
        for scope in feed_scopes(view):
            newest = view.catalogue.syndicated(view.language, scope)[:size]
            ingredients = digest_of(made_with, of_releases(view, newest))
            path = view.urls.feed(scope.path, FeedFormat.RSS.suffix).removeprefix("/")
            yield Batch(path, ingredients, partial(_feed, session, view, scope))


def _feed(session: Session, view: View, scope: Scope) -> Iterator[Artifact]:
    from plugins.feeds.rss import rss

    feed = feed_of(view, scope, FeedFormat.RSS.suffix, session.configuration.feed_size, session.texts.of(view.language))
    path = view.urls.feed(scope.path, FeedFormat.RSS.suffix).removeprefix("/")
    yield Artifact(path, feed, Renderer("rss", session.code, rss), Stage.FEED)
