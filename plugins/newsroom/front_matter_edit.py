"""Writing one line of a front matter and leaving every other byte of the file as it is: a file belongs to who wrote it."""

import codecs
import re

from plugins.newsroom.front_matter import MarkdownFile, split_front_matter
from plugins.newsroom.source_tree import SourceFile, decoded

_KEY = "translated_from"
_LINE = re.compile(rf"(?P<key>[\"']?{_KEY}[\"']?[ \t]*:)[ \t]*(?P<value>[\"']?\w*[\"']?)(?P<rest>[ \t]*(?:[ \t]#.*)?)")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END_OF_LINE = re.compile(r"[\r\n]+\Z")


def with_translated_from(content: bytes, revision: str) -> bytes | None:
    """A translation's file with ``translated_from: <revision>``; None where that cannot be written without a doubt, because
    the front matter is laid out in an unusual way.
    """
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    lines = _LINES.findall(content.removeprefix(mark).decode())
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        return None
    _write(lines, end, revision)
    written = mark + "".join(lines).encode()
    return written if _differ_in_nothing_else(content, written, revision) else None


def _write(lines: list[str], end: int, revision: str) -> None:
    """Change the line of the key, or put one before the closing fence, which is ``lines[end]``."""
    for at, line in enumerate(lines[1:end], 1):
        bare = _END_OF_LINE.sub("", line)
        match = _LINE.fullmatch(bare)
        if match is not None:
            lines[at] = f"{match['key']} {revision}{match['rest']}{line[len(bare) :]}"
            return
    first_end = _END_OF_LINE.search(lines[0])
    lines.insert(end, f"{_KEY}: {revision}{first_end[0] if first_end else chr(10)}")


def _differ_in_nothing_else(before: bytes, after: bytes, revision: str) -> bool:
    old, new = _read(before), _read(after)
    if old is None or new is None or old.body != new.body:
        return False
    return _values(new) == {**_values(old), _KEY: revision}


def _values(file: MarkdownFile) -> dict[str, object]:
    """The values of a front matter; white space at the end of a text does not count: a block of lines that was the last thing
    gains an end of line.
    """
    return {key: value.rstrip() if isinstance(value, str) else value for key, value in file.document.content.items()}


def _read(content: bytes) -> MarkdownFile | None:
    file, problems = split_front_matter(SourceFile("", decoded(content), ""))
    return None if problems else file
