"""Where renditions are kept between builds: by what they are made from, so that none is made twice.

What is kept can always be made again: a damaged file is, one that was removed is. So nothing depends on what is in here, and
a build that finds it empty gives the same bytes. Several processes may use it at once.
"""

import logging
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from plugins.engine.sealed import DamagedError, remove, seal, unseal
from plugins.pictures.encoding import Encoder, encoder_fingerprint
from plugins.pictures.renditions import Form, Rendition

_logger = logging.getLogger(__name__)

FOLDER = "pictures"

# Sizes kept in memory.
_SIZES = 65_536


class RenditionStore:
    """The renditions of a site, in the folder ``pictures`` of its ``state`` folder."""

    def __init__(self, state: Path) -> None:
        self._folder = state / FOLDER
        self._format = f"rendition {encoder_fingerprint()}"
        self._encoder = Encoder()
        self._sizes = lru_cache(maxsize=_SIZES)(self._measured)

    def encoded(self, rendition: Rendition) -> bytes:
        """The bytes of a rendition, made where they are not kept; raises what ``Encoder.encoded`` raises."""
        place = self._place(rendition)
        kept = self._kept(place)
        if kept is not None:
            os.utime(place)
            return kept
        content = self._encoder.encoded(rendition)
        seal(place, self._format, content, by=str(os.getpid()))
        return content

    def _kept(self, place: Path) -> bytes | None:
        try:
            return unseal(place, self._format)
        except DamagedError as error:
            _logger.warning("%s; the picture is encoded again", error)
            remove(place)
            return None

    def size(self, rendition: Rendition) -> int:
        """The size of a rendition in bytes: of what it is made from alone, whether it is kept or not."""
        return self._sizes(rendition)

    def _measured(self, rendition: Rendition) -> int:
        return len(self.encoded(rendition))

    def _place(self, rendition: Rendition) -> Path:
        return self._folder / rendition.key[:2] / rendition.key


def prune(state: Path, largest: int, written: Iterable[str]) -> None:
    """Remove the renditions not used for longest, until the others are no more than ``largest`` bytes; there is nothing to
    do where no picture is among the files a build has ``written``.
    """
    suffixes = tuple(f".{form.value}" for form in Form)
    if not any(path.endswith(suffixes) for path in written):
        return
    found = []
    for path in (state / FOLDER).glob("*/*"):
        seen = path.stat()
        found.append((seen.st_mtime_ns, path.name, seen.st_size, path))
    size = sum(each for _, _, each, _ in found)
    for _, _, each, path in sorted(found):
        if size <= largest:
            return
        path.unlink(missing_ok=True)
        size -= each


def forget_renditions(state: Path) -> None:
    """Forget all renditions: the next build makes them again."""
    remove(state / FOLDER)
