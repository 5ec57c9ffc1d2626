"""Faults that strike a build at a chosen moment. They run inside the build's process, as an audit hook of the interpreter.

A *step* is what a process is about to do to a file below the watched folder: open it for writing, put it in place, remove
it, make or remove a folder. A build takes the same steps whenever it does the same work, so “before its 17th step” is a
moment that can be met again. Processes that the build forks count on, and write into the same log.

Some things the hook cannot see: bytes going into a file that is open already (``Deed.DIE_WRITING`` is for those), and
libraries that write files on their own.
"""

import fcntl
import json
import mmap
import os
import resource
import shutil
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

_LONGEST_WAIT_SECONDS = 60.0
_BYTES_BEFORE_DEATH = 64
_SLOW_STEP_SECONDS = 0.002
_BALLAST = "ballast"
_WRITING = os.O_WRONLY | os.O_RDWR


class Deed(StrEnum):
    WATCH = "watch"  # only write down the steps
    DIE = "die"  # the whole process group, at once
    FIRST_DIES = "first dies"  # the process that began the build; those it has started live on
    OTHER_DIES = (
        "other dies"  # the first process that takes part in the step, or a later one, and did not begin the build
    )
    DIE_WRITING = "die writing"  # after the first bytes of the file that is opened now, or of a later one
    INTERRUPT = "interrupt"  # Ctrl+C
    FILL_DISK = "fill disk"  # of the folder ``target``; until the step ``until``, if it is not 0
    REMOVE = "remove"  # remove the file ``target``
    WRITE = "write"  # write ``text`` into the file ``target``
    SLOW_DOWN = "slow down"  # at every step
    WAIT = "wait"  # make the file ``target`` + ".reached" and wait until ``target`` exists


@dataclass(frozen=True)
class Fault:
    """``deed`` is done once: before step number ``step`` (from 1) below the folder ``below``; or at the moment the file
    ``opened`` is to be opened for reading, or when it has been read. ``until`` is a step too. Every step is written to the file ``log``.
    """

    below: str
    log: str
    deed: Deed = Deed.WATCH
    step: int = 0
    opened: str = ""
    after_reading: bool = False
    until: int = 0
    target: str = ""
    text: str = ""

    def as_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Fault":
        given = json.loads(text)
        return cls(**{**given, "deed": Deed(given["deed"])})


def install(fault: Fault) -> None:
    """Watch this process, and what it forks, from now on."""
    if fault.deed is Deed.DIE_WRITING:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_Watcher(fault))


class _Watcher:
    """Called by the interpreter before everything it does for the program; what it does itself is not looked at."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._below = (os.path.join(fault.below, ""),)  # noqa: PTH118 a prefix of other paths
        self._log = os.open(fault.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._count = mmap.mmap(-1, 8)  # shared with forked processes
        self._own = threading.local()
        self._first = os.getpid()
        self._is_done = self._is_read = False

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        paths_of = _PATHS.get(event)
        if paths_of is None or getattr(self._own, "is_busy", False):
            return
        self._own.is_busy = True
        try:
            self._hear(event, args, paths_of(args))
        finally:
            self._own.is_busy = False

    def _hear(self, event: str, args: tuple[Any, ...], paths: list[str]) -> None:
        if event == "open" and args[2] & os.O_DIRECTORY:
            return
        is_reading = event == "open" and not args[2] & _WRITING
        if self._is_read and not self._is_done:
            self._strike()
        if is_reading and paths == [self._fault.opened]:
            self._is_read = True
            if not self._fault.after_reading and not self._is_done:
                self._strike()
        if any(path.startswith(self._below) for path in paths):
            name = "read" if is_reading else "write" if event == "open" else event
            os.write(self._log, ("\t".join([name, *paths]) + "\n").encode())
            number = 0 if is_reading else self._next()
            if number and self._is_due(number):
                self._strike()
            if number and number == self._fault.until:
                shutil.rmtree(Path(self._fault.target) / _BALLAST)

    def _next(self) -> int:
        fcntl.lockf(self._log, fcntl.LOCK_EX)  # two workers at once would count one step
        try:
            count: int = struct.unpack("Q", self._count[:])[0] + 1
            self._count[:] = struct.pack("Q", count)
        finally:
            fcntl.lockf(self._log, fcntl.LOCK_UN)
        return count

    def _is_due(self, number: int) -> bool:
        step = self._fault.step
        special = {Deed.SLOW_DOWN: True, Deed.OTHER_DIES: 0 < step <= number}
        return special.get(self._fault.deed, number == step)

    def _strike(self) -> None:
        if self._fault.deed is Deed.OTHER_DIES and os.getpid() == self._first:
            return
        self._is_done = True
        if self._fault.deed is Deed.FIRST_DIES:
            os.kill(self._first, signal.SIGKILL)
        _DEEDS[self._fault.deed](self._fault)


def _absolute(path: Any, folder: int = -1) -> list[str]:
    """The absolute path of an audit event's path; none for an open file."""
    if isinstance(path, int) or path is None:
        return []
    start = os.readlink(f"/proc/self/fd/{folder}") if folder >= 0 else os.getcwd()  # noqa: PTH109, PTH115 no audit event
    return [os.path.normpath(os.path.join(start, os.fsdecode(path)))]  # noqa: PTH118 the same


