"""The built sites that tests share: each is built once in a run of the tests, whatever the number of workers."""

from pathlib import Path
from uuid import UUID

import pytest

from tests.building import ROOT, build, once_per_run
from tests.built_site import BuiltSite
from tests.content import NAMESPACE
from tests.sites import events_site as of_events
from tests.sites import pictures_site as of_pictures
from tests.sites import small_site as small

_SAMPLE_NAMESPACE = "37fc5150-c7ef-4689-b1de-d8f23dd1aea0"


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small site with its deliberate gaps, seen on 1 June 2026."""
    folder = once_per_run(tmp_path_factory, "small", small.make)
    return BuiltSite(
        folder / "content", folder / "output", UUID(small.NAMESPACE), small.LANGUAGES, folder / "settings.py"
    )


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the sample content in ``content/``, seen on 1 June 2026."""

    def make(folder: Path) -> None:
        build(ROOT / "content", folder / "output")

    folder = once_per_run(tmp_path_factory, "sample", make)
    languages = ("de", "cs", "pl", "en", "de-simple")
    return BuiltSite(ROOT / "content", folder / "output", UUID(_SAMPLE_NAMESPACE), languages, ROOT / "pelicanconf.py")


@pytest.fixture(scope="session")
def events_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of events in every state, seen on 1 June 2026."""

    def make(folder: Path) -> None:
        build(of_events.write_content(folder / "content"), folder / "output")

    folder = once_per_run(tmp_path_factory, "events", make)
    namespace, languages = UUID(of_events.NAMESPACE), of_events.LANGUAGES
    return BuiltSite(folder / "content", folder / "output", namespace, languages, ROOT / "pelicanconf.py")


@pytest.fixture(scope="session")
def pictures_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site of pictures of a phone, seen on 1 June 2026."""
    folder = once_per_run(tmp_path_factory, "pictures", of_pictures.make)
    languages = ("de", "cs", "pl", "en", "de-simple")
    return BuiltSite(folder / "content", folder / "output", UUID(NAMESPACE), languages, ROOT / "pelicanconf.py")


@pytest.fixture(scope="session", params=["small", "sample", "events"])
def built(request: pytest.FixtureRequest) -> BuiltSite:
    """Each of the built sites in turn, for what must hold of any site."""
    site: BuiltSite = request.getfixturevalue(f"{request.param}_site")
    return site
