"""One build of the output: find the batches whose ingredients changed, render what is different in them, put it in place.

Everything is rendered and on disk before the output is touched, so a failure until then leaves it as it was; from then on
the journal carries it through. Rendering itself is in rendering.py, putting in place in journal.py.
"""

import logging
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, wait
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from plugins.engine.artifact import Batch
from plugins.engine.journal import JOURNAL, STAGING, Journal, commit, complete
from plugins.engine.manifest import MANIFEST, BatchRecord, Manifest, Written, encoded, read_manifest
from plugins.engine.rendering import Made, OutputError, claimed_twice, make
from plugins.engine.sealed import DamagedError, remove

_logger = logging.getLogger(__name__)

# By these a folder is known to be an output of ours although the state folder is gone.
_SIGNS_OF_A_SITE = ("sitemap.xml", "robots.txt", "404.html", "theme/depesche.css")
_ENOUGH_SIGNS = 2

# Says that the output is ours where the manifest, which says so too, had to be given up.
_OURS = "ours"

# Less work is done at once in this process: starting workers takes longer.
_WORTH_WORKERS = 300

# The batch of files that no build is known to have written.
_STRANGERS = ""

# Hears (batches made, batches to make).
Observer: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Crew:
    """Workers in other processes: ``make`` gets the name of a batch, and makes it there into the same staging folder."""

    executor: Executor
    make: Callable[[str], Made]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: paths rendered and written, sorted; paths left alone, in the order of the batches; paths deleted, sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]


def publish(
    batches: Iterable[Batch],
    output: Path,
    state: Path,
    crew: Callable[[], Crew | None] = lambda: None,
    observe: Observer | None = None,
) -> Outcome:
    """Make ``output`` hold the batches' artifacts and nothing else that a build of ours has written. ``state`` is a folder
    on the same file system, outside the output. A ``crew`` is called in where there is much to do; without one the calling
    thread makes everything.

    Raises:
        OutputError: two artifacts have one path, or one path lies inside another's; or ``output`` holds something that
            is no site of ours.
    """
    last = last_build(output, state)
    standing = in_place(last, output)
    if any(len(standing[name]) < len(batch.files) for name, batch in last.batches.items()):
        last, standing = _with_strangers(last, output), {**standing, _STRANGERS: {}}
    before = last.files()
    wanted = _by_name(batches)
    try:
        made = dict(_made(_stale(wanted, last, standing), standing, state, crew, observe))
    except BaseException:
        remove(state / STAGING)  # a full disk is not left full
        raise
    records = {name: made[name].record if name in made else last.batches[name] for name in wanted}
    files = _all_files(records)
    _check_folders(files, before)
    # New files before changed ones: nothing that is linked to them can be read yet, and they may link to each other.
    rendered = sorted((path in before, stage, path) for one in made.values() for stage, path in one.rendered)
    journal = Journal(tuple(path for _, _, path in rendered), tuple(sorted(set(before) - set(files))))
    if journal.replace or journal.delete or records != last.batches:
        commit(journal, encoded(Manifest(records)), state, output)
    remove(state / STAGING)
    output.mkdir(parents=True, exist_ok=True)
    replaced = frozenset(journal.replace)
    unchanged = tuple(path for path in files if path not in replaced)
    return Outcome(tuple(sorted(replaced)), unchanged, journal.delete)


def last_build(output: Path, state: Path) -> Manifest:
    """What the last build left, after everything it had begun is carried through; without a usable manifest, one that owns
    every file there, so that all are replaced.

    Raises:
        OutputError: ``output`` is no folder, or holds something that is no site of ours.
    """
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise OutputError(f"{output} is not a folder; name a folder for the output")
    recover(output, state)
    try:
        manifest = read_manifest(state)
    except DamagedError as error:
        _rendered_again(state, error)
        manifest = None
    if manifest is not None:
        return manifest
    found = _files_below(output)
    if (
        found
        and not (state / _OURS).exists()
        and sum((output / sign).exists() for sign in _SIGNS_OF_A_SITE) < _ENOUGH_SIGNS
    ):
        raise OutputError(f"{output} holds files that are no site of ours; name an empty folder for the output")
    return _with_strangers(Manifest({}), output)


def _with_strangers(last: Manifest, output: Path) -> Manifest:
    """The manifest, owning also what it does not know: where files are not as they were left, the output, or the manifest,
    may be another build's, brought back from a backup.
    """
    known = last.files()
    strangers = {path: Written(b"", -1, 0) for path in _files_below(output) if path not in known}
    return Manifest({**last.batches, _STRANGERS: BatchRecord(None, strangers)}) if strangers else last


