"""Whatever befalls the index between builds is noticed, and a crash while it is written leaves one that can be used."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from plugins.engine.sealed import DamagedError, seal
from plugins.index.store import Index, PackedArchive, read_index
from plugins.newsroom.releases import Release
from tests.engine.damage import DAMAGE, Damage
from tests.engine.stops import is_stopped
from tests.index.shelf import ENTWURF, FACHTAG, GANZTAGS, LONDON, Shelf


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_index_is_noticed(shelf: Shelf, damage: Damage) -> None:
    shelf.write(Index(), FACHTAG)
    damage(shelf.state / "index")

    with pytest.raises(DamagedError):
        read_index(shelf.state, "readers")


def _cut(pack: Path) -> None:
    pack.write_bytes(pack.read_bytes()[:-1])


def _empty(pack: Path) -> None:
    pack.write_bytes(b"")


def _lose(pack: Path) -> None:
    pack.unlink()


def _exchange_for_a_folder(pack: Path) -> None:
    pack.unlink()
    pack.mkdir()


@pytest.mark.parametrize("damage", [_cut, _empty, _lose, _exchange_for_a_folder])
def test_a_pack_that_is_gone_or_too_short_is_noticed_with_the_index(
    shelf: Shelf, damage: Callable[[Path], None]
) -> None:
    shelf.write(Index(), FACHTAG, LONDON)
    damage(shelf.pack)

    with pytest.raises(DamagedError):
        read_index(shelf.state, "readers")


@pytest.mark.parametrize("pack", ["../secret", "/etc/passwd", "", ".", ".."])
def test_a_pack_elsewhere_is_not_opened(shelf: Shelf, pack: str) -> None:
    written = shelf.write(Index(), FACHTAG)
    (shelf.state.parent / "secret").write_bytes(b"x" * 10_000)
    elsewhere = msgspec.structs.replace(written, pack=pack)
    seal(shelf.state / "index", "index 1", msgspec.msgpack.encode(elsewhere))

    with pytest.raises(DamagedError):
        read_index(shelf.state, "readers")


def test_every_changed_byte_of_a_pack_is_noticed_when_its_release_is_opened(shelf: Shelf) -> None:
    index = shelf.write(Index(), FACHTAG, LONDON)
    content, whole = shelf.pack.read_bytes(), shelf.of(FACHTAG, LONDON)
    for place in range(0, len(content), 7):
        shelf.pack.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        hit = next(name for name, each in index.records.items() if 0 <= place - each.offset < each.length)
        archive = PackedArchive(shelf.state, index)
        for name, record in index.records.items():
            if name == hit:
                with pytest.raises(DamagedError, match="pack-1 is damaged"):
                    archive.open(record.head)
            else:
                assert archive.open(record.head) == whole[name]
        archive.close()


def test_bytes_that_are_no_release_are_damage_even_under_a_good_seal(shelf: Shelf) -> None:
    with pytest.raises(DamagedError):
        shelf.opened(shelf.write_large(Index(), FACHTAG))


def test_a_damaged_pack_is_not_written_anew(shelf: Shelf) -> None:
    index = shelf.write_large(shelf.write_large(shelf.write(Index(), FACHTAG), LONDON, (FACHTAG,)), LONDON, (FACHTAG,))
    shelf.pack.write_bytes(b"x" * index.size)

    with pytest.raises(DamagedError):
        shelf.write(index, keep=(FACHTAG,))


def test_what_a_stopped_build_appended_is_written_over(shelf: Shelf) -> None:
    index = shelf.write(Index(), FACHTAG)
    with shelf.pack.open("ab") as pack:
        pack.write(b"x" * 100_000)

    again = shelf.write(read_index(shelf.state, "readers"), LONDON, keep=(FACHTAG,))

    assert again.size == shelf.pack.stat().st_size < index.size + 100_000
    assert shelf.opened(again) == shelf.of(FACHTAG, LONDON)


@pytest.mark.parametrize("is_large", [False, True], ids=["appended", "written anew"])
def test_a_crash_at_any_step_leaves_the_old_index_or_the_new(
    tmp_path: Path, releases: dict[str, Release], is_large: bool
) -> None:
    is_stopped_there = True
    outcomes: list[tuple[list[str], bool]] = []
    while is_stopped_there:
        shelf = Shelf(tmp_path / str(len(outcomes)), releases)
        last = shelf.write(Index(), FACHTAG, GANZTAGS)
        if is_large:
            last = shelf.write_large(shelf.write_large(last, LONDON, (FACHTAG, GANZTAGS)), LONDON, (FACHTAG, GANZTAGS))
        step = len(outcomes) + 1
        is_stopped_there = is_stopped(step, lambda s=shelf, i=last: s.write(i, LONDON, keep=(FACHTAG,)))  # type: ignore[misc]  # the loop's own
        found = read_index(shelf.state, "readers")
        archive = PackedArchive(shelf.state, found)
        same = [archive.open(head) == releases[head.folder] for head in archive.heads() if head.folder != LONDON]
        archive.close()
        outcomes.append((list(found.records), all(same)))
        again = shelf.write(found, LONDON, ENTWURF, keep=(FACHTAG,))
        assert shelf.opened(again) == shelf.of(FACHTAG, ENTWURF, LONDON)
        assert sorted(os.listdir(shelf.state)) == ["index", again.pack]  # noqa: PTH208

    before = [FACHTAG, GANZTAGS, LONDON] if is_large else [FACHTAG, GANZTAGS]
    assert len(outcomes) > 4
    assert outcomes[0] == (before, True)
    assert outcomes[-1] == ([FACHTAG, LONDON], True)
    assert all(outcome in (outcomes[0], outcomes[-1]) for outcome in outcomes)
