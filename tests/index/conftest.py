from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.newsroom.releases import Release
from tests.index.desk import Desk
from tests.index.shelf import Shelf
from tests.rich_content import RELEASES, read_releases


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Release]:
    """Releases that say everything a release can say, by folder."""
    return read_releases(tmp_path_factory.mktemp("releases"))


@pytest.fixture
def shelf(tmp_path: Path, releases: dict[str, Release]) -> Shelf:
    return Shelf(tmp_path / "state", releases)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on which nothing lies yet, an hour after everything was written."""
    desk = Desk(tmp_path)
    desk.watch(monkeypatch)
    yield desk
    desk.close()


@pytest.fixture
def loaded(desk: Desk) -> Desk:
    """A desk whose content was loaded once."""
    desk.write(RELEASES)
    desk.load()
    return desk
