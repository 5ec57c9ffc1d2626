"""Fingerprints: what an artifact's bytes depend on, in 32 bytes. Equal fingerprints mean equal bytes."""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from plugins.engine.artifact import Artifact


def model_digest(model: Any) -> bytes:
    """The SHA-256 of a plain-data model, independent of hash seed and machine.

    Raises:
        TypeError: the model holds something that is not plain data.
    """
    return hashlib.sha256(msgspec.msgpack.encode(model, order="deterministic")).digest()


def artifact_fingerprint(artifact: Artifact) -> str:
    """The fingerprint of an artifact, in hexadecimal: of its model's class, its model and its renderer."""
    digest = hashlib.sha256()
    for part in (type(artifact.model).__qualname__, artifact.renderer.name, artifact.renderer.fingerprint):
        digest.update(part.encode() + b"\0")
    digest.update(model_digest(artifact.model))
    return digest.hexdigest()


def files_digest(files: Iterable[Path]) -> str:
    """The SHA-256 of files' names and contents, in hexadecimal; in sorted order, so that the order given is no matter."""
    digest = hashlib.sha256()
    for path in sorted(files):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def code_digest() -> str:
    """The fingerprint of the code: this house's modules, the pinned libraries and the interpreter's version.

    Coarse on purpose: any change of code renders everything again, and none can be forgotten.
    """
    house = Path(__file__).parents[1]
    lock = house.parent / "requirements.lock"
    files = [*house.rglob("*.py"), *([lock] if lock.exists() else [])]
    return hashlib.sha256(f"{files_digest(files)}\0{sys.version}".encode()).hexdigest()
