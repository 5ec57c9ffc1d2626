from pathlib import Path

import pytest

from tests.building import build, files_of
from tests.content import content


@pytest.fixture
def valid(tmp_path: Path) -> Path:
    """A content folder without problems."""
    return content(tmp_path)


@pytest.fixture
def yesterday(tmp_path: Path, valid: Path) -> dict[str, bytes]:
    """The files of a site that was built in ``<tmp>/output`` yesterday."""
    build(valid, tmp_path / "output")
    return files_of(tmp_path / "output")
