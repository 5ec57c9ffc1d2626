"""robots.txt (RFC 9309): everything may be read, and the sitemap is here."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pelican.plugins import signals

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def register() -> None:
    """Offer the generator of robots.txt to Pelican."""
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The one file robots ask for first."""
    yield Batch("robots", None, partial(_artifacts, session))


def _artifacts(session: Session) -> Iterator[Artifact]:
    sitemap = f"{session.configuration.origin}/sitemap.xml"
    yield Artifact("robots.txt", sitemap, Renderer("robots", session.code, robots_txt), Stage.SITEMAP)


def robots_txt(sitemap: str) -> bytes:
    """The file; ``sitemap`` is the absolute URL of the sitemap index."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode()
