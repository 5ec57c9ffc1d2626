"""The journal: how a staged output is put in place so that a crash at any instruction is carried through by the next start.

    staging/ complete and on disk, manifest.next sealed  -> nothing has happened yet
    journal sealed                                       -> it will happen, whatever comes
    files replaced in order, deletions last              -> each step may be done twice
    manifest.next becomes the manifest, journal removed  -> it has happened

``complete`` is called at every start: with a journal it carries on, without one it clears away what was only staged.
"""

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

import msgspec

from plugins.engine.manifest import MANIFEST, leads_out
from plugins.engine.rendering import staged_name
from plugins.engine.sealed import DamagedError, remove, seal, settle_folder, unseal

STAGING = "staging"
NEXT_MANIFEST = "manifest.next"
JOURNAL = "journal"
_PREPARED = "prepared"
_SPARE = "folders"
_FORMAT = "journal 1"

# Above so many files one call for all is cheaper than one for each.
_SETTLED_ONE_BY_ONE = 256


class Journal(msgspec.Struct, frozen=True, array_like=True):
    """What is to be done: staged paths in the order in which they are put in place, and paths to delete after that."""

    replace: tuple[str, ...]
    delete: tuple[str, ...]


def commit(journal: Journal, manifest: tuple[str, bytes], state: Path, output: Path) -> None:
    """Put everything staged in place. Until the journal is sealed a failure leaves the output as it was."""
    staging = state / STAGING
    _settle(staging, journal.replace)
    _prepare_folders(journal.replace, state, output)
    _check_rights(f"{output}/{folder}" for folder in _folders((*journal.replace, *journal.delete)))
    seal(state / NEXT_MANIFEST, *manifest)
    seal(state / JOURNAL, _FORMAT, msgspec.msgpack.encode(journal))
    _apply(journal, state, output)


def complete(state: Path, output: Path) -> None:
    """Carry through what an earlier build had begun to put in place, or clear away what it had only staged.

    Raises:
        DamagedError: there is a journal that cannot be read; it, the manifest and the staged files are gone now.
    """
    try:
        payload = unseal(state / JOURNAL, _FORMAT)
        journal = None if payload is None else msgspec.msgpack.decode(payload, type=Journal)
    except (DamagedError, msgspec.DecodeError) as error:
        for name in (MANIFEST, NEXT_MANIFEST, JOURNAL):
            remove(state / name)
        remove(state / STAGING)
        raise DamagedError(state / JOURNAL) from error
    if journal is not None:
        _apply(journal, state, output)
        return
    _forget_prepared_folders(state, output)
    for name in (STAGING, NEXT_MANIFEST, _SPARE):
        remove(state / name)


def _settle(staging: Path, paths: tuple[str, ...]) -> None:
    """Make sure that staged files have reached the disk: a file renamed before its bytes arrive may be empty after a power cut."""
    if len(paths) > _SETTLED_ONE_BY_ONE:
        os.sync()
        return
    for path in paths:
        settle_folder(staging / staged_name(path))
    settle_folder(staging)


def _prepare_folders(paths: Iterable[str], state: Path, output: Path) -> None:
    """Make the folders of new files while nothing has been replaced yet: a full disk shows here, not half-way."""
    output.mkdir(parents=True, exist_ok=True)
    missing = sorted(folder for folder in _folders(paths) if not os.path.isdir(f"{output}/{folder}"))  # noqa: PTH112
    seal(state / _PREPARED, _FORMAT, "\0".join(missing).encode())
    real: set[str] = set()
    for folder in missing:
        # Where something is in the way, the folder waits in the state folder until the turn of its file has come.
        base = output if _in_the_way(folder, output, real) is None else state / _SPARE
        os.makedirs(f"{base}/{folder}", exist_ok=True)  # noqa: PTH103


def _folders(paths: Iterable[str]) -> set[str]:
    """The folders that files stand in, below the output; it itself is the empty one."""
    return {path.rpartition("/")[0] for path in paths}


def _check_rights(folders: Iterable[str]) -> None:
    """Notice a folder that refuses changes while nothing has been replaced yet.

    Raises:
        PermissionError: there is one.
    """
    for folder in sorted(folders):
        if not os.access(folder, os.W_OK | os.X_OK) and os.path.isdir(folder):  # noqa: PTH112
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)


def _forget_prepared_folders(state: Path, output: Path) -> None:
    """Remove the empty folders a build has made that never came to its journal."""
    try:
        prepared = unseal(state / _PREPARED, _FORMAT) or b""
    except DamagedError:
        prepared = b""  # empty folders stay then: a wart, no harm
    for name in reversed(prepared.decode().split("\0")):
        if name and not leads_out(name) and not (output / name).is_file():
            _delete(name, output)
    remove(state / _PREPARED)


def _apply(journal: Journal, state: Path, output: Path) -> None:
    """Put staged files in place in their order; delete last; leave no empty folder. May be done again from any point."""
    staging = state / STAGING
    real: set[str] = set()
    for path in journal.replace:
        _clear_way(path.rpartition("/")[0], state, output, real)
        staged, target = f"{staging}/{staged_name(path)}", f"{output}/{path}"
        try:
            os.replace(staged, target)  # noqa: PTH105 as texts: for each of 100,000 files two Path objects take longer
        except FileNotFoundError:
            continue  # an earlier start has put it in place
        except IsADirectoryError:  # of vanished files
            shutil.rmtree(target)
            os.replace(staged, target)  # noqa: PTH105
    for path in journal.delete:
        _delete(path, output)
    if (state / NEXT_MANIFEST).exists():
        (state / NEXT_MANIFEST).replace(state / MANIFEST)
    settle_folder(state)
    for name in (JOURNAL, _PREPARED, _SPARE, STAGING):
        remove(state / name)


def _delete(path: str, output: Path) -> None:
    if _in_the_way(path.rpartition("/")[0], output, set()) is not None:
        return  # its folder has become a file, or a link that leads somewhere else
    target = output / path
    if target.is_dir() and not target.is_symlink():
        _remove_if_empty(target)
    else:
        target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == output or not _remove_if_empty(folder):
            return


def _remove_if_empty(folder: Path) -> bool:
    """Remove a folder without files; whether it is gone, perhaps since an earlier start."""
    try:
        folder.rmdir()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _clear_way(folder: str, state: Path, output: Path, real: set[str]) -> None:
    """Make a folder of the output, whatever stands there: everything in the output is ours."""
    obstacle = _in_the_way(folder, output, real)
    if obstacle is not None:
        os.unlink(obstacle)  # noqa: PTH108
        spare = f"{state / _SPARE}{obstacle.removeprefix(str(output))}"
        if os.path.isdir(spare):  # noqa: PTH112
            os.rename(spare, obstacle)  # noqa: PTH104
    if folder not in real:
        os.makedirs(f"{output}/{folder}", exist_ok=True)  # noqa: PTH103


def _in_the_way(folder: str, output: Path, real: set[str]) -> str | None:
    """What stands where a folder of the output is to be: a vanished file, or a link that would lead out of the output.
    ``real`` remembers the folders that were found to be folders.
    """
    if not folder or folder in real:
        return None
    above = _in_the_way(folder.rpartition("/")[0], output, real)
    if above is not None:
        return above
    place = f"{output}/{folder}"
    try:
        is_folder = stat.S_ISDIR(os.lstat(place).st_mode)
    except FileNotFoundError:
        return None
    if not is_folder:
        return place
    real.add(folder)
    return None
