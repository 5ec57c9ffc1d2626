"""A batch of the same ingredients is believed to be made of the same files, as long as these still stand in the output."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.engine.rendering import OutputError
from tests.engine.artifacts import Workshop


def test_a_batch_of_the_same_ingredients_is_not_asked_for_its_artifacts(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1", y="2"))

    outcome = workshop.publish_batches(workshop.batch("a", "flour", x="1", y="2"))

    assert workshop.asked == []
    assert (outcome.written, outcome.unchanged, outcome.deleted) == ((), ("x", "y"), ())
    assert workshop.found() == {"x": "1", "y": "2"}


def test_only_the_batch_of_other_ingredients_is_asked(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1"), workshop.batch("b", "salt", y="2"))

    workshop.publish_batches(workshop.batch("a", "flour", x="1"), workshop.batch("b", "sugar", y="zwei"))

    assert (workshop.asked, workshop.rendered) == (["b"], ["zwei"])
    assert workshop.found() == {"x": "1", "y": "zwei"}


def test_other_ingredients_but_equal_models_render_nothing(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1", y="2"))

    outcome = workshop.publish_batches(workshop.batch("a", "more flour", x="1", y="2"))

    assert (workshop.asked, workshop.rendered) == (["a"], [])
    assert outcome.written == ()


def test_ingredients_that_changed_nothing_are_remembered_all_the_same(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1"))
    workshop.publish_batches(workshop.batch("a", "more flour", x="1"))

    workshop.publish_batches(workshop.batch("a", "more flour", x="1"))

    assert workshop.asked == []


def test_a_batch_without_ingredients_is_asked_each_time(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", None, x="1"))

    workshop.publish_batches(workshop.batch("a", None, x="1"))

    assert (workshop.asked, workshop.rendered) == (["a"], [])


def test_a_batch_that_had_ingredients_and_has_none_now_is_asked(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1"))

    workshop.publish_batches(workshop.batch("a", None, x="2"))

    assert workshop.found() == {"x": "2"}


def _deleted(path: Path) -> None:
    path.unlink()


def _longer(path: Path) -> None:
    path.write_text("longer", encoding="utf-8")


def _of_the_same_length(path: Path) -> None:
    path.write_text("X", encoding="utf-8")
    os.utime(path, (1, 1))


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _a_link(path: Path) -> None:
    """Of the size and time of the file it takes the place of."""
    time = path.stat().st_mtime_ns
    path.rename(path.with_name("e"))
    path.symlink_to("e")
    os.utime(path, ns=(time, time), follow_symlinks=False)


@pytest.mark.parametrize("lose", [_deleted, _longer, _of_the_same_length, _a_folder, _a_link])
def test_a_batch_that_lost_a_file_in_the_output_makes_it_again(
    workshop: Workshop, lose: Callable[[Path], None]
) -> None:
    batches = workshop.batch("a", "flour", x="1", y="2"), workshop.batch("b", "salt", z="3")
    workshop.publish_batches(*batches)
    lose(workshop.output / "x")

    outcome = workshop.publish_batches(*batches)

    assert (workshop.asked, workshop.rendered) == (["a"], ["1"])
    assert outcome.written == ("x",)
    assert {path: text for path, text in workshop.found().items() if path != "e"} == {
        "x": "1",
        "y": "2",
        "z": "3",
    }
    assert not (workshop.output / "x").is_symlink()


def test_the_files_of_a_vanished_batch_are_deleted(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1"), workshop.batch("b", "salt", de__y="2", de__z="3"))

    outcome = workshop.publish_batches(workshop.batch("a", "flour", x="1"))

    assert outcome.deleted == ("de/y", "de/z")
    assert workshop.found() == {"x": "1"}


def test_a_file_that_a_batch_no_longer_makes_is_deleted(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1", y="2"))

    workshop.publish_batches(workshop.batch("a", "salt", y="2"))

    assert workshop.found() == {"y": "2"}
    assert workshop.rendered == []


@pytest.mark.parametrize("text", ["1", "eins"])
def test_a_file_may_move_from_one_batch_to_another(workshop: Workshop, text: str) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1", y="2"), workshop.batch("b", "salt", z="3"))

    outcome = workshop.publish_batches(workshop.batch("a", "milk", y="2"), workshop.batch("b", "sugar", x=text, z="3"))

    assert outcome.deleted == ()
    assert workshop.found() == {"x": text, "y": "2", "z": "3"}
    workshop.publish_batches(workshop.batch("a", "milk", y="2"), workshop.batch("b", "sugar", x=text, z="3"))
    assert workshop.asked == []


def test_a_file_may_move_from_a_vanished_batch_to_a_new_one(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1"))

    workshop.publish_batches(workshop.batch("b", "flour", x="2"))

    assert workshop.found() == {"x": "2"}


def test_two_batches_that_claim_one_path_are_refused_by_name(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", x="1"), workshop.batch("b", "salt", y="2"))

    with pytest.raises(OutputError, match=r"path x \(a, b\)"):
        workshop.publish_batches(workshop.batch("a", "flour", x="1"), workshop.batch("b", "sugar", x="3", y="2"))

    assert workshop.found() == {"x": "1", "y": "2"}


def test_a_path_below_a_file_of_a_batch_that_is_not_asked_is_refused(workshop: Workshop) -> None:
    workshop.publish_batches(workshop.batch("a", "flour", de="1"))

    with pytest.raises(OutputError, match="de is claimed as a file and as a folder"):
        workshop.publish_batches(workshop.batch("a", "flour", de="1"), workshop.batch("b", "salt", de__index="2"))

    assert workshop.found() == {"de": "1"}


def test_two_batches_of_one_name_are_refused(workshop: Workshop) -> None:
    with pytest.raises(OutputError, match="two batches have the name a"):
        workshop.publish_batches(workshop.batch("a", "flour", x="1"), workshop.batch("a", "salt", y="2"))

    assert workshop.found() == {}
