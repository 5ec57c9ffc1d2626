"""The files of a content folder: found, decoded and sorted, with a problem for each that is not what it should be.

Reads no pictures or documents: those are looked at where a text names them. Folders of releases are only found here and
read one by one (``read_folder``), since an index knows most of them already (plugins/index). It decides what a path *is* (a release's file, an office, a picture
beside a release), never what is in it.
"""

import codecs
import difflib
import errno
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from slugify import slugify

from plugins.newsroom.names import is_id
from plugins.newsroom.problems import Position, Problem, problem

# Files of these types beside a release are texts under a wrong name, not downloads.
_TEXT_TYPES = frozenset({".md", ".markdown", ".mdown"})

# How the records beside a release are named (record_reading.py); every other name that begins with "_" is invisible.
_RECORD = "_release."


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text file: its path as reports name it (``content/…``, with ``/``), its text without a byte order mark and with
    line feeds at the ends of lines, and its path on disk.
    """

    path: str
    text: str
    disk: str


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """The folder of one release or standing page: the text of each language, and the other files beside them.

    ``path`` is as reports name it. ``files`` maps a bare file name (NFC, however the disk has it) to its path on disk; ``expected`` is how its texts' files are named;
    ``text_count`` how many there are, readable or not. ``records`` are files with names of records, sorted, not yet read;
    ``root`` is the content folder.
    """

    id: str
    path: str
    texts: tuple[tuple[str, SourceFile], ...]
    files: dict[str, Path]
    expected: str
    text_count: int
    records: tuple[Path, ...]
    root: Path


class ChangedFileError(Exception):
    """A file was changed while the site was built; nothing was written. Building again is all that is needed."""

    exitcode = 1

    def __init__(self, path: str) -> None:
        super().__init__(path)  # the arguments as given: a worker's error is made again from them
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} was changed while the site was built; build again"


@dataclass(slots=True)
class SourceTree:
    """Everything found under a content folder, in sorted order; of releases only the folders (path below ``releases/``)."""

    root: Path
    name: str
    site: SourceFile | None = None
    topics: SourceFile | None = None
    offices: dict[str, SourceFile] = field(default_factory=dict)
    contacts: dict[str, SourceFile] = field(default_factory=dict)
    groups: dict[str, SourceFile] = field(default_factory=dict)
    releases: list[str] = field(default_factory=list)
    pages: list[SourceFolder] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def file_beside(self, folder: str, name: str) -> Path | None:
        """The picture or document that stands beside a register's files; a link is none."""
        path = self.root / folder / name
        return path if path.is_file() and not path.is_symlink() else None

    def position(self, path: Path) -> Position:
        return position_of(path, self.root)


def position_of(path: Path, root: Path) -> Position:
    """The position of a file or folder below the content folder ``root``, as reports name it."""
    relative = path.relative_to(root).as_posix()
    return Position(root.name if relative == "." else f"{root.name}/{relative}")


def read_source_tree(root: Path) -> SourceTree:
    """Read the content folder ``root``. What cannot be read is a problem in the tree, never an exception."""
    tree = SourceTree(root=root, name=root.name)
    if not root.is_dir():
        tree.problems.append(problem(Position(root.name), "missing-file", file=root.name))
        return tree
    _notice_misspelt(tree)
    _look_around(tree)
    tree.site = _required(tree, root / "site.yml")
    tree.topics = _optional(tree, root / "topics.yml")
    for folder, register in (("offices", tree.offices), ("contacts", tree.contacts), ("groups", tree.groups)):
        _read_register(tree, root / folder, register)
    for year in _folders(root / "releases", root, tree.problems):
        tree.releases.extend(f"{year.name}/{each.name}" for each in _folders(Path(year.path), root, tree.problems))
    pages = _folders(root / "pages", root, tree.problems)
    tree.pages.extend(read_folder(Path(each.path), root, "page", tree.problems) for each in pages)
    return tree


def read_release_folder(root: Path, folder: str, problems: list[Problem]) -> SourceFolder:
    """Read one release's folder (its path below ``releases/``) of the content folder ``root``."""
    return read_folder(root / "releases" / folder, root, "release", problems)


def _look_around(tree: SourceTree) -> None:
    """No symbolic link may lead out of the content, and everything must be readable: static files are published too, and who
    copies them would leave one out without a word. The folders of releases are looked at when they are read.
    """
    for folder, folders, files in os.walk(tree.root):
        for name in (*folders, *files):
            path = Path(folder, name)
            if _is_inside(path, tree.root, tree.problems) and not os.access(path, os.R_OK):
                tree.problems.append(_unreadable(position_of(path, tree.root), os.strerror(errno.EACCES)))
        if Path(folder) == tree.root and "releases" in folders:
            folders.remove("releases")


def _notice_misspelt(tree: SourceTree) -> None:
    """Warn about names beside ours that are probably meant to be ours; other folders may hold static files."""
    known = ("site.yml", "topics.yml", "offices", "contacts", "groups", "releases", "pages")
    for path in sorted(tree.root.iterdir()):
        meant = next(iter(difflib.get_close_matches(path.name, known, n=1, cutoff=0.8)), None)
        if path.name not in known and meant is not None:
            tree.problems.append(problem(tree.position(path), "unexpected-file", name=path.name, expected=meant))


