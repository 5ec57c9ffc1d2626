"""Files that exist already (Pelican's static files, release media), as artifacts: their model is their digest."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.engine.artifact import Artifact, Renderer, Stage
from plugins.newsroom.media import PublishedFile


@dataclass(frozen=True, slots=True)
class FileCopy:
    """A file copied as it is; ``digest`` stands for its bytes."""

    source: str
    digest: str


class ChangedFileError(Exception):
    """A file was changed while the build ran; nothing was written. Building again is all that is needed."""

    exitcode = 1


def copy_artifact(path: str, source: PublishedFile, code: str) -> Artifact:
    """The artifact of a file of the content."""
    return Artifact(path, FileCopy(source.source, source.digest), _copier(code), Stage.ASSET)


def host_artifacts(folder: Path, code: str) -> Iterator[Artifact]:
    """Every file Pelican and other people's plugins wrote to the side folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield Artifact(path.relative_to(folder).as_posix(), FileCopy(str(path), digest), _copier(code), Stage.ASSET)


def _copier(code: str) -> Renderer:
    return Renderer("copy", code, _read)


def _read(model: FileCopy) -> bytes:
    content = Path(model.source).read_bytes()
    if hashlib.sha256(content).hexdigest() != model.digest:
        raise ChangedFileError(f"{model.source} was changed while the site was built; build again")
    return content
