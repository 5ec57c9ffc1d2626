"""Releases and standing pages: as their files write them, and as the domain holds them."""

import datetime as dt
from dataclasses import dataclass as frozen_dataclass
from enum import StrEnum
from typing import Annotated

from pydantic.dataclasses import dataclass

from plugins.newsroom.event_reading import EventEntry
from plugins.newsroom.events import Event
from plugins.newsroom.fields import (
    STRICT,
    Aliases,
    AsList,
    Id,
    LanguageTag,
    Line,
    LocalTexts,
    Moment,
    Revision,
    Slug,
    WholeNumber,
    Words,
)
from plugins.newsroom.kinds import Kind
from plugins.newsroom.media import Attachment, AttachmentEntry, MediumEntry, Picture, PictureFile, PublishedFile
from plugins.newsroom.sign_language import SignLanguageEntry, SignLanguageVideo
from plugins.newsroom.texts import Texts

# Offices, people, addresses and offers seldom stay the same for longer.
OLD_AFTER_YEARS = 2


class ReleaseStatus(StrEnum):
    """Whether a release is meant to be seen at all."""

    PUBLISHED = "published"
    DRAFT = "draft"


class ChangeType(StrEnum):
    """What a recorded change was."""

    CORRECTION = "correction"
    UPDATE = "update"
    WITHDRAWAL = "withdrawal"
    MINOR = "minor"


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class ChangeEntry:
    """A recorded change as written."""

    date: Moment
    type: ChangeType
    note: LocalTexts | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class TextsEntry:
    """The texts of one language's file; ``title`` may be missing here, which is a problem or a stub."""

    title: Line | None = None
    summary: Line | None = None
    slug: Slug | None = None
    original: LanguageTag | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class ReleaseEntry(TextsEntry):
    """The front matter of a release's file. All facts are optional here: a translation has none; release_reading.py says
    which an original lacks.
    """

    id: Id | None = None
    kind: Kind | None = None
    date: Moment | None = None
    office: Line | None = None
    status: ReleaseStatus | None = None
    translated_from: Revision | None = None
    expires: Moment | None = None
    event: EventEntry | None = None
    contacts: Words | None = None
    groups: Words | None = None
    topics: Words | None = None
    related: Words | None = None
    media: Annotated[tuple[MediumEntry, ...], AsList] | None = None
    attachments: Annotated[tuple[AttachmentEntry, ...], AsList] | None = None
    sign_language: SignLanguageEntry | None = None
    byline: LocalTexts | None = None
    number: Line | None = None
    aliases: Aliases | None = None
    changes: Annotated[tuple[ChangeEntry, ...], AsList] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class RecordEntry:
    """The front matter of a record (record_reading.py): a text as it was, when it was ``recorded``, and how many significant
    changes the release had then.
    """

    title: Line
    summary: Line | None = None
    recorded: Moment
    changes: WholeNumber


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class PageEntry(TextsEntry):
    """The front matter of a standing page's file; ``order`` is its place in the footer, smallest first."""

    order: WholeNumber | None = None
    sign_language: SignLanguageEntry | None = None


@frozen_dataclass(frozen=True, slots=True)
class Body:
    """The Markdown of one language, left in its file: ``source`` is the file's path on disk, ``digest`` the SHA-256 of the
    text (hexadecimal). Read by ``front_matter.markdown_of`` where it is shown, so that an archive fits into memory.
    """

    source: str
    digest: str


class State(StrEnum):
    """What a language has of a release: the original, or a translation that still says what the original says, or one that
    says what it said before, or none.
    """

    ORIGINAL = "original"
    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"


@frozen_dataclass(frozen=True, slots=True)
class Basis:
    """What a translation was made from: the ``revision`` of the original, and whether that still ``is_current``. ``recorded``
    (aware) is when the original was recorded as saying this; None where no record holds that text.
    """

    revision: str
    is_current: bool
    recorded: dt.datetime | None


@frozen_dataclass(frozen=True, slots=True)
class Settled:
    """What a version said before changes that are ``minor``: feeds and calendars keep giving it (SPEC section 4)."""

    title: str
    summary: str | None
    body: Body


