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


def folders_digest(folders: Iterable[Path]) -> str:
    """The SHA-256 of the files below folders, in hexadecimal: of their paths in each folder and their contents.

    The order of the folders counts (the first template found is the one used); where they lie on the machine does not.
    """
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                content = path.read_bytes()
                digest.update(f"{number}\0{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()


def code_digest() -> str:
    """The fingerprint of the code: this house's modules, the pinned libraries and the interpreter's version.

    Coarse on purpose: any change of code renders everything again, and none can be forgotten.
    """
    house = Path(__file__).parents[1]
    lock = house.parent / "requirements.lock"
    digest = hashlib.sha256(sys.version.encode())
    for path in (*sorted(house.rglob("*.py")), *([lock] if lock.exists() else [])):
        digest.update(path.relative_to(house.parent).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
