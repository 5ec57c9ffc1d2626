"""Two builds of one output do not mix: one waits for the other. Who was killed keeps nobody waiting."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building import NOW, ROOT, files_of
from tests.forking import Ended
from tests.robustness.faults import Deed
from tests.robustness.scene import Scene, phases_of, spread
from tests.robustness.starting import Starter
from tests.robustness.two_sites import Edition, TwoSites

_LONGEST_WAIT_SECONDS = 60.0
# So long a second build is watched while the first one holds the output.
_WATCH_SECONDS = 1.5


@pytest.fixture(scope="module")
def other_starter() -> Iterator[Starter]:
    """For a build at the same time."""
    with Starter() as starter:
        yield starter


def _start(edition: Edition, output: Path, *words: str) -> subprocess.Popen[str]:
    """The command, as a person types it."""
    command = [
        sys.executable,
        "-m",
        "plugins.commands.program",
        "build",
        *edition.words(output),
        "--as-of",
        NOW,
        *words,
    ]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def _end(process: subprocess.Popen[str]) -> Ended:
    said, complaints = process.communicate(timeout=_LONGEST_WAIT_SECONDS)
    return Ended(process.returncode, said, complaints)


@pytest.mark.parametrize("start", ["from nothing", "from the old site"])
def test_two_builds_of_the_same_content_make_what_one_makes(scene: Scene, start: str) -> None:
    scene.set_up()
    if start == "from nothing":
        shutil.rmtree(scene.output.parent)

    both = [_start(scene.sites.new, scene.output) for _ in range(2)]
    ended = [_end(each) for each in both]

    assert [each.status for each in ended] == [0, 0], ended
    assert scene.faults_against(scene.sites.new) == []


def test_two_builds_of_different_content_make_one_of_the_two_sites(scene: Scene) -> None:
    scene.set_up()

    both = [_start(edition, scene.output) for edition in (scene.sites.new, scene.sites.old)]
    ended = [_end(each) for each in both]

    assert [each.status for each in ended] == [0, 0], ended
    assert files_of(scene.output) in [scene.sites.old.files, scene.sites.new.files]
    assert scene.faults_after_building(scene.sites.new) == []


@pytest.mark.parametrize("moment", ["while it renders", "while it writes the output"])
def test_a_build_that_starts_during_another_waits_for_it(
    scene: Scene, other_starter: Starter, tmp_path: Path, moment: str
) -> None:
    """The first build is held at a step; the second one is to make the old site again, and has the last word."""
    phases = phases_of(scene.rehearse(), scene.output)
    steps = phases.before if moment == "while it renders" else phases.writing
    scene.set_up()
    go = tmp_path / "go"
    held = replace(scene.fault(Deed.WAIT, steps[len(steps) // 2]), target=str(go))
    first = scene.starter.start(*scene.sites.new.words(scene.output), fault=held)
    _wait_for(Path(f"{go}.reached"))
    before = files_of(scene.output)

    second = other_starter.start(*scene.sites.old.words(scene.output))
    time.sleep(_WATCH_SECONDS)
    meanwhile = files_of(scene.output)
    go.touch()
    ended = [scene.starter.end(first), other_starter.end(second)]

    assert meanwhile == before, "the second build has not waited"
    assert [each.status for each in ended] == [0, 0]
    assert scene.faults_against(scene.sites.old) == []


def _wait_for(file: Path) -> None:
    end = time.monotonic() + _LONGEST_WAIT_SECONDS
    while not file.exists():
        assert time.monotonic() < end, f"{file} was never made"
        time.sleep(0.01)


def test_a_clean_build_during_another_takes_nothing_away_from_it(
    scene: Scene, other_starter: Starter, tmp_path: Path
) -> None:
    """``--clean`` forgets what builds remember: not what another one is working with."""
    phases = phases_of(scene.rehearse(), scene.output)
    scene.set_up()
    go = tmp_path / "go"
    held = replace(scene.fault(Deed.WAIT, phases.before[-2]), target=str(go))
    first = scene.starter.start(*scene.sites.new.words(scene.output), fault=held)
    _wait_for(Path(f"{go}.reached"))

    second = other_starter.start(*scene.sites.new.words(scene.output), "--clean")
    time.sleep(_WATCH_SECONDS)
    go.touch()
    ended = [scene.starter.end(first), other_starter.end(second)]

    assert [each.status for each in ended] == [0, 0], ended
    assert scene.faults_against(scene.sites.new) == []


@pytest.mark.parametrize("deed", [Deed.DIE, Deed.FIRST_DIES])
def test_a_killed_build_keeps_nobody_waiting(scene: Scene, deed: Deed) -> None:
    """Not even where only its first process was killed, as a machine short of memory does it, and others of it live on."""
    phases = phases_of(scene.rehearse(), scene.output)
    for step in [*spread(phases.before, 2), *spread(phases.writing, 2)]:
        scene.set_up()
        process = scene.starter.start(*scene.sites.new.words(scene.output), fault=scene.fault(deed, step))
        assert scene.starter.end(process, with_others=deed is Deed.DIE).was_killed
        began = time.monotonic()

        ended = _end(_start(scene.sites.new, scene.output))

        assert (ended.status, ended.complaints) == (0, ""), f"after a death before step {step}"
        assert time.monotonic() - began < _LONGEST_WAIT_SECONDS / 2
        assert scene.faults_against(scene.sites.new) == [], f"after a death before step {step}"


def test_builds_of_different_outputs_do_not_wait_for_each_other(
    scene: Scene, other_starter: Starter, sites: TwoSites, tmp_path: Path
) -> None:
    phases = phases_of(scene.rehearse(), scene.output)
    scene.set_up()
    go = tmp_path / "go"
    held = replace(scene.fault(Deed.WAIT, phases.before[-1]), target=str(go))
    first = scene.starter.start(*scene.sites.new.words(scene.output), fault=held)
    _wait_for(Path(f"{go}.reached"))

    second = other_starter.run(*sites.new.words(scene.output.parent / "second"))
    go.touch()

    assert (scene.starter.end(first).status, second.status) == (0, 0)
    assert files_of(scene.output.parent / "second") == sites.new.files
