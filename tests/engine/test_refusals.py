"""What the engine refuses, and that a build that fails leaves the output as it was."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from plugins.engine.artifact import Artifact, Renderer, Stage
from plugins.engine.rendering import OutputError
from tests.engine.artifacts import Workshop


@pytest.fixture
def published(workshop: Workshop) -> Workshop:
    """An output with the site of yesterday."""
    workshop.publish(index="yesterday", de__index="gestern")
    return workshop


def _copy(path: str, render: Callable[[Any], bytes] = lambda model: b"today") -> Artifact:
    return Artifact(path, "today", Renderer("copy", "1", render), Stage.PAGE)


@pytest.mark.parametrize(
    "path", ["../outside", "de/../../outside", "/outside", "de//index", "./index", "de/./index", "", "de/"]
)
def test_a_path_that_is_not_plainly_inside_the_output_is_refused(published: Workshop, path: str) -> None:
    with pytest.raises(OutputError):
        published.publish_artifacts([_copy("index"), _copy(path)])

    assert published.found() == {"index": "yesterday", "de/index": "gestern"}
    assert not (published.folder / "outside").exists()


def test_two_artifacts_with_one_path_are_refused_by_the_name_of_their_batch(published: Workshop) -> None:
    with pytest.raises(OutputError, match=r"de/index.*all, all"):
        published.publish_artifacts([_copy("de/index"), _copy("de/index")])

    assert published.found() == {"index": "yesterday", "de/index": "gestern"}


@pytest.mark.parametrize("order", [("de", "de/index"), ("de/index", "de")])
def test_a_path_that_is_a_file_and_a_folder_is_refused(published: Workshop, order: tuple[str, str]) -> None:
    with pytest.raises(OutputError, match="as a file and as a folder"):
        published.publish_artifacts([_copy(path) for path in order])

    assert published.found() == {"index": "yesterday", "de/index": "gestern"}


def test_an_exception_while_rendering_leaves_the_output_as_it_was(published: Workshop) -> None:
    def fail(model: str) -> bytes:
        raise RuntimeError(model)

    with pytest.raises(RuntimeError, match="today"):
        published.publish_artifacts([_copy("index"), _copy("neu"), _copy("zuletzt", fail)])

    assert published.found() == {"index": "yesterday", "de/index": "gestern"}


def test_the_build_after_a_failed_one_needs_no_cleaning_up(published: Workshop) -> None:
    def fail(model: str) -> bytes:
        raise RuntimeError(model)

    with pytest.raises(RuntimeError):
        published.publish_artifacts([_copy("index"), _copy("zuletzt", fail)])
    published.publish(index="tomorrow")

    assert published.found() == {"index": "tomorrow"}


def test_a_folder_of_foreign_files_is_refused_and_left_alone(workshop: Workshop) -> None:
    workshop.output.mkdir()
    (workshop.output / "thesis.odt").write_text("years of work", encoding="utf-8")

    with pytest.raises(OutputError, match="no site of ours"):
        workshop.publish(index="home")

    assert workshop.found() == {"thesis.odt": "years of work"}


def test_an_empty_folder_is_accepted(workshop: Workshop) -> None:
    workshop.output.mkdir()

    workshop.publish(index="home")

    assert workshop.found() == {"index": "home"}


def test_a_file_in_place_of_the_output_folder_is_refused(workshop: Workshop) -> None:
    workshop.output.write_text("a file", encoding="utf-8")

    with pytest.raises(OutputError, match="not a folder"):
        workshop.publish(index="home")


def test_a_file_in_place_of_a_known_output_folder_is_refused_too(workshop: Workshop) -> None:
    workshop.publish(index="home")
    (workshop.output / "index").unlink()
    workshop.output.rmdir()
    workshop.output.write_text("a file", encoding="utf-8")

    with pytest.raises(OutputError):
        workshop.publish(index="home")


def test_a_link_in_place_of_the_output_folder_is_refused(workshop: Workshop, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    workshop.output.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OutputError, match="not a folder"):
        workshop.publish(index="home")

    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_link_inside_the_output_does_not_lead_a_write_out_of_it(published: Workshop, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (published.output / "en").symlink_to(tmp_path / "elsewhere")

    with suppress(OutputError):  # refusing is as good as replacing the link
        published.publish(index="yesterday", en__index="today")

    assert list((tmp_path / "elsewhere").iterdir()) == []