_PATHS: dict[str, Callable[[tuple[Any, ...]], list[str]]] = {
    "open": lambda args: _absolute(args[0]),
    "sqlite3.connect": lambda args: _absolute(args[0]),
    "os.truncate": lambda args: _absolute(args[0]),
    "os.mkdir": lambda args: _absolute(args[0], args[2]),
    "os.rmdir": lambda args: _absolute(args[0], args[1]),
    "os.remove": lambda args: _absolute(args[0], args[1]),
    "os.symlink": lambda args: _absolute(args[1], args[2]),
    "os.link": lambda args: _absolute(args[0], args[2]) + _absolute(args[1], args[3]),
    "os.rename": lambda args: _absolute(args[0], args[2]) + _absolute(args[1], args[3]),
}


def _die_writing(fault: Fault) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (_BYTES_BEFORE_DEATH, resource.RLIM_INFINITY))


def fill_disk(folder: Path, leave: int = 0) -> Path:
    """Fill the disk of a folder, all but ``leave`` bytes; what is to be removed again. With nothing left, there is no room
    for names either: on such a disk a folder cannot even be made."""
    ballast = folder / _BALLAST
    ballast.mkdir()
    size = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize - leave
    with (ballast / "bytes").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(size, 1))
    for number in range(0 if leave else os.statvfs(folder).f_favail):
        (ballast / str(number)).touch()
    return ballast


def _wait(fault: Fault) -> None:
    Path(f"{fault.target}.reached").touch()
    end = time.monotonic() + _LONGEST_WAIT_SECONDS
    while not Path(fault.target).exists() and time.monotonic() < end:
        time.sleep(0.01)


_DEEDS: dict[Deed, Callable[[Fault], object]] = {
    Deed.WATCH: lambda fault: None,
    Deed.DIE: lambda fault: os.killpg(0, signal.SIGKILL),
    Deed.FIRST_DIES: lambda fault: None,
    Deed.OTHER_DIES: lambda fault: os.kill(os.getpid(), signal.SIGKILL),
    Deed.DIE_WRITING: _die_writing,
    Deed.INTERRUPT: lambda fault: os.kill(os.getpid(), signal.SIGINT),
    Deed.FILL_DISK: lambda fault: fill_disk(Path(fault.target)),
    Deed.REMOVE: lambda fault: Path(fault.target).unlink(),
    Deed.WRITE: lambda fault: Path(fault.target).write_text(fault.text, encoding="utf-8"),
    Deed.SLOW_DOWN: lambda fault: time.sleep(_SLOW_STEP_SECONDS),
    Deed.WAIT: _wait,
}
