"""Pelican adapter of the directory for machines."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from plugins.edition.ingredients import digest_of
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.opml.outlines import directory_of
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The one file. Which feeds there are, and what they are called, is an ingredient of everything."""
    ingredients = digest_of(session.code, session.words_digest, session.everything)
    yield Batch("opml", ingredients, partial(_artifacts, session))


def _artifacts(session: Session) -> Iterator[Artifact]:
    from plugins.opml.opml import opml

    directory = directory_of(session.view(), session.texts)
    if directory.languages:  # a file without any outline is none (OPML 2.0, "What is a <body>?")
        path = session.view().urls.all_feeds().removeprefix("/")
        yield Artifact(path, directory, Renderer("opml", session.code, opml), Stage.FEED)
