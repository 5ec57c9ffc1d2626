"""The steps of a build, as the log has them that a watched build writes: see faults.py for what a step is."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Step:
    """What was about to happen, and to which files (a file put in place has two)."""

    event: str
    paths: tuple[Path, ...]

    def touches(self, folder: Path) -> bool:
        return any(path == folder or folder in path.parents for path in self.paths)

    def __str__(self) -> str:
        return f"{self.event} {' -> '.join('/'.join(path.parts[-4:]) for path in self.paths)}"


def steps_in(log: Path) -> list[Step]:
    """The steps a build has written down, in their order; its readings are left out."""
    return [step for step in _logged(log) if step.event != "read"]


def files_read_in(log: Path) -> set[Path]:
    """The files below the watched folder that a build has read as it found them: not those it wrote or removed before."""
    read: set[Path] = set()
    touched: set[Path] = set()
    for step in _logged(log):
        if step.event != "read":
            touched.update(step.paths)
        elif not touched.intersection(step.paths):
            read.update(step.paths)
    return read


def _logged(log: Path) -> list[Step]:
    lines = [line.split("\t") for line in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
    return [Step(event, tuple(map(Path, paths))) for event, *paths in lines]
