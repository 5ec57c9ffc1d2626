"""Heads: what order, lists and dates need to know of a release, without its texts.

An archive of many thousand releases is held in memory as heads; a release itself is opened where it is shown. A head's
digests stand for what it leaves out: equal digests mean that nothing a reader sees has changed.
"""

import datetime as dt
import hashlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Protocol

import msgspec

from plugins.newsroom.events import Event
from plugins.newsroom.kinds import Kind
from plugins.newsroom.releases import Change, ChangeType, Release, ReleaseStatus, Version


class HeadVersion(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A release in one language: its slug, the digest of its texts, and the digest of all that lists show of it there."""

    language: str
    slug: str
    texts: bytes
    listing: bytes


class Head(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The head of a release.

    ``folder`` is its place below ``releases/`` (``2026/sommerfest``), unique in an archive. ``date`` is its publication in
    seconds since 1970, ``year`` the year of that date in the office's zone. ``versions`` are in the site's order of languages.
    ``moments`` are the seconds since 1970 at which something about it changes by time alone, ascending; ``ends`` is when its event is over (None without an event, and where it recurs: see ``recurs``);
    ``revised`` are the seconds since 1970 of its significant changes, ``withdrawn`` of its withdrawal, ``expires`` of its
    expiry (None without).

    ``facts`` is the digest of everything it says besides the texts of its versions, ``address`` of its paths and
    dates.
    """

    id: str
    folder: str
    date: int
    year: int
    is_published: bool
    kind: Kind
    office: str
    original: str
    versions: tuple[HeadVersion, ...]
    topics: tuple[str, ...]
    groups: tuple[str, ...]
    contacts: tuple[str, ...]
    related: tuple[str, ...]
    aliases: tuple[str, ...]
    has_files: bool
    has_event: bool
    recurs: bool
    ends: int | None
    moments: tuple[int, ...]
    revised: tuple[int, ...]
    withdrawn: int | None
    expires: int | None
    facts: bytes
    address: bytes

    def version(self, tag: str) -> HeadVersion:
        """The version of a language.

        Raises:
            LookupError: there is none.
        """
        for each in self.versions:
            if each.language == tag:
                return each
        raise LookupError(self.id, tag)

    def exists_in(self, tag: str) -> bool:
        for each in self.versions:  # noqa: SIM110 asked a hundred thousand times, where a generator costs as much again
            if each.language == tag:
                return True
        return False

    def whole(self, tag: str) -> bytes:
        """The digest of everything a reader of one version gets."""
        return self.facts + self.version(tag).texts

    def is_withdrawn(self, now: dt.datetime) -> bool:
        return self.withdrawn is not None and self.withdrawn <= now.timestamp()

    def is_expired(self, now: dt.datetime) -> bool:
        return self.expires is not None and self.expires <= now.timestamp()

    def phase(self, now: dt.datetime) -> int:
        """The last of its moments that has passed (seconds since 1970; 0 before all of them): within one phase nothing about it
        changes by time alone, unless it recurs. The moment, not its number: beside an edit that takes away one moment while
        another passes, the number would stay.
        """
        passed = bisect_right(self.moments, int(now.timestamp()))
        return self.moments[passed - 1] if passed else 0

    def modified(self, now: dt.datetime) -> dt.datetime:
        """The last significant change known at ``now``, in UTC: see ``Release.modified``."""
        return dt.datetime.fromtimestamp(self.last_change(now.timestamp()), dt.UTC)

    def last_change(self, now: float) -> int:
        """The same, and ``now``, in seconds since 1970."""
        return max((self.date, *(each for each in self.revised if each <= now))) if self.revised else self.date


class Archive(Protocol):
    """Where releases are opened."""

    def open(self, head: Head) -> Release:
        """The release of a head."""
        ...


def head_of(release: Release, folder: str) -> Head:
    """The head of a release that was read from ``folder``."""
    event = release.event
    recurs = event is not None and event.recurrence is not None
    return Head(
        id=release.id,
        folder=folder,
        date=int(release.date.timestamp()),
        year=release.date.year,
        is_published=release.status is ReleaseStatus.PUBLISHED,
        kind=release.kind,
        office=release.office,
        original=release.original,
        versions=tuple(_version(release, version) for version in release.versions),
        topics=release.topics,
        groups=release.groups,
        contacts=release.contacts,
        related=release.related,
        aliases=release.aliases,
        has_files=bool(
            release.media or release.attachments or release.files or release.pictures or release.sign_language
        ),
        has_event=event is not None,
        recurs=recurs,
        ends=None if event is None or recurs else int(event.span.over_at.timestamp()),
        moments=tuple(sorted({int(each.timestamp()) for each in _moments(release)})),
        revised=tuple(sorted({int(each.date.timestamp()) for each in _significant(release)})),
        withdrawn=None if release.withdrawal is None else int(release.withdrawal.date.timestamp()),
        expires=None if release.expires is None else int(release.expires.timestamp()),
        facts=_digest(_facts(release)),
        address=_digest(_address(release)),
    )


def _moments(release: Release) -> Iterator[dt.datetime]:
    """Every first moment of something new about a release, as visibility.py and the pages ask for it."""
    yield release.date
    yield release.old_from
    yield from (each.date for each in release.changes)
    if release.expires is not None:
        yield release.expires
    if release.event is not None:
        yield from moments_of(release.event)


def moments_of(event: Event) -> Iterator[dt.datetime]:
    """When an event is over, and the first second in which its registration is closed. The dates of one that recurs may go on
    for ever: they are asked for where they are needed (``Head.recurs``, events.next_moment).
    """
    if event.recurrence is None:
        yield event.span.over_at
    if event.closes is not None and not event.is_off:
        yield event.closes


def _version(release: Release, version: Version) -> HeadVersion:
    return HeadVersion(version.language, version.slug, _digest(version), _digest(_listing(release, version)))


def _facts(release: Release) -> Any:
    return replace(release, versions=()), _slugs(release)


def _listing(release: Release, version: Version) -> Any:
    event = release.event
    when = None
    if event is not None:
        when = (event.span, event.recurrence is not None, event.status, event.attendance, event.place)
    said = (version.language, version.title, version.summary, version.slug)
    # The lead picture stands in the folder of the original.
    lead = (release.media[:1], release.original, _slugs(release)) if release.media else None
    changed = [(each.date, each.type) for each in _significant(release)]
    return (release.id, release.kind, release.date, release.office, said, when, lead, changed)


def _address(release: Release) -> Any:
    significant = [each.date for each in _significant(release)]
    return (release.id, release.kind, release.date, release.original, _slugs(release), significant)


def _slugs(release: Release) -> list[tuple[str, str]]:
    return [(each.language, each.slug) for each in release.versions]


def _significant(release: Release) -> Iterator[Change]:
    return (each for each in release.changes if each.type is not ChangeType.MINOR)


def _digest(plain: Any) -> bytes:
    return hashlib.blake2b(msgspec.json.encode(plain, order="deterministic"), digest_size=16).digest()
