"""Races of a build with a person who saves: within one tick of the clock, and while the file is read.

How long a tick is depends on the file system: nanoseconds on this one perhaps, milliseconds on many, two seconds on the
memory stick that a small office publishes from. Here everything falls into one tick, however slow the machine is.
"""

import builtins
import io
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

_TIMES = ("st_mtime", "st_ctime", "st_atime", "st_birthtime")


class _Status:
    """What ``os.stat`` gives while the clock stands: nothing was saved later than it stands."""

    def __init__(self, status: os.stat_result, stands_ns: int) -> None:
        self._status, self._stands_ns = status, stands_ns

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._status, name)
        if name.removesuffix("_ns") not in _TIMES:
            return value
        seen_ns = min(getattr(self._status, f"{name.removesuffix('_ns')}_ns"), self._stands_ns)
        return seen_ns if name.endswith("_ns") else seen_ns / 10**9

    def __getitem__(self, index: int) -> Any:
        return self._status[index]


class _Entry:
    """An entry of ``os.scandir`` while the clock stands."""

    def __init__(self, entry: "os.DirEntry[str]", stands_ns: int) -> None:
        self._entry, self._stands_ns = entry, stands_ns

    def __getattr__(self, name: str) -> Any:
        return getattr(self._entry, name)

    def __fspath__(self) -> str:
        return self._entry.path

    def stat(self, *, follow_symlinks: bool = True) -> _Status:
        return _Status(self._entry.stat(follow_symlinks=follow_symlinks), self._stands_ns)


class _Scan:
    """What ``os.scandir`` gives while the clock stands."""

    def __init__(self, scanned: Any, stands_ns: int) -> None:
        self._scanned, self._stands_ns = scanned, stands_ns

    def __iter__(self) -> Iterator[_Entry]:
        return self

    def __next__(self) -> _Entry:
        return _Entry(next(self._scanned), self._stands_ns)

    def __enter__(self) -> "_Scan":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self._scanned.close()


@contextmanager
def the_clock_stands() -> Iterator[None]:
    """What this process saves, builds and saves again meanwhile has one time, and that time is now."""
    stands_ns, scandir = time.time_ns(), os.scandir

    def seen(status: Callable[..., os.stat_result]) -> Callable[..., _Status]:
        return lambda *places, **options: _Status(status(*places, **options), stands_ns)

    def scanned(*places: Any) -> _Scan:
        return _Scan(scandir(*places), stands_ns)

    with ExitStack() as patches:
        for name in ("stat", "lstat", "fstat"):
            patches.enter_context(patch.object(os, name, seen(getattr(os, name))))
        patches.enter_context(patch.object(os, "scandir", scanned))
        patches.enter_context(patch.object(time, "time_ns", lambda: stands_ns))
        patches.enter_context(patch.object(time, "time", lambda: stands_ns / 10**9))
        yield


@dataclass
class Saver:
    """Somebody who saves ``path`` just before it is opened and again as soon as it is closed, each time with the next of
    ``contents``. ``saved`` counts the saves.
    """

    path: Path
    contents: list[bytes]
    saved: int = 0

    def save(self) -> None:
        if self.saved < len(self.contents):
            with os.fdopen(os.open(self.path, os.O_WRONLY), "wb") as file:  # not by what is watched
                file.write(self.contents[self.saved])
            self.saved += 1


class _WatchedFile:
    """An open file; when it is closed the saver saves."""

    def __init__(self, file: Any, saver: Saver) -> None:
        self._file, self._saver = file, saver

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._file)

    def __enter__(self) -> "_WatchedFile":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        if not self._file.closed:
            self._file.close()
            self._saver.save()


@contextmanager
def saving_while_it_is_read(saver: Saver) -> Iterator[None]:
    """Let somebody save while builds of this process read the file by Python's own ``open``."""

    def opened(file: Any, mode: str = "r", *more: Any, **options: Any) -> Any:
        is_watched = isinstance(file, str | os.PathLike) and Path(file) == saver.path and "r" in mode
        if is_watched:
            saver.save()
        found = real(file, mode, *more, **options)
        return _WatchedFile(found, saver) if is_watched else found

    real = builtins.open
    with patch.object(builtins, "open", opened), patch.object(io, "open", opened):
        yield
