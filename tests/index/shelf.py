"""A state folder with an index in it, for tests of how it is kept."""

from pathlib import Path

from plugins.index.store import Fresh, Index, PackedArchive, write_index
from plugins.newsroom.releases import Release
from tests.index.samples import fresh

LONDON, FACHTAG, GANZTAGS, ENTWURF = "2024/london", "2023/fachtag", "2024/ganztags", "2024/entwurf"

# More than half of what must be dead in a pack, in bytes, until it is written anew.
MUCH = 600_000


class Shelf:
    """A state folder with an index in it."""

    def __init__(self, state: Path, releases: dict[str, Release]) -> None:
        self.state = state
        self.releases = releases

    def write(self, last: Index, *folders: str, keep: tuple[str, ...] = (), readers: str = "readers") -> Index:
        kept = {folder: last.records[folder] for folder in keep}
        return write_index(
            self.state, last, readers, kept, {each: fresh(each, self.releases[each]) for each in folders}
        )

    def write_large(self, last: Index, folder: str, keep: tuple[str, ...] = ()) -> Index:
        """Write a record of many bytes, which are no release."""
        kept = {each: last.records[each] for each in keep}
        large = Fresh(fresh(folder, self.releases[folder]).record, b"x" * MUCH)
        return write_index(self.state, last, "readers", kept, {folder: large})

    def opened(self, index: Index) -> dict[str, Release]:
        """Every release of an index, out of the pack."""
        archive = PackedArchive(self.state, index)
        try:
            return {head.folder: archive.open(head) for head in archive.heads()}
        finally:
            archive.close()

    def of(self, *folders: str) -> dict[str, Release]:
        return {folder: self.releases[folder] for folder in folders}

    @property
    def pack(self) -> Path:
        (pack,) = self.state.glob("pack-*")
        return pack