@frozen_dataclass(frozen=True, slots=True)
class Version:
    """A release or page in one language. ``source`` is the path of its file as reports name it. ``basis`` is None for an
    original, and for a translation that does not say what it was made from; ``settled`` where readers of feeds get the
    same text as readers of the page.
    """

    language: str
    title: str
    summary: str | None
    slug: str
    body: Body
    source: str
    basis: Basis | None = None
    settled: Settled | None = None

    @property
    def announced(self) -> "Version | Settled":
        """The title, summary and body that feeds and calendars give."""
        return self.settled or self


@frozen_dataclass(frozen=True, slots=True)
class Change:
    """A recorded change; ``date`` is aware."""

    date: dt.datetime
    type: ChangeType
    note: Texts | None


@frozen_dataclass(frozen=True, slots=True)
class Release:
    """One press release: its facts, once, and its versions in the site's order of languages.

    ``date`` is aware, in the office's zone, whose IANA name is ``zone``; ``expires`` is the first moment after its expiry.
    ``original`` is the tag of the language it was written in. ``files`` are the
    other files of its folder that its texts link to, ``pictures`` those they show or link to. ``topics`` are ids, in lower case whatever was written.
    ``aliases`` are old paths of this site, beginning with ``/``, percent-encoding undone.
    """

    id: str
    kind: Kind
    date: dt.datetime
    office: str
    zone: str
    status: ReleaseStatus
    original: str
    versions: tuple[Version, ...]
    expires: dt.datetime | None
    event: Event | None
    contacts: tuple[str, ...]
    groups: tuple[str, ...]
    topics: tuple[str, ...]
    related: tuple[str, ...]
    media: tuple[Picture, ...]
    attachments: tuple[Attachment, ...]
    sign_language: SignLanguageVideo | None
    files: tuple[PublishedFile, ...]
    pictures: tuple[PictureFile, ...]
    byline: Texts | None
    number: str | None
    aliases: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def modified(self) -> dt.datetime:
        """The last significant change: the newest recorded one that is not minor, else the publication."""
        return max([self.date, *(each.date for each in self.changes if each.type is not ChangeType.MINOR)])

    @property
    def old_from(self) -> dt.datetime:
        """From when on its age deserves a word: some years after its publication, on the same day (else the day after)."""
        year = self.date.year + OLD_AFTER_YEARS
        try:
            return self.date.replace(year=year)
        except ValueError:  # 29 February
            return self.date.replace(year=year, month=3, day=1)

    @property
    def withdrawal(self) -> Change | None:
        """The change that withdrew it: the first one, where several are recorded."""
        found = (each for each in self.changes if each.type is ChangeType.WITHDRAWAL)
        return min(found, key=lambda each: each.date, default=None)

    @property
    def last_amendment(self) -> Change | None:
        """The newest correction or update."""
        found = (each for each in self.changes if each.type in {ChangeType.CORRECTION, ChangeType.UPDATE})
        return max(found, key=lambda each: each.date, default=None)

    @property
    def event_sequence(self) -> int:
        """The iCalendar SEQUENCE of its event (docs/adr/0015): its significant changes; where the plan has taken more turns
        than updates are recorded, the turns stand for the updates.
        """
        significant = [each.type for each in self.changes if each.type is not ChangeType.MINOR]
        updates = significant.count(ChangeType.UPDATE)
        turns = self.event.turns if self.event is not None else 0
        return len(significant) - updates + max(updates, turns)

    def version(self, tag: str) -> Version | None:
        return next((each for each in self.versions if each.language == tag), None)

    def state(self, tag: str) -> State:
        """What a language has of it. A translation that does not say what it was made from counts as current."""
        version = self.version(tag)
        if version is None:
            return State.MISSING
        if tag == self.original:
            return State.ORIGINAL
        return State.CURRENT if version.basis is None or version.basis.is_current else State.OUTDATED

    @property
    def original_version(self) -> Version:
        """The version everything was translated from.

        Raises:
            LookupError: the release has none (release_reading.py lets no such release pass).
        """
        version = self.version(self.original)
        if version is None:
            raise LookupError(self.id)
        return version


@frozen_dataclass(frozen=True, slots=True)
class StandingPage:
    """A page that stands beside the releases: imprint, privacy, accessibility statement."""

    id: str
    order: int
    original: str
    versions: tuple[Version, ...]
    files: tuple[PublishedFile, ...]
    pictures: tuple[PictureFile, ...]
    sign_language: SignLanguageVideo | None

    def version(self, tag: str) -> Version | None:
        return next((each for each in self.versions if each.language == tag), None)
