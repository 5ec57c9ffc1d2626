"""A scene: an output in which the old site becomes the new one again and again, and is struck by faults on the way."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.building import files_of
from tests.forking import Ended
from tests.robustness.faults import Deed, Fault
from tests.robustness.judging import Verdict, empty_folders, judge
from tests.robustness.starting import Starter
from tests.robustness.steps import Step, steps_in
from tests.robustness.two_sites import Edition, TwoSites

Item = TypeVar("Item")


@dataclass(frozen=True)
class Scene:
    """``folder`` is the scene's own; the site stands in ``folder/site/output``. Its builds take ``jobs`` processes."""

    starter: Starter
    sites: TwoSites
    folder: Path
    jobs: int = 1

    @property
    def output(self) -> Path:
        return self.folder / "site" / "output"

    @property
    def state(self) -> Path:
        """Where builds keep what they remember: only its place is known, not what is in it."""
        return self.output.parent / ".depesche"

    @property
    def log(self) -> Path:
        """Outside the scene's folder: its disk may be full, and a log that cannot be written would be a fault of its own."""
        return self.starter.folder / "steps.log"

    def set_up(self) -> None:
        """The old site, as its build has left it."""
        self.sites.place_old(self.output)
        self.log.unlink(missing_ok=True)

    def build_new(self, fault: Fault | None = None) -> Ended:
        """Build the new site; with a fault that is to strike it."""
        return self.starter.run(*self.sites.new.words(self.output, self.jobs), fault=fault)

    def fault(self, deed: Deed = Deed.WATCH, step: int = 0) -> Fault:
        """A fault that counts the steps in the output and in what builds remember."""
        return Fault(str(self.output.parent), str(self.log), deed, step)

    def rehearse(self) -> list[Step]:
        """All steps of a build from the old site to the new one, without any fault."""
        self.set_up()
        ended = self.build_new(self.fault())
        assert (ended.status, self.verdict().state) == (0, "new"), ended
        return self.steps()

    def strike(self, deed: Deed, step: int) -> Ended:
        """Set the scene and strike the build of the new site before a step."""
        self.set_up()
        return self.build_new(self.fault(deed, step))

    def steps(self) -> list[Step]:
        """The steps of the last build that was watched or struck."""
        return steps_in(self.log)

    def verdict(self) -> Verdict:
        return judge(self.output, self.sites.old.files, self.sites.new.files)

    def faults_after_building(self, edition: Edition) -> list[str]:
        """What is wrong after a normal build of an edition: nothing, if it equals a clean one and needed no help."""
        ended = self.starter.run(*edition.words(self.output, self.jobs))
        return [*faults_of_status(ended), *self.faults_against(edition)]

    def faults_against(self, edition: Edition) -> list[str]:
        """How the output differs from a clean build of an edition."""
        found = files_of(self.output)
        differing = sorted(path for path in found.keys() | edition.files if found.get(path) != edition.files.get(path))
        return [
            *(f"{path} is not as in a clean build" for path in differing),
            *(f"{folder}/ is empty" for folder in empty_folders(self.output)),
        ]

    def clear(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def faults_of_status(ended: Ended) -> list[str]:
    """What is wrong with how a build that should succeed has ended."""
    return [] if ended.status == 0 else [f"the build ended with {ended.status}: {ended.complaints}"]


def spread(items: Sequence[Item], count: int) -> list[Item]:
    """At most ``count`` of the items, evenly, with the first and the last."""
    if len(items) <= count:
        return list(items)
    return [items[round(number * (len(items) - 1) / (count - 1))] for number in range(count)]


@dataclass(frozen=True)
class Phases:
    """The numbers of a build's steps: before it touches the output, while it does, and after."""

    before: tuple[int, ...]
    writing: tuple[int, ...]
    after: tuple[int, ...]


def phases_of(steps: Sequence[Step], output: Path) -> Phases:
    touching = [number for number, step in enumerate(steps, 1) if step.touches(output)]
    assert touching, "the build has not touched the output"
    first, last = touching[0], touching[-1]
    numbers = range(1, len(steps) + 1)
    return Phases(tuple(numbers[: first - 1]), tuple(numbers[first - 1 : last]), tuple(numbers[last:]))
