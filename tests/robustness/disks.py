"""Small disks and folders that cannot be written, as the operating system has them. They need the rights of root."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

_MOST_FILES = 3000
_FILE_RIGHTS = "-dac_override,-dac_read_search,-fowner"


def _mount(*words: str) -> None:
    """Call ``mount``; a machine that does not allow it skips the test, but in CI that is a failure."""
    done = subprocess.run(["mount", *words], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        give_up(f"mounting is not permitted here: {done.stderr.strip()}")


def give_up(reason: str) -> None:
    """Skip the test and say why; in CI every test must run."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def small_disk(place: Path, size_kilobytes: int) -> Iterator[Path]:
    """A disk of its own at ``place`` for few files, empty, for as long as the context lasts."""
    place.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={size_kilobytes}k,nr_inodes={_MOST_FILES}", "depesche-test", str(place))
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nobody can write into the folder, not even root, for as long as the context lasts."""
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,ro,bind", str(folder))
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def without_root_rights() -> Sequence[str]:
    """The words before a command that make it respect the rights of files, which root otherwise does not."""
    if os.geteuid() != 0:
        return ()
    words = ("setpriv", f"--bounding-set={_FILE_RIGHTS}", f"--inh-caps={_FILE_RIGHTS}")
    try:
        subprocess.run([*words, "true"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        give_up(f"the rights of root cannot be given up here: {error}")
    return words
