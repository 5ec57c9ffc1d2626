"""A desk: a content folder that is edited, the index of it, a clock, and a note of what was read of releases."""

import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.index import load as loading
from plugins.index import refresh, scan
from plugins.index.load import Place, load
from plugins.index.store import IndexMemory, PackedArchive
from plugins.newsroom.catalogue import Catalogue, check_content, load_catalogue
from plugins.newsroom.problems import ContentError, Problem
from plugins.newsroom.source_tree import SourceFolder
from tests.content import Changes, content, segments_of

_HOUR = 3_600_000_000_000


@dataclass
class Desk:
    """``read`` are the folders of releases that were parsed since the last load began, ``compared`` those whose files were
    read to compare their contents, ``opened`` the files of releases of which anything was read.
    """

    folder: Path
    read: list[str] = field(default_factory=list)
    compared: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    memory: IndexMemory | None = None
    _open: list[PackedArchive] = field(default_factory=list)

    @property
    def root(self) -> Path:
        return self.folder / "content"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def write(self, changes: Changes) -> None:
        """The valid content folder with changes."""
        content(self.folder, changes)

    def edit(self, path: str, text: str) -> None:
        """Write one file."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def load(self, executor: Callable[[], Executor | None] = lambda: None) -> Catalogue:
        """Load the content by way of the index."""
        self.read.clear()
        self.compared.clear()
        self.opened.clear()
        catalogue = load(Place(self.root, self.state, memory=self.memory), segments_of, executor)
        assert isinstance(catalogue.archive, PackedArchive)
        self._open.append(catalogue.archive)
        return catalogue

    def refused(self) -> tuple[Problem, ...]:
        """The problems of a content that cannot be loaded."""
        with pytest.raises(ContentError) as raised:
            self.load()
        return raised.value.problems

    def checked(self) -> tuple[Problem, ...]:
        """The problems of the content as they are found without any index."""
        return check_content(self.root, segments_of)[1]

    def loaded_afresh(self) -> Catalogue:
        """The catalogue of the content without any index."""
        return load_catalogue(self.root, segments_of)

    def close(self) -> None:
        for archive in self._open:
            archive.close()

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """Note what is read, and let it be an hour later than it is: files just written are old then."""
        patch.setattr(scan, "time", SimpleNamespace(time_ns=lambda: time.time_ns() + _HOUR))
        _noting(patch, refresh, "read_release", self._note_read)
        _noting(patch, loading, "read_release", self._note_read)
        _noting(patch, refresh, "content_digest", self._note_compared)
        _noting(patch, Path, "read_bytes", self._note_opened)

    def _note_read(self, folder: SourceFolder, *_: object) -> None:
        self.read.append(folder.path.partition("/releases/")[2])

    def _note_compared(self, path: str) -> None:
        self.compared.append(path.partition("/releases/")[2])

    def _note_opened(self, path: Path) -> None:
        if path.is_relative_to(self.root / "releases"):
            self.opened.append(path.name)


def _noting(patch: pytest.MonkeyPatch, owner: object, name: str, note: Callable[..., object]) -> None:
    original = getattr(owner, name)

    def noted(*arguments: Any, **options: Any) -> Any:
        note(*arguments)
        return original(*arguments, **options)

    patch.setattr(owner, name, noted)


def titles(catalogue: Catalogue) -> dict[str, str]:
    """The title of each release, opened: id -> title of the original."""
    return {release.id: release.original_version.title for release in catalogue.releases}
