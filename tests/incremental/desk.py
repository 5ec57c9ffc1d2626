"""A desk of a press office: the folder with content, theme, settings and output that a life of a site happens in.

Edits read and write through the desk, so that each can be saved in any of the ways in which editors, copies, archives and
version control leave files behind. Paths are relative to the desk, with ``/``: ``content/site.yml``.
"""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

import yaml

from tests.incremental.starting_content import NOW

Item = TypeVar("Item")

# The word that edits count on: always as long as before.
WORD = re.compile(r"Wort \d{4}")

# What a build reads; everything else at a desk is what it makes.
SOURCES = ("content", "theme", "overrides", "settings.py")

_LONG_AGO_NS = 1_000_000_000 * 10**9


class NothingToEditError(Exception):
    """There is nothing at this desk that the edit could be done to."""


class Saving(Enum):
    """How a file is saved: what its size and times say about the change."""

    PLAINLY = "saved"
    WITH_ITS_OLD_TIME = "saved, its time of change set back"
    AS_OF_LONG_AGO = "saved with a time of change of long ago"
    AS_A_NEW_FILE = "saved as a new file in place of the old one"


@dataclass
class Pick:
    """Which of several things an edit is done to, as a number: the smaller, the earlier in its list."""

    rest: int

    def one_of(self, items: Sequence[Item]) -> Item:
        if not items:
            raise NothingToEditError
        self.rest, place = divmod(self.rest, len(items))
        return items[place]


@dataclass
class Sheet:
    """A file with facts: a Markdown file with its front matter, or a YAML file, which has no body."""

    path: str
    facts: dict[str, Any]
    body: str = ""

    @property
    def language(self) -> str:
        return self.path.split(".")[-2]


@dataclass
class Desk:
    """``broken`` holds what repairing must put back: path -> bytes, None where there was no file."""

    root: Path
    now: str = NOW
    saving: Saving = Saving.PLAINLY
    broken: dict[str, bytes | None] = field(default_factory=dict)
    _words: int = 0

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    @property
    def state(self) -> Path:
        return self.root / ".depesche"

    def fresh(self) -> str:
        """A word that no file holds yet, as long as every other one."""
        self._words += 1
        return f"Wort {self._words:04}"

    def number(self) -> str:
        """A number that no name holds yet, always of four digits."""
        return self.fresh()[-4:]

    def paths(self, pattern: str) -> list[str]:
        """The files a pattern finds, sorted."""
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.glob(pattern) if path.is_file())

    def folders(self, pattern: str) -> list[str]:
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.glob(pattern) if path.is_dir())

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        """Save a file the way this edit saves."""
        target, written = self.root / path, content if isinstance(content, bytes) else content.encode()
        before = target.stat() if target.exists() else None
        target.parent.mkdir(parents=True, exist_ok=True)
        if self.saving is Saving.AS_A_NEW_FILE:
            beside = target.with_name(f".{target.name}.new")
            beside.write_bytes(written)
            beside.replace(target)
        else:
            target.write_bytes(written)
        if self.saving is Saving.WITH_ITS_OLD_TIME and before is not None:
            os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))
        if self.saving is Saving.AS_OF_LONG_AGO:
            os.utime(target, ns=(_LONG_AGO_NS, _LONG_AGO_NS))

    def delete(self, path: str) -> None:
        """A file or a folder with everything in it; content leaves no empty folder behind."""
        target = self.root / path
        shutil.rmtree(target) if target.is_dir() else target.unlink()

    def change_word(self, path: str) -> str:
        """Put a fresh word in place of the first word of a text and give it: the file's length stays the same."""
        word = self.fresh()
        before = self.text(path)
        if not WORD.search(before):
            raise NothingToEditError
        self.write(path, WORD.sub(word, before, count=1))
        return word

    def sheet(self, path: str) -> Sheet:
        text = self.text(path)
        if not path.endswith(".md"):
            return Sheet(path, yaml.load(text, Loader=yaml.CBaseLoader))
        _, front, body = text.split("---\n", 2)
        return Sheet(path, yaml.load(front, Loader=yaml.CBaseLoader) or {}, body)

    def save(self, sheet: Sheet) -> None:
        facts = yaml.safe_dump(sheet.facts, allow_unicode=True, sort_keys=False) if sheet.facts else ""
        self.write(sheet.path, f"---\n{facts}---\n{sheet.body}" if sheet.path.endswith(".md") else facts)

    def mentions(self, word: str) -> bool:
        """Whether any text of the content names something."""
        pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        return any(pattern.search(self.text(path)) for path in self.paths("content/**/*.[ym][md]*"))

    def break_file(self, path: str, content: bytes | None) -> None:
        """Make a file unusable, or delete it (None), until it is repaired."""
        target = self.root / path
        self.broken.setdefault(path, target.read_bytes() if target.exists() else None)
        if content is None:
            target.unlink()
        else:
            self.write(path, content)

    def repair(self) -> list[str]:
        """Put back what was broken; gives the repaired paths."""
        repaired = sorted(self.broken)
        for path in repaired:
            self._put_back(path, self.broken.pop(path))
        return repaired

    def sources(self) -> dict[str, bytes]:
        """Everything a build reads: path -> bytes."""
        paths = (path for each in SOURCES for path in (*self.paths(each), *self.paths(f"{each}/**/*")))
        return {path: (self.root / path).read_bytes() for path in paths if "__pycache__" not in path}

    def put_back(self, sources: dict[str, bytes]) -> None:
        """Make the sources what they were."""
        now = self.sources()
        for path in sorted(now.keys() | sources.keys()):
            if now.get(path) != sources.get(path):
                self._put_back(path, sources.get(path))

    def _put_back(self, path: str, content: bytes | None) -> None:
        target = self.root / path
        if content is not None:
            self.saving = Saving.PLAINLY
            self.write(path, content)
        else:
            target.unlink()
            if target.parent.parent != self.root and not any(target.parent.iterdir()):
                target.parent.rmdir()
