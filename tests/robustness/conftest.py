import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import once_per_run
from tests.robustness.scene import Scene
from tests.robustness.starting import Starter
from tests.robustness.two_sites import Edition, TwoSites, make


@pytest.fixture(scope="session")
def is_long() -> bool:
    """Whether to strike at every step and build the larger sites; that takes up to an hour."""
    return bool(os.environ.get("DEPESCHE_LONG"))


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, is_long: bool) -> TwoSites:
    """The old and the new site. Tests do not change them."""

    def make_them(folder: Path) -> None:
        make(folder, 16 if is_long else 8)

    folder = once_per_run(tmp_path_factory, "two-sites", make_them)
    return TwoSites(Edition(folder / "old"), Edition(folder / "new"))


@pytest.fixture(scope="module")
def starter() -> Iterator[Starter]:
    with Starter() as starter:
        yield starter


@pytest.fixture(scope="module")
def scene(starter: Starter, sites: TwoSites, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """A scene for the tests of a module; each sets it up anew."""
    scene = Scene(starter, sites, tmp_path_factory.mktemp("scene"))
    yield scene
    scene.clear()


@pytest.fixture
def edition(scene: Scene, tmp_path: Path) -> Edition:
    """The new site's content, to be spoilt by a test; the output holds the old site."""
    scene.set_up()
    edition = Edition(tmp_path / "edition")
    shutil.copytree(scene.sites.new.folder, edition.folder, ignore=shutil.ignore_patterns("output", ".depesche"))
    return edition
