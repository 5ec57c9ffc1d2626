"""The manifest: from which ingredients each batch was made, and from which fingerprint each file of it. Kept outside the
output, never published.
"""

from pathlib import Path

import msgspec

from plugins.engine.sealed import DamagedError, unseal

MANIFEST = "manifest"
_FORMAT = "manifest 3"


class Written(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file of the output: the fingerprint it was made from, its size in bytes, and the time of its last change in
    nanoseconds since 1970. By size and time a file is known again that somebody else has put there.
    """

    fingerprint: bytes
    size: int
    mtime: int


class BatchRecord(msgspec.Struct, frozen=True, array_like=True):
    """What the last build wrote of a batch: path in the output -> what stands there."""

    ingredients: bytes | None
    files: dict[str, Written]


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """Everything the last build left in the output, by the name of the batch."""

    batches: dict[str, BatchRecord] = {}

    def files(self) -> dict[str, Written]:
        """Every file, by its path in the output."""
        return {path: written for batch in self.batches.values() for path, written in batch.files.items()}


def read_manifest(state: Path) -> Manifest | None:
    """The last build's manifest; None where there is none.

    Raises:
        DamagedError: there is one, and it cannot be used: everything is rendered again then, which is slow but never wrong.
    """
    path = state / MANIFEST
    payload = unseal(path, _FORMAT)
    if payload is None:
        return None
    try:
        manifest = msgspec.msgpack.decode(payload, type=Manifest)
    except msgspec.DecodeError as error:
        raise DamagedError(path) from error
    if any(leads_out(file) for file in manifest.files()):
        raise DamagedError(path)
    return manifest


def encoded(manifest: Manifest) -> tuple[str, bytes]:
    """The manifest's format and payload, to be sealed."""
    return _FORMAT, msgspec.msgpack.encode(manifest)


def leads_out(path: str) -> bool:
    """Whether a path is not one of a file inside the output."""
    framed = f"/{path}/"
    return "//" in framed or "/./" in framed or "/../" in framed
