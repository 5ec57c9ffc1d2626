"""The stylesheet: the theme's layers in one file, so that a page asks for one.

The files of ``theme/styles/`` and ``theme/components/`` are joined in sorted order of their paths, the components' as though
their folder lay in ``theme/styles/``; ``_layers.css`` comes first and names the order in which the layers count, so the
order of the files says nothing about which rule wins. Behind them stand the colours of offices (accents.py).
"""

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.colours import accent_of
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session
from plugins.stylesheet.accents import accents

STYLESHEET = "theme/depesche.css"


def register() -> None:
    """Offer the generator of the stylesheet to Pelican."""
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The one stylesheet of all pages."""
    yield Batch("stylesheet", None, partial(_artifacts, session))


def _artifacts(session: Session) -> Iterator[Artifact]:
    coloured = ((id_, accent_of(each.accent)) for id_, each in session.catalogue.offices.items() if each.accent)
    files = read_layers(session.configuration.styles, session.configuration.components)
    layers = tuple(each for each in (*files, accents(sorted(coloured, key=itemgetter(0)))) if each)
    yield Artifact(STYLESHEET, layers, Renderer("stylesheet", session.code, join), Stage.ASSET)


def read_layers(styles: Path, components: Path) -> Iterator[str]:
    """The texts of all stylesheets, in sorted order of their paths in ``styles``, where ``components`` counts as a folder."""
    files = {path.relative_to(styles): path for path in styles.rglob("*.css")}
    files |= {Path("components") / path.relative_to(components): path for path in components.rglob("*.css")}
    for _, path in sorted(files.items()):
        yield path.read_text(encoding="utf-8").strip()


def join(layers: tuple[str, ...]) -> bytes:
    """The layers as one stylesheet."""
    return ("\n\n".join(layers) + "\n").encode()
