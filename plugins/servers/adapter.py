"""Pelican adapter of the server snippets."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.redirects import redirects_of
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session
from plugins.servers import apache, caddy, hosts, nginx
from plugins.servers.redirects import FORMATS as REDIRECTS
from plugins.servers.redirects import Moved
from plugins.servers.rules import Site

HEADERS: Mapping[str, Callable[[Site], Iterable[str]]] = {
    "_headers": hosts.headers,
    "server/headers.apache.conf": apache.headers,
    "server/headers.caddy": caddy.headers,
    "server/headers.nginx.conf": nginx.headers,
}

_NOTE = "# Made by Depesche; docs/operators.md says how to use it."


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The headers of the site's files in the form of each server; and its redirects, also where nothing has moved:
    a server's configuration that includes them must find them.
    """
    yield Batch("servers", None, partial(_artifacts, session))


def _artifacts(session: Session) -> Iterator[Artifact]:
    site = Site(session.configuration.origin, session.configuration.hub)
    for path, lines in HEADERS.items():
        yield Artifact(path, site, Renderer(path, session.code, partial(_written, lines)), Stage.SITEMAP)
    view = session.view()
    moved = tuple(
        Moved(each.path, view.in_language(each.appearance.language).release_path(each.appearance))
        for each in redirects_of(view.catalogue)
    )
    for path, written in REDIRECTS.items():
        yield Artifact(path, moved, Renderer(path, session.code, written), Stage.SITEMAP)


def _written(lines: Callable[[Site], Iterable[str]], site: Site) -> bytes:
    return "\n".join((_NOTE, *lines(site), "")).encode()
