"""Building the site of a desk: in this process, in one of its own, from scratch, or after a build that was killed.

A build in this process is many times faster; surroundings.py makes it one that a new process would do.
"""

import io
import os
import re
import subprocess
import sys
from contextlib import chdir, nullcontext, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from plugins.commands.program import main
from tests.building import ROOT
from tests.incremental.desk import Desk
from tests.incremental.surroundings import a_clock_an_hour_ahead, a_new_process, templates_compiled_once, warnings_in

# Ends the process, as a power cut does, at the n-th change of the file system by a name; says how many there were.
_DYING = """
import atexit, os, sys
at, changes = int(sys.argv.pop(1)), 0
atexit.register(lambda: print("changes:", changes))

def dying(change):
    def changed(*places, **options):
        global changes
        changes += 1
        if changes == at:
            os._exit(9)
        return change(*places, **options)
    return changed

for name in ("replace", "rename", "unlink", "rmdir", "mkdir", "link", "symlink"):
    setattr(os, name, dying(getattr(os, name)))
from plugins.commands.program import main
main(sys.argv[1:])
"""

# Calls in workers however little there is to do.
_WITH_WORKERS = """
import sys
from plugins.commands.program import main
from plugins.engine import publish
from plugins.index import refresh
publish._WORTH_WORKERS = refresh._WORTH_WORKERS = 0
main(sys.argv[1:])
"""

_LONGEST_WAIT_SECONDS = 120.0

_PROBLEM = re.compile(r"^content\S* ?.*\[[a-z-]+\] .*$", re.MULTILINE)


class Run(Enum):
    """How a build is run: a sentence for reports."""

    HERE = "built in the process of the test"
    HERE_AN_HOUR_LATER = "built in the process of the test, by a clock an hour ahead"
    APART = "built in a process of its own"
    APART_WITH_WORKERS = "built in a process of its own with two more at work, and other hashes"
    WITH_ALL_WORK_FORGOTTEN = "built with --clean"
    AFTER_ONE_KILLED_EARLY = "built after a build that was killed at its 18th change of a file"
    AFTER_ONE_KILLED_LATER = "built after a build that was killed at its 40th change of a file"


_KILLED_AT = {Run.AFTER_ONE_KILLED_EARLY: 18, Run.AFTER_ONE_KILLED_LATER: 40}


@dataclass(frozen=True)
class Built:
    """How a build ended: its exit status, or the name of the exception it ended with; and the problems it told, sorted."""

    status: int | str
    problems: tuple[str, ...]
    said: str


def run(desk: Desk, how: Run) -> Built:
    """Build the site of a desk upon what is there."""
    words = words_of(desk)
    if how in _KILLED_AT:
        kill_a_build(words, _KILLED_AT[how])
    if how is Run.APART:
        return _apart(["-m", "plugins.commands.program", *words, "--jobs=1"], "0")
    if how is Run.APART_WITH_WORKERS:
        return _apart(["-c", _WITH_WORKERS, *words, "--jobs=2"], "4242")
    clock = a_clock_an_hour_ahead() if how is Run.HERE_AN_HOUR_LATER else nullcontext()
    with clock:
        return _here([*words, "--jobs=1", *(["--clean"] if how is Run.WITH_ALL_WORK_FORGOTTEN else [])])


def run_clean(desk: Desk, folder: Path) -> Built:
    """Build the site of a desk into a folder in which nothing was ever built."""
    with templates_compiled_once():
        return _here([*words_of(desk, folder / "output"), "--jobs=1"])


def words_of(desk: Desk, output: Path | None = None) -> list[str]:
    places = {"settings": desk.root / "settings.py", "content": desk.content, "output": output or desk.output}
    return ["build", *(f"--{name}={place}" for name, place in places.items()), f"--as-of={desk.now}", "--lang=en"]


def kill_a_build(words: list[str], at: int) -> int:
    """Run a build that dies at its ``at``-th change of the file system, or ends before; its exit status, 9 if it died."""
    return _dying(words, at).returncode


def changes_of_a_build(words: list[str]) -> int:
    """Run a build and count its changes of the file system."""
    return int(_dying(words, 0).stdout.rpartition("changes: ")[2])


def _dying(words: list[str], at: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", "-c", _DYING, str(at), *words]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=_LONGEST_WAIT_SECONDS, check=False
    )


def _apart(command: list[str], hash_seed: str) -> Built:
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=_LONGEST_WAIT_SECONDS,
        check=False,
    )
    return _built(done.returncode, done.stdout + done.stderr)


def _here(words: list[str]) -> Built:
    said = io.StringIO()
    status: int | str = "went on"
    with chdir(ROOT), a_new_process(), redirect_stdout(said), redirect_stderr(said), warnings_in(said):
        try:
            main(words)
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else str(end.code)
        except Exception as error:  # noqa: BLE001 what ends a process with a traceback and the status 1
            said.write(f"{type(error).__name__}: {error}")
            status = 1
    return _built(status, said.getvalue())


def _built(status: int | str, said: str) -> Built:
    return Built(status, tuple(sorted(set(_PROBLEM.findall(said)))), said)
