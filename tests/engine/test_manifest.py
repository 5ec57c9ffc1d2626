"""The manifest is a cache: whatever is wrong with it costs time, never a byte of the output."""

import logging
from pathlib import Path

import pytest

from plugins.engine.manifest import BatchRecord, Manifest, Written, encoded, read_manifest
from plugins.engine.sealed import DamagedError, seal
from tests.engine.artifacts import SITE, Workshop
from tests.engine.damage import DAMAGE, Damage


def _record(**files: Written) -> BatchRecord:
    return BatchRecord(b"ingredients", files)


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest({"pages": _record(**{"de/index.html": Written(b"abc", 3, 4)}), "host": BatchRecord(None, {})})

    seal(tmp_path / "state" / "manifest", *encoded(manifest))

    assert read_manifest(tmp_path / "state") == manifest


def test_without_a_file_there_is_no_manifest(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None


def test_the_files_of_a_manifest_are_those_of_all_batches() -> None:
    one, two = Written(b"1", 1, 1), Written(b"2", 2, 2)

    assert Manifest({"a": _record(x=one), "b": _record(y=two), "c": _record()}).files() == {"x": one, "y": two}


def test_equal_builds_remember_the_same_but_for_the_times_of_their_files(tmp_path: Path) -> None:
    workshops = [Workshop(tmp_path / name) for name in ("one", "other")]
    for workshop in workshops:
        workshop.publish_batches(workshop.batch("a", "1", x="1", y="2"), workshop.batch("b", None, z="3"))

    assert workshops[0].remembered_files() == workshops[1].remembered_files() != []


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_or_older_manifest_is_not_believed(workshop: Workshop, damage: Damage) -> None:
    workshop.publish(de__index="de", **SITE)
    damage(workshop.manifest)

    with pytest.raises(DamagedError, match="manifest is damaged or of another version"):
        read_manifest(workshop.state)


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_or_older_manifest_renders_everything_with_the_same_bytes(workshop: Workshop, damage: Damage) -> None:
    workshop.publish(de__index="de", **SITE)
    damage(workshop.manifest)

    workshop.publish(de__index="de", **SITE)

    assert sorted(workshop.rendered) == ["4", "de", "r", "s"]
    assert workshop.found() == {"de/index": "de", **SITE}


def test_damage_is_said_once_and_forgotten_with_the_next_build(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    workshop.publish(**SITE)
    workshop.manifest.write_bytes(b"garbage")

    with caplog.at_level(logging.INFO):
        workshop.publish(**SITE)
        said = [record.getMessage() for record in caplog.records]
        workshop.publish(**SITE)

    assert said == [f"{workshop.manifest} is damaged or of another version; everything is rendered again"]
    assert len(caplog.records) == 1
    assert workshop.rendered == []


def test_without_its_manifest_a_site_of_ours_loses_what_it_should_not_hold(workshop: Workshop) -> None:
    workshop.publish(de__2020__index="old", **SITE)
    workshop.manifest.unlink()

    outcome = workshop.publish(**SITE)

    assert outcome.deleted == ("de/2020/index",)
    assert workshop.found() == SITE


@pytest.mark.parametrize("path", ["../precious", "/precious", "de/../../precious", ""])
def test_a_manifest_cannot_make_the_engine_delete_outside_the_output(workshop: Workshop, path: str) -> None:
    workshop.publish(**SITE)
    (workshop.folder / "precious").write_text("not ours", encoding="utf-8")
    seal(workshop.manifest, *encoded(Manifest({"all": _record(**{path: Written(b"1", 8, 8)})})))

    with pytest.raises(DamagedError):
        read_manifest(workshop.state)
    workshop.publish(**SITE)

    assert (workshop.folder / "precious").exists()
    assert workshop.found() == SITE


def test_a_manifest_whose_paths_are_folders_now_does_no_harm(workshop: Workshop) -> None:
    workshop.publish(old="1", **SITE)
    (workshop.output / "old").unlink()
    (workshop.output / "old").mkdir()

    workshop.publish(**SITE)

    assert workshop.found() == SITE
