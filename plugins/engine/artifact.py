"""What the engine is given: artifacts, each one file of the output, in batches.

An artifact is a path, a plain-data model, and a pure function from the model to bytes (SPEC section 9). A batch is a
number of artifacts made from the same ingredients: while their digest stays the same, not even their models are made.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class Stage(IntEnum):
    """The order in which a new output is put in place: what others point to comes before what points to it."""

    ASSET = 0
    PAGE = 1
    LIST = 2
    FEED = 3
    SITEMAP = 4


@dataclass(frozen=True, slots=True)
class Renderer:
    """A pure function from a model to bytes, and the fingerprint of everything it uses besides the model: its templates,
    catalogues, settings and code. Two renderers with the same fingerprint give the same bytes for the same model.
    """

    name: str
    fingerprint: str
    render: Callable[[Any], bytes]


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the output. ``path`` is relative to the output folder, with ``/``; ``model`` is plain data (frozen
    dataclasses, tuples, strings, numbers, dates, enums, UUIDs, None).
    """

    path: str
    model: Any
    renderer: Renderer
    stage: Stage


@dataclass(frozen=True, slots=True)
class Batch:
    """Artifacts that are made together. ``name`` is unique in a build and the same in the next one.

    ``ingredients`` is a digest of everything ``artifacts`` makes their models and bytes from; None where making them is
    cheap, so that their own fingerprints are asked each time. It may cover more than is used, never less.

    ``work`` says how much there is to do, counted in pages: where there is much, others are called in to help.
    """

    name: str
    ingredients: bytes | None
    artifacts: Callable[[], Iterable[Artifact]]
    work: int = 1


def page_path(url: str) -> str:
    """The file of a path that a browser asks for: ``/de/feeds/`` is ``de/feeds/index.html``."""
    path = url.removeprefix("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path
