"""Fingerprints: what an artifact's bytes depend on, in a few bytes. Equal fingerprints mean equal bytes."""

import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from plugins.engine.artifact import Artifact


def model_digest(model: Any) -> bytes:
    """The SHA-256 of a plain-data model, independent of hash seed and machine. Of its JSON, since MessagePack writes a moment
    without its zone's offset, and pages show times of day.

    Raises:
        TypeError: the model holds something that is not plain data.
    """
    return hashlib.sha256(msgspec.json.encode(model, order="deterministic")).digest()


def artifact_fingerprint(artifact: Artifact) -> bytes:
    """The fingerprint of an artifact in 16 bytes: of its model's class, its model and its renderer."""
    digest = hashlib.blake2b(digest_size=16)
    for part in (type(artifact.model).__qualname__, artifact.renderer.name, artifact.renderer.fingerprint):
        digest.update(part.encode() + b"\0")
    digest.update(msgspec.json.encode(artifact.model, order="deterministic"))
    return digest.digest()


def folders_digest(folders: Iterable[Path], pattern: str = "*") -> str:
    """The SHA-256 of the files below folders whose names match a pattern, in hexadecimal: of their paths in each folder and
    their contents.

    The order of the folders counts (the first template found is the one used); where they lie on the machine does not.
    """
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for path in sorted(folder.rglob(pattern)):
            if path.is_file():
                content = path.read_bytes()
                digest.update(f"{number}\0{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()


def code_digest(*packages: str) -> str:
    """The fingerprint of the code: of this house's modules (of all packages, or those named), of the pinned libraries as
    they are installed, and of the interpreter's version.

    Coarse on purpose: any change of code renders everything again, and none can be forgotten.
    """
    house = Path(__file__).parents[1]
    digest = hashlib.sha256(sys.version.encode())
    digest.update("\n".join(_libraries(house.parent / "requirements.lock")).encode())
    for path in sorted(path for folder in packages or [""] for path in (house / folder).rglob("*.py")):
        digest.update(path.relative_to(house.parent).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _libraries(lock: Path) -> list[str]:
    """Name and version of every library of the lock that is installed, whatever the lock says: each has left a folder named
    for them (https://packaging.python.org/en/latest/specifications/recording-installed-packages/).
    """
    lines = lock.read_text("utf-8").splitlines() if lock.exists() else []
    pinned = {_normal(line.split("==")[0]) for line in lines if "==" in line}
    found = (path.name.removesuffix(".dist-info") for path in Path(msgspec.__file__).parents[1].glob("*.dist-info"))
    return sorted(name for name in found if _normal(name.rpartition("-")[0]) in pinned)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
