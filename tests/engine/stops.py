"""A process that ends at a chosen instruction: between any two changes of the disk."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count, takewhile
from pathlib import Path

import pytest

from plugins.engine.journal import JOURNAL
from tests.engine.artifacts import Workshop, path_of

# What changes names on the disk, or waits for it. Path and shutil call these.
_STEPS = ("replace", "unlink", "mkdir", "rmdir", "fsync", "sync")

# Files that stay, change, come, go, and change places with folders.
YESTERDAY = {"index": "yesterday", "de__index": "gestern", "de__2020__alt__index": "alt", "cs": "a file", "pl__a": "a"}
TODAY = {"index": "today", "de__index": "gestern", "de__2026__neu__index": "neu", "cs__index": "a folder", "pl": "b"}
CHANGED = ["a folder", "b", "neu", "today"]


class Stop(BaseException):
    """The process ends here: no error that a program could catch."""


@contextmanager
def stopped_at(step: int) -> Iterator[list[str]]:
    """Inside, the process ends before the ``step``-th change of the disk, from 1; gives the steps made so far."""
    made: list[str] = []

    def counted(name: str, original: Callable[..., None]) -> Callable[..., None]:
        def call(*arguments: object, **options: object) -> None:
            if len(made) + 1 >= step:
                raise Stop
            made.append(name)
            original(*arguments, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in _STEPS:
            patch.setattr(os, name, counted(name, getattr(os, name)))
        yield made


def is_stopped(step: int, work: Callable[[], object]) -> bool:
    """Do work that ends before its ``step``-th change of the disk; whether it made so many."""
    with stopped_at(step):
        try:
            work()
        except Stop:
            return True
    return False


def stopped_everywhere(
    folder: Path, prepare: Callable[[Path], Workshop], work: Callable[[Workshop], object]
) -> list[Workshop]:
    """A prepared workshop for each step at which its work can be stopped, stopped there."""

    def stopped(step: int) -> tuple[Workshop, bool]:
        workshop = prepare(folder / str(step))
        return workshop, is_stopped(step, lambda: work(workshop))

    return [workshop for workshop, _ in takewhile(lambda each: each[1], map(stopped, count(1)))]


def as_found(files: dict[str, str]) -> dict[str, str]:
    """Files as ``Workshop.found`` gives them."""
    return {path_of(name): text for name, text in files.items()}


def yesterday(folder: Path) -> Workshop:
    workshop = Workshop(folder)
    workshop.publish(**YESTERDAY)
    return workshop


def stopped_today(folder: Path, prepare: Callable[[Path], Workshop] = yesterday) -> list[Workshop]:
    """The workshops of today's build, stopped before each of its steps."""
    return stopped_everywhere(folder, prepare, lambda workshop: workshop.publish(**TODAY))


def sure(folder: Path) -> Workshop:
    """The workshop of today's build, stopped as soon as it was sure to happen."""
    return next(workshop for workshop in stopped_today(folder) if (workshop.state / JOURNAL).exists())
