"""A build reads what has changed since the last one, and knows as much as if it had read everything."""

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plugins.index.store import IndexMemory
from plugins.newsroom.source_tree import ChangedFileError
from tests.content import GERMAN, release, translation
from tests.index.desk import Desk, titles
from tests.rich_content import FOLDERS, LONDON, RELEASES


def test_the_first_load_reads_everything(desk: Desk) -> None:
    desk.write(RELEASES)

    desk.load()

    assert desk.read == FOLDERS


def test_the_second_load_reads_no_file_of_a_release(loaded: Desk) -> None:
    loaded.load()

    assert (loaded.read, loaded.compared, loaded.opened) == ([], [], [])


@pytest.mark.parametrize("loads", [1, 2], ids=["just read", "remembered"])
def test_a_loaded_catalogue_is_that_of_a_content_read_whole(desk: Desk, loads: int) -> None:
    desk.write(RELEASES)
    catalogue = [desk.load() for _ in range(loads)][-1]
    whole = desk.loaded_afresh()

    assert catalogue.heads == whole.heads
    assert catalogue.releases == whole.releases
    assert catalogue.warnings == whole.warnings
    assert (catalogue.site, catalogue.offices, catalogue.contacts) == (whole.site, whole.offices, whole.contacts)
    assert (catalogue.groups, catalogue.topics, catalogue.pages) == (whole.groups, whole.topics, whole.pages)


def test_an_edited_file_is_read_alone(loaded: Desk) -> None:
    loaded.edit(LONDON, release(title="Breaking news", office="london", date="2024-07-01 09:00"))

    catalogue = loaded.load()

    assert loaded.read == ["2024/london"]
    assert titles(catalogue)["london"] == "Breaking news"
    loaded.load()
    assert loaded.read == []


def test_an_exchanged_picture_is_a_change_of_its_release(loaded: Desk) -> None:
    (loaded.root / "releases/2023/fachtag/plan.pdf").write_bytes(b"%PDF-2.0")

    catalogue = loaded.load()

    assert loaded.read == ["2023/fachtag"]
    assert catalogue.releases == loaded.loaded_afresh().releases


def test_a_file_that_was_only_touched_is_compared_and_not_read(loaded: Desk) -> None:
    os.utime(loaded.root / LONDON, (1, 1))

    loaded.load()

    assert (loaded.read, loaded.compared) == ([], ["2024/london"])
    loaded.load()
    assert (loaded.read, loaded.compared) == ([], [])


def test_a_copy_of_the_content_with_other_times_is_compared_and_not_read(loaded: Desk) -> None:
    """As after a fresh clone into the same place."""
    shutil.copytree(loaded.root, loaded.folder / "copy")
    shutil.rmtree(loaded.root)
    (loaded.folder / "copy").rename(loaded.root)

    loaded.load()

    assert (loaded.read, loaded.compared) == ([], FOLDERS)


def test_a_new_release_is_read_alone_and_a_vanished_one_is_gone(loaded: Desk) -> None:
    loaded.edit("releases/2025/neu/release.de.md", release(title="Neu", date="2025-01-01"))
    shutil.rmtree(loaded.root / "releases/2024/london")
    loaded.edit(GERMAN, release())

    catalogue = loaded.load()

    assert sorted(loaded.read) == ["2023/fachtag", "2025/neu"]
    assert titles(catalogue) == {"neu": "Neu", "ganztags": "Drei Tage", "entwurf": "Entwurf", "fachtag": "Fachtag"}


def test_a_new_language_of_a_release_is_a_change_of_it(loaded: Desk) -> None:
    loaded.edit("releases/2024/london/release.de.md", translation(title="Neues"))

    catalogue = loaded.load()

    assert loaded.read == ["2024/london"]
    assert [version.language for version in catalogue.releases[0].versions] == ["de", "en"]


def test_a_renamed_folder_is_read_under_its_new_name(loaded: Desk) -> None:
    (loaded.root / "releases/2024/ganztags").rename(loaded.root / "releases/2024/dreitage")

    catalogue = loaded.load()

    assert loaded.read == ["2024/dreitage"]
    assert "dreitage" in titles(catalogue)
    assert "ganztags" not in titles(catalogue)


@pytest.mark.parametrize("damage", [lambda state: state / "index", lambda state: next(state.glob("pack-*"))])
def test_a_damaged_index_is_said_once_and_everything_is_read_again(
    loaded: Desk, damage: Callable[[Path], Path], caplog: pytest.LogCaptureFixture
) -> None:
    damage(loaded.state).write_bytes(b"garbage")

    catalogue = loaded.load()

    assert loaded.read == FOLDERS
    assert [record.getMessage().partition(" is ")[2] for record in caplog.records] == [
        "damaged or of another version; everything is read again"
    ]
    assert catalogue.releases == loaded.loaded_afresh().releases
    loaded.load()
    assert loaded.read == []


def test_a_kept_index_serves_the_next_load_of_the_same_process(desk: Desk) -> None:
    desk.memory = IndexMemory()
    desk.write(RELEASES)
    desk.load()
    desk.edit(LONDON, release(title="Breaking news", office="london", date="2024-07-01 09:00"))

    catalogue = desk.load()

    assert desk.read == ["2024/london"]
    assert catalogue.releases == desk.loaded_afresh().releases
    desk.load()
    assert (desk.read, desk.compared) == ([], [])


def test_many_releases_are_read_by_workers_with_the_same_outcome(desk: Desk) -> None:
    desk.write({f"releases/2020/r{n}/release.de.md": release(title=f"R {n}", date="2020-01-01") for n in range(201)})
    called: list[int] = []

    with ThreadPoolExecutor(3) as executor:
        catalogue = desk.load(lambda: called.append(1) or executor)  # type: ignore[func-returns-value]  # None or it

    assert called == [1]
    assert len(desk.read) == 202
    assert catalogue.heads == desk.loaded_afresh().heads
    desk.load(lambda: pytest.fail("nobody is needed"))


def test_a_release_that_was_broken_for_a_moment_only_asks_for_another_build(
    loaded: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken when it was read, and sound when its problems were to be told."""
    loaded.edit(LONDON, release(title="Breaking news", office="london", date="2024-07-01 09:00"))
    with monkeypatch.context() as patch:
        patch.setattr("plugins.index.refresh.read_release", lambda *_: None)
        with pytest.raises(ChangedFileError, match="2024/london was changed while the site was built; build again"):
            loaded.load()

    assert titles(loaded.load())["london"] == "Breaking news"
