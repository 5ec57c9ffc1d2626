"""Makes sure of the environment before anything else runs: .venv from the hashed lock, then the Invoke task in it.

Standard library only: this runs with whatever Python starts tasks.py. An environment is made once for each lock; a mark
inside it holds the lock's fingerprint, so the second run sets nothing up again.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"
BENCH_LOCK = ROOT / "requirements-bench.lock"

# The tasks run in the repository; this variable tells them where the person stands, for the paths on the command line.
CALLED_FROM = "DEPESCHE_CALLED_FROM"

OLDEST_PYTHON = (3, 11)

# Tasks that need more than building a site does.
_TEST_TASKS = frozenset({"test", "lint"})
_BENCH_TASKS = frozenset({"bench"})

# Options without a value: the word behind one is the next task.
_FLAGS = frozenset({"--clean", "--strict", "--help", "-h", "--list", "-l", "--write"})


def enter(words: list[str]) -> int:
    """Set up what the words need, hand them to Invoke, and give its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        print("Depesche needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    for lock in _locks_for(tasks_in(words)):
        status = 0 if _is_ready(lock) else _set_up(lock)
        if status != 0:
            return status
    called_from = {CALLED_FROM: os.environ.get(CALLED_FROM, str(Path.cwd()))}
    command = [str(_python()), "-m", "plugins.commands.program", *words]
    return _become(command, {**os.environ, **called_from})


def _become(command: list[str], environment: dict[str, str]) -> int:
    """Go on as another program, so that a signal sent to this process reaches the one that works: a preview ends with it. Windows
    knows no such step: there the status of the other program is given back.
    """
    if os.name == "posix":
        sys.stdout.flush()
        sys.stderr.flush()
        os.chdir(ROOT)
        os.execve(command[0], command, environment)  # noqa: S606 no shell is what is wanted
    return subprocess.call(command, cwd=ROOT, env=environment)


def tasks_in(words: list[str]) -> list[str]:
    """The words that name tasks: neither options nor their values."""
    before = ["", *words]
    return [
        word
        for word, previous in zip(words, before, strict=False)
        if not word.startswith("-") and (not previous.startswith("-") or previous in _FLAGS or "=" in previous)
    ]


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _locks_for(tasks: list[str]) -> list[Path]:
    """What has to be installed before the tasks can run."""
    needed = [lock for lock, own in ((TEST_LOCK, _TEST_TASKS), (BENCH_LOCK, _BENCH_TASKS)) if own.intersection(tasks)]
    return needed or [LOCK]


def _is_ready(lock: Path) -> bool:
    """The environments of tests and benchmarks hold everything a build needs too."""
    mark = _mark()
    made_for = mark.read_text(encoding="utf-8") if mark.exists() and _python().exists() else ""
    accepted = (LOCK, TEST_LOCK, BENCH_LOCK) if lock == LOCK else (lock,)
    return made_for in map(_fingerprint, accepted)


def _mark() -> Path:
    return VENV / "made-for.txt"


def _fingerprint(lock: Path) -> str:
    version = ".".join(map(str, sys.version_info[:2]))
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()} {version}"


def _set_up(lock: Path) -> int:
    print(f"Setting up .venv from {lock.name} (once) …", flush=True)
    if not _python().exists() or not _is_of_this_version():
        venv.create(VENV, with_pip=True, clear=True)
    command = [str(_python()), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes"]
    status = subprocess.call([*command, "-r", str(lock)])
    if status != 0:
        print("The environment could not be set up: see the lines above.", file=sys.stderr)
        return 2
    _mark().write_text(_fingerprint(lock), encoding="utf-8")
    return 0


def _is_of_this_version() -> bool:
    answer = subprocess.run(
        [str(_python()), "-c", "import sys; print(sys.version_info[:2])"], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() == str(sys.version_info[:2])