def recover(output: Path, state: Path) -> None:
    """Carry through what an earlier build had begun to put in place: to be called before anything else may fail."""
    try:
        complete(state, output)
    except DamagedError as error:
        _rendered_again(state, error)


def _rendered_again(state: Path, error: DamagedError) -> None:
    _logger.warning("%s; everything is rendered again", error)
    remove(state / MANIFEST)
    (state / _OURS).touch()


def _files_below(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()) if folder.exists() else ()
    return sorted(path.relative_to(folder).as_posix() for path in found)


def in_place(last: Manifest, output: Path) -> dict[str, dict[str, Written]]:
    """The files of each batch that still stand in the output as the last build left them: of the same size and time, no links."""
    return {name: standing_files(batch, output) for name, batch in last.batches.items()}


def standing_files(batch: BatchRecord | None, output: Path) -> dict[str, Written]:
    """The files of one batch that still stand in the output as they were left."""
    standing, folder = {}, str(output)
    for path, written in batch.files.items() if batch is not None else ():
        try:
            found = os.lstat(f"{folder}/{path}")
        except OSError:
            continue
        is_the_one = (found.st_size, found.st_mtime_ns) == (written.size, written.mtime)
        if is_the_one and stat.S_ISREG(found.st_mode):
            standing[path] = written
    return standing


def forget(state: Path) -> None:
    """Forget what the last build was made from: the next one renders everything. What a crash left half-way is no longer
    carried through, but replaced. Touches only what the engine itself keeps there.
    """
    if (state / MANIFEST).exists() or (state / JOURNAL).exists():
        (state / _OURS).touch()
    for name in (MANIFEST, JOURNAL, STAGING):
        remove(state / name)


def _by_name(batches: Iterable[Batch]) -> dict[str, Batch]:
    wanted: dict[str, Batch] = {}
    for batch in batches:
        if batch.name in wanted:
            raise OutputError(f"two batches have the name {batch.name}")
        wanted[batch.name] = batch
    return wanted


def _stale(wanted: Mapping[str, Batch], last: Manifest, standing: Mapping[str, Mapping[str, Written]]) -> list[Batch]:
    """The batches to make: new ones, those of other ingredients, and those that lost a file."""
    return [
        batch
        for name, batch in wanted.items()
        if batch.ingredients is None
        or name not in last.batches
        or last.batches[name].ingredients != batch.ingredients
        or len(standing[name]) != len(last.batches[name].files)
    ]


def _made(
    stale: list[Batch],
    standing: Mapping[str, Mapping[str, Written]],
    state: Path,
    crew: Callable[[], Crew | None],
    observe: Observer | None,
) -> Iterator[tuple[str, Made]]:
    staging = state / STAGING
    staging.mkdir(parents=True)
    large = [batch for batch in stale if batch.ingredients is not None]
    workers = crew() if sum(batch.work for batch in large) > _WORTH_WORKERS else None
    here = stale if workers is None else [batch for batch in stale if batch.ingredients is None]
    # Workers begin at once, while this process makes what they do not.
    away = [] if workers is None else [workers.executor.submit(workers.make, batch.name) for batch in large]
    made = chain(_made_here(here, standing, staging), (future.result() for future in away))
    try:
        for number, each in enumerate(made, 1):
            yield each.name, each
            if observe is not None:
                observe(number, len(stale))
    finally:  # when one fails, no other may still write once this has ended
        for future in away:
            future.cancel()
        wait(away)


def _made_here(batches: list[Batch], standing: Mapping[str, Mapping[str, Written]], staging: Path) -> Iterator[Made]:
    return (make(batch, standing.get(batch.name, {}), staging) for batch in batches)


def _all_files(records: Mapping[str, BatchRecord]) -> dict[str, Written]:
    """Every file of the new output; refuses two of one path."""
    files: dict[str, Written] = {}
    count = 0
    for record in records.values():
        count += len(record.files)
        files.update(record.files)
    if count != len(files):
        owner: dict[str, str] = {}
        for name, record in records.items():
            for path in record.files:
                if path in owner:
                    raise claimed_twice(path, owner[path], name)
                owner[path] = name
    return files


def _check_folders(files: Mapping[str, Written], before: Mapping[str, Written]) -> None:
    """Refuse a path that is a file and a folder; what stood beside each other in the last build may do so again."""
    if all(path in before for path in files):
        return
    folders: dict[str, str] = {}
    for path in files:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders[folder] = path
            folder = folder.rpartition("/")[0]
    for folder in sorted(folders.keys() & files.keys()):
        raise OutputError(f"{folder} is claimed as a file and as a folder (by {folders[folder]})")
