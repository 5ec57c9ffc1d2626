"""A sealed file is opened whole or not at all."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.sealed import DamagedError, seal, unseal
from tests.engine.stops import Stop
from tests.steady import steady

FORMAT = "note 1"


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    path = tmp_path / "state" / "note"
    seal(path, FORMAT, b"what was remembered")
    return path


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sealed")


@steady
@given(payload=st.binary())
def test_what_was_sealed_is_what_is_opened(folder: Path, payload: bytes) -> None:
    seal(folder / "any", FORMAT, payload)

    assert unseal(folder / "any", FORMAT) == payload


def test_where_nothing_was_sealed_there_is_nothing(tmp_path: Path) -> None:
    assert unseal(tmp_path / "note", FORMAT) is None
    assert unseal(tmp_path / "no folder" / "note", FORMAT) is None


def test_every_truncation_is_noticed(sealed: Path) -> None:
    content = sealed.read_bytes()
    for length in range(len(content)):
        sealed.write_bytes(content[:length])
        with pytest.raises(DamagedError):
            unseal(sealed, FORMAT)


@steady
@given(payload=st.binary(max_size=40), place=st.floats(0, 1, exclude_max=True), mask=st.integers(1, 255))
def test_every_changed_byte_is_noticed(folder: Path, payload: bytes, place: float, mask: int) -> None:
    path = folder / "changed"
    seal(path, FORMAT, payload)
    content = bytearray(path.read_bytes())
    content[int(place * len(content))] ^= mask
    path.write_bytes(bytes(content))

    with pytest.raises(DamagedError):
        unseal(path, FORMAT)


def test_every_flipped_bit_of_a_small_file_is_noticed(sealed: Path) -> None:
    content = sealed.read_bytes()
    for place in range(len(content) * 8):
        flipped = bytearray(content)
        flipped[place // 8] ^= 1 << place % 8
        sealed.write_bytes(bytes(flipped))
        with pytest.raises(DamagedError):
            unseal(sealed, FORMAT)


@steady
@given(st.binary(min_size=1, max_size=20))
def test_whatever_is_appended_is_noticed(folder: Path, more: bytes) -> None:
    path = folder / "appended"
    seal(path, FORMAT, b"payload")
    path.write_bytes(path.read_bytes() + more)

    with pytest.raises(DamagedError):
        unseal(path, FORMAT)


@steady
@given(st.binary(max_size=200))
def test_no_garbage_is_opened(folder: Path, garbage: bytes) -> None:
    (folder / "garbage").write_bytes(garbage)

    with pytest.raises(DamagedError):
        unseal(folder / "garbage", FORMAT)


@pytest.mark.parametrize("other", ["note 2", "note", "note 1 ", "note 10", "index 1", ""])
def test_a_file_of_another_format_or_version_is_not_opened(sealed: Path, other: str) -> None:
    with pytest.raises(DamagedError):
        unseal(sealed, other)


def test_a_folder_in_place_of_the_file_is_damage(tmp_path: Path) -> None:
    (tmp_path / "note").mkdir()

    with pytest.raises(DamagedError):
        unseal(tmp_path / "note", FORMAT)


def test_damage_names_the_file(sealed: Path) -> None:
    sealed.write_bytes(b"")

    with pytest.raises(DamagedError, match="state/note is damaged or of another version") as raised:
        unseal(sealed, FORMAT)
    assert raised.value.path == sealed


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_crash_while_sealing_leaves_the_old_file(sealed: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def crash(*arguments: object) -> None:
        raise Stop

    with monkeypatch.context() as patch:
        patch.setattr(os, step, crash)
        with pytest.raises(Stop):
            seal(sealed, FORMAT, b"something newer")

    assert unseal(sealed, FORMAT) == b"what was remembered"
    seal(sealed, FORMAT, b"something newer still")
    assert unseal(sealed, FORMAT) == b"something newer still"
    assert [path.name for path in sealed.parent.iterdir()] == ["note"]


def test_the_bytes_have_reached_the_disk_before_the_file_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    def noted(name: str) -> None:
        original = getattr(os, name)

        def call(*arguments: object) -> None:
            steps.append(name)
            original(*arguments)

        monkeypatch.setattr(os, name, call)

    noted("fsync")
    noted("replace")
    seal(tmp_path / "note", FORMAT, b"payload")

    assert steps == ["fsync", "replace", "fsync"]
