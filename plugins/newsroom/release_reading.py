"""One folder of a release or standing page, made into its domain object."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from plugins.newsroom.entry_reading import Read, texts_in
from plugins.newsroom.event_checks import check_turns_recorded, checked_event
from plugins.newsroom.event_reading import Report
from plugins.newsroom.events import Event
from plugins.newsroom.folder_reading import (
    LanguageFile,
    LinkedFiles,
    check_repeated_facts,
    claimed_original,
    linked_files,
    not_publishable,
    original_of,
    read_language_files,
    versions_of,
)
from plugins.newsroom.kinds import KIND_RULES
from plugins.newsroom.languages import Language
from plugins.newsroom.media import (
    Attachment,
    MediumEntry,
    Picture,
    published_file,
)
from plugins.newsroom.moments import LocalMoment, MomentError
from plugins.newsroom.picture_reading import PictureError, picture_from
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.recall import recalled
from plugins.newsroom.releases import (
    Change,
    ChangeType,
    PageEntry,
    Release,
    ReleaseEntry,
    ReleaseStatus,
    StandingPage,
    TextsEntry,
    Version,
)
from plugins.newsroom.sign_language_reading import video_from
from plugins.newsroom.site import Site
from plugins.newsroom.source_tree import SourceFolder
from plugins.newsroom.texts import Texts

_TEXT_KEYS = frozenset(each.name for each in dataclasses.fields(TextsEntry)) | {"translated_from"}
_FACTS = tuple(each.name for each in dataclasses.fields(ReleaseEntry) if each.name not in _TEXT_KEYS)
_REQUIRED = ("kind", "date", "office")
_PAGE_FACTS = ("order", "sign_language")


@dataclass(frozen=True, slots=True)
class ReleaseContext:
    """What a release's meaning depends on besides its own folder: the site's languages, and the zones (IANA) of offices."""

    languages: tuple[Language, ...]
    zones: Mapping[str, str]

    def zone_of(self, office: str) -> str:
        """The zone of an office; UTC for an unknown one, whose releases are never published."""
        return self.zones.get(office, "UTC")

    def language(self, tag: str) -> Language:
        """The language of a tag.

        Raises:
            StopIteration: the site has no such language (folder_reading.py reads no file of one).
        """
        return next(language for language in self.languages if language.tag == tag)


@dataclass(frozen=True, slots=True)
class ReadRelease:
    """A release's folder (below ``releases/``), its id, its original's front matter, and the release; None where its facts
    cannot be published. What it refers to is checked all the same.
    """

    folder: str
    id: str
    original: Read[ReleaseEntry]
    release: Release | None


def read_page(folder: SourceFolder, site: Site, problems: list[Problem]) -> StandingPage | None:
    """Read one standing page; None where it cannot be published (the reasons are in ``problems``)."""
    files = read_language_files(folder, PageEntry, site.languages, problems)
    # A page has few facts, and may have none: without "original", the first language it exists in is the original.
    holder = next((file for file in files if file.holds_any(_PAGE_FACTS)), None)
    original = claimed_original(files, problems) or holder or next(iter(files), None)
    if original is None:
        return None
    check_repeated_facts(files, original, _PAGE_FACTS, {}, problems)
    versions = versions_of(folder, files, original, problems)
    linked = linked_files(folder, files, problems)
    video = video_from(folder, original, problems)
    if not any(each.language == original.tag for each in versions):
        return None
    order = original.read.entry.order or 0
    return StandingPage(folder.id, order, original.tag, versions, linked.files, linked.pictures, video)


def read_release(folder: SourceFolder, context: ReleaseContext, problems: list[Problem]) -> ReadRelease | None:
    """Read one release; None where it has no original (the reason is in ``problems``)."""
    files = read_language_files(folder, ReleaseEntry, context.languages, problems)
    original = original_of(files, _FACTS, _REQUIRED, problems)
    if original is None:
        return None
    defaults = {"status": ReleaseStatus.PUBLISHED, "id": folder.id}
    check_repeated_facts(files, original, _FACTS, defaults, problems)
    versions = versions_of(folder, files, original, problems)
    _check_required_facts(original, problems)
    entry = original.read.entry
    facts = _Facts(folder, original, context, versions, problems)
    _check_texts(original, versions, context, problems)
    problems.extend(unknown_languages(original.read, context.languages))
    release = facts.release(linked_files(folder, files, problems))
    if release is not None:
        release = recalled(release, files, folder, problems)
    place = folder.path.split("/releases/", 1)[-1]
    return ReadRelease(place, entry.id or folder.id, original.read, release)


def _check_required_facts(original: LanguageFile[ReleaseEntry], problems: list[Problem]) -> None:
    entry, read = original.read.entry, original.read
    missing = [key for key in _REQUIRED if getattr(entry, key) is None]
    problems.extend(problem(read.position(), "missing-key", key=key) for key in missing if key not in read.unreadable)
    if entry.kind is not None:
        kind, position = entry.kind, read.position("kind")
        lacking = [key for key in KIND_RULES[kind].required if not getattr(entry, key) and key not in read.unreadable]
        problems.extend(problem(position, "missing-for-kind", kind=kind.value, key=key) for key in lacking)


def _check_texts(
    original: LanguageFile[ReleaseEntry],
    versions: tuple[Version, ...],
    context: ReleaseContext,
    problems: list[Problem],
) -> None:
    """Warn about words of facts that a language the release exists in lacks. Pictures have a warning of their own."""
    languages = [context.language(version.language) for version in versions]
    for location, texts in texts_in(original.read.entry):
        if location[0] == "media" or not texts.tags:
            continue
        missing = [
            each.tag for each in languages if not texts.has(each.tag) and not texts.has(each.easy_for or each.tag)
        ]
        if missing:
            position, key = original.read.position(*location), ".".join(str(part) for part in location)
            details = {"key": key, "languages": ", ".join(missing)}
            problems.append(problem(position, "text-not-translated", **details))


def unknown_languages(read: Read[Any], languages: tuple[Language, ...]) -> Iterator[Problem]:
    """Texts in a language the site does not have: often a typing error in a tag."""
    known = {language.tag for language in languages}
    for location, texts in texts_in(read.entry):
        for tag in texts.tags:
            if tag not in known:
                details = {"found": tag, "allowed": ", ".join(sorted(known))}
                yield problem(read.position(*location, tag), "unknown-language", **details)


class _Facts:
    """The facts of one original, made into domain objects, with problems where they make no sense."""

    def __init__(
        self,
        folder: SourceFolder,
        original: LanguageFile[ReleaseEntry],
        context: ReleaseContext,
        versions: tuple[Version, ...],
        problems: list[Problem],
    ) -> None:
        self.folder = folder
        self.original = original
        self.tag = original.tag
        self.read = original.read
        self.entry = original.read.entry
        self.context = context
        self.zone_name = context.zone_of(original.read.entry.office or "")
        self.versions = versions
        self.problems = problems

    def release(self, linked: LinkedFiles) -> Release | None:
        """The release; None where a required fact is missing. Every other fact is looked at all the same."""
        entry = self.entry
        date = self.moment(entry.date, "date")
        expires, event, media = self.expires(), self.event(), self.media()
        attachments, changes = self.attachments(), self.changes()
        sign_language = video_from(self.folder, self.original, self.problems)
        if date is None or entry.kind is None or entry.office is None or not self.has_original():
            return None
        return Release(
            id=entry.id or self.folder.id,
            kind=entry.kind,
            date=date,
            office=entry.office,
            zone=self.zone_name,
            status=entry.status or ReleaseStatus.PUBLISHED,
            original=self.tag,
            versions=self.versions,
            expires=expires,
            event=event,
            contacts=entry.contacts or (),
            groups=entry.groups or (),
            topics=tuple(dict.fromkeys(topic.lower() for topic in entry.topics or ())),
            related=entry.related or (),
            media=media,
            attachments=attachments,
            sign_language=sign_language,
            files=linked.files,
            pictures=linked.pictures,
            byline=entry.byline,
            number=entry.number,
            aliases=entry.aliases or (),
            changes=changes,
        )

    def has_original(self) -> bool:
        return any(version.language == self.tag for version in self.versions)

    def report(self, location: tuple[str | int, ...], code: str, **details: object) -> None:
        self.problems.append(problem(self.read.position(*location), code, **details))

    def moment(self, local: LocalMoment | None, *location: str | int) -> dt.datetime | None:
        if local is None:
            return None
        try:
            return local.at(ZoneInfo(self.zone_name))
        except MomentError as error:
            self.report(location, error.code, found=error.found, timezone=self.zone_name)
            return None

    def expires(self) -> dt.datetime | None:
        """The first moment after it: of a day alone, the midnight at its end."""
        written = self.entry.expires
        moment = self.moment(written, "expires")
        if moment is None or written is None or not written.is_date:
            return moment
        return LocalMoment(written.day + dt.timedelta(days=1)).at(ZoneInfo(self.zone_name))

    def event(self) -> Event | None:
        if self.entry.event is None:
            return None
        report: Report = lambda location, code, details: self.report(("event", *location), code, **details)  # noqa: E731 a closure of one line
        event = checked_event(self.entry.event, self.zone_name, report)
        if event is not None and "changes" not in self.read.unreadable:
            recorded = [each.type for each in self.entry.changes or ()]
            check_turns_recorded(event, recorded.count(ChangeType.UPDATE), report)
        return event

    def changes(self) -> tuple[Change, ...]:
        dated = [
            (self.moment(each.date, "changes", index, "date"), each)
            for index, each in enumerate(self.entry.changes or ())
        ]
        return tuple(Change(date, each.type, each.note) for date, each in dated if date is not None)

    def attachments(self) -> tuple[Attachment, ...]:
        found = []
        for index, each in enumerate(self.entry.attachments or ()):
            position = self.read.position("attachments", index, "file")
            path = self.folder.files.get(each.file)
            if path is None:
                self.problems.append(problem(position, "attachment-missing", file=each.file))
            elif not_publishable(path, position, self.problems) is None:
                found.append(Attachment(published_file(path), each.title or Texts.same_in_all(each.file)))
        return tuple(found)

    def media(self) -> tuple[Picture, ...]:
        pictures = (self.picture(index, each) for index, each in enumerate(self.entry.media or ()))
        return tuple(picture for picture in pictures if picture is not None)

    def picture(self, index: int, entry: MediumEntry) -> Picture | None:
        location = ("media", index)
        path = self.folder.files.get(entry.file)
        if entry.alt is None:
            self.report(location, "missing-alt", file=entry.file)
        if path is None:
            self.report((*location, "file"), "picture-missing", file=entry.file)
        alt, caption = (self.said_in_original(key, index, entry) for key in ("alt", "caption"))
        if path is None:
            return None
        try:
            picture = picture_from(path, entry, self.tag, alt or Texts.same_in_all(entry.file), caption)
        except PictureError as error:
            self.report((*location, "file"), error.code, **error.details)
            return None
        if picture.for_press and not (picture.credit and picture.licence):
            self.report((*location, "press"), "press-picture-without-terms", file=entry.file)
        return picture

    def said_in_original(self, key: str, index: int, entry: MediumEntry) -> Texts | None:
        """``alt`` and ``caption`` as one string are in the original's language; the other versions are warned about."""
        texts: Texts | None = getattr(entry, key)
        if texts is None:
            return None
        said = texts.said_in(self.tag)
        read_by = [self.context.language(version.language) for version in self.versions]
        missing = [each.tag for each in read_by if not said.has(each.tag) and not said.has(each.easy_for or each.tag)]
        if missing:
            self.report(
                ("media", index, key), "alt-not-translated", key=key, file=entry.file, languages=", ".join(missing)
            )
        return said
