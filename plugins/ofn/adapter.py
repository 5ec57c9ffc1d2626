"""Pelican adapter of OFN."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.edition.ingredients import digest_of, of_releases
from plugins.edition.offers import OFN_EVENTS, OFN_NEWS
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.interface.catalogues import InterfaceTexts
from plugins.newsroom.scopes import Scope
from plugins.ofn.things import event_of, news_of
from plugins.ofn.works import Work, scopes_of, works_of
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


@dataclass(frozen=True, slots=True)
class _Standard:
    """One of the two standards: how its files end, what they hold, and how that is made."""

    suffix: str
    with_event: bool
    model: Callable[[View, Work, InterfaceTexts], Any]


_STANDARDS = (
    _Standard(OFN_NEWS, with_event=False, model=news_of),
    _Standard(OFN_EVENTS, with_event=True, model=event_of),
)


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """For every scope, once for all languages, its news and its events; none for a scope that has nothing to tell of."""
    view, size = session.view(), session.configuration.feed_size
    made_with = digest_of(session.code, session.words_digest, session.everything, size)
    for scope in scopes_of(view):
        for standard in _STANDARDS:
            works = works_of(view, scope, size, with_event=standard.with_event)
            if works:
                path = _path(view, scope, standard)
                said = [of_releases(own, [each]) for work in works for own, each in work.versions]
                yield Batch(path, digest_of(made_with, said), partial(_file, session, scope, standard))


def _file(session: Session, scope: Scope, standard: _Standard) -> Iterator[Artifact]:
    from plugins.ofn.ofn import aktuality, udalosti

    view = session.view()
    works = works_of(view, scope, session.configuration.feed_size, with_event=standard.with_event)
    things = tuple(standard.model(view, work, session.texts) for work in works)
    write = partial(udalosti if standard.with_event else aktuality, bodies=session.bodies)
    renderer = Renderer(standard.suffix, session.code, write)
    yield Artifact(_path(view, scope, standard), things, renderer, Stage.FEED)


def _path(view: View, scope: Scope, standard: _Standard) -> str:
    return view.urls.combined_feed(scope.path, standard.suffix).removeprefix("/")
