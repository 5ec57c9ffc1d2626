"""Files that exist already (Pelican's static files, release media), as artifacts: their model is their digest."""

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.media import PublishedFile
from plugins.newsroom.source_tree import ChangedFileError

_pelican_copies = logging.getLogger("pelican.utils")


@dataclass(frozen=True, slots=True)
class FileCopy:
    """A file copied as it is; ``digest`` stands for its bytes."""

    source: str
    digest: str


class HostFileError(Exception):
    """Pelican could not copy a file, and has only written that into its log; nothing was written to the output."""

    exitcode = 2


class CopyFailures(logging.Filter):
    """Hears what Pelican says of files it could not copy, in its stead: a site that lacks them is no site."""

    def __init__(self) -> None:
        super().__init__()
        self._heard: list[str] = []

    def __enter__(self) -> Self:
        _pelican_copies.addFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        _pelican_copies.removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep a complaint about copying, and let everything else be said."""
        is_complaint = record.levelno >= logging.WARNING and "copy" in str(record.msg)
        if is_complaint:
            self._heard.append(record.getMessage())
        return not is_complaint

    def check(self) -> None:
        """Refuse to go on with files missing.

        Raises:
            HostFileError: a file could not be copied.
        """
        if self._heard:
            raise HostFileError(self._heard[0])


def copy_artifact(path: str, source: PublishedFile, code: str) -> Artifact:
    """The artifact of a file of the content."""
    return Artifact(path, FileCopy(source.source, source.digest), _copier(code), Stage.ASSET)


def host_batch(folder: Path, code: str) -> Batch:
    """The files that Pelican and other people's plugins wrote to the side folder."""
    return Batch("host", None, partial(_host_artifacts, folder, code))


def _host_artifacts(folder: Path, code: str) -> Iterator[Artifact]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield Artifact(path.relative_to(folder).as_posix(), FileCopy(str(path), digest), _copier(code), Stage.ASSET)


def _copier(code: str) -> Renderer:
    return Renderer("copy", code, _read)


def _read(model: FileCopy) -> bytes:
    try:
        content = Path(model.source).read_bytes()
    except FileNotFoundError as error:
        raise ChangedFileError(model.source) from error
    if hashlib.sha256(content).hexdigest() != model.digest:
        raise ChangedFileError(model.source)
    return content
