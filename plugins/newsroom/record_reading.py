"""Records: what a text said when a translation was made from it, kept beside the release as ``_release.<lang>.<revision>.md``.

They let a fresh copy of the content say what has changed since, without version control (docs/adr/0016). The command
``translate`` writes them; nobody edits them. What follows from them is said in recall.py.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from plugins.newsroom.entry_reading import read_entry
from plugins.newsroom.front_matter import MarkdownFile, split_front_matter, text_digest
from plugins.newsroom.moments import MomentError
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.releases import Body, RecordEntry
from plugins.newsroom.revisions import Wording, wording_of
from plugins.newsroom.source_tree import SourceFolder, read_text

_NAME = re.compile(r"_release\.(?P<tag>[^.]+)\.(?P<revision>[0-9a-f]{12})\.md")


@dataclass(frozen=True, slots=True)
class RecordedText:
    """A text as it was. ``recorded`` is aware, in the office's zone; ``changes`` is how many significant changes the release
    had then; ``path`` is its file on disk.
    """

    language: str
    revision: str
    recorded: dt.datetime
    changes: int
    title: str
    summary: str | None
    body: Body
    wording: Wording
    path: Path

    @property
    def says(self) -> tuple[str, str | None, str]:
        """Title, summary and the digest of the body, to the letter."""
        return self.title, self.summary, self.body.digest


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a release: ``by_language`` maps a language to its records, the newest first."""

    by_language: Mapping[str, Sequence[RecordedText]]

    def find(self, tag: str, revision: str) -> RecordedText | None:
        """The record of one text."""
        return next((each for each in self.by_language.get(tag, ()) if each.revision == revision), None)

    def newest(self, tag: str) -> RecordedText | None:
        """The newest record of a language."""
        return next(iter(self.by_language.get(tag, ())), None)


def read_records(folder: SourceFolder, zone: str, problems: list[Problem]) -> Records:
    """Read the records of a release whose office is in ``zone`` (IANA); what is wrong with one is in ``problems``."""
    found: defaultdict[str, list[RecordedText]] = defaultdict(list)
    for path in folder.records:
        name = _NAME.fullmatch(path.name)
        read = None if name is None else _record(path, name, folder.root, zone, problems)
        if read is not None:
            found[read.language].append(read)
    for records in found.values():
        records.sort(key=lambda each: (each.recorded, each.revision), reverse=True)
    return Records(dict(found))


def _record(path: Path, name: re.Match[str], root: Path, zone: str, problems: list[Problem]) -> RecordedText | None:
    source = read_text(path, root, problems)
    markdown, found = (None, []) if source is None else split_front_matter(source)
    problems.extend(found)
    read = None if markdown is None else read_entry(RecordEntry, markdown.document, problems)
    if markdown is None or read is None or found or read.unreadable:
        return None
    entry = read.entry
    wording = wording_of(entry.title, entry.summary, markdown.body)
    if wording.revision != name["revision"]:
        problems.append(problem(read.position(), "record-differs", found=wording.revision, expected=name["revision"]))
        return None
    try:
        recorded = entry.recorded.at(ZoneInfo(zone))
    except MomentError as error:
        problems.append(problem(read.position("recorded"), error.code, found=error.found, timezone=zone))
        return None
    body = _body(markdown)
    return RecordedText(
        name["tag"], name["revision"], recorded, entry.changes, entry.title, entry.summary, body, wording, path
    )


def _body(markdown: MarkdownFile) -> Body:
    return Body(markdown.source, text_digest(markdown.body))


def record_name(tag: str, revision: str) -> str:
    """The name of a record's file."""
    return f"_release.{tag}.{revision}.md"


def written_record(title: str, summary: str | None, body: str, recorded: dt.datetime, changes: int) -> str:
    """The content of a record's file; ``recorded`` is in the office's zone."""
    facts = {"title": title, "summary": summary, "recorded": f"{recorded:%Y-%m-%d %H:%M:%S}", "changes": str(changes)}
    written = {key: value for key, value in facts.items() if value is not None}
    front = yaml.dump(written, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{front}---\n{body}\n"
