"""Rendering a batch into the staging folder: only what is new or different from what the last build wrote.

Runs in this process or in a worker; what it gives back is plain data.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.engine.artifact import Artifact, Batch, Stage
from plugins.engine.fingerprint import artifact_fingerprint
from plugins.engine.manifest import BatchRecord, Written, leads_out
from plugins.engine.sealed import write


class OutputError(Exception):
    """The output folder cannot be used, or two artifacts claim one path: wrong configuration, nothing was written."""

    exitcode = 2


@dataclass(frozen=True, slots=True)
class Made:
    """A batch, made: its record for the manifest, and the paths that were rendered, each with its stage."""

    name: str
    record: BatchRecord
    rendered: tuple[tuple[Stage, str], ...]


def make(batch: Batch, known: Mapping[str, Written], staging: Path) -> Made:
    """Make a batch's artifacts and render those that ``known`` (files still in place, by path) does not have already.

    Raises:
        OutputError: a path leads out of the output, or two artifacts of the batch have one path.
    """
    files: dict[str, Written] = {}
    rendered: list[tuple[Stage, str]] = []
    for artifact in batch.artifacts():
        if leads_out(artifact.path):
            raise OutputError(f"the path “{artifact.path}” leads out of the output")
        if artifact.path in files:
            raise claimed_twice(artifact.path, batch.name, batch.name)
        fingerprint = artifact_fingerprint(artifact)
        written = known.get(artifact.path)
        if written is None or written.fingerprint != fingerprint:
            staged = _stage(artifact, staging)
            written = Written(fingerprint, staged.st_size, staged.st_mtime_ns)
            rendered.append((artifact.stage, artifact.path))
        files[artifact.path] = written
    return Made(batch.name, BatchRecord(batch.ingredients, files), tuple(rendered))


def claimed_twice(path: str, first: str, second: str) -> OutputError:
    return OutputError(f"two artifacts claim the path {path} ({first}, {second})")


def _stage(artifact: Artifact, staging: Path) -> os.stat_result:
    """Render one artifact into the staging folder, from where it will be moved as it is."""
    target = staging / staged_name(artifact.path)
    write(target, artifact.renderer.render(artifact.model))
    return target.stat()


def staged_name(path: str) -> str:
    """The name under which the file of a path is staged. All stand in one folder: making and removing thousands of folders
    takes longer than writing the files.
    """
    return hashlib.blake2b(path.encode(), digest_size=16).hexdigest()
