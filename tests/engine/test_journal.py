"""A build that ends at any instruction leaves the old output or one that the next start completes (SPEC section 8, 1)."""

import os
import shutil
from pathlib import Path

import pytest

from plugins.engine.journal import JOURNAL, complete
from plugins.engine.publish import forget
from tests.engine.artifacts import Workshop
from tests.engine.stops import CHANGED, TODAY, YESTERDAY, as_found, stopped_everywhere, stopped_today, sure

pytestmark = pytest.mark.usefixtures("without_waiting_for_the_disk")


def test_after_a_stop_at_any_step_the_next_start_has_the_old_output_or_the_new(tmp_path: Path) -> None:
    outcomes = []
    for workshop in stopped_today(tmp_path):
        complete(workshop.state, workshop.output)
        assert workshop.found() in (as_found(YESTERDAY), as_found(TODAY))
        assert workshop.remembered() == ["manifest"]
        outcomes.append(workshop.found() == as_found(TODAY))

    assert len(outcomes) > 30
    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}


def test_before_the_journal_a_stop_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    for workshop in stopped_today(tmp_path):
        if (workshop.state / JOURNAL).exists():
            return
        files = {path: text for path, text in workshop.found().items() if not path.endswith("/")}
        assert files == as_found(YESTERDAY)
    pytest.fail("no journal was written")


def test_a_build_stopped_at_any_step_is_made_up_for_by_the_next(tmp_path: Path) -> None:
    """What the next start has put in place is not rendered again; what was not, is."""
    for workshop in stopped_today(tmp_path):
        is_sure = (workshop.state / JOURNAL).exists()
        rendered = sorted(workshop.rendered)
        workshop.publish(**TODAY)
        assert workshop.found() == as_found(TODAY)
        assert sorted(workshop.rendered) in ([], CHANGED)
        assert not (is_sure and workshop.rendered)
        assert not is_sure or rendered == CHANGED


def test_another_build_than_the_stopped_one_leaves_nothing_of_it(tmp_path: Path) -> None:
    for workshop in stopped_today(tmp_path):
        workshop.publish(index="tomorrow", de="a file")
        assert workshop.found() == {"index": "tomorrow", "de": "a file"}
        assert workshop.remembered() == ["manifest"]


def test_completing_may_itself_be_stopped_at_any_step(tmp_path: Path) -> None:
    begun = sure(tmp_path / "begun")

    def again(folder: Path) -> Workshop:
        shutil.copytree(begun.folder, folder)
        return Workshop(folder)

    stopped = stopped_everywhere(tmp_path / "again", again, lambda each: complete(each.state, each.output))

    assert len(stopped) > 10
    for workshop in stopped:
        complete(workshop.state, workshop.output)
        assert workshop.found() == as_found(TODAY)
        assert workshop.remembered() == ["manifest"]


@pytest.mark.parametrize("is_forgotten", [False, True], ids=["", "and its work be forgotten"])
def test_the_first_build_of_all_may_be_stopped_at_any_step(tmp_path: Path, is_forgotten: bool) -> None:
    for workshop in stopped_today(tmp_path, Workshop):
        if is_forgotten:
            forget(workshop.state)
        workshop.publish(**TODAY)
        assert workshop.found() == as_found(TODAY)


def test_a_journal_is_carried_through_before_anything_is_compared(tmp_path: Path) -> None:
    """The build after a stopped one that wants what was there before gets it."""
    workshop = sure(tmp_path)

    workshop.publish(**YESTERDAY)

    assert workshop.found() == as_found(YESTERDAY)


@pytest.mark.parametrize("count", [2, 300], ids=["few", "many"])
def test_what_is_put_in_place_has_reached_the_disk_before_it_is_sure(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """A file that is renamed before its bytes arrive may be empty after a power cut."""
    settled: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: settled.append(os.fstat(descriptor).st_ino))
    monkeypatch.setattr(os, "sync", lambda: settled.extend(each.stat().st_ino for each in workshop.state.rglob("*")))
    before_the_journal: list[int] = []
    replace = os.replace

    def named(one: Path, other: Path) -> None:
        if Path(other).name == JOURNAL:
            before_the_journal.extend(settled)
        replace(one, other)

    monkeypatch.setattr(os, "replace", named)
    workshop.publish(**{f"de__{number}": "text" for number in range(count)})

    files = {path.stat().st_ino for path in (workshop.output / "de").iterdir()}
    assert len(files) == count
    assert files <= set(before_the_journal)
