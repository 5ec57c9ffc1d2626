"""Pelican adapter of the feeds."""

from collections.abc import Iterator
from typing import Any

from plugins.edition.offers import RSS, feed_scopes
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Renderer, Stage
from plugins.feeds.feed import feed_of
from plugins.feeds.rss import rss
from plugins.publishing.generator import ArtifactGenerator
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return FeedGenerator


class FeedGenerator(ArtifactGenerator):
    """An RSS feed for every scope of every language."""

    def artifacts(self, session: Session) -> Iterator[Artifact]:
        renderer = Renderer("rss", session.code, rss)
        for view in session.view().all_languages():
            yield from _of_language(view, session, renderer)


def _of_language(view: View, session: Session, renderer: Renderer) -> Iterator[Artifact]:
    words, size = session.texts.of(view.language), session.configuration.feed_size
    for scope in feed_scopes(view):
        feed = feed_of(view, scope, RSS, size, words)
        path = view.urls.feed(scope.path, RSS).removeprefix("/")
        yield Artifact(path, feed, renderer, Stage.FEED)
