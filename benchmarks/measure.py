"""Measures one command: time, processor time, memory of the whole process tree, and the files it wrote. Linux only.

Memory is the proportional set size (PSS), in which a page shared by several processes counts once: a thread sums it over
the command and all its descendants, as often as costs little. So it is a sample: a short peak can slip through.
"""

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

_PAUSE_SECONDS = 0.05

# Sampling takes at most this share of a processor: reading the memory of a large process costs time, the process's too.
_SHARE = 0.05

# Path -> inode, time of change of the content, time of change of the inode.
Stamps: TypeAlias = dict[str, tuple[int, int, int]]


class CommandError(Exception):
    """The measured command failed."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """``wall`` and ``cpu`` in seconds (user and system, of the command and all it waited for), ``memory`` in bytes,
    ``written`` the number of files in the output that are not as they were before.
    """

    wall: float
    cpu: float
    memory: int
    written: int


def measure(
    command: Sequence[str], output: Path, log: Path, cwd: Path, environment: Mapping[str, str] | None = None
) -> Measurement:
    """Run a command to its end; what it says goes to ``log``. Raises CommandError unless it ends with 0."""
    before = stamps(output)
    os.sync()  # so that what was written before does not cost this command
    with log.open("wb") as said:
        started = time.monotonic()
        process = subprocess.Popen(command, cwd=cwd, env=environment, stdout=said, stderr=subprocess.STDOUT)
        with _sampled(process.pid) as sampler:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise CommandError(f"{' '.join(command)} ended with {process.returncode}; see {log}")
    after = stamps(output)
    written = sum(before.get(path) != stamp for path, stamp in after.items())
    return Measurement(wall, usage.ru_utime + usage.ru_stime, sampler.peak, written)


def stamps(folder: Path) -> Stamps:
    """The stamps of all files below a folder; none if there is no folder."""
    found: Stamps = {}
    waiting = [str(folder)] if folder.is_dir() else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    stat = entry.stat(follow_symlinks=False)
                    found[entry.path] = (stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns)
    return found


class _Sampler(threading.Thread):
    """Keeps the highest sum of memory seen in a process and its descendants."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._done = threading.Event()

    def run(self) -> None:
        pause = 0.0
        while not self._done.wait(pause):
            started = time.thread_time()
            self.peak = max(self.peak, sum(map(_memory, _tree(self._pid))))
            pause = max(_PAUSE_SECONDS, (time.thread_time() - started) / _SHARE)

    def stop(self) -> None:
        self._done.set()
        self.join()


@contextlib.contextmanager
def _sampled(pid: int) -> Iterator[_Sampler]:
    sampler = _Sampler(pid)
    sampler.start()
    try:
        yield sampler
    finally:
        sampler.stop()


def _tree(pid: int) -> Iterator[int]:
    """A process and its descendants; those that end meanwhile are left out."""
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(OSError):
                for child in (task / "children").read_text().split():
                    yield from _tree(int(child))


def _memory(pid: int) -> int:
    """The proportional set size of a process in bytes; 0 if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines.splitlines() if line.startswith("Pss:")), 0)
