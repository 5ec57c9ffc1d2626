"""Pelican adapter of the embedding script."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from plugins.embed.script import EmbedScript, script, words_of
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.publishing.configuration import ConfigurationError
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session

SCRIPT = "embed.js"


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The one script.

    Raises:
        ConfigurationError: the theme does not have its source.
    """
    source = session.configuration.scripts / SCRIPT
    if not source.is_file():
        raise ConfigurationError(
            f"the theme has no {SCRIPT} in {source.parent}; copy it there from Depesche's own theme"
        )
    yield Batch("embed", None, partial(_artifacts, session, source))


def _artifacts(session: Session, source: Path) -> Iterator[Artifact]:
    site = session.catalogue.site
    default_first = sorted(site.languages, key=lambda each: each.tag != site.default_language)
    model = EmbedScript(
        source=source.read_text(encoding="ascii"),
        site=f"{session.configuration.origin}/",
        words=tuple(words_of(each, session.texts.of(each)) for each in default_first),
    )
    yield Artifact(SCRIPT, model, Renderer("embed", session.code, script), Stage.ASSET)
