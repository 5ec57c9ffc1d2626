"""A fingerprint stands for everything a file is made from, on every machine the same."""

import datetime as dt
import os
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from plugins.engine.artifact import Artifact, Renderer, Stage
from plugins.engine.fingerprint import artifact_fingerprint, folders_digest, model_digest
from tests.building import ROOT


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    title: str
    words: tuple[str, ...] = ()


BERLIN = ZoneInfo("Europe/Berlin")

_SCRIPT = """
import datetime as dt
from dataclasses import dataclass
from plugins.engine.fingerprint import model_digest

@dataclass(frozen=True)
class Model:
    names: frozenset
    words: dict
    when: dt.datetime

words = {name: len(name) for name in {"eins", "zwei", "drei", "vier", "fünf"}}
print(model_digest(Model(frozenset(words), words, dt.datetime(2026, 6, 1, tzinfo=dt.UTC))).hex())
"""


def _digest_in_a_process_of_its_own(hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-c", _SCRIPT]
    return subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout


def test_a_digest_is_the_same_under_every_hash_seed() -> None:
    assert len({_digest_in_a_process_of_its_own(seed) for seed in ("0", "1", "4242")}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Card("a"), Card("b")),
        (Card("a", ("x", "y")), Card("a", ("y", "x"))),
        (Card("a", ("xy",)), Card("a", ("x", "y"))),
        (Card("a"), Card("a", ("",))),
        (None, ""),
        (0, False),
        ("1", 1),
        (dt.datetime(2026, 6, 1, 12, tzinfo=BERLIN), dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)),
        (dt.datetime(2026, 6, 1, 12, tzinfo=BERLIN), dt.datetime(2026, 6, 1, 10, tzinfo=dt.UTC)),
    ],
)
def test_models_that_differ_have_different_digests(one: object, other: object) -> None:
    assert model_digest(one) != model_digest(other)


@pytest.mark.parametrize(
    "model",
    [
        Card("Grüße", ("a",)),
        ("text", 1, 1.5, True, None, b"bytes"),
        Colour.RED,
        UUID("5d1f6f0e-6c5b-4c55-9d5e-0d0f2b8f6a11"),
        dt.datetime(2026, 6, 1, 12, tzinfo=BERLIN),
        dt.date(2026, 6, 1),
        dt.time(9, 30),
    ],
)
def test_plain_data_has_a_digest_of_32_bytes(model: object) -> None:
    assert len(model_digest(model)) == 32


class NotPlain:
    """Something with behaviour, which says nothing about what a renderer would make of it."""


@pytest.mark.parametrize("model", [NotPlain(), Card, lambda: None, (1, NotPlain()), Path("a"), ZoneInfo("UTC")])
def test_a_model_that_is_not_plain_data_is_a_type_error(model: object) -> None:
    with pytest.raises(TypeError):
        model_digest(model)


def _artifact(model: object = "m", renderer: str = "r", fingerprint: str = "f", path: str = "p") -> Artifact:
    return Artifact(path, model, Renderer(renderer, fingerprint, lambda each: b""), Stage.PAGE)


@pytest.mark.parametrize(
    "changed",
    [_artifact(model="n"), _artifact(renderer="s"), _artifact(fingerprint="g")],
    ids=["model", "renderer", "renderer's fingerprint"],
)
def test_an_artifacts_fingerprint_changes_with_what_it_is_made_from(changed: Artifact) -> None:
    assert artifact_fingerprint(changed) != artifact_fingerprint(_artifact())


def test_models_of_two_classes_with_equal_fields_have_different_fingerprints() -> None:
    assert artifact_fingerprint(_artifact(Card("a"))) != artifact_fingerprint(_artifact(Tile("a")))


def test_parts_of_a_fingerprint_do_not_run_into_each_other() -> None:
    one, other = _artifact(renderer="ab", fingerprint="c"), _artifact(renderer="a", fingerprint="bc")

    assert artifact_fingerprint(one) != artifact_fingerprint(other)


def _folder(path: Path, **files: str) -> Path:
    """A folder with files; ``__`` in a name is a ``/``."""
    for name, text in files.items():
        target = path / f"{name.replace('__', '/')}.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return path


def test_the_digest_of_folders_knows_contents(tmp_path: Path) -> None:
    before = folders_digest([_folder(tmp_path, a="one")])

    assert folders_digest([_folder(tmp_path, a="two")]) != before


def test_the_digest_of_folders_knows_which_of_two_files_of_one_name_is_which(tmp_path: Path) -> None:
    one = folders_digest([_folder(tmp_path, de__page="Veranstaltung", cs__page="Akce")])

    assert folders_digest([_folder(tmp_path, de__page="Akce", cs__page="Veranstaltung")]) != one


def test_the_digest_of_folders_knows_where_in_its_folder_a_file_is(tmp_path: Path) -> None:
    above, below = _folder(tmp_path / "above", footer="x"), _folder(tmp_path / "below", partials__footer="x")

    assert folders_digest([above]) != folders_digest([below])


def test_the_digest_of_folders_knows_which_folder_comes_first(tmp_path: Path) -> None:
    one, other = _folder(tmp_path / "one", page="one"), _folder(tmp_path / "other", page="other")

    assert folders_digest([one, other]) != folders_digest([other, one])


def test_the_digest_of_folders_does_not_know_where_on_the_machine_they_are(tmp_path: Path) -> None:
    here, there = _folder(tmp_path / "here", page="same"), _folder(tmp_path / "far" / "there", page="same")

    assert folders_digest([here]) == folders_digest([there])
