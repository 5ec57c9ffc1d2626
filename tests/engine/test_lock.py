"""Each output has a lock of its own."""

from pathlib import Path

from plugins.engine.lock import BuildLock


def test_outputs_whose_names_differ_behind_a_point_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with BuildLock(tmp_path / "site.v1"), BuildLock(tmp_path / "site.v2"):
        locks = sorted(path.name for path in tmp_path.glob("*.lock"))

    assert locks == ["site.v1.lock", "site.v2.lock"]
