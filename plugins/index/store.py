"""The index on disk: ``index`` holds all records and is read whole; ``pack-<n>`` holds the releases, each read when opened.

New releases are appended to the pack; what no record points to any more is left there until it is the larger part, then
a new pack is written. The index names its pack, so the two never get mixed up, whatever instruction a crash comes at.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from plugins.engine.sealed import DamagedError, remove, seal, unseal
from plugins.index.records import Record, unpacked
from plugins.newsroom.heads import Head
from plugins.newsroom.releases import Release

INDEX = "index"
_FORMAT = "index 1"

# Releases kept open: a page of a list shows twenty, and neighbouring pages of other lists show them again.
_OPEN = 4096

_MUCH = 1_000_000


class Index(msgspec.Struct, frozen=True, array_like=True):
    """Everything the index knows: by folder. ``readers`` is the fingerprint of what the releases were read with; ``pack``
    the name of the file they lie in, ``size`` how much of it (bytes) is known.
    """

    readers: str = ""
    pack: str = ""
    size: int = 0
    records: dict[str, Record] = {}


@dataclass(frozen=True, slots=True)
class Fresh:
    """A release just read: its record without a place, and its bytes."""

    record: Record
    content: bytes


def read_index(state: Path, readers: str) -> Index:
    """The index, if its releases were read with the same ``readers``; else an empty one.

    Raises:
        DamagedError: there is an index that cannot be used.
    """
    path = state / INDEX
    payload = unseal(path, _FORMAT)
    if payload is None:
        return Index()
    try:
        index = msgspec.msgpack.decode(payload, type=Index)
    except msgspec.DecodeError as error:
        raise DamagedError(path) from error
    pack = state / index.pack
    if Path(index.pack).name != index.pack or not pack.is_file() or pack.stat().st_size < index.size:
        raise DamagedError(pack)
    return index if index.readers == readers else Index()


def forget_index(state: Path) -> None:
    """Forget everything that was read."""
    for path in (state / INDEX, *state.glob("pack-*")):
        remove(path)


def write_index(
    state: Path, last: Index, readers: str, kept: Mapping[str, Record], fresh: Mapping[str, Fresh]
) -> Index:
    """Write an index of the records of ``last`` that are ``kept`` and of those just read; the new index."""
    live = sum(record.length for record in kept.values())
    is_wasteful = last.size - live > max(live, _MUCH)
    pack, size = last.pack, last.size
    if not pack or is_wasteful:
        contents = {record.head.folder: _content(state / last.pack, record) for record in kept.values()}
        fresh = {**{folder: Fresh(kept[folder], content) for folder, content in contents.items()}, **fresh}
        pack, size = _next_name(last.pack), 0
    state.mkdir(parents=True, exist_ok=True)
    placed = _append(state / pack, size, fresh)
    records = {**kept, **placed}
    size += sum(len(each.content) for each in fresh.values())
    index = Index(readers, pack, size, dict(sorted(records.items())))
    seal(state / INDEX, _FORMAT, msgspec.msgpack.encode(index))
    for other in state.glob("pack-*"):
        if other.name != pack:
            remove(other)
    return index


def _next_name(last: str) -> str:
    return f"pack-{int(last.removeprefix('pack-') or 0) + 1}"


def _append(pack: Path, size: int, fresh: Mapping[str, Fresh]) -> dict[str, Record]:
    """Write releases behind the first ``size`` bytes of a pack; their records with their places."""
    placed: dict[str, Record] = {}
    if not fresh and pack.exists():
        return placed
    try:
        with pack.open("r+b" if size else "wb") as file:
            file.seek(size)
            file.truncate()  # what an earlier build appended and never came to name
            for folder, each in fresh.items():
                place = {"offset": file.tell(), "length": len(each.content), "seal": _seal(each.content)}
                placed[folder] = msgspec.structs.replace(each.record, **place)
                file.write(each.content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:  # Python does not name the file where a disk is full
        raise OSError(error.errno, error.strerror, str(pack)) from error
    return placed


def _seal(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=8).digest()


def _content(pack: Path, record: Record) -> bytes:
    with pack.open("rb") as file:
        return _read(file.fileno(), pack, record)


def _read(descriptor: int, pack: Path, record: Record) -> bytes:
    content = os.pread(descriptor, record.length, record.offset)
    if _seal(content) != record.seal:
        raise DamagedError(pack)
    return content


class IndexMemory:
    """An index kept in memory from one build to the next of the same process, as long as its file is the one it knows."""

    def __init__(self) -> None:
        self._stamp: tuple[str, int, int] | None = None
        self._index = Index()

    def index(self, state: Path, readers: str) -> Index | None:
        """The index; None where none is kept, or another build has written one since."""
        is_same = self._stamp is not None and self._stamp == _stamp(state) and self._index.readers == readers
        return self._index if is_same else None

    def keep(self, state: Path, index: Index) -> None:
        self._stamp, self._index = _stamp(state), index


def _stamp(state: Path) -> tuple[str, int, int] | None:
    try:
        found = (state / INDEX).stat()
    except OSError:
        return None
    return str(state), found.st_ino, found.st_mtime_ns


class PackedArchive:
    """An archive (newsroom.heads.Archive) that opens releases out of the pack, and keeps the last ones open."""

    def __init__(self, state: Path, index: Index) -> None:
        self._index = index
        self._pack = state / index.pack
        self._descriptor = os.open(self._pack, os.O_RDONLY) if index.pack else -1
        self._opened = lru_cache(maxsize=_OPEN)(self._unpacked)

    def open(self, head: Head) -> Release:
        """The release of a head.

        Raises:
            DamagedError: what lies in the pack is not what was put there.
        """
        return self._opened(head.folder)

    def heads(self) -> Iterable[Head]:
        """The heads of all releases, in the order of their folders."""
        return (record.head for record in self._index.records.values())

    @property
    def readers(self) -> str:
        """What the index was read with; see ``read_index``."""
        return self._index.readers

    def close(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)

    def _unpacked(self, folder: str) -> Release:
        try:
            return unpacked(_read(self._descriptor, self._pack, self._index.records[folder]))
        except msgspec.DecodeError as error:
            raise DamagedError(self._pack) from error
