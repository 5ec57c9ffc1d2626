"""Pagefind (https://pagefind.app) as the tool that makes an index: words in, files of the index out.

Pagefind is spoken to in the protocol of its service (requests and answers in JSON, each in base64 and with a comma behind
it, https://pagefind.app/docs/py-api/); its own Python client waits a tenth of a second for every answer. What it gives back
is the same for the same records in the same order, as long as it is given no filters of its own: those it writes in an order
that changes from run to run (https://github.com/Pagefind/pagefind/issues/638). So filters are not given to it: facts.py.

Every word ends with ``END``. Asked for a word it does not know, Pagefind takes the longest beginning of it that it knows: for
``krajům`` everything with a ``k``. No word with ``END`` behind it is the beginning of another.
"""

import base64
import gzip
import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from io import BufferedReader
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

# Stands behind every word of an index; the search script puts it behind a word that is to be found whole.
END = "qzx"

# Pagefind's tag for texts without language: it leaves every word as it is.
_NO_LANGUAGE = "zxx"

# What a browser needs of all that Pagefind makes: its search, its program, and the index itself.
_NEEDED = ("pagefind.js", "wasm.unknown.pagefind", "pagefind-entry.json", "*.pf_meta", "index/*.pf_index")
_FRAGMENTS = "fragment/"
_SIGNATURE = b"pagefind_dcd"


class PagefindError(Exception):
    """Pagefind cannot be started, or refused a record; nothing was written to the output."""

    exitcode = 2


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a record, ready to be indexed: those of its title, and all of them."""

    title: str
    all: str


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index by their names, and Pagefind's own id of each record, in the records' order."""

    files: Mapping[str, bytes]
    ids: tuple[str, ...]


def index_of(records: Iterable[Words]) -> Index:
    """Make an index.

    Raises:
        PagefindError: it cannot be made.
    """
    with _service() as ask:
        index = ask({"type": "NewIndex", "config": {"keep_index_url": True}})["index_id"]
        for number, words in enumerate(records):
            record = {
                "url": str(number),
                "content": words.all,
                "language": _NO_LANGUAGE,
                "meta": {"title": words.title},
            }
            ask({"type": "AddRecord", "index_id": index, **record, "filters": {}, "sort": {}})
        # Not written by Pagefind itself: it answers before what it writes has reached the files.
        answer = ask({"type": "GetFiles", "index_id": index})
    files = {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}
    needed = {path: files[path] for path in sorted(files) if any(fnmatchcase(path, each) for each in _NEEDED)}
    return Index(needed, _ids(files))


def _ids(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The id of each record is the name of its fragment; a fragment knows the record's number as its address."""
    numbered: dict[int, str] = {}
    for path, content in files.items():
        if path.startswith(_FRAGMENTS):
            fragment = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))
            numbered[int(fragment["url"].strip("/"))] = PurePosixPath(path).stem
    return tuple(numbered[number] for number in sorted(numbered))


class _Service:
    """A running Pagefind: one question, one answer."""

    def __init__(self, questions: BinaryIO, answers: BufferedReader) -> None:
        self._questions = questions
        self._answers = answers
        self._number = 0

    def __call__(self, payload: dict[str, Any]) -> dict[str, Any]:
        self._number += 1
        message = json.dumps({"message_id": self._number, "payload": payload}).encode()
        self._questions.write(base64.b64encode(message) + b",")
        self._questions.flush()
        answer: dict[str, Any] = json.loads(base64.b64decode(self._next()))["payload"]
        if answer["type"] == "Error":
            raise PagefindError(f"Pagefind: {answer['message']}")
        return answer

    def _next(self) -> bytes:
        """One answer is all there is to read until the next question."""
        answer = bytearray()
        while not answer.endswith(b","):
            part = self._answers.read1()
            if not part:
                raise PagefindError("Pagefind ended before it had answered; build with --no-search to do without it")
            answer += part
        return bytes(answer[:-1])


@contextmanager
def _service() -> Iterator[_Service]:
    command = [str(_executable()), "--service"]
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 installed with the house
    except OSError as error:
        raise PagefindError(f"{command[0]}: {error.strerror}; build with --no-search to do without it") from error
    try:
        with process:
            try:
                yield _Service(cast(BinaryIO, process.stdin), cast(BufferedReader, process.stdout))
            finally:
                process.kill()
    except BrokenPipeError as error:  # also where it is closed
        raise PagefindError("Pagefind ended before it was asked; build with --no-search to do without it") from error


def _executable() -> Path:
    try:
        from pagefind_bin import get_executable  # the one the lock names, whatever else is installed
    except ImportError as error:
        raise PagefindError("Pagefind is not installed; build with --no-search to do without it") from error
    return Path(get_executable())
