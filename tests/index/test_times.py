"""A change is noticed although the times of files cannot tell it."""

import os
from pathlib import Path
from typing import Any

import pytest

from plugins.index import scan
from plugins.index.scan import Seen
from plugins.newsroom.problems import Problem
from plugins.newsroom.release_reading import ReadRelease, read_release
from plugins.newsroom.source_tree import SourceFolder, read_release_folder
from tests.content import translation
from tests.index.desk import Desk, titles
from tests.rich_content import FOLDERS, LONDON, RELEASES


def _same_size_and_time(path: Path) -> None:
    """An edit that keeps the size and the time of change."""
    before = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("News", "Olds"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def test_a_file_edited_twice_within_a_tick_of_the_clock_is_noticed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second edit leaves every stamp as it was: only a comparison of contents tells it from none."""
    desk.write(RELEASES)
    monkeypatch.setattr("plugins.index.refresh.see", lambda folder: Seen(b"as before", is_settled=False))
    desk.load()

    _same_size_and_time(desk.root / LONDON)

    assert titles(desk.load())["london"] == "Olds"
    assert desk.read == ["2024/london"]


def test_a_file_edited_just_after_it_was_read_is_noticed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the true clock, on which everything is young."""
    monkeypatch.undo()
    desk.write(RELEASES)
    desk.load()

    _same_size_and_time(desk.root / LONDON)

    assert titles(desk.load())["london"] == "Olds"


def test_young_files_are_compared_until_they_are_old_enough(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write(RELEASES)
    with monkeypatch.context() as patch:
        patch.setattr(scan, "_TICK", 2 * 3_600_000_000_000)
        desk.load()
        desk.load()
        assert (desk.read, desk.compared) == ([], FOLDERS)

    desk.load()
    assert (desk.read, desk.compared) == ([], FOLDERS)
    desk.load()
    assert (desk.read, desk.compared) == ([], [])


def test_a_linked_file_is_compared_each_time(loaded: Desk) -> None:
    linked = loaded.root / "releases/2024/london/release.de.md"
    linked.symlink_to(loaded.root / "shared.md")
    loaded.edit("shared.md", translation(title="Eins"))
    loaded.load()

    loaded.edit("shared.md", translation(title="Zwei"))

    assert loaded.load().releases[0].versions[0].title == "Zwei"


def test_an_edit_that_came_while_a_file_was_read_and_is_undone_is_not_remembered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its contents are again what they were before they were read, and not what was read of them."""
    desk.write(RELEASES)

    def late(root: Path, folder: str, problems: list[Problem]) -> SourceFolder:
        if folder == "2024/london":
            _same_size_and_time(desk.root / LONDON)
        return read_release_folder(root, folder, problems)

    with monkeypatch.context() as patch:
        patch.setattr("plugins.index.refresh.read_release_folder", late)
        assert titles(desk.load())["london"] == "Olds"
    desk.edit(LONDON, (desk.root / LONDON).read_text(encoding="utf-8").replace("Olds", "News"))

    assert titles(desk.load())["london"] == "News"


def test_a_file_that_is_edited_while_it_is_read_is_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write(RELEASES)

    def slow(*arguments: Any) -> ReadRelease | None:
        found = read_release(*arguments)
        _same_size_and_time(desk.root / LONDON)
        return found

    with monkeypatch.context() as patch:
        patch.setattr("plugins.index.refresh.read_release", slow)
        desk.load()

    assert titles(desk.load())["london"] == "Olds"
