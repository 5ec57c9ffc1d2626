"""Other ways to die: at any time, in the middle of a file, by Ctrl+C, while the next build mends what the last one left."""

import random
import shutil
import time
from pathlib import Path

import pytest

from tests.building import NOW, run
from tests.forking import Ended
from tests.robustness.faults import Deed
from tests.robustness.judging import State
from tests.robustness.scene import Phases, Scene, phases_of, spread

COMPLETE = {State.OLD, State.NEW, State.MIXED}
SEED = 20261122


@pytest.fixture(scope="module")
def phases(scene: Scene) -> Phases:
    return phases_of(scene.rehearse(), scene.output)


def _faults(scene: Scene, where: str) -> list[str]:
    """What is wrong with the output right after a fault, and after the build that follows."""
    verdict = scene.verdict()
    torn = [] if verdict.state in COMPLETE else [*verdict.faults]
    return [
        f"{where}, {verdict.state}: {fault}" for fault in [*torn, *scene.faults_after_building(scene.sites.new)][:5]
    ]


def test_a_build_may_be_killed_at_any_time(scene: Scene, is_long: bool) -> None:
    """By the clock instead of by steps: between them, too. The moments are random, and the same in every run of the tests."""
    chance = random.Random(SEED)
    scene.set_up()
    began = time.monotonic()
    scene.build_new()
    seconds = time.monotonic() - began
    faults, killed = [], 0
    for number in range(200 if is_long else 6):
        scene.set_up()
        after = chance.uniform(0.3, 1.0) * seconds
        ended = scene.starter.run_and_kill(*scene.sites.new.words(scene.output), after=after)
        killed += ended.was_killed
        faults += _faults(scene, f"kill {number} after {after:.3f} s")

    assert faults == []
    assert killed > 0


def test_a_build_may_die_in_the_middle_of_writing_a_file(scene: Scene, phases: Phases, is_long: bool) -> None:
    """The file that is open then has its first 64 bytes and no more."""
    faults, died = [], 0
    moments = (*phases.before, *phases.writing, *phases.after)
    for step in (
        moments if is_long else [*spread(phases.before, 3), *spread(phases.writing, 2), *spread(phases.after, 2)]
    ):
        ended = scene.strike(Deed.DIE_WRITING, step)
        died += ended.status != 0
        faults += _faults(scene, f"step {step}")

    assert faults == []
    assert died > 0


def test_ctrl_c_ends_a_build_without_harm(scene: Scene, phases: Phases, is_long: bool) -> None:
    faults, noisy = [], []
    moments = (*phases.before, *phases.writing, *phases.after)
    for step in (
        moments if is_long else [*spread(phases.before, 2), *spread(phases.writing, 2), *spread(phases.after, 2)]
    ):
        ended = scene.strike(Deed.INTERRUPT, step)
        noisy += [f"step {step}: {ended.complaints[-300:]}"] if ended.has_traceback else []
        faults += _faults(scene, f"step {step}")

    assert faults == []
    assert noisy == []


def test_the_build_that_mends_may_be_killed_too(scene: Scene, phases: Phases, is_long: bool) -> None:
    """Killed while the output is written; then the next build is killed at one of its steps in the output, and the one
    after that has to cope with what both have left."""
    faults, second_deaths = [], 0
    for first in spread(phases.writing, 40 if is_long else 4)[1:-1]:
        scene.strike(Deed.DIE, first)
        left = scene.folder / "left"
        shutil.rmtree(left, ignore_errors=True)
        shutil.copytree(scene.output.parent, left)
        for second in _steps_of_the_next_build(scene, 40 if is_long else 2):
            shutil.rmtree(scene.output.parent)
            shutil.copytree(left, scene.output.parent)
            second_deaths += scene.build_new(scene.fault(Deed.DIE, second)).was_killed
            faults += _faults(scene, f"step {first}, then step {second}")

    assert faults == []
    assert second_deaths > 0


def _steps_of_the_next_build(scene: Scene, count: int) -> list[int]:
    """Steps at which the build that now follows writes into the output, from the first one to the last."""
    scene.log.unlink()
    scene.build_new(scene.fault())
    return spread(phases_of(scene.steps(), scene.output).writing, count)


def test_the_next_start_completes_the_site_even_if_the_content_is_broken_by_then(
    scene: Scene, phases: Phases, tmp_path: Path, is_long: bool
) -> None:
    """Mixed is for a short time only: whatever the next start is meant to build, it first makes the output one site."""
    broken = tmp_path / "content"
    shutil.copytree(scene.sites.new.content, broken)
    (broken / "site.yml").write_text("name: {de: Kaputt}\nlanguages: nine\n", encoding="utf-8")
    faults = []
    for step in spread(phases.writing, 40 if is_long else 4):
        scene.strike(Deed.DIE, step)
        ended = _build(scene, broken)
        assert ended.status == 1, ended
        state = scene.verdict().state
        faults += [f"step {step}: {state}"] if state not in {State.OLD, State.NEW} else []

    assert faults == []


def _build(scene: Scene, content: Path) -> Ended:
    places = ("--content", str(content), "--output", str(scene.output), "--settings", str(scene.sites.new.settings))
    return scene.starter.run(*places, "--lang", "en")


def test_the_command_that_is_typed_builds_the_same_after_a_death(scene: Scene, phases: Phases) -> None:
    """The tests start builds faster than people do (starting.py); here is the command as people type it."""
    scene.strike(Deed.DIE, phases.writing[len(phases.writing) // 2])

    done = run("build", *scene.sites.new.words(scene.output), "--as-of", NOW)

    assert (done.returncode, done.stderr) == (0, "")
    assert scene.faults_against(scene.sites.new) == []
