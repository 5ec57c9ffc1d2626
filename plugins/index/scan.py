"""Which folders of releases have changed: first by the stamps of their files, then by their contents.

A stamp (times, size, inode) tells a change almost always. Not when a file is changed twice within one tick of the clock:
so a folder with a file younger than ``_TICK`` is not believed by its stamps, but compared by its contents next time.
"""

import hashlib
import os
import stat
import time
from dataclasses import dataclass
from pathlib import Path

# Coarser than the clock of any file system in use (FAT: two seconds), plus what a server's clock may lag behind ours.
_TICK = 3_000_000_000

_DIGEST_SIZE = 16


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a folder: a digest of the stamps of all it holds, and whether that can be believed later."""

    stamps: bytes
    is_settled: bool


def see(folder: str, now: int | None = None) -> Seen:
    """Look at the stamps of a folder's entries; ``now`` is in nanoseconds since 1970, default the clock's.

    Raises:
        OSError: the folder has vanished, or cannot be read.
    """
    lines, newest, has_links = [], 0, False
    with os.scandir(folder) as entries:
        for entry in entries:
            each = entry.stat(follow_symlinks=False)
            changed, touched = each.st_mtime_ns, each.st_ctime_ns
            lines.append(f"{entry.name}\0{each.st_mode}\0{changed}\0{touched}\0{each.st_size}\0{each.st_ino}\0")
            newest = max(newest, changed, touched)
            has_links = has_links or stat.S_ISLNK(each.st_mode)
    stamps = "".join(sorted(lines)).encode(errors="surrogateescape")
    is_settled = not has_links and newest < (time.time_ns() if now is None else now) - _TICK
    return Seen(hashlib.blake2b(stamps, digest_size=_DIGEST_SIZE).digest(), is_settled)


def _target(entry: "os.DirEntry[str]") -> str:
    """Where a link leads; nothing for what is none."""
    return str(Path(entry.path).readlink()) if entry.is_symlink() else ""


def content_digest(folder: str) -> bytes:
    """A digest of the names and contents of a folder's files, and of where links lead; of folders in it only the names.

    Raises:
        OSError: something has vanished, or cannot be read.
    """
    digest = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    with os.scandir(folder) as entries:
        found = sorted((entry.name, entry.is_file(), _target(entry)) for entry in entries)
    for name, is_file, target in found:
        content = Path(folder, name).read_bytes() if is_file else b""
        digest.update(f"{name}\0{is_file}\0{target}\0{len(content)}\0".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.digest()
