"""Bodies as safe HTML and as plain text, each text converted once: the same text stands on its page and in the feeds of a dozen scopes.

What Markdown makes of a text is kept between builds, in a file of the state folder that all workers of a build share. It is
a cache and nothing else: kept by the digests of the text, of how its pictures are shown, and of the code, bounded, and made anew where it is damaged. What is
kept is not yet safe; cleaning it and leading its links to their places is done each time (body.py), for each reader's base.
Not for sites whose workers run on several machines: SQLite's shared memory does not reach that far.
"""

import errno
import hashlib
import sqlite3
from contextlib import suppress
from pathlib import Path

import msgspec

from plugins.edition.body import Body, Converted, clean, convert
from plugins.edition.depictions import Depiction
from plugins.newsroom.front_matter import markdown_of
from plugins.newsroom.releases import Body as Text

# Above so many texts (about 3 KiB each) everything is forgotten: what edits leave behind must not grow for ever.
_KEPT = 400_000

_WAIT = 60.0  # seconds for which a worker waits until another has written


class Bodies:
    """Makes HTML of bodies. ``file`` keeps what was converted, with ``code``, the fingerprint of the code; None keeps nothing."""

    def __init__(self, file: Path | None = None, code: str = "") -> None:
        self._file = file
        self._code = code
        self._database: sqlite3.Connection | None = None

    def html(self, body: Body) -> str:
        """The safe HTML of a body.

        Raises:
            ChangedFileError: its file was changed since the content was checked.
            OSError: the disk is full.
        """
        return clean(self._converted(body.text, body.pictures).html, body.links, body.base, body.pictures)

    def plain(self, text: Text) -> str:
        """A text without markup (plain_text.py). Raises what ``html`` raises."""
        return self._converted(text).plain

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _converted(self, text: Text, pictures: tuple[tuple[str, Depiction], ...] = ()) -> Converted:
        if self._file is None:
            return convert(markdown_of(text), pictures)
        key = _key(text, pictures)
        kept = self._kept(self._file, key)
        if kept is not None:
            return kept
        made = convert(markdown_of(text), pictures)
        try:
            self._open(self._file).execute("INSERT OR IGNORE INTO converted VALUES (?, ?, ?)", (key, *made))
        except sqlite3.OperationalError as error:
            reason = errno.ENOSPC if error.sqlite_errorcode == sqlite3.SQLITE_FULL else errno.EIO
            raise OSError(reason, str(error), str(self._file)) from error
        return made

    def _kept(self, file: Path, digest: str) -> Converted | None:
        """What is kept of a text. A damaged file is begun anew: it holds nothing that cannot be made again."""
        query = "SELECT html, plain FROM converted WHERE digest = ?"
        try:
            row = self._open(file).execute(query, (digest,)).fetchone()
        except sqlite3.DatabaseError:
            self.close()
            forget_bodies(file)
            return None
        return None if row is None else Converted(*row)

    def _open(self, file: Path) -> sqlite3.Connection:
        self._database = self._database or _opened(file, self._code)
        return self._database


def _key(text: Text, pictures: tuple[tuple[str, Depiction], ...]) -> str:
    """What a converted text depends on: the text, and how the pictures are shown that it names."""
    if not pictures:
        return text.digest
    return f"{text.digest} {hashlib.blake2b(msgspec.json.encode(pictures), digest_size=16).hexdigest()}"


def _opened(file: Path, code: str) -> sqlite3.Connection:
    """The cache, empty where it is damaged, too large, or made by other code."""
    try:
        return _connected(file, code)
    except sqlite3.DatabaseError:
        forget_bodies(file)
        return _connected(file, code)


def _connected(file: Path, code: str) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(file, timeout=_WAIT, isolation_level=None)
    # A crash of the machine may cost the cache, and nothing else: so nothing waits for the disk.
    database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;")
    database.execute("BEGIN IMMEDIATE")
    database.execute("CREATE TABLE IF NOT EXISTS made_by (code TEXT)")
    if database.execute("SELECT code FROM made_by").fetchall() != [(code,)] or _count(database) > _KEPT:
        # Dropped, not emptied: other code may have kept other columns.
        database.execute("DROP TABLE IF EXISTS converted")
        database.execute("CREATE TABLE converted (digest TEXT PRIMARY KEY, html TEXT, plain TEXT) WITHOUT ROWID")
        database.execute("DELETE FROM made_by")
        database.execute("INSERT INTO made_by VALUES (?)", (code,))
    database.execute("COMMIT")
    return database


def _count(database: sqlite3.Connection) -> int:
    return int(database.execute("SELECT count(*) FROM converted").fetchone()[0])


def forget_bodies(file: Path) -> None:
    """Forget everything that was converted."""
    for path in (file, *file.parent.glob(f"{file.name}-*")):
        with suppress(FileNotFoundError):
            path.unlink()
