"""What is seen of a release's folder tells whether it has changed, or says that it cannot tell."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.index.scan import content_digest, see

SECOND = 1_000_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text, a picture and a folder of someone's own."""
    folder = tmp_path / "fest"
    (folder / "notes").mkdir(parents=True)
    (folder / "release.de.md").write_text("Es gibt Kuchen.", encoding="utf-8")
    (folder / "saal.jpg").write_bytes(b"picture")
    return folder


def _edit(folder: Path) -> None:
    (folder / "release.de.md").write_text("Es gibt Torten.", encoding="utf-8")


def _lengthen(folder: Path) -> None:
    (folder / "release.de.md").write_text("Es gibt keinen Kuchen.", encoding="utf-8")


def _rename(folder: Path) -> None:
    (folder / "saal.jpg").rename(folder / "halle.jpg")


def _exchange_names(folder: Path) -> None:
    (folder / "saal.jpg").rename(folder / "between")
    (folder / "release.de.md").rename(folder / "saal.jpg")
    (folder / "between").rename(folder / "release.de.md")


def _add(folder: Path) -> None:
    (folder / "release.cs.md").write_text("Je tu koláč.", encoding="utf-8")


def _remove(folder: Path) -> None:
    (folder / "saal.jpg").unlink()


def _make_a_folder_of_it(folder: Path) -> None:
    (folder / "saal.jpg").unlink()
    (folder / "saal.jpg").mkdir()


def _touch(folder: Path) -> None:
    os.utime(folder / "release.de.md", ns=(7 * SECOND, 7 * SECOND))


def _write_the_same_again(folder: Path) -> None:
    content = (folder / "release.de.md").read_bytes()
    (folder / "fresh").write_bytes(content)
    (folder / "fresh").replace(folder / "release.de.md")


def _forbid(folder: Path) -> None:
    (folder / "saal.jpg").chmod(0o600)


def _link_to_the_same(folder: Path) -> None:
    (folder / "saal.jpg").rename(folder.parent / "saal.jpg")
    (folder / "saal.jpg").symlink_to(folder.parent / "saal.jpg")


CHANGES_OF_CONTENT = (_edit, _lengthen, _rename, _exchange_names, _add, _remove, _make_a_folder_of_it)
OTHER_CHANGES = (_touch, _write_the_same_again, _forbid)


def test_an_untouched_folder_has_the_same_stamps_and_content(folder: Path) -> None:
    assert see(str(folder)).stamps == see(str(folder)).stamps
    assert content_digest(str(folder)) == content_digest(str(folder))


@pytest.mark.parametrize("change", [*CHANGES_OF_CONTENT, *OTHER_CHANGES, _link_to_the_same])
def test_every_change_changes_the_stamps(folder: Path, change: Callable[[Path], None]) -> None:
    before = see(str(folder)).stamps

    change(folder)

    assert see(str(folder)).stamps != before


@pytest.mark.parametrize("change", CHANGES_OF_CONTENT)
def test_a_change_of_content_changes_its_digest(folder: Path, change: Callable[[Path], None]) -> None:
    before = content_digest(str(folder))

    change(folder)

    assert content_digest(str(folder)) != before


@pytest.mark.parametrize("change", OTHER_CHANGES)
def test_a_change_of_something_else_does_not_change_the_digest_of_content(
    folder: Path, change: Callable[[Path], None]
) -> None:
    before = content_digest(str(folder))

    change(folder)

    assert content_digest(str(folder)) == before


def test_a_file_that_becomes_a_link_to_the_same_content_is_a_change(folder: Path) -> None:
    """A link may lead out of the content, which is an error."""
    before = content_digest(str(folder))

    _link_to_the_same(folder)

    assert content_digest(str(folder)) != before


def test_a_link_that_leads_to_an_equal_file_elsewhere_is_a_change(folder: Path) -> None:
    (folder / "halle.jpg").symlink_to("saal.jpg")
    before = content_digest(str(folder))

    (folder / "halle.jpg").unlink()
    (folder.parent / "saal.jpg").write_bytes(b"picture")
    (folder / "halle.jpg").symlink_to(folder.parent / "saal.jpg")

    assert content_digest(str(folder)) != before


def test_the_parts_of_a_content_do_not_run_into_each_other(tmp_path: Path) -> None:
    for name, files in {
        "one": {"a": "bc", "d": ""},
        "two": {"a": "b", "d": "c"},
        "three": {"ab": "c", "d": ""},
    }.items():
        (tmp_path / name).mkdir()
        for file, text in files.items():
            (tmp_path / name / file).write_text(text, encoding="utf-8")

    assert len({content_digest(str(tmp_path / name)) for name in ("one", "two", "three")}) == 3


def test_where_a_folder_stands_is_no_part_of_its_content(folder: Path) -> None:
    before = content_digest(str(folder))

    assert content_digest(str(folder.rename(folder.parent / "feier"))) == before


def _newest(folder: Path) -> int:
    return max(max(path.lstat().st_mtime_ns, path.lstat().st_ctime_ns) for path in folder.iterdir())


def test_a_young_file_is_not_settled_and_an_older_one_is(folder: Path) -> None:
    """Changed again within a tick of the file system's clock, it could bear the same stamps."""
    newest = _newest(folder)

    assert not see(str(folder), newest + 3 * SECOND).is_settled
    assert see(str(folder), newest + 3 * SECOND + 1).is_settled


def test_now_is_the_clocks_unless_it_is_given(folder: Path) -> None:
    just_now = time.time_ns() + 600 * SECOND
    os.utime(folder / "saal.jpg", ns=(just_now, just_now))

    assert not see(str(folder)).is_settled


def test_a_file_from_the_future_is_not_settled(folder: Path) -> None:
    """Another machine's clock is wrong: what it will write next may be as old as this."""
    now = time.time_ns() + 60 * SECOND
    os.utime(folder / "saal.jpg", ns=(now + 60 * SECOND, now + 60 * SECOND))

    assert not see(str(folder), now).is_settled
    assert see(str(folder), now + 120 * SECOND).is_settled


def test_a_folder_with_a_link_is_never_settled(folder: Path) -> None:
    """What it leads to may change without a stamp in this folder."""
    (folder / "halle.jpg").symlink_to("saal.jpg")

    assert not see(str(folder), _newest(folder) + 1000 * SECOND).is_settled


def test_a_vanished_folder_cannot_be_seen(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        see(str(tmp_path / "gone"))
    with pytest.raises(FileNotFoundError):
        content_digest(str(tmp_path / "gone"))


def test_a_name_that_is_no_utf_8_can_be_seen(folder: Path) -> None:
    before = see(str(folder)).stamps, content_digest(str(folder))
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.jpg")).write_bytes(b"picture")

    assert see(str(folder)).stamps != before[0]
    assert content_digest(str(folder)) != before[1]
