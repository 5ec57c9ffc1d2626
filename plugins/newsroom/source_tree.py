"""The files of a content folder: found, decoded and sorted, with a problem for each that is not what it should be.

Reads no pictures or documents: those are looked at where a text names them. It decides what a path *is* (a release's file, an office, a picture
beside a release), never what is in it.
"""

import codecs
import difflib
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


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text file: its path as reports name it (``content/…``, with ``/``) and its text without a byte order mark."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """The folder of one release or standing page: the text of each language, and the other files beside them.

    ``files`` maps a bare file name (NFC, however the disk has it) to its path on disk; ``expected`` is how its texts' files are named;
    ``text_count`` how many there are, readable or not.
    """

    id: str
    path: str
    texts: tuple[tuple[str, SourceFile], ...]
    files: dict[str, Path]
    expected: str
    text_count: int


@dataclass(slots=True)
class SourceTree:
    """Everything found under a content folder, in sorted order."""

    root: Path
    name: str
    site: SourceFile | None = None
    topics: SourceFile | None = None
    offices: dict[str, SourceFile] = field(default_factory=dict)
    contacts: dict[str, SourceFile] = field(default_factory=dict)
    groups: dict[str, SourceFile] = field(default_factory=dict)
    releases: list[SourceFolder] = field(default_factory=list)
    pages: list[SourceFolder] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def file_beside(self, folder: str, name: str) -> Path | None:
        """The picture or document that stands beside a register's files; a link is none."""
        path = self.root / folder / name
        return path if path.is_file() and not path.is_symlink() else None

    def position(self, path: Path) -> Position:
        relative = path.relative_to(self.root).as_posix()
        return Position(self.name if relative == "." else f"{self.name}/{relative}")


def read_source_tree(root: Path) -> SourceTree:
    """Read the content folder ``root``. What cannot be read is a problem in the tree, never an exception."""
    tree = SourceTree(root=root, name=root.name)
    if not root.is_dir():
        tree.problems.append(problem(Position(root.name), "missing-file", file=root.name))
        return tree
    _notice_misspelt(tree)
    _refuse_links(tree)
    tree.site = _required(tree, root / "site.yml")
    tree.topics = _optional(tree, root / "topics.yml")
    for folder, register in (("offices", tree.offices), ("contacts", tree.contacts), ("groups", tree.groups)):
        _read_register(tree, root / folder, register)
    for year in _folders(tree, root / "releases"):
        tree.releases.extend(_read_folder(tree, each, "release") for each in _folders(tree, year))
    tree.pages.extend(_read_folder(tree, each, "page") for each in _folders(tree, root / "pages"))
    return tree


def _refuse_links(tree: SourceTree) -> None:
    """No symbolic link may lead out of the content, wherever it stands: static files are published too."""
    for folder, folders, files in os.walk(tree.root):
        for name in (*folders, *files):
            _is_inside(tree, Path(folder, name))


def _notice_misspelt(tree: SourceTree) -> None:
    """Warn about names beside ours that are probably meant to be ours; other folders may hold static files."""
    known = ("site.yml", "topics.yml", "offices", "contacts", "groups", "releases", "pages")
    for path in sorted(tree.root.iterdir()):
        meant = next(iter(difflib.get_close_matches(path.name, known, n=1, cutoff=0.8)), None)
        if path.name not in known and meant is not None:
            tree.problems.append(problem(tree.position(path), "unexpected-file", name=path.name, expected=meant))


def _read_register(tree: SourceTree, folder: Path, register: dict[str, SourceFile]) -> None:
    """Read ``<id>.yml`` files; other files beside them are pictures and documents they name."""
    for path in _entries(tree, folder):
        if path.suffix != ".yml":
            if path.suffix.lower() in {".yml", ".yaml"}:
                tree.problems.append(
                    problem(tree.position(path), "unexpected-file", name=path.name, expected=f"{path.stem}.yml")
                )
            continue
        source = _read_text(tree, path)
        if source is not None and _checked_id(tree, path, path.stem):
            register[path.stem] = source


def _read_folder(tree: SourceTree, folder: Path, stem: str) -> SourceFolder:
    _checked_id(tree, folder, folder.name)
    expected = f"{stem}.<lang>.md"
    text_count = 0
    texts: list[tuple[str, SourceFile]] = []
    files: dict[str, Path] = {}
    for path in _entries(tree, folder):
        parts = path.name.split(".")
        if len(parts) == 3 and parts[0] == stem and parts[2] == "md":
            text_count += 1
            source = _read_text(tree, path)
            if source is not None:
                texts.append((parts[1], source))
        elif path.suffix.lower() in _TEXT_TYPES or path.name.lower().startswith(f"{stem}."):
            tree.problems.append(problem(tree.position(path), "unexpected-file", name=path.name, expected=expected))
        elif path.is_file():
            files[unicodedata.normalize("NFC", path.name)] = path
    return SourceFolder(folder.name, tree.position(folder).path, tuple(texts), files, expected, text_count)


def _entries(tree: SourceTree, folder: Path) -> Iterator[Path]:
    """The visible entries of a folder in sorted order, without those a symbolic link leads out of the content."""
    if not folder.exists() or not _is_inside(tree, folder):
        return
    if not folder.is_dir():
        tree.problems.append(problem(tree.position(folder), "not-a-directory"))
        return
    for path in sorted(folder.iterdir()):
        if not path.name.startswith((".", "_")) and _is_inside(tree, path):
            yield path


def _folders(tree: SourceTree, folder: Path) -> Iterator[Path]:
    for path in _entries(tree, folder):
        if path.is_dir():
            yield path
        else:
            tree.problems.append(problem(tree.position(path), "not-a-directory"))


def _is_inside(tree: SourceTree, path: Path) -> bool:
    try:
        if not path.is_symlink() or path.resolve().is_relative_to(tree.root.resolve()):
            return True
    except (OSError, RuntimeError):  # a link that leads to itself
        pass
    tree.problems.append(problem(tree.position(path), "link-out-of-content"))
    return False


def _checked_id(tree: SourceTree, path: Path, name: str) -> bool:
    if is_id(name):
        return True
    suggestion = slugify(name) or "name"
    tree.problems.append(problem(tree.position(path), "invalid-id", found=name, suggestion=suggestion))
    return False


def _required(tree: SourceTree, path: Path) -> SourceFile | None:
    if not path.exists():
        tree.problems.append(problem(Position(tree.name), "missing-file", file=f"{tree.name}/{path.name}"))
        return None
    return _optional(tree, path)


def _optional(tree: SourceTree, path: Path) -> SourceFile | None:
    return _read_text(tree, path) if path.exists() and _is_inside(tree, path) else None


def _read_text(tree: SourceTree, path: Path) -> SourceFile | None:
    position = tree.position(path)
    if path.is_dir():
        tree.problems.append(problem(position, "not-a-file"))
        return None
    try:
        content = path.read_bytes().removeprefix(codecs.BOM_UTF8)
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode()) + 1
        found = Position(position.path, line, column)
        tree.problems.append(problem(found, "not-utf8", byte=f"0x{content[error.start]:02X}"))
        return None
    except OSError as error:
        tree.problems.append(problem(position, "unreadable-file", reason=error.strerror or type(error).__name__))
        return None
    if not text.strip():
        tree.problems.append(problem(position, "empty-file"))
        return None
    return SourceFile(position.path, text.replace("\r\n", "\n").replace("\r", "\n"))
