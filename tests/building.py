"""Building sites for tests: as a person does it, with the command, in a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# The moment at which the sites of the tests are seen.
NOW = "2026-06-01T12:00+02:00"

_LONGEST_WAIT_SECONDS = 120.0


def run(
    *words: str, environment: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """One call of ``tasks.py`` inside the environment that runs the tests."""
    kept = {name: value for name, value in os.environ.items() if name not in {"SOURCE_DATE_EPOCH", "LC_ALL"}}
    return subprocess.run(
        [sys.executable, "-m", "plugins.commands.program", *words],
        cwd=cwd,
        env={**kept, "LANG": "en_GB.UTF-8", **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_LONGEST_WAIT_SECONDS,
        check=False,
    )


def build(
    content: Path, output: Path, *words: str, environment: Mapping[str, str] | None = None, as_of: str = NOW
) -> subprocess.CompletedProcess[str]:
    """Build a site that must succeed."""
    places = ("--content", str(content), "--output", str(output))
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
