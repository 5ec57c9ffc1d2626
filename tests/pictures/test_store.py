"""Where renditions are kept: none is made twice, and nothing depends on what is there."""

import os
from pathlib import Path

import pytest

from plugins.newsroom.source_tree import ChangedFileError
from plugins.pictures.renditions import Rendition
from plugins.pictures.store import RenditionStore, forget_renditions, prune
from tests.pictures.photographs import renditions, saved, two_halves


@pytest.fixture
def plain(tmp_path: Path) -> Rendition:
    return renditions(tmp_path, saved(two_halves(), "JPEG")).plain


def _kept(state: Path) -> list[Path]:
    return sorted(path for path in state.rglob("*") if path.is_file())


def test_a_rendition_is_made_once_and_then_needs_no_picture(tmp_path: Path, plain: Rendition) -> None:
    made = RenditionStore(tmp_path / "state").encoded(plain)
    Path(plain.source).unlink()

    assert RenditionStore(tmp_path / "state").encoded(plain) == made
    assert RenditionStore(tmp_path / "state").size(plain) == len(made)


def test_without_what_was_kept_the_bytes_are_the_same(tmp_path: Path, plain: Rendition) -> None:
    first = RenditionStore(tmp_path / "state").encoded(plain)
    forget_renditions(tmp_path / "state")
    assert _kept(tmp_path / "state") == []
    assert RenditionStore(tmp_path / "state").encoded(plain) == first


@pytest.mark.parametrize("damage", [b"", b"depesche rendition", None])
def test_what_is_damaged_is_made_again(tmp_path: Path, plain: Rendition, damage: bytes | None) -> None:
    state = tmp_path / "state"
    made = RenditionStore(state).encoded(plain)
    (kept,) = _kept(state)
    kept.write_bytes(kept.read_bytes()[:-1] if damage is None else damage)

    assert RenditionStore(state).encoded(plain) == made
    assert RenditionStore(state).size(plain) == len(made)


def test_a_picture_that_is_gone_cannot_be_made(tmp_path: Path, plain: Rendition) -> None:
    Path(plain.source).unlink()
    with pytest.raises(ChangedFileError):
        RenditionStore(tmp_path / "state").size(plain)
    assert _kept(tmp_path / "state") == []


def test_too_much_is_not_kept_and_what_was_used_last_stays(tmp_path: Path) -> None:
    state = tmp_path / "state"
    store = RenditionStore(state)
    of = list(renditions(tmp_path, saved(two_halves(), "JPEG")))
    for each in of:
        store.encoded(each)
    for number, path in enumerate(_kept(state)):
        os.utime(path, (number, number))
    last = _kept(state)[-1]

    prune(state, last.stat().st_size, ["de/2026/saal-800-0123456789.jpg"])

    assert _kept(state) == [last]


def test_where_no_picture_was_written_nobody_looks_for_too_much(tmp_path: Path, plain: Rendition) -> None:
    RenditionStore(tmp_path / "state").encoded(plain)
    prune(tmp_path / "state", 0, ["de/index.html"])
    assert len(_kept(tmp_path / "state")) == 1
