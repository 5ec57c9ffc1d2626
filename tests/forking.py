"""Calls of the program that do not wait until it is imported: it is imported once, in a process that forks for each call.

What runs in the forked process is the command as it is, ``python -m plugins.commands.program …``, in a process group of its
own, with its standard output and error in files. Started as a module, this file is the process that forks.
"""

import importlib
import json
import os
import runpy
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from tests.robustness.faults import Fault

PROGRAM = "plugins.commands.program"

_ROOT = Path(__file__).parents[1]
_LONGEST_CALL_SECONDS = 120.0


@dataclass(frozen=True)
class Ended:
    """A call that has ended; ``status`` is negative where a signal ended it."""

    status: int
    said: str
    complaints: str

    @property
    def was_killed(self) -> bool:
        return self.status < 0

    @property
    def has_traceback(self) -> bool:
        return "Traceback" in self.said + self.complaints


class ForkedProgram:
    """The program, ready to be called with words, one call at a time. Use it with ``with``, or ``close`` it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.forking"],
            cwd=_ROOT,
            env=environment_of_calls(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        self._folder.cleanup()

    @property
    def folder(self) -> Path:
        """A folder for what is written down about the calls."""
        return Path(self._folder.name)

    def start(self, *words: str, fault: "Fault | None" = None) -> int:
        """Call the program; the number of its process and of its process group."""
        request = {
            "words": words,
            "fault": fault and fault.as_json(),
            "environment": environment_of_calls(),
            "to": str(self.folder),
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        return int(self._answer())

    def end(self, process: int, *, with_others: bool = True) -> Ended:
        """Wait until the call has ended; and all it has started, unless those are to live on."""
        try:
            status = int(self._answer())
        except TimeoutError:
            kill_group(process)
            raise
        if with_others:
            _wait_for_group(process)
        said, complaints = ((self.folder / name).read_text(encoding="utf-8") for name in ("said", "complaints"))
        return Ended(status, said, complaints)

    def run(self, *words: str, fault: "Fault | None" = None) -> Ended:
        return self.end(self.start(*words, fault=fault))

    def _answer(self) -> bytes:
        assert self._process.stdout is not None
        if not select.select([self._process.stdout], [], [], _LONGEST_CALL_SECONDS)[0]:
            raise TimeoutError(f"the program has not ended within {_LONGEST_CALL_SECONDS} s")
        return self._process.stdout.readline()


def environment_of_calls(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment variables of a call: those of the tests, without what would change a site."""
    kept = {name: value for name, value in os.environ.items() if name not in {"SOURCE_DATE_EPOCH", "LC_ALL"}}
    return {**kept, "LANG": "en_GB.UTF-8", **(more or {})}


def kill_group(process: int) -> None:
    try:
        os.killpg(process, signal.SIGKILL)
    except ProcessLookupError:
        return  # it has ended by itself


def _wait_for_group(process: int) -> None:
    """What a killed call had started may take a moment to end; whatever is left then has no business to run on."""
    end = time.monotonic() + 1
    while time.monotonic() < end:
        try:
            os.killpg(process, 0)
        except ProcessLookupError:
            return
        time.sleep(0.005)
    kill_group(process)


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


def _forget_the_tests() -> None:
    """Modules that are loaded count as the user's own code: with those of the tests a site would be made anew."""
    for name in [each for each in sys.modules if each.partition(".")[0] == "tests"]:
        del sys.modules[name]


def _main() -> None:
    for name in ("plugins.commands.site", "plugins.commands.serve", "plugins.commands.texts", PROGRAM):
        importlib.import_module(name)
    for name in importlib.import_module("pelicanconf").PLUGINS:
        importlib.import_module(name)
    for name in (PROGRAM, "pelicanconf"):
        del sys.modules[name]  # it is run as the main program, below; and the settings are loaded by name
    request = _serve()
    _redirect(Path(str(request["to"])))
    os.environ.clear()
    os.environ.update(request["environment"])  # type: ignore[call-overload]
    if request["fault"]:
        from tests.robustness.faults import Fault, install

        install(Fault.from_json(str(request["fault"])))
    _forget_the_tests()
    sys.argv = [PROGRAM, *map(str, request["words"])]  # type: ignore[call-overload]
    runpy.run_module(PROGRAM, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _main()
