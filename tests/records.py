"""Records for tests: what a release's file said, as ``translate`` would have recorded it."""

import datetime as dt
from textwrap import dedent

from plugins.newsroom.front_matter import MarkdownFile, split_front_matter
from plugins.newsroom.record_reading import record_name, written_record
from plugins.newsroom.revisions import Wording, wording_of
from plugins.newsroom.source_tree import SourceFile


def _file(text: str) -> MarkdownFile:
    file, _ = split_front_matter(SourceFile("release.md", dedent(text).lstrip("\n"), ""))
    assert file is not None, text
    return file


def _wording(file: MarkdownFile) -> Wording:
    summary = file.document.content.get("summary")
    return wording_of(str(file.document.content["title"]), None if summary is None else str(summary), file.body)


def revision(text: str) -> str:
    """The revision of a release's file."""
    return _wording(_file(text)).revision


def record(path: str, text: str, *, recorded: str = "2023-10-05 12:00:00", changes: int = 0) -> dict[str, str]:
    """The record of what the file ``path`` said once (``text``), for tests.content.content: path -> text."""
    file, (folder, _, name) = _file(text), path.rpartition("/")
    wording = _wording(file)
    written = written_record(
        wording.title, wording.summary or None, file.body, dt.datetime.fromisoformat(recorded), changes
    )
    return {f"{folder}/{record_name(name.split('.')[1], wording.revision)}": written}
