"""Bringing the index up to date: read what has changed, keep what has not, leave out what has vanished.

What cannot be read is not kept: it is looked at anew by every build until it is mended.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from plugins.index.records import Record, packed
from plugins.index.scan import Seen, content_digest, see
from plugins.index.store import Fresh, Index
from plugins.newsroom.heads import head_of
from plugins.newsroom.problems import Problem, errors_of
from plugins.newsroom.release_reading import ReleaseContext, read_release
from plugins.newsroom.source_tree import read_release_folder

# Fewer are read at once in this process: starting workers costs more.
_WORTH_WORKERS = 200
_PORTION = 100


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The outcome: records that are kept, releases just read, and folders that could not be read; each by folder."""

    kept: Mapping[str, Record]
    fresh: Mapping[str, Fresh]
    unreadable: tuple[str, ...]


def refresh(
    last: Index, root: Path, folders: Sequence[str], context: ReleaseContext, executor: Callable[[], Executor | None]
) -> Refreshed:
    """Compare the folders of releases (below ``root/releases``) with the index and read those that have changed;
    ``executor`` is asked for workers only where they pay.
    """
    kept: dict[str, Record] = {}
    changed: list[tuple[str, Seen]] = []
    for folder, seen in _seen(root, folders):
        record = _still_valid(last.records.get(folder), seen, context, root)
        if record is None:
            changed.append((folder, seen))
        else:
            kept[folder] = record
    fresh: dict[str, Fresh] = {}
    unreadable: list[str] = []
    for folder, read in _read_all(changed, root, context, executor):
        if read is None:
            unreadable.append(folder)
        else:
            fresh[folder] = read
    return Refreshed(kept, fresh, tuple(unreadable))


def _seen(root: Path, folders: Sequence[str]) -> Iterator[tuple[str, Seen]]:
    releases = os.path.join(root, "releases")  # noqa: PTH118 100,000 Path objects cost half a second
    for folder in folders:
        try:
            yield folder, see(f"{releases}/{folder}")
        except OSError:
            yield folder, Seen(b"", is_settled=False)


def _still_valid(record: Record | None, seen: Seen, context: ReleaseContext, root: Path) -> Record | None:
    """The record, with fresh stamps, of a folder in which nothing has changed."""
    if record is None or record.zone != context.zone_of(record.head.office):
        return None
    if record.stamps and record.stamps == seen.stamps:
        return record
    try:
        has_changed = content_digest(str(root / "releases" / record.head.folder)) != record.content
    except OSError:
        return None
    return None if has_changed else with_stamps(record, seen)


def with_stamps(record: Record, seen: Seen) -> Record:
    return msgspec.structs.replace(record, stamps=seen.stamps if seen.is_settled else b"")


def _read_all(
    changed: list[tuple[str, Seen]], root: Path, context: ReleaseContext, executor: Callable[[], Executor | None]
) -> Iterator[tuple[str, Fresh | None]]:
    read = partial(read_portion, root, context)
    workers = executor() if len(changed) > _WORTH_WORKERS else None
    if workers is None:
        yield from read(changed)
        return
    portions = [changed[at : at + _PORTION] for at in range(0, len(changed), _PORTION)]
    for portion in workers.map(read, portions):
        yield from portion


def read_portion(
    root: Path, context: ReleaseContext, folders: Sequence[tuple[str, Seen]]
) -> list[tuple[str, Fresh | None]]:
    """Read some folders, here or in a worker; None where one has errors."""
    return [(folder, read_folder(root, context, folder, seen)) for folder, seen in folders]


def read_folder(root: Path, context: ReleaseContext, folder: str, seen: Seen) -> Fresh | None:
    """Read one folder as the index keeps it; None where it has errors."""
    problems: list[Problem] = []
    path = str(root / "releases" / folder)
    try:
        content = content_digest(path)
        read = read_release(read_release_folder(root, folder, problems), context, problems)
        is_steady = see(path).stamps == seen.stamps and (seen.is_settled or content_digest(path) == content)
    except OSError:
        return None
    if read is None or read.release is None or errors_of(problems):
        return None
    release, stamps = read.release, seen.stamps if seen.is_settled else b""
    if not is_steady:  # it was changed while it was read: not to be believed in the next build
        stamps, content = b"", b""
    record = Record(head_of(release, folder), stamps, content, release.zone, tuple(problems), 0, 0, b"")
    return Fresh(record, packed(release))
