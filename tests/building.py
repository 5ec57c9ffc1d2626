"""Building sites for tests: as a person does it, with the command."""

import atexit
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.forking import PROGRAM, ForkedProgram, environment_of_calls

ROOT = Path(__file__).parents[1]

# The moment at which the sites of the tests are seen.
NOW = "2026-06-01T12:00+02:00"

_LONGEST_WAIT_SECONDS = 120.0


@cache
def _program() -> ForkedProgram:
    program = ForkedProgram()
    atexit.register(program.close)
    return program


def run(*words: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """One call of ``tasks.py`` inside the environment that runs the tests; with variables of its own, in a new interpreter."""
    if environment is None:
        ended = _program().run(*words)
        return subprocess.CompletedProcess(words, ended.status, ended.said, ended.complaints)
    return subprocess.run(
        [sys.executable, "-m", PROGRAM, *words],
        cwd=ROOT,
        env=environment_of_calls(environment),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_LONGEST_WAIT_SECONDS,
        check=False,
    )


def build(
    content: Path, output: Path, *words: str, environment: Mapping[str, str] | None = None, as_of: str = NOW
) -> subprocess.CompletedProcess[str]:
    """Build a site that must succeed, with one process unless ``words`` say otherwise: the tests keep the others busy."""
    places = ("--content", str(content), "--output", str(output), *(() if "--jobs" in words else ("--jobs", "1")))
    done = run("build", *places, "--as-of", as_of, *words, environment=environment)
    assert done.returncode == 0, f"the build failed:\n{done.stdout}\n{done.stderr}"
    return done


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: path -> bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def differences(one: Path, other: Path) -> list[str]:
    """The paths that exist in only one of two folders or hold other bytes there: what ``diff -r`` prints."""
    left, right = files_of(one), files_of(other)
    return sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))


def once_per_run(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder ``name`` filled by ``make`` once for all workers of a test run (pytest-xdist)."""
    base = factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / f"made-{name}"
    done, failed = shared.with_suffix(".done"), shared.with_suffix(".failed")
    try:
        os.close(os.open(shared.with_suffix(".lock"), os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        _wait_for(done, failed)
        return shared
    try:
        shared.mkdir()
        make(shared)
    except BaseException as error:
        failed.write_text(str(error), encoding="utf-8")
        raise
    done.touch()
    return shared


def _wait_for(done: Path, failed: Path) -> None:
    """Until another worker has made it."""
    end = time.monotonic() + _LONGEST_WAIT_SECONDS
    while not done.exists():
        if failed.exists():
            pytest.fail(f"another worker could not make it: {failed.read_text(encoding='utf-8')}")
        if time.monotonic() > end:
            pytest.fail(f"{done} was never made")
        time.sleep(0.05)
