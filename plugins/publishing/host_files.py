"""Files that exist already (Pelican's static files, release media), as artifacts: their model is their digest."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.media import PublishedFile
from plugins.newsroom.source_tree import ChangedFileError


@dataclass(frozen=True, slots=True)
class FileCopy:
    """A file copied as it is; ``digest`` stands for its bytes."""

    source: str
    digest: str


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
