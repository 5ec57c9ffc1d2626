"""Pelican adapter of OFN."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
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


# Things kept.
_KEPT = 8_000

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
    make = partial(_file, session, Things(view, session.texts), cache(partial(_renderers, session)))
    for scope in scopes_of(view):
        for standard in _STANDARDS:
            works = works_of(view, scope, size, with_event=standard.with_event)
            if works:
                path = _path(view, scope, standard)
                said = [of_releases(own, [each]) for work in works for own, each in work.versions]
                yield Batch(path, digest_of(made_with, said), partial(make, scope, standard))


class Things:
    """What the files hold, each thing made once: a release stands in the files of about six scopes. ``view`` is any language's."""

    def __init__(self, view: View, texts: InterfaceTexts) -> None:
        self._view = view
        self._texts = texts
        self._kept = lru_cache(maxsize=_KEPT)(self._made)

    def newest(self, scope: Scope, standard: _Standard, size: int) -> tuple[Any, ...]:
        """The newest ``size`` things of a scope, newest first."""
        works = works_of(self._view, scope, size, with_event=standard.with_event)
        return tuple(self._kept(standard, work) for work in works)

    def _made(self, standard: _Standard, work: Work) -> Any:
        return standard.model(self._view, work, self._texts)


def _file(
    session: Session, things: Things, renderers: Callable[[], dict[str, Renderer]], scope: Scope, standard: _Standard
) -> Iterator[Artifact]:
    newest = things.newest(scope, standard, session.configuration.feed_size)
    yield Artifact(_path(session.view(), scope, standard), newest, renderers()[standard.suffix], Stage.FEED)


def _renderers(session: Session) -> dict[str, Renderer]:
    """What writes the files; the libraries are loaded where one is made: most builds make few, or none."""
    from plugins.ofn.ofn import Ofn

    ofn = Ofn(session.bodies)
    writers: dict[str, Callable[[Any], bytes]] = {OFN_NEWS: ofn.aktuality, OFN_EVENTS: ofn.udalosti}
    return {suffix: Renderer(suffix, session.code, write) for suffix, write in writers.items()}


def _path(view: View, scope: Scope, standard: _Standard) -> str:
    return view.urls.combined_feed(scope.path, standard.suffix).removeprefix("/")
