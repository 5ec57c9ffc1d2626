"""What builds remember is a help, never a condition: whatever is wrong with it, the output equals a clean build's.

``.depesche/`` beside the output is taken as it is found; nothing here knows what is in it, or how many files there are.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.forking import Ended
from tests.robustness.faults import Deed
from tests.robustness.scene import Scene, faults_of_status, phases_of, spread
from tests.robustness.steps import files_read_in
from tests.robustness.two_sites import Edition, release_folder, write_release

# ``damage(file, theirs)``: what happens to a file; ``theirs`` is the file of the same name that another build has left.
Damage = Callable[[Path, Path], object]


def _flip(file: Path, place: float) -> None:
    """One bit is wrong, at a place between 0 and 1: a letter becomes another letter."""
    content = bytearray(file.read_bytes())
    if content:
        content[int(place * (len(content) - 1))] ^= 1
    file.write_bytes(content)


def _make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _cut(file: Path, share: float) -> None:
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])


# Damage that a build can see for itself where it reads the file: it is to say so, once.
VISIBLE: dict[str, Damage] = {
    "empty": lambda file, theirs: _cut(file, 0),
    "cut in half": lambda file, theirs: _cut(file, 0.5),
    "garbage": lambda file, theirs: file.write_bytes(b"\x00\xff\xfegarbage" * 7),
    "a folder": lambda file, theirs: _make_folder(file),
}
# Damage after which a file may still look like a good one.
INVISIBLE: dict[str, Damage] = {
    "a bit at the beginning": lambda file, theirs: _flip(file, 0.02),
    "a bit in the middle": lambda file, theirs: _flip(file, 0.5),
    "a bit near the end": lambda file, theirs: _flip(file, 0.9),
    "another build's": lambda file, theirs: shutil.copy2(theirs, file) if theirs.is_file() else None,
    "gone": lambda file, theirs: file.unlink(),
}


@pytest.fixture(scope="module")
def changed(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The old site with one release less, and other words in another: as many, so that no file gets longer or shorter."""
    changed = Edition(tmp_path_factory.mktemp("changed"))
    shutil.copytree(scene.sites.old.content, changed.content)
    shutil.copy2(scene.sites.old.settings, changed.settings)
    write_release(changed.content, 6, text="Wir haben geraten.")
    shutil.rmtree(release_folder(changed.content, 4))
    assert scene.starter.run(*changed.words(changed.output)).status == 0
    return changed


@pytest.fixture(scope="module")
def files_read(scene: Scene, changed: Edition) -> set[Path]:
    """The files that a build reads of what the last one has left."""
    scene.set_up()
    ended = scene.starter.run(*changed.words(scene.output), fault=scene.fault())
    assert faults_of_status(ended) == []
    return {path for path in files_read_in(scene.log) if path.is_file() and scene.state in path.parents}


def _files_of_state(scene: Scene) -> list[Path]:
    """Every file that builds have left for themselves; those high up in the folder first."""
    return sorted(
        (path for path in scene.state.rglob("*") if path.is_file()), key=lambda path: (len(path.parts), str(path))
    )


def _faults_after(scene: Scene, ended: Ended, edition: Edition) -> list[str]:
    noisy = ["there is a traceback"] if ended.has_traceback else []
    return [*faults_of_status(ended), *noisy, *scene.faults_against(edition)]


@pytest.mark.parametrize("damage", [*VISIBLE, *INVISIBLE])
def test_whatever_is_wrong_with_one_file_the_output_equals_a_clean_build(
    scene: Scene, changed: Edition, files_read: set[Path], is_long: bool, damage: str
) -> None:
    """And a file that is read and can be seen to be damaged is named once: ``_named`` says what counts as that."""
    scene.set_up()
    faults = []
    files = _files_of_state(scene)
    for file in files if is_long else spread(files, 4):
        scene.set_up()
        theirs = changed.folder / ".depesche" / file.relative_to(scene.state)
        {**VISIBLE, **INVISIBLE}[damage](file, theirs)
        ended = scene.starter.run(*changed.words(scene.output))
        faults += [f"{file.name}: {fault}" for fault in _faults_after(scene, ended, changed)[:5]]
        if damage in VISIBLE and file in files_read and _named(file, ended) != 1:
            faults.append(f"{file.name}: named in {_named(file, ended)} lines: {ended.complaints}")

    assert files, "builds remember nothing: the test tests nothing"
    assert faults == []


def _named(file: Path, ended: Ended) -> int:
    """In how many lines, wherever they are printed, a file is named."""
    name = re.compile(rf"{re.escape(file.name)}(?![\w./-])")
    return sum(name.search(line) is not None for line in (ended.said + ended.complaints).splitlines())


def test_all_that_another_build_remembers_does_no_harm(scene: Scene, changed: Edition) -> None:
    """As when an output is brought back from a backup, and ``.depesche/`` is not."""
    scene.set_up()
    shutil.rmtree(scene.state)
    shutil.copytree(changed.folder / ".depesche", scene.state)

    assert scene.faults_after_building(changed)[:5] == []


def test_nothing_is_said_of_what_is_whole(scene: Scene, changed: Edition) -> None:
    scene.set_up()

    ended = scene.starter.run(*changed.words(scene.output))

    assert ended.complaints == ""
    assert [file.name for file in _files_of_state(scene) if _named(file, ended)] == []


LEFT_BY_THE_DEAD = ("cut in half", "garbage", "a bit in the middle", "gone")


@pytest.fixture(scope="module")
def left(scene: Scene) -> tuple[Path, list[Path]]:
    """What a build leaves that is killed halfway through writing the output: a copy, and the files (as paths in the scene)
    that a build which has come to its end does not leave."""
    phases = phases_of(scene.rehearse(), scene.output)
    usual = set(_files_of_state(scene))
    scene.strike(Deed.DIE, phases.writing[len(phases.writing) // 2])
    shutil.copytree(scene.output.parent, scene.folder / "left")
    return scene.folder / "left", [file for file in _files_of_state(scene) if file not in usual]


@pytest.mark.parametrize("damage", LEFT_BY_THE_DEAD)
def test_what_a_killed_build_has_left_may_be_damaged_too(
    scene: Scene, left: tuple[Path, list[Path]], is_long: bool, damage: str
) -> None:
    """Files on their way into the output, and whatever was to tell the next build about them."""
    copy, files = left
    faults = []
    for file in files if is_long else _first_and_some(files):
        shutil.rmtree(scene.output.parent)
        shutil.copytree(copy, scene.output.parent)
        {**VISIBLE, **INVISIBLE}[damage](file, file)
        ended = scene.starter.run(*scene.sites.new.words(scene.output))
        faults += [f"{file.name}: {fault}" for fault in _faults_after(scene, ended, scene.sites.new)[:5]]

    assert faults == []


def _first_and_some(files: list[Path]) -> list[Path]:
    """Two files that stand highest, where a list of all others would be, and two of the others."""
    return [*files[:2], *spread(files[2:], 2)]
