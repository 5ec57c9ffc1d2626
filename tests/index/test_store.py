"""The index on disk: what is written is read, and the pack grows until most of it is dead."""

from pathlib import Path

from plugins.index.store import Index, IndexMemory, PackedArchive, forget_index, read_index, write_index
from tests.index.samples import fresh
from tests.index.shelf import ENTWURF, FACHTAG, GANZTAGS, LONDON, Shelf


def test_what_is_written_is_read(shelf: Shelf) -> None:
    written = shelf.write(Index(), FACHTAG, LONDON)

    assert read_index(shelf.state, "readers") == written
    assert shelf.opened(written) == shelf.of(FACHTAG, LONDON)


def test_without_a_file_the_index_is_empty(tmp_path: Path) -> None:
    assert read_index(tmp_path, "readers") == Index()


def test_an_index_of_no_releases_is_one(shelf: Shelf) -> None:
    written = shelf.write(Index())

    assert read_index(shelf.state, "readers") == written
    assert shelf.opened(written) == {}


def test_what_was_read_otherwise_is_not_believed(shelf: Shelf) -> None:
    shelf.write(Index(), FACHTAG, readers="older code")

    assert read_index(shelf.state, "readers") == Index()


def test_records_stand_in_the_order_of_their_folders(shelf: Shelf) -> None:
    first = shelf.write(Index(), LONDON, GANZTAGS)
    second = shelf.write(first, ENTWURF, FACHTAG, keep=(GANZTAGS, LONDON))

    assert list(second.records) == [FACHTAG, ENTWURF, GANZTAGS, LONDON]


def test_new_releases_are_appended_and_the_others_stay_where_they_are(shelf: Shelf) -> None:
    first = shelf.write(Index(), FACHTAG)
    before = shelf.pack.read_bytes()

    second = shelf.write(first, LONDON, keep=(FACHTAG,))

    assert shelf.pack.read_bytes()[: len(before)] == before
    assert second.size == shelf.pack.stat().st_size > len(before)
    assert second.records[FACHTAG] is first.records[FACHTAG]
    assert shelf.opened(read_index(shelf.state, "readers")) == shelf.of(FACHTAG, LONDON)


def test_a_release_read_anew_takes_the_place_of_the_old_one(shelf: Shelf) -> None:
    first = shelf.write(Index(), FACHTAG, LONDON)
    other = fresh(FACHTAG, shelf.releases[GANZTAGS])

    second = write_index(shelf.state, first, "readers", {LONDON: first.records[LONDON]}, {FACHTAG: other})

    assert shelf.opened(second) == {FACHTAG: shelf.releases[GANZTAGS], LONDON: shelf.releases[LONDON]}


def test_what_is_not_kept_is_no_longer_there(shelf: Shelf) -> None:
    first = shelf.write(Index(), FACHTAG, LONDON)

    second = shelf.write(first, keep=(LONDON,))

    assert shelf.opened(read_index(shelf.state, "readers")) == shelf.of(LONDON)
    assert second.pack == first.pack


def test_an_archive_that_is_open_goes_on_while_the_next_index_is_written(shelf: Shelf) -> None:
    first = shelf.write(Index(), FACHTAG, LONDON)
    archive = PackedArchive(shelf.state, first)
    shelf.write_large(shelf.write_large(shelf.write_large(first, ENTWURF), ENTWURF), ENTWURF)

    assert {head.folder: archive.open(head) for head in archive.heads()} == shelf.of(FACHTAG, LONDON)
    archive.close()


def test_a_pack_that_is_mostly_dead_is_written_anew(shelf: Shelf) -> None:
    first = shelf.write_large(shelf.write(Index(), FACHTAG, LONDON), ENTWURF, keep=(FACHTAG, LONDON))
    second = shelf.write_large(first, ENTWURF, keep=(FACHTAG, LONDON))
    assert second.pack == first.pack

    third = shelf.write(second, ENTWURF, keep=(FACHTAG, LONDON))

    assert third.pack != first.pack
    assert shelf.pack.name == third.pack
    assert shelf.pack.stat().st_size == third.size == sum(each.length for each in third.records.values())
    assert shelf.opened(read_index(shelf.state, "readers")) == shelf.of(FACHTAG, ENTWURF, LONDON)


def test_a_pack_of_which_less_than_half_is_dead_stays(shelf: Shelf) -> None:
    """However much that is: to write it anew takes longer than to leave it."""
    index = shelf.write(Index(), FACHTAG)
    for folder in (LONDON, GANZTAGS, ENTWURF):
        index = shelf.write_large(index, folder, keep=tuple(index.records))
    for _ in range(2):
        index = shelf.write_large(index, ENTWURF, keep=(FACHTAG, LONDON, GANZTAGS))

    assert shelf.write(index, keep=tuple(index.records)).pack == "pack-1"


def test_forgetting_leaves_nothing_of_the_index_and_nothing_else_is_touched(shelf: Shelf) -> None:
    shelf.write(Index(), FACHTAG)
    (shelf.state / "manifest").write_bytes(b"the engine's")

    forget_index(shelf.state)

    assert [path.name for path in shelf.state.iterdir()] == ["manifest"]
    forget_index(shelf.state)
    forget_index(shelf.state / "no folder")


def test_an_index_in_memory_serves_while_its_file_is_the_same(shelf: Shelf) -> None:
    memory, index = IndexMemory(), shelf.write(Index(), FACHTAG)
    memory.keep(shelf.state, index)

    assert memory.index(shelf.state, "readers") is index


def test_an_index_in_memory_gives_way_to_one_another_build_has_written(shelf: Shelf) -> None:
    memory, index = IndexMemory(), shelf.write(Index(), FACHTAG)
    memory.keep(shelf.state, index)

    shelf.write(index, LONDON, keep=(FACHTAG,))

    assert memory.index(shelf.state, "readers") is None


def test_an_index_in_memory_serves_no_other_readers_no_other_place_and_not_after_it_is_forgotten(shelf: Shelf) -> None:
    memory, index = IndexMemory(), shelf.write(Index(), FACHTAG)
    assert memory.index(shelf.state, "readers") is None
    memory.keep(shelf.state, index)

    assert memory.index(shelf.state, "other code") is None
    assert memory.index(shelf.state.parent, "readers") is None
    forget_index(shelf.state)
    assert memory.index(shelf.state, "readers") is None
