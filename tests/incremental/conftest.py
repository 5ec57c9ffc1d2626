from pathlib import Path

import pytest

from tests.incremental.workshop import Workshop


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The starting site, built once for all tests of a worker; each life begins with it anew."""
    return Workshop(Path(tmp_path_factory.mktemp("workshop")))
