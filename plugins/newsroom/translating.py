"""What the command ``translate`` does to a release's folder, as a plan: which files it writes and which it removes.

Marking a translation says that it was made from the original as it is now. So that later differences can be shown, and
minor changes told from others (recall.py), both texts are recorded. A record nothing refers to any more is removed.
A text that still is its record, but for typing errors, is not recorded anew: feeds keep giving what the record says.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.newsroom.front_matter_edit import with_translated_from
from plugins.newsroom.recall import Recall
from plugins.newsroom.record_reading import record_name, written_record
from plugins.newsroom.releases import Release


class Outcome(StrEnum):
    """What becomes of one language: a stub waits for its translator; a translation is marked as made from the original as it
    is; an original's text is recorded; all that was done already; its file cannot be edited safely.
    """

    TO_TRANSLATE = "to translate"
    MARKED = "marked"
    RECORDED = "recorded"
    NOTHING = "nothing"
    UNSAFE = "unsafe"


@dataclass(slots=True)
class Plan:
    """``writes`` maps files on disk to their new content, records before translations; ``removals`` are records nothing needs
    any more; ``outcomes`` are by language. ``revision`` is the original's.
    """

    revision: str
    writes: dict[Path, bytes] = field(default_factory=dict)
    removals: list[Path] = field(default_factory=list)
    outcomes: dict[str, Outcome] = field(default_factory=dict)


def unrecorded(recall: Recall, release: Release) -> tuple[str, ...]:
    """The languages whose translation does not say what it was made from."""
    translations = (each.language for each in release.versions if each.language != release.original)
    return tuple(tag for tag in translations if recall.files[tag].read.entry.translated_from is None)


def plan_of(recall: Recall, release: Release, folder: Path, tags: Collection[str], now: dt.datetime) -> Plan:
    """What marking the languages ``tags`` of a release, whose files are in ``folder``, does at ``now`` (aware); the
    original's own language only records its text.
    """
    plan = Plan(recall.revision(release.original))
    scribe = _Scribe(recall, folder, now.astimezone(ZoneInfo(release.zone)), plan)
    marked = [tag for tag in tags if tag != release.original]
    is_written = scribe.record(release.original)
    if release.original in tags:
        plan.outcomes[release.original] = Outcome.RECORDED if is_written else Outcome.NOTHING
    for tag in marked:
        plan.outcomes[tag] = scribe.mark(tag)
    scribe.remove_idle([tag for tag in marked if plan.outcomes[tag] is not Outcome.UNSAFE])
    return plan


class _Scribe:
    """Fills a plan for one folder; ``now`` is in the office's zone."""

    def __init__(self, recall: Recall, place: Path, now: dt.datetime, plan: Plan) -> None:
        self.recall = recall
        self.place = place
        self.now = now
        self.plan = plan

    def record(self, tag: str) -> bool:
        """Record a text, unless it is recorded; whether that has to be written."""
        recall, file = self.recall, self.recall.files[tag]
        if recall.is_recorded(tag) or recall.settled(tag) is not None:
            return False
        entry = file.read.entry
        text = written_record(entry.title or "", entry.summary, file.markdown.body, self.now, recall.changes)
        self.plan.writes[self.place / record_name(tag, recall.wording(tag).revision)] = text.encode()
        return True

    def mark(self, tag: str) -> Outcome:
        """Let a translation say that it was made from the original as it is; begin one where there is none."""
        file = self.recall.files.get(tag)
        if file is None:
            self.plan.writes[self.place / f"release.{tag}.md"] = self._stub()
            return Outcome.TO_TRANSLATE
        path = Path(file.markdown.source)
        before = path.read_bytes()
        after = with_translated_from(before, self.plan.revision)
        if after is None:
            return Outcome.UNSAFE
        is_recorded = file.is_stub or not self.record(tag)
        if after != before:
            self.plan.writes[path] = after
        if file.is_stub:
            return Outcome.TO_TRANSLATE
        return Outcome.NOTHING if after == before and is_recorded else Outcome.MARKED

    def _stub(self) -> bytes:
        has_summary = self.recall.files[self.recall.original].read.entry.summary is not None
        keys = ["title:", *(["summary:"] if has_summary else []), f"translated_from: {self.plan.revision}"]
        return "\n".join(["---", *keys, "---", ""]).encode()

    def remove_idle(self, marked: Collection[str]) -> None:
        """Remove the records that nothing needs: of the original, those no translation was made from; of a translation, all
        but the newest.
        """
        for tag, records in self.recall.records.by_language.items():
            needed = {record_name(tag, revision) for revision in self._needed(tag, marked)}
            idle = (each.path for each in records if each.path.name not in needed)
            self.plan.removals.extend(path for path in idle if path not in self.plan.writes)

    def _needed(self, tag: str, marked: Collection[str]) -> Iterator[str]:
        if tag not in self.recall.files:
            return
        newest = self.recall.records.newest(tag)
        has_new = self.place / record_name(tag, self.recall.wording(tag).revision) in self.plan.writes
        if newest is not None and not has_new:
            yield newest.revision
        if tag == self.recall.original:
            yield self.plan.revision
            others = (file for other, file in self.recall.files.items() if other not in marked)
            yield from (file.read.entry.translated_from or "" for file in others)
