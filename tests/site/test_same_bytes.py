"""Same content, same *now*, same bytes (SPEC section 8, 2). Builds upon a site that was edited are in tests/incremental."""

import shutil
from pathlib import Path

from tests.building import ROOT, build, differences
from tests.built_site import BuiltSite

ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"}


def test_another_hash_seed_zone_and_language_of_the_machine_change_no_byte(built: BuiltSite, tmp_path: Path) -> None:
    build(built.content, tmp_path / "output", "--settings", str(built.settings), environment=ELSEWHERE)

    assert differences(built.output, tmp_path / "output") == []


def test_the_names_of_the_folders_change_no_byte(small_site: BuiltSite, tmp_path: Path) -> None:
    shutil.copytree(small_site.content, tmp_path / "somewhere else" / "content ü")

    build(tmp_path / "somewhere else" / "content ü", tmp_path / "output ü", "--settings", str(small_site.settings))

    assert differences(small_site.output, tmp_path / "output ü") == []


def test_time_that_passes_leaves_the_same_bytes_as_a_clean_build(small_site: BuiltSite, tmp_path: Path) -> None:
    """The embargo ends, and then an event is over."""
    words = ("--settings", str(small_site.settings))
    shutil.copytree(small_site.output, tmp_path / "output")
    shutil.copytree(small_site.output.parent / ".depesche", tmp_path / ".depesche")

    build(small_site.content, tmp_path / "output", *words, as_of="2026-10-21T09:00+02:00")
    build(small_site.content, tmp_path / "clean", *words, as_of="2026-10-21T09:00+02:00")

    assert differences(tmp_path / "output", tmp_path / "clean") == []


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    build(ROOT / "content", tmp_path / "output")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*") if path.is_file()}

    done = build(ROOT / "content", tmp_path / "output", "--lang", "en")

    assert ": 0 files written" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_forgetting_all_work_gives_the_same_bytes(small_site: BuiltSite, tmp_path: Path) -> None:
    words = ("--settings", str(small_site.settings))
    shutil.copytree(small_site.output, tmp_path / "output")
    build(small_site.content, tmp_path / "output", *words, "--clean")

    assert differences(small_site.output, tmp_path / "output") == []