def _read_register(tree: SourceTree, folder: Path, register: dict[str, SourceFile]) -> None:
    """Read ``<id>.yml`` files; other files beside them are pictures and documents they name."""
    for entry in _entries(folder, tree.root, tree.problems):
        path = Path(entry.path)
        if path.suffix != ".yml":
            if path.suffix.lower() in {".yml", ".yaml"}:
                tree.problems.append(
                    problem(tree.position(path), "unexpected-file", name=path.name, expected=f"{path.stem}.yml")
                )
            continue
        source = read_text(path, tree.root, tree.problems)
        if source is not None and _checked_id(path, path.stem, tree.root, tree.problems):
            register[path.stem] = source


def read_folder(folder: Path, root: Path, stem: str, problems: list[Problem]) -> SourceFolder:
    """Read the folder of a release (``stem`` is ``release``) or standing page (``page``)."""
    _checked_id(folder, folder.name, root, problems)
    expected = f"{stem}.<lang>.md"
    text_count = 0
    texts: list[tuple[str, SourceFile]] = []
    files: dict[str, Path] = {}
    records: list[Path] = []
    for entry in _entries(folder, root, problems, and_named=_RECORD):
        path = Path(entry.path)
        parts = path.name.split(".")
        if path.name.startswith(_RECORD):
            records.append(path)
        elif len(parts) == 3 and parts[0] == stem and parts[2] == "md":
            text_count += 1
            source = read_text(path, root, problems)
            if source is not None:
                texts.append((parts[1], source))
        elif path.suffix.lower() in _TEXT_TYPES or path.name.lower().startswith(f"{stem}."):
            found = problem(position_of(path, root), "unexpected-file", name=path.name, expected=expected)
            problems.append(found)
        elif path.is_file():
            files[unicodedata.normalize("NFC", path.name)] = path
    position = position_of(folder, root)
    return SourceFolder(folder.name, position.path, tuple(texts), files, expected, text_count, tuple(records), root)


def _entries(
    folder: Path, root: Path, problems: list[Problem], and_named: str | None = None
) -> "Iterator[os.DirEntry[str]]":
    """The visible entries of a folder, and the invisible ones whose names begin with ``and_named``, in sorted order, without
    those a symbolic link leads out of the content. No Path objects: for each of 30,000 folders of releases they cost more
    than to look at the folder.
    """
    if not folder.exists() or not _is_inside(folder, root, problems):
        return
    if not folder.is_dir():
        problems.append(problem(position_of(folder, root), "not-a-directory"))
        return
    for entry in _in_order(folder, and_named):
        if not entry.is_symlink() or _is_inside(Path(entry.path), root, problems):
            yield entry


def _folders(folder: Path, root: Path, problems: list[Problem]) -> "Iterator[os.DirEntry[str]]":
    for entry in _entries(folder, root, problems):
        if entry.is_dir():
            yield entry
        else:
            problems.append(problem(position_of(Path(entry.path), root), "not-a-directory"))


def _in_order(folder: Path, and_named: str | None) -> "list[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        visible = [
            entry
            for entry in entries
            if not entry.name.startswith((".", "_")) or (and_named and entry.name.startswith(and_named))
        ]
    return sorted(visible, key=lambda entry: entry.name)


def _is_inside(path: Path, root: Path, problems: list[Problem]) -> bool:
    try:
        if not path.is_symlink() or path.resolve().is_relative_to(root.resolve()):
            return True
    except (OSError, RuntimeError):  # a link that leads to itself
        pass
    problems.append(problem(position_of(path, root), "link-out-of-content"))
    return False


def _checked_id(path: Path, name: str, root: Path, problems: list[Problem]) -> bool:
    if is_id(name):
        return True
    problems.append(problem(position_of(path, root), "invalid-id", found=name, suggestion=slugify(name) or "name"))
    return False


def _required(tree: SourceTree, path: Path) -> SourceFile | None:
    if not path.exists():
        tree.problems.append(problem(Position(tree.name), "missing-file", file=f"{tree.name}/{path.name}"))
        return None
    return _optional(tree, path)


def _optional(tree: SourceTree, path: Path) -> SourceFile | None:
    if not path.exists() or not _is_inside(path, tree.root, tree.problems):
        return None
    return read_text(path, tree.root, tree.problems)


def decoded(content: bytes) -> str:
    """The text of a file, without a byte order mark and with line feeds at the ends of lines.

    Raises:
        UnicodeDecodeError: it is not UTF-8; the error's place counts from behind the mark.
    """
    return content.removeprefix(codecs.BOM_UTF8).decode().replace("\r\n", "\n").replace("\r", "\n")


def read_text(path: Path, root: Path, problems: list[Problem]) -> SourceFile | None:
    """Read a text file of the content folder ``root``; None where that cannot be done (the reason is in ``problems``)."""
    position = position_of(path, root)
    if path.is_dir():
        problems.append(problem(position, "not-a-file"))
        return None
    try:
        text = decoded(path.read_bytes())
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(error, position))
        return None
    except OSError as error:
        problems.append(_unreadable(position, error.strerror or type(error).__name__))
        return None
    if not text.strip():
        problems.append(problem(position, "empty-file"))
        return None
    return SourceFile(position.path, text, str(path))


def _unreadable(position: Position, reason: str) -> Problem:
    return problem(position, "unreadable-file", reason=reason)


def _not_utf8(error: UnicodeDecodeError, position: Position) -> Problem:
    content, start = error.object, error.start
    before = content[:start]
    line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode()) + 1
    return problem(Position(position.path, line, column), "not-utf8", byte=f"0x{content[start]:02X}")
