"""Pelican adapter of ninjs."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from plugins.edition.ingredients import digest_of, of_releases
from plugins.edition.offers import NINJS, feed_scopes
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.scopes import Scope
from plugins.ninjs.items import Items
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
    make = partial(_file, session, Items(session.view(), session.texts), cache(partial(_renderer, session)))
    for view in session.view().all_languages():
        for scope in feed_scopes(view):
            newest = view.catalogue.syndicated(view.language, scope)[:size]
            path = view.urls.feed(scope.path, NINJS).removeprefix("/")
            yield Batch(path, digest_of(made_with, of_releases(view, newest)), partial(make, view, scope))


def _file(
    session: Session, items: Items, renderer: Callable[[], Renderer], view: View, scope: Scope
) -> Iterator[Artifact]:
    path = view.urls.feed(scope.path, NINJS).removeprefix("/")
    newest = items.newest(view.language.tag, scope, session.configuration.feed_size)
    yield Artifact(path, newest, renderer(), Stage.FEED)


def _renderer(session: Session) -> Renderer:
    """What writes the files; the libraries are loaded where one is made: most builds make few, or none."""
    from plugins.ninjs.ninjs import Ninjs

    return Renderer("ninjs", session.code, Ninjs(session.bodies).write)
