"""What cannot be read or written stops a build with a word, and the old site stays."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.building import NOW, ROOT, files_of
from tests.forking import Ended
from tests.robustness.disks import read_only, small_disk, without_root_rights
from tests.robustness.scene import Scene
from tests.robustness.two_sites import Edition


def _build_without_root_rights(edition: Edition, output: Path) -> Ended:
    """Build as somebody for whom the rights of files count."""
    command = [*without_root_rights(), sys.executable, "-m", "plugins.commands.program", "build"]
    done = subprocess.run(
        [*command, *edition.words(output), "--as-of", NOW],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


@contextmanager
def _rights(path: Path, rights: int) -> Iterator[None]:
    """Files and folders with other rights, for as long as the context lasts."""
    before = path.stat().st_mode
    path.chmod(rights)
    try:
        yield
    finally:
        path.chmod(before)


# Where nothing can be written. Memory is what builds remember.
BARRIERS: dict[str, Callable[[Scene], AbstractContextManager[None]]] = {
    "output, as another disk": lambda scene: read_only(scene.output),
    "output and memory, as another disk": lambda scene: read_only(scene.output.parent),
    "output, by its rights": lambda scene: _rights(scene.output, 0o555),
    "a folder in the output": lambda scene: _rights(scene.output / "de", 0o555),
    "a folder deep in the output": lambda scene: _rights(scene.output / "en" / "feeds", 0o555),
    "memory, by its rights": lambda scene: _rights(scene.state / "output", 0o555),
}
# Words for it, one of which a person is told together with a path: the operating system's, and our own.
REASONS = ("Read-only file system", "Permission denied", "Invalid cross-device link", "cannot be written")


@pytest.mark.parametrize("place", BARRIERS)
def test_where_nothing_can_be_written_the_old_site_stays(scene: Scene, edition: Edition, place: str) -> None:
    with BARRIERS[place](scene):
        refused = _build_without_root_rights(edition, scene.output)
        state = scene.verdict().state

    assert (refused.status, refused.has_traceback, state) == (2, False, "old")
    assert len(refused.complaints.splitlines()) == 1
    assert any(reason in refused.complaints for reason in REASONS)
    assert str(scene.output.parent) in refused.complaints
    assert scene.faults_after_building(scene.sites.new) == []


def test_an_output_that_is_a_disk_of_its_own_is_built_or_refused_with_a_word(scene: Scene) -> None:
    """A container often has its output mounted. What builds remember stands beside it, on another disk then."""
    place = scene.folder / "mounted" / "output"

    with small_disk(place, 64 * 1024):
        ended = scene.starter.run(*scene.sites.new.words(place))
        made = files_of(place)

    refused: tuple[int, bool, int, dict[str, bytes]] = (2, False, 1, {})
    assert (ended.status, ended.has_traceback, len(ended.complaints.splitlines()), made) in [
        refused,
        (0, False, 0, scene.sites.new.files),
    ]


# Files of the content and the theme, and a word by which the complaint names each.
UNREADABLE = {
    "content/site.yml": "content/site.yml",
    "content/offices/amt.yml": "content/offices/amt.yml",
    "content/releases/2025/beratung-03/release.cs.md": "content/releases/2025/beratung-03/release.cs.md",
    "content/releases/2025/beratung-03": "content/releases/2025/beratung-03",
    "content/releases/2025/beratung-07/bild-7.png": "bild-7.png",
    "content/extra/merkblatt/teil-1.txt": "teil-1.txt",
    "templates/partials/footer.html": "footer.html",
}


@pytest.mark.parametrize("path", UNREADABLE)
def test_a_source_that_cannot_be_read_is_named_and_the_old_site_stays(
    scene: Scene, edition: Edition, path: str
) -> None:
    with _rights(edition.folder / path, 0o000):
        refused = _build_without_root_rights(edition, scene.output)

    assert refused.status in {1, 2}
    assert UNREADABLE[path] in refused.complaints
    assert not refused.has_traceback
    assert scene.verdict().state == "old"
