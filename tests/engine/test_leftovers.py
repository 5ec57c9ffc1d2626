"""What a build that did not come to its end has left behind is cleared away by the next, and never believed if damaged."""

from pathlib import Path

import pytest

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.engine.journal import JOURNAL, STAGING, complete
from plugins.engine.rendering import OutputError
from plugins.engine.sealed import seal
from tests.engine.artifacts import Workshop
from tests.engine.damage import DAMAGE, Damage
from tests.engine.stops import TODAY, YESTERDAY, as_found, stopped_today, sure

pytestmark = pytest.mark.usefixtures("without_waiting_for_the_disk")


def test_what_a_failed_build_had_staged_is_cleared_away(workshop: Workshop) -> None:
    def fail(model: str) -> bytes:
        raise RuntimeError(model)

    workshop.publish(**YESTERDAY)
    failing = Artifact("zuletzt", "", Renderer("text", "1", fail), Stage.PAGE)
    with pytest.raises(RuntimeError):
        workshop.publish_batches(workshop.batch("a", None, neu="neu"), Batch("b", None, lambda: [failing]))
    complete(workshop.state, workshop.output)

    assert workshop.remembered() == ["manifest"]
    assert workshop.found() == as_found(YESTERDAY)


def test_what_a_stopped_build_had_staged_is_cleared_away(tmp_path: Path) -> None:
    workshops = [each for each in stopped_today(tmp_path) if (each.state / STAGING).exists()]
    staged = [workshop for workshop in workshops if not (workshop.state / JOURNAL).exists()]

    assert any(list((workshop.state / STAGING).iterdir()) for workshop in staged)
    for workshop in staged:
        complete(workshop.state, workshop.output)
        assert not (workshop.state / STAGING).exists()


def test_folders_prepared_for_a_build_that_never_came_to_its_journal_vanish(tmp_path: Path) -> None:
    prepared = [workshop for workshop in stopped_today(tmp_path) if "de/2026/neu/" in workshop.found()]

    assert prepared
    for workshop in prepared:
        (workshop.state / JOURNAL).unlink(missing_ok=True)
        complete(workshop.state, workshop.output)
        assert not (workshop.output / "de" / "2026").exists()


def test_a_prepared_folder_into_which_someone_has_put_a_file_stays(workshop: Workshop) -> None:
    workshop.publish(index="yesterday")
    (workshop.output / "en").mkdir()
    (workshop.output / "en" / "note").write_text("mine", encoding="utf-8")
    seal(workshop.state / "prepared", "journal 1", b"en")

    complete(workshop.state, workshop.output)

    assert workshop.found() == {"index": "yesterday", "en/note": "mine"}


@pytest.mark.parametrize("prepared", ["../precious", "{folder}/precious", "en/../../precious"])
def test_a_note_of_prepared_folders_cannot_lead_out_of_the_output(workshop: Workshop, prepared: str) -> None:
    workshop.publish(index="yesterday", en__index="yesterday")
    (workshop.folder / "precious").mkdir()
    seal(workshop.state / "prepared", "journal 1", prepared.format(folder=workshop.folder).encode())

    complete(workshop.state, workshop.output)

    assert (workshop.folder / "precious").is_dir()


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_journal_renders_everything_again_and_is_said_once(
    tmp_path: Path, damage: Damage, caplog: pytest.LogCaptureFixture
) -> None:
    workshop = sure(tmp_path)
    damage(workshop.state / JOURNAL)

    workshop.publish(**TODAY)

    assert workshop.found() == as_found(TODAY)
    assert sorted(workshop.rendered) == sorted(TODAY.values())
    assert workshop.remembered() == ["manifest", "ours"]
    assert [record.getMessage() for record in caplog.records] == [
        f"{workshop.state / JOURNAL} is damaged or of another version; everything is rendered again"
    ]


def test_an_output_that_a_damaged_journal_leaves_half_way_is_ours_even_after_a_build_that_fails(tmp_path: Path) -> None:
    workshop = sure(tmp_path)
    (workshop.state / JOURNAL).write_bytes(b"garbage")
    with pytest.raises(OutputError, match="as a file and as a folder"):
        workshop.publish(index="a", index__b="b")

    workshop.publish(**TODAY)

    assert workshop.found() == as_found(TODAY)
