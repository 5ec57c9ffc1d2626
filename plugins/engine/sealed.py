"""Sealed files: what the house remembers between builds, so written that damage is noticed and a crash leaves the old file.

A sealed file begins with the name of its format and a digest of the rest. Who cannot open one does without what it
remembered; nothing in it is ever believed half.
"""

import hashlib
import os
import shutil
from pathlib import Path

_DIGEST_SIZE = 16


class DamagedError(Exception):
    """A file of the state folder is not what was written there; it is of no use any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)  # the arguments as given: a worker's error is made again from them
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} is damaged or of another version"


def seal(path: Path, format_name: str, payload: bytes, *, by: str = "") -> None:
    """Replace ``path`` in one step by a sealed file that has reached the disk. Where several processes may write the same
    file, ``by`` tells them apart.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}{by}.new")
    write(fresh, _head(format_name) + _digest(payload) + payload, settled=True)
    fresh.replace(path)
    settle_folder(path.parent)


def unseal(path: Path, format_name: str) -> bytes | None:
    """What was sealed; None where there is no file.

    Raises:
        DamagedError: the file is truncated, changed, of another format, or none at all.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DamagedError(path) from error
    head = _head(format_name)
    payload = content[len(head) + _DIGEST_SIZE :]
    if content[: len(head) + _DIGEST_SIZE] != head + _digest(payload):
        raise DamagedError(path)
    return payload


def write(path: Path, content: bytes, *, settled: bool = False) -> None:
    """Write a file; ``settled``: until it has reached the disk. Leaves none that is not whole.

    Raises:
        OSError: it cannot be written; the error names the file, which Python's own does not where a disk is full.
    """
    try:
        with open(path, "wb") as file:  # noqa: PTH123 a Path's own open takes longer than the writing
            file.write(content)
            if settled:
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error


def settle_folder(folder: Path) -> None:
    """Make sure that the names in a folder have reached the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Remove a file or folder, whatever it is, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _head(format_name: str) -> bytes:
    return f"depesche {format_name}\n".encode()


def _digest(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_DIGEST_SIZE).digest()
