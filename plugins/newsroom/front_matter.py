"""A Markdown file split into its front matter and its text, and the files its text links to."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from plugins.newsroom.fields import CONTROL_CHARACTER
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.releases import Body
from plugins.newsroom.source_tree import ChangedFileError, SourceFile, decoded
from plugins.newsroom.yaml_text import YamlDocument, read_yaml

_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_CODE = re.compile(r"`[^`]*`")
_INLINE = re.compile(
    r"\]\(\s*(?:<([^>]*)>|([^)\s]+))|<(?:a|img)\b[^>]*?\b(?:href|src)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE
)
_WITHOUT_ALT = re.compile(r"!\[\s*\]\(\s*<?([^)\s>]+)|<img\b(?![^>]*\balt\s*=\s*[\"']?[^\s\"'>])[^>]*>", re.IGNORECASE)
_DEFINITION = re.compile(r"\s{0,3}\[[^\]^]+\]:\s*(?:<([^>]*)>|(\S+))")
_FOREIGN_PICTURE = re.compile(
    r"!\[[^\]]*\]\(\s*<?((?:https?:)?//[^)\s>]+)|<img\b[^>]*\bsrc\s*=\s*[\"\']?((?:https?:)?//[^\"\'\s>]+)",
    re.IGNORECASE,
)
_NOT_A_FILE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|/|#|\?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A file with front matter; ``body`` is its Markdown, which begins in line ``body_line`` of the file; ``source`` is its
    path on disk.
    """

    document: YamlDocument
    body: str
    body_line: int
    source: str


@dataclass(frozen=True, slots=True)
class FileLink:
    """A relative link in a text: the name of the file it means, and where it stands."""

    target: str
    position: Position


def split_front_matter(source: SourceFile) -> tuple[MarkdownFile | None, list[Problem]]:
    """Read the front matter and part it from the text; None where there is none to read."""
    lines = source.text.split("\n")
    if not _is_fence(lines[0]):
        return None, [problem(Position(source.path), "no-front-matter")]
    end = _end_of_front_matter(lines)
    if end is None:
        return None, [problem(Position(source.path, len(lines)), "front-matter-not-closed")]
    document, problems = read_yaml("\n".join(lines[1:end]), source.path, first_line=2)
    if problems and not document.content:
        return None, problems
    body = "\n".join(lines[end + 1 :])
    problems = [*problems, *_control_characters(lines, end + 1, source.path)]
    empty_lines = len(body) - len(body.lstrip("\n"))
    return MarkdownFile(document, body.strip("\n"), end + 2 + empty_lines, source.disk), problems


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file with front matter as it is written: ``head`` is the YAML, which begins in line 2; ``text`` the Markdown, which
    begins in line ``first_line``.
    """

    head: str
    text: str
    first_line: int


def written_file(body: Body) -> WrittenFile:
    """The file of a body, read again.

    Raises:
        ChangedFileError: it no longer holds the text that was read when the content was checked.
    """
    try:
        lines = decoded(Path(body.source).read_bytes()).split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ChangedFileError(body.source) from error
    end = _end_of_front_matter(lines) or 0
    behind = "\n".join(lines[end + 1 :])
    text = behind.strip("\n")
    if text_digest(text) != body.digest:
        raise ChangedFileError(body.source)
    empty_lines = len(behind) - len(behind.lstrip("\n"))
    return WrittenFile("\n".join(lines[1:end]), text, end + 2 + empty_lines)


def markdown_of(body: Body) -> str:
    """The text of a body, read from its file.

    Raises:
        ChangedFileError: the file no longer holds the text that was read when the content was checked.
    """
    return written_file(body).text


def text_digest(text: str) -> str:
    """The SHA-256 of a text, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _is_fence(line: str) -> bool:
    return line.rstrip() == "---"


def _end_of_front_matter(lines: list[str]) -> int | None:
    return next((number for number, line in enumerate(lines[1:], 1) if _is_fence(line)), None)


def _control_characters(lines: list[str], start: int, path: str) -> Iterator[Problem]:
    for number, line in enumerate(lines[start:], start + 1):
        for match in CONTROL_CHARACTER.finditer(line):
            found = f"U+{ord(match[0]):04X}"
            yield problem(Position(path, number, match.start() + 1), "control-character", key="text", found=found)


def file_links(file: MarkdownFile) -> Iterator[FileLink]:
    """The relative links and pictures of a text, outside code, in order of appearance."""
    for number, prose in _prose(file):
        for match in (*_INLINE.finditer(prose), *_DEFINITION.finditer(prose)):
            number_of_group = match.lastindex or 1
            target = match[number_of_group] or ""
            if target and not _NOT_A_FILE.match(target):
                start = match.start(number_of_group)
                yield FileLink(linked_name(target), Position(file.document.path, number, start + 1))


def pictures_without_alt(file: MarkdownFile) -> Iterator[FileLink]:
    """The pictures in a text that nothing describes, in Markdown or HTML, in order of appearance."""
    for number, prose in _prose(file):
        for match in _WITHOUT_ALT.finditer(prose):
            yield FileLink(linked_name(match[1] or match[0]), Position(file.document.path, number, match.start() + 1))


def foreign_pictures(file: MarkdownFile) -> Iterator[FileLink]:
    """The pictures of a text that are on another host, in Markdown or HTML, in order of appearance."""
    for number, prose in _prose(file):
        for match in _FOREIGN_PICTURE.finditer(prose):
            start = match.start(1) if match[1] else match.start(2)
            yield FileLink(match[1] or match[2], Position(file.document.path, number, start + 1))


def _prose(file: MarkdownFile) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers in the file, without code."""
    fence = ""
    for number, line in enumerate(file.body.split("\n"), file.body_line):
        match = _FENCE.match(line)
        if match and fence in {"", match[1]}:
            fence = "" if fence else match[1]
        elif not fence:
            yield number, _CODE.sub(lambda match: " " * len(match[0]), line)


def linked_name(target: str) -> str:
    """The name of the file a relative link means: ``./Der%20Flyer.pdf#page=2`` is ``Der Flyer.pdf``."""
    return unquote(target.split("#")[0]).removeprefix("./")
