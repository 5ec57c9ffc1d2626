"""The manifest: which fingerprint each file of the output was made from. Kept outside the output, never published."""

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Written:
    """One file of the output: the fingerprint it was made from, and its size in bytes."""

    fingerprint: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Path in the output -> what was written there by the last build."""

    files: dict[str, Written] = field(default_factory=dict)
    format: int = _FORMAT


def read_manifest(path: Path) -> Manifest | None:
    """The last build's manifest; None where there is none, or one that is damaged or of another format: everything is
    rendered again then, which is slow but never wrong.
    """
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    is_ours = manifest.format == _FORMAT and not any(leads_out(file) for file in manifest.files)
    return manifest if is_ours else None


def leads_out(path: str) -> bool:
    """Whether a path is not one of a file inside the output."""
    return any(part in {"", ".", ".."} for part in path.split("/"))


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Replace the manifest in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(msgspec.json.encode(manifest, order="deterministic"))
    fresh.replace(path)
