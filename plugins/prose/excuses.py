"""Excuses: comments by which a person says that a line is right, and why.

``<!-- check: ok, the caretaker's own number -->`` in Markdown, ``# check: ok, …`` in front matter. A comment that stands
alone excuses the next line that is not empty, any other comment the line it stands in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKDOWN = re.compile(r"<!--\s*check:\s*ok\b(?P<reason>.*?)-->", re.IGNORECASE | re.DOTALL)
_YAML = re.compile(r"(?:^|(?<=\s))#\s*check:\s*ok\b(?P<reason>.*)$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Excuse:
    """A comment that excuses: where it stands in its text (line and column from 1), which line it excuses, and its reason,
    empty where none is given.
    """

    line: int
    column: int
    excuses: int
    reason: str


def excuses_in_markdown(text: str) -> Iterator[Excuse]:
    """Every excuse in a Markdown text."""
    return _excuses(_MARKDOWN, text) if "<!--" in text else iter(())


def excuses_in_front_matter(text: str) -> Iterator[Excuse]:
    """Every excuse in the YAML of a front matter."""
    return _excuses(_YAML, text) if "#" in text else iter(())


def _excuses(pattern: re.Pattern[str], text: str) -> Iterator[Excuse]:
    for match in pattern.finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        line, last_line = before.count("\n") + 1, text.count("\n", 0, match.end()) + 1
        column = match.start() - (before.rfind("\n") + 1) + 1
        is_alone = not before.rpartition("\n")[2].strip() and not behind.partition("\n")[0].strip()
        empty_lines = len(re.match(r"(?:[ \t]*\n)*", behind)[0].split("\n")) - 1  # type: ignore[index]  # it matches any text
        excused = last_line + empty_lines if is_alone else last_line
        reason = match["reason"].strip(" \t\n,;:–—-")
        yield Excuse(line, column, excused, reason if re.search(r"\w", reason) else "")
