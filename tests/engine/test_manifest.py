"""The manifest is a cache: whatever is wrong with it costs time, never a byte of the output."""

from pathlib import Path

import pytest

from plugins.engine.manifest import Manifest, Written, read_manifest, write_manifest
from tests.engine.artifacts import Workshop

# Enough of a site for the engine to know its own output without a manifest.
SITE = {"sitemap.xml": "s", "robots.txt": "r", "404.html": "4"}


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest({"de/index.html": Written("abc", 3)})

    write_manifest(tmp_path / "state" / "manifest.json", manifest)

    assert read_manifest(tmp_path / "state" / "manifest.json") == manifest


def test_equal_manifests_are_equal_files(tmp_path: Path) -> None:
    files = {"a": Written("1", 1), "b": Written("2", 2)}
    write_manifest(tmp_path / "one.json", Manifest(files))
    write_manifest(tmp_path / "other.json", Manifest(dict(reversed(files.items()))))

    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "other.json").read_bytes()


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b'{"files": {"index": {"fingerprint": ',
        b"not json at all",
        b"\xff\xfe\x00\x01",
        b'{"files": {"\xff": {"fingerprint": "1", "size": 1}}, "format": 1}',
        b'{"files": {"index": {"fingerprint": "\xc3", "size": 1}}, "format": 1}',
        b"[]",
        b"null",
        b'{"files": {"index": "older shape"}, "format": 1}',
        b'{"files": {}, "format": 0}',
        b'{"files": {}, "format": "one"}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_or_older_manifest_renders_everything_with_the_same_bytes(workshop: Workshop, damaged: bytes) -> None:
    workshop.publish(de__index="de", **SITE)
    workshop.manifest.write_bytes(damaged)

    workshop.publish(de__index="de", **SITE)

    assert sorted(workshop.rendered) == ["4", "de", "r", "s"]
    assert workshop.found() == {"de/index": "de", **SITE}


def test_without_its_manifest_a_site_of_ours_loses_what_it_should_not_hold(workshop: Workshop) -> None:
    workshop.publish(de__2020__index="old", **SITE)
    workshop.manifest.unlink()

    outcome = workshop.publish(**SITE)

    assert outcome.deleted == ("de/2020/index",)
    assert workshop.found() == SITE


def test_a_manifest_cannot_make_the_engine_delete_outside_the_output(workshop: Workshop) -> None:
    workshop.publish(**SITE)
    (workshop.folder / "precious").write_text("not ours", encoding="utf-8")
    write_manifest(workshop.manifest, Manifest({"../precious": Written("1", 8)}))

    workshop.publish(**SITE)

    assert (workshop.folder / "precious").exists()
    assert workshop.found() == SITE


def test_a_manifest_whose_paths_are_folders_now_does_no_harm(workshop: Workshop) -> None:
    workshop.publish(old="1", **SITE)
    (workshop.output / "old").unlink()
    (workshop.output / "old").mkdir()

    workshop.publish(**SITE)

    assert workshop.found() == SITE
