"""A full disk stops a build with a word and leaves a complete site; with room again, the next build needs no help.

The output and what builds remember stand on a small disk of their own. A file that only fills it stands there too.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building import files_of
from tests.forking import Ended
from tests.robustness.disks import small_disk
from tests.robustness.faults import Deed, fill_disk
from tests.robustness.judging import State
from tests.robustness.scene import Scene, phases_of, spread
from tests.robustness.starting import Starter
from tests.robustness.steps import Step
from tests.robustness.two_sites import TwoSites

_DISK_KILOBYTES = 64 * 1024

# What a person is told, in one line, together with a path on the disk that is full.
_FULL = "No space left on device"

# Pelican says it in a line of its own where it was Pelican that had no room.
_PELICANS_OWN = "A problem occurred copying file"


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with small_disk(tmp_path_factory.mktemp("small-disk"), _DISK_KILOBYTES) as disk:
        yield disk


@pytest.fixture
def scene(disk: Path, starter: Starter, sites: TwoSites) -> Iterator[Scene]:
    """The old site on the small disk, and room enough. With two processes: where one has no room, the other writes on."""
    scene = Scene(starter, sites, disk, jobs=2)
    scene.set_up()
    yield scene
    shutil.rmtree(disk / "ballast", ignore_errors=True)


def _faults_of_refusal(scene: Scene, ended: Ended) -> list[str]:
    """What is wrong with how a build has ended that had no room: it fails with one line that says so, and the output is the
    old site; or the new one, where only what comes after it had no room."""
    state = scene.verdict().state
    lines = ended.complaints.splitlines()
    own = [line for line in lines if not line.startswith(_PELICANS_OWN)]
    is_clear = bool(lines) and all(_FULL in line and str(scene.folder) in line for line in lines)
    faults = [f"status {ended.status}"] if ended.was_killed else []
    if ended.status == 0:
        return [*faults, f"ended with 0, but the site is {state}"] if state != State.NEW else faults
    if state not in {State.OLD, State.NEW}:
        faults.append(f"the site is {state}")
    if not is_clear or len(own) > 1:
        faults.append(f"said: {ended.complaints[-400:]}")
    return faults


def _faults_with_room_again(scene: Scene) -> list[str]:
    shutil.rmtree(scene.folder / "ballast")
    return scene.faults_after_building(scene.sites.new)


@pytest.mark.parametrize("kilobytes", [0, 4, 40, 200, 500])
def test_a_build_that_begins_with_too_little_room_leaves_the_old_site(scene: Scene, kilobytes: int) -> None:
    fill_disk(scene.folder, leave=kilobytes * 1024)

    ended = scene.build_new()

    assert ended.status > 0
    assert scene.verdict().state == State.OLD
    assert _faults_of_refusal(scene, ended) == []
    assert _faults_with_room_again(scene) == []


def test_without_any_room_the_first_build_of_a_site_leaves_nothing_behind(scene: Scene) -> None:
    words = scene.sites.new.words(scene.folder / "elsewhere" / "output")
    ballast = fill_disk(scene.folder)

    refused = scene.starter.run(*words)
    left_behind = files_of(scene.folder / "elsewhere" / "output")
    shutil.rmtree(ballast)
    made = scene.starter.run(*words)

    assert refused.status > 0
    assert (refused.has_traceback, left_behind) == (False, {})
    assert (made.status, made.complaints) == (0, "")


def test_a_disk_that_fills_up_during_a_build_leaves_one_site(scene: Scene, is_long: bool) -> None:
    """Another program takes all the room: before one step of the build, then before another one, and so on."""
    steps = scene.rehearse()
    phases = phases_of(steps, scene.output)
    new_folders = _folders_to_come(scene, steps) or phases.writing
    few = [*spread(phases.before, 4), *spread(new_folders, 3), *spread(phases.after, 3)]
    faults, refused = [], 0
    for step in range(1, len(steps) + 1) if is_long else few:
        scene.set_up()
        ended = scene.build_new(replace(scene.fault(Deed.FILL_DISK, step), target=str(scene.folder)))
        refused += ended.status > 0
        wrong = [*_faults_of_refusal(scene, ended), *_faults_with_room_again(scene)]
        faults += [f"full before step {step}, {steps[step - 1]}: {fault}" for fault in wrong[:5]]

    assert faults == []
    assert refused > 0


def _folders_to_come(scene: Scene, steps: list[Step]) -> list[int]:
    """The steps that make a folder in the output which the old site does not have."""
    known = {path.parent for path in map(scene.output.joinpath, scene.sites.old.files)}
    known |= {parent for path in known for parent in path.parents}
    return [
        number
        for number, step in enumerate(steps, 1)
        if step.event == "os.mkdir" and step.touches(scene.output) and step.paths[0] not in known
    ]


def test_a_disk_that_is_full_for_a_moment_only_costs_no_file(scene: Scene, is_long: bool) -> None:
    """Nothing that could not be written then may be missing in a site that counts as built."""
    steps = scene.rehearse()
    writes = [number for number, step in enumerate(steps, 1) if step.event == "write"]
    faults = []
    for step in writes if is_long else [*writes[:5], *spread(writes[5:], 3)]:
        scene.set_up()
        fault = replace(scene.fault(Deed.FILL_DISK, step), until=step + 1, target=str(scene.folder))
        ended = scene.build_new(fault)
        shutil.rmtree(scene.folder / "ballast", ignore_errors=True)
        state = scene.verdict().state
        wrong = state not in {State.OLD, State.NEW} or (ended.status == 0 and state != State.NEW)
        faults += [f"full for step {step}, {steps[step - 1]}: ended with {ended.status}, {state}"] if wrong else []

    assert faults == []
