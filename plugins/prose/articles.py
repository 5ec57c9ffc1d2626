"""A version of a release or page as the drift check sees it: its mentions, and the lines a person has excused."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.newsroom.front_matter import WrittenFile, written_file
from plugins.newsroom.problems import Position
from plugins.newsroom.releases import Version
from plugins.prose.excuses import Excuse, excuses_in_front_matter, excuses_in_markdown
from plugins.prose.mentions import Mention, Part, Passage, Tongue, read_passage


@dataclass(frozen=True, slots=True)
class Article:
    """The texts of one language. ``excused`` are the lines of its file that are; ``without_reason`` the places of comments
    that excuse without saying why.
    """

    language: str
    passages: tuple[Passage, ...]
    excused: frozenset[int] = frozenset()
    without_reason: tuple[Position, ...] = ()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention in the order of reading."""
        return tuple(mention for passage in self.passages for mention in passage.mentions)

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """How many paragraphs its texts have: versions with the same numbers are built alike."""
        return tuple(passage.paragraphs for passage in self.passages)

    def is_excused(self, mention: Mention) -> bool:
        return mention.position.line in self.excused


def read_article(version: Version, tongue: Tongue) -> Article:
    """Read title, summary and body of a version.

    Raises:
        ChangedFileError: its file was changed since the content was read.
    """
    file = written_file(version.body)
    key_lines = lines_of_keys(file)
    passages = [
        read_passage(part, text, Position(version.source, key_lines.get(key, 1)), tongue)
        for part, key, text in ((Part.TITLE, "title", version.title), (Part.SUMMARY, "summary", version.summary or ""))
    ]
    passages.append(read_passage(Part.BODY, file.text, Position(version.source, file.first_line), tongue))
    excuses = excuses_in_file(file)
    return Article(
        language=version.language,
        passages=tuple(passages),
        excused=frozenset(each.excuses for each in excuses),
        without_reason=tuple(Position(version.source, each.line, each.column) for each in excuses if not each.reason),
    )


def lines_of_keys(file: WrittenFile) -> dict[str, int]:
    """The lines in which ``title`` and ``summary`` stand, where they do."""
    return {match[1]: file.head.count("\n", 0, match.start()) + 2 for match in _KEY.finditer(file.head)}


def excuses_in_file(file: WrittenFile) -> list[Excuse]:
    """Every excuse in a file, in its front matter and its text, with the lines of the file."""
    return [
        *_moved(excuses_in_front_matter(file.head), 1),
        *_moved(excuses_in_markdown(file.text), file.first_line - 1),
    ]


_KEY = re.compile(r"^(title|summary)[ \t]*:", re.MULTILINE)


def _moved(excuses: Iterable[Excuse], lines: int) -> list[Excuse]:
    """Excuses of a text that begins ``lines`` lines below the top of its file."""
    return [replace(each, line=each.line + lines, excuses=each.excuses + lines) for each in excuses]
