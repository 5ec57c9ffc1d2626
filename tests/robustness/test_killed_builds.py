"""A build that is killed, at whatever step, leaves a complete site; and the next build needs no help (SPEC section 8, 1)."""

import sys
from dataclasses import dataclass

import pytest

from tests.robustness.faults import Deed
from tests.robustness.judging import State, Verdict
from tests.robustness.scene import Scene, phases_of, spread

# “Mixed” is agreed upon for the short time in which files are put in place one by one: see judging.py.
COMPLETE = {State.OLD, State.NEW, State.MIXED}


@dataclass(frozen=True)
class Death:
    """A build that was killed before a step: how the output was right after, and what was wrong after the next build."""

    step: int
    before: str
    was_killed: bool
    verdict: Verdict
    faults_after_next_build: tuple[str, ...]

    def __str__(self) -> str:
        return f"killed before step {self.step}, {self.before}: {self.verdict.state}"


@pytest.fixture(scope="module")
def deaths(scene: Scene, is_long: bool) -> list[Death]:
    """The old site is to become the new one; the build's process group is killed before one of its steps, again and again:
    most often while the output is written."""
    steps = scene.rehearse()
    phases = phases_of(steps, scene.output)
    moments = range(1, len(steps) + 1)
    chosen = [*spread(phases.before, 7), *spread(phases.writing, 18), *spread(phases.after, 5)]
    deaths = [_die(scene, step, number) for number, step in enumerate(moments if is_long else chosen)]
    sys.stdout.writelines(f"{death}\n" for death in deaths)  # for whoever asks pytest to show it
    return deaths


def _die(scene: Scene, step: int, number: int) -> Death:
    """Every fourth time the editors think again: the next build is to make the old site."""
    ended = scene.strike(Deed.DIE, step)
    verdict, before = scene.verdict(), str(scene.steps()[-1])
    next_edition = scene.sites.old if number % 4 == 3 else scene.sites.new
    return Death(step, before, ended.was_killed, verdict, tuple(scene.faults_after_building(next_edition)))


def test_builds_are_killed_before_while_and_after_the_output_is_written(deaths: list[Death]) -> None:
    """Otherwise the tests below would look at builds that were never in danger."""
    assert [str(death) for death in deaths if not death.was_killed] == []
    assert deaths[0].verdict.state == State.OLD
    assert deaths[-1].verdict.state == State.NEW


def test_a_killed_build_leaves_no_torn_site(deaths: list[Death]) -> None:
    torn = [
        f"{death}: {fault}" for death in deaths if death.verdict.state not in COMPLETE for fault in death.verdict.faults
    ]

    assert torn == []


def test_the_build_after_a_killed_one_equals_a_clean_build(deaths: list[Death]) -> None:
    assert [f"{death}: {fault}" for death in deaths for fault in death.faults_after_next_build] == []
