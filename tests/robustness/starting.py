"""Starts builds without waiting for the program to be imported each time: it is imported once and forks for each build.

What runs in the forked process is the command as it is, ``python -m plugins.commands.program build …``, in a process group
of its own, with its standard output and error in files. Started as a module, this file is the process that forks.
"""

import importlib
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.building import NOW, ROOT
from tests.robustness.faults import Fault, install

PROGRAM = "plugins.commands.program"


@dataclass(frozen=True)
class Ended:
    """A build that has ended; ``status`` is negative where a signal ended it."""

    status: int
    said: str
    complaints: str

    @property
    def was_killed(self) -> bool:
        return self.status < 0

    @property
    def has_traceback(self) -> bool:
        return "Traceback" in self.said + self.complaints


class Starter:
    """Starts builds, one at a time. Use it with ``with``."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        kept = {name: value for name, value in os.environ.items() if name not in {"SOURCE_DATE_EPOCH", "LC_ALL"}}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.robustness.starting"],
            cwd=ROOT,
            env={**kept, "LANG": "en_GB.UTF-8", "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    @property
    def folder(self) -> Path:
        """A folder for what is written down about the builds."""
        return Path(self._folder.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        self._folder.cleanup()

    def start(self, *words: str, fault: Fault | None = None) -> int:
        """Start ``build`` with these words; the number of its process and of its process group."""
        request = {
            "words": ["build", *words, "--as-of", NOW],
            "fault": fault and fault.as_json(),
            "to": str(self.folder),
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return int(self._answer())

    def end(self, process: int, *, with_others: bool = True) -> Ended:
        """Wait until the build has ended; and all it has started, unless those are to live on."""
        status = int(self._answer())
        if with_others:
            _wait_for_group(process)
        said, complaints = ((self.folder / name).read_text(encoding="utf-8") for name in ("said", "complaints"))
        return Ended(status, said, complaints)

    def run(self, *words: str, fault: Fault | None = None) -> Ended:
        return self.end(self.start(*words, fault=fault))

    def run_and_kill(self, *words: str, after: float) -> Ended:
        """Kill the build's whole process group after so many seconds, if it still runs then."""
        process = self.start(*words)
        time.sleep(after)
        _kill_group(process)
        return self.end(process)

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


def _kill_group(process: int) -> None:
    try:
        os.killpg(process, signal.SIGKILL)
    except ProcessLookupError:
        return  # it has ended by itself


def _wait_for_group(process: int) -> None:
    """What a killed build had started may take a moment to end; whatever is left then has no business to run on."""
    end = time.monotonic() + 1
    while time.monotonic() < end:
        try:
            os.killpg(process, 0)
        except ProcessLookupError:
            return
        time.sleep(0.005)
    _kill_group(process)


def _serve() -> dict[str, object]:
    """Fork for each line of standard input and say how it went; returns only in a forked process, with what it is to do."""
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            os.setsid()
            request: dict[str, object] = json.loads(line)
            return request
        sys.stdout.write(f"{process}\n")
        sys.stdout.flush()
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        sys.stdout.write(f"{status}\n")
        sys.stdout.flush()
    raise SystemExit(0)


def _redirect(folder: Path) -> None:
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    for number, name in ((1, "said"), (2, "complaints")):
        with (folder / name).open("wb") as file:
            os.dup2(file.fileno(), number)


def _main() -> None:
    for name in ("plugins.commands.site", "plugins.commands.serve", "plugins.commands.texts", PROGRAM):
        importlib.import_module(name)
    for name in importlib.import_module("pelicanconf").PLUGINS:
        importlib.import_module(name)
    del sys.modules[PROGRAM]  # it is run as the main program, below
    request = _serve()
    _redirect(Path(str(request["to"])))
    if request["fault"]:
        install(Fault.from_json(str(request["fault"])))
    sys.argv = [PROGRAM, *map(str, request["words"])]  # type: ignore[call-overload]
    runpy.run_module(PROGRAM, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _main()
