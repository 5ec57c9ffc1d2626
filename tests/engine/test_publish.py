"""The engine makes the output hold exactly the artifacts, and renders no more than it must."""

import os
from functools import partial
from pathlib import Path

import pytest

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage, page_path
from plugins.engine.publish import forget, publish
from tests.engine.artifacts import Workshop


def test_every_artifact_becomes_a_file_with_the_rendered_bytes(workshop: Workshop) -> None:
    workshop.publish(index="home", de__feeds__all="feed")

    assert workshop.found() == {"index": "home", "de/feeds/all": "feed"}


def test_a_second_build_of_the_same_artifacts_renders_nothing(workshop: Workshop) -> None:
    workshop.publish(one="1", two="2")

    outcome = workshop.publish(one="1", two="2")

    assert workshop.rendered == []
    assert (outcome.written, outcome.unchanged, outcome.deleted) == ((), ("one", "two"), ())


def test_only_the_artifact_whose_model_changed_is_rendered_again(workshop: Workshop) -> None:
    workshop.publish(one="1", two="2", three="3")

    outcome = workshop.publish(one="1", two="zwei", three="3")

    assert workshop.rendered == ["zwei"]
    assert outcome.written == ("two",)
    assert workshop.found() == {"one": "1", "two": "zwei", "three": "3"}


def test_a_file_that_is_not_rendered_again_keeps_its_time_of_change(workshop: Workshop) -> None:
    workshop.publish(one="1", two="2")
    before = (workshop.output / "one").stat().st_mtime_ns

    workshop.publish(one="1", two="zwei")

    assert (workshop.output / "one").stat().st_mtime_ns == before


def test_a_changed_renderer_renders_its_artifacts_again(workshop: Workshop) -> None:
    workshop.publish(fingerprint="1", one="1")

    workshop.publish(fingerprint="2", one="1")

    assert workshop.rendered == ["1"]


def test_what_vanished_is_deleted_with_the_folders_it_leaves_empty(workshop: Workshop) -> None:
    workshop.publish(index="home", de__2026__fest__index="fest", de__index="de")

    outcome = workshop.publish(index="home", de__index="de")

    assert outcome.deleted == ("de/2026/fest/index",)
    assert workshop.found() == {"index": "home", "de/index": "de"}


def test_a_build_without_any_artifact_leaves_an_empty_output(workshop: Workshop) -> None:
    workshop.publish(de__index="de")

    workshop.publish()

    assert workshop.found() == {}
    assert workshop.output.is_dir()


def test_a_file_may_become_a_folder(workshop: Workshop) -> None:
    workshop.publish(de="a file")

    workshop.publish(de__index="in a folder")

    assert workshop.found() == {"de/index": "in a folder"}


def test_a_folder_may_become_a_file(workshop: Workshop) -> None:
    workshop.publish(de__2026__index="deep", de__index="in a folder")

    workshop.publish(de="a file")

    assert workshop.found() == {"de": "a file"}


def test_a_file_deleted_by_hand_comes_back(workshop: Workshop) -> None:
    workshop.publish(one="1", two="2")
    (workshop.output / "one").unlink()

    workshop.publish(one="1", two="2")

    assert workshop.rendered == ["1"]
    assert workshop.found() == {"one": "1", "two": "2"}


def test_a_file_of_another_length_than_written_is_written_again(workshop: Workshop) -> None:
    workshop.publish(one="1")
    (workshop.output / "one").write_text("changed by hand", encoding="utf-8")

    workshop.publish(one="1")

    assert workshop.found() == {"one": "1"}


def test_an_empty_folder_put_by_hand_where_a_file_belongs_gives_way(workshop: Workshop) -> None:
    workshop.publish(one="1")
    (workshop.output / "one").unlink()
    (workshop.output / "one").mkdir()

    workshop.publish(one="1")

    assert workshop.found() == {"one": "1"}


def test_an_output_deleted_by_hand_is_made_again(workshop: Workshop) -> None:
    workshop.publish(de__index="de")
    (workshop.output / "de" / "index").unlink()
    (workshop.output / "de").rmdir()
    workshop.output.rmdir()

    workshop.publish(de__index="de")

    assert workshop.found() == {"de/index": "de"}


def test_forgetting_the_cached_work_renders_everything_again(workshop: Workshop) -> None:
    workshop.publish(**{"sitemap.xml": "s", "robots.txt": "r", "404.html": "4"})
    forget(workshop.state)

    workshop.publish(**{"sitemap.xml": "s", "robots.txt": "r", "404.html": "4"})

    assert sorted(workshop.rendered) == ["4", "r", "s"]


def test_nothing_of_the_engines_own_stands_in_the_output(workshop: Workshop) -> None:
    workshop.publish(index="home")

    assert [path.name for path in workshop.output.iterdir()] == ["index"]


def test_no_staged_file_stays_behind(workshop: Workshop) -> None:
    workshop.publish(index="home")

    assert workshop.remembered() == ["manifest"]


def test_the_observer_hears_every_batch_that_is_made(workshop: Workshop) -> None:
    heard: list[tuple[int, int]] = []
    workshop.publish_batches(workshop.batch("known", "1", known="0"))

    publish(
        [workshop.batch("known", "1", known="0"), workshop.batch("one", "1", one="1"), workshop.batch("two", None)],
        workshop.output,
        workshop.state,
        observe=lambda made, total: heard.append((made, total)),
    )

    assert heard == [(1, 2), (2, 2)]


def test_what_others_point_to_is_put_in_place_before_what_points_to_it(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Renderer("text", "1", lambda model: str(model).encode())
    stages = (("a.xml", Stage.SITEMAP), ("b.html", Stage.PAGE), ("c.rss", Stage.FEED), ("d.png", Stage.ASSET))
    artifacts = [Artifact(path, path, copy, stage) for path, stage in stages]
    placed: list[str] = []
    replace = os.replace

    def watched(source: Path, target: Path) -> None:
        placed.append(Path(target).name)
        replace(source, target)

    monkeypatch.setattr(os, "replace", watched)
    workshop.publish_batches(*(Batch(each.path, None, partial(iter, (each,))) for each in artifacts))

    assert placed == ["prepared", "manifest.next", "journal", "d.png", "b.html", "c.rss", "a.xml", "manifest"]


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/", "index.html"),
        ("/de/", "de/index.html"),
        ("/de/2026/fest/", "de/2026/fest/index.html"),
        ("/404.html", "404.html"),
        ("/de/feeds/all.rss.xml", "de/feeds/all.rss.xml"),
    ],
)
def test_an_address_that_ends_with_a_slash_is_an_index_file(url: str, path: str) -> None:
    assert page_path(url) == path
