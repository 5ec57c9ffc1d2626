"""From a content folder to the catalogue by way of the index: what changed is read, everything is checked."""

import datetime as dt
import hashlib
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import msgspec

from plugins.engine.fingerprint import code_digest
from plugins.engine.sealed import DamagedError
from plugins.index.records import Record
from plugins.index.refresh import Refreshed, refresh
from plugins.index.store import Index, IndexMemory, PackedArchive, forget_index, read_index, write_index
from plugins.newsroom.catalogue import Catalogue, SegmentsOf, catalogue_from
from plugins.newsroom.catalogue_checks import all_problems
from plugins.newsroom.head_checks import doubtful
from plugins.newsroom.heads import Head, head_of
from plugins.newsroom.messages import report
from plugins.newsroom.moved import moved_addresses
from plugins.newsroom.problems import ContentError, Problem, errors_of, in_report_order
from plugins.newsroom.reading import ContentRead, read_registers
from plugins.newsroom.release_reading import read_release
from plugins.newsroom.source_tree import ChangedFileError, read_release_folder

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where content is read from, and where the index of it is kept; ``messages`` is the language of reports; ``memory``
    holds the index for the next build of the same process; public addresses that have changed are noticed as of ``now``.
    """

    root: Path
    state: Path
    messages: str = "en"
    memory: IndexMemory | None = None
    now: dt.datetime | None = None


def load(place: Place, segments_of: SegmentsOf, executor: Callable[[], Executor | None]) -> Catalogue:
    """The checked catalogue of a content folder, whose releases are opened from the index; ``executor`` is asked for
    workers where much has to be read.

    Raises:
        ContentError: there are errors; it names all problems.
        ChangedFileError: a release was broken when it was read, and sound a moment later.
    """
    content = read_registers(place.root)
    readers = _readers(place.root, content)
    last = _last_index(place, readers)
    refreshed = refresh(last, place.root, content.tree.releases, content.context, executor)
    index = _updated(place.state, last, readers, refreshed)
    if place.memory is not None:
        place.memory.keep(place.state, index)
    heads = [record.head for record in index.records.values()]
    _look_closer(place.root, content, refreshed.unreadable)
    segments = {language.tag: segments_of(language) for language in content.site.languages}
    suspects = doubtful((*heads, *_heads_of(content)), content, segments).union(_of_shared_ids(heads, content))
    _look_closer(place.root, content, sorted(suspects.difference(refreshed.unreadable)))
    suspects = suspects.union(refreshed.unreadable)
    order = {folder: place for place, folder in enumerate(content.tree.releases)}
    content.releases.sort(key=lambda each: order[each.folder])
    content.release_ids = frozenset((*(head.id for head in heads), *(each.id for each in content.releases)))
    content.named_contacts = frozenset(id_ for head in heads for id_ in head.contacts)
    warned = _warnings(index.records, suspects)
    if place.now is not None:
        changed = [each.head for folder, each in index.records.items() if last.records.get(folder) is not each]
        known = (each.head for each in last.records.values()) if changed else ()
        warned += moved_addresses(known, changed, content.site, place.root.name, place.now)
    problems = in_report_order([*content.problems, *all_problems(content, segments), *warned])
    if errors_of(problems):
        raise ContentError(problems, report(problems, place.messages))
    if refreshed.unreadable:
        raise ChangedFileError(str(place.root / "releases" / refreshed.unreadable[0]))
    return catalogue_from(content, heads, PackedArchive(place.state, index), segments, problems)


def _readers(root: Path, content: ContentRead) -> str:
    """The fingerprint of what every release was read with: the place, the readers' code, the site's languages."""
    languages = msgspec.msgpack.encode(content.site.languages)
    return hashlib.sha256(f"{root}\0{code_digest('newsroom', 'index')}\0".encode() + languages).hexdigest()


def _last_index(place: Place, readers: str) -> Index:
    kept = place.memory.index(place.state, readers) if place.memory is not None else None
    if kept is not None:
        return kept
    try:
        return read_index(place.state, readers)
    except DamagedError as error:
        _logger.warning("%s; everything is read again", error)
        forget_index(place.state)
        return Index()


def _updated(state: Path, last: Index, readers: str, refreshed: Refreshed) -> Index:
    is_same = not refreshed.fresh and len(refreshed.kept) == len(last.records) and last.pack
    if is_same and all(record is last.records[folder] for folder, record in refreshed.kept.items()):
        return last
    try:
        return write_index(state, last, readers, refreshed.kept, refreshed.fresh)
    except DamagedError:
        forget_index(state)  # it is said, and read again, when the build is started anew
        raise


def _heads_of(content: ContentRead) -> list[Head]:
    return [head_of(each.release, each.folder) for each in content.releases if each.release is not None]


def _of_shared_ids(heads: list[Head], content: ContentRead) -> set[str]:
    """The folders of releases whose id is that of one that could not be read whole."""
    ids = {each.id for each in content.releases}
    return {head.folder for head in heads if head.id in ids}


def _look_closer(root: Path, content: ContentRead, folders: Iterable[str]) -> None:
    """Read releases as the detailed checks want them."""
    context = content.context
    for folder in folders:
        read = read_release(read_release_folder(root, folder, content.problems), context, content.problems)
        if read is not None:
            content.releases.append(read)


def _warnings(records: dict[str, Record], suspects: frozenset[str]) -> list[Problem]:
    return [each for folder, record in records.items() if folder not in suspects for each in record.warnings]
