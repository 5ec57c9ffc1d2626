"""What a release's records say about its texts: whether translations are current, and what feeds keep giving.

One rule for both: while the newest change a release records is ``minor``, a text that differs from its newest record by
typing errors alone still *is* that text. So translations made from it stay current, and its feeds, its calendar entry and
the slug made from its title stay as they were. Any other difference is a new text, whatever the changes say.

A change dated in the future counts as soon as it is written: the text it is about stands in the file from then on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.newsroom.folder_reading import LanguageFile, LanguageFiles
from plugins.newsroom.front_matter import text_digest
from plugins.newsroom.names import slug_from
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.record_reading import RecordedText, Records, read_records
from plugins.newsroom.releases import Basis, Change, ChangeType, Release, ReleaseEntry, Settled, Version
from plugins.newsroom.revisions import Difference, Wording, differ_slightly, differences, first_rewritten, wording_of
from plugins.newsroom.source_tree import SourceFolder

_LONGEST_QUOTATION = 40


@dataclass(frozen=True, slots=True)
class Recall:
    """The texts of a release as they are and as they were recorded. ``changes`` counts the significant ones;
    ``is_minor``: the newest change, of whatever date, is minor.
    """

    files: dict[str, LanguageFile[ReleaseEntry]]
    original: str
    records: Records
    changes: int
    is_minor: bool

    def wording(self, tag: str) -> Wording:
        """What the text of a language says now."""
        file = self.files[tag]
        return wording_of(file.read.entry.title or "", file.read.entry.summary, file.markdown.body)

    def is_recorded(self, tag: str) -> bool:
        """Whether the newest record of a language holds its text to the letter, and knows of every change."""
        newest = self.records.newest(tag)
        return newest is not None and newest.changes == self.changes and newest.says == self._says(tag)

    def _says(self, tag: str) -> tuple[str | None, str | None, str]:
        file = self.files[tag]
        return file.read.entry.title, file.read.entry.summary, text_digest(file.markdown.body)

    def changed_since(self, tag: str) -> tuple[Difference, ...] | None:
        """What has changed in the original since the translation ``tag`` was made; None where no record says it."""
        revision = self.files[tag].read.entry.translated_from
        record = None if revision is None else self.records.find(self.original, revision)
        return None if record is None else differences(record.wording, self.wording(self.original))

    def settled(self, tag: str) -> RecordedText | None:
        """The record that a text still is, but for typing errors; None where the text stands for itself."""
        newest = self.comparable(tag)
        return newest if newest is not None and differ_slightly(newest.wording, self.wording(tag)) else None

    def comparable(self, tag: str) -> RecordedText | None:
        """The record that a text must be compared with, because all that was changed since is said to be minor."""
        newest = self.records.newest(tag) if self.is_minor else None
        return newest if newest is not None and newest.changes == self.changes else None

    def revision(self, tag: str) -> str:
        """The revision of a text; minor changes do not change it."""
        settled = self.settled(tag)
        return self.wording(tag).revision if settled is None else settled.revision

    def basis(self, tag: str) -> Basis | None:
        """What the translation ``tag`` was made from."""
        revision = self.files[tag].read.entry.translated_from
        if revision is None or tag == self.original:
            return None
        is_current = revision in {self.wording(self.original).revision, self.revision(self.original)}
        record = self.records.find(self.original, revision)
        return Basis(revision, is_current, None if record is None else record.recorded)


def recalled(
    release: Release, files: LanguageFiles[ReleaseEntry], folder: SourceFolder, problems: list[Problem]
) -> Release:
    """The release with what its records say. One without records and translations that name a revision costs nothing."""
    made_from_known = any(file.read.entry.translated_from for file in files)
    if not made_from_known and not (folder.records and _is_minor(release.changes)):
        return release
    recall = recall_of(release, files, folder, problems)
    problems.extend(_not_minor(recall, release))
    return replace(release, versions=tuple(_version(each, recall) for each in release.versions))


def recall_of(
    release: Release, files: LanguageFiles[ReleaseEntry], folder: SourceFolder, problems: list[Problem]
) -> Recall:
    """Read the records of a release; what is wrong with them is in ``problems``."""
    significant = sum(each.type is not ChangeType.MINOR for each in release.changes)
    records = read_records(folder, release.zone, problems)
    by_tag = {file.tag: file for file in files}
    return Recall(by_tag, release.original, records, significant, _is_minor(release.changes))


def _is_minor(changes: tuple[Change, ...]) -> bool:
    """Whether the newest change is minor; of several at one moment the last one written."""
    in_order = sorted(changes, key=lambda each: each.date)
    return bool(in_order) and in_order[-1].type is ChangeType.MINOR


def _version(version: Version, recall: Recall) -> Version:
    tag = version.language
    record, basis = recall.settled(tag), recall.basis(tag)
    if record is None or recall.is_recorded(tag):
        return version if basis is None else replace(version, basis=basis)
    has_own_slug = recall.files[tag].read.entry.slug is not None
    slug = version.slug if has_own_slug else slug_from(record.title, tag) or version.slug
    return replace(version, basis=basis, slug=slug, settled=Settled(record.title, record.summary, record.body))


def _not_minor(recall: Recall, release: Release) -> Iterator[Problem]:
    """Texts that were rewritten while the newest change claims that nothing of weight was changed."""
    for version in release.versions:
        record = recall.comparable(version.language)
        if record is None:
            continue
        wording = recall.wording(version.language)
        if not differ_slightly(record.wording, wording):
            passage = first_rewritten(record.wording, wording)
            position = recall.files[recall.original].read.position("changes")
            details = {"file": version.source.rpartition("/")[2], "passage": _quotation(passage)}
            yield problem(position, "not-minor", **details)


def _quotation(passage: str) -> str:
    if len(passage) <= _LONGEST_QUOTATION:
        return passage
    return passage[:_LONGEST_QUOTATION].rpartition(" ")[0] + " …"
