"""One release as the index keeps it: its head, what was warned about, and where the whole of it lies in the pack.

The whole release is MessagePack. MessagePack knows no time zones, only offsets: they are put back while reading.
"""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import msgspec

from plugins.newsroom.events import Event, ProgrammeItem, Registration, Span
from plugins.newsroom.heads import Head
from plugins.newsroom.problems import Problem
from plugins.newsroom.releases import Release, Version


class Record(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the index knows of a folder.

    ``stamps`` is empty where they cannot be believed (see scan.py); ``content`` is the digest of its files; ``zone`` is the
    zone it was read in. ``offset`` and ``length`` (bytes) are its place in the pack, ``seal`` the digest of what lies there.
    """

    head: Head
    stamps: bytes
    content: bytes
    zone: str
    warnings: tuple[Problem, ...]
    offset: int
    length: int
    seal: bytes


def packed(release: Release) -> bytes:
    """A release as bytes for the pack."""
    return msgspec.msgpack.encode(release)


def unpacked(content: bytes) -> Release:
    """A release out of the pack.

    Raises:
        msgspec.DecodeError: the bytes are no release.
    """
    release = msgspec.msgpack.decode(content, type=Release)
    zone = ZoneInfo(release.zone)
    return replace(
        release,
        date=release.date.astimezone(zone),
        expires=None if release.expires is None else release.expires.astimezone(zone),
        changes=tuple(replace(each, date=each.date.astimezone(zone)) for each in release.changes),
        versions=tuple(_version(each, zone) for each in release.versions),
        event=None if release.event is None else _event(release.event),
    )


def _version(version: Version, zone: ZoneInfo) -> Version:
    if version.basis is None or version.basis.recorded is None:
        return version
    return replace(version, basis=replace(version.basis, recorded=version.basis.recorded.astimezone(zone)))


def _event(event: Event) -> Event:
    zone = ZoneInfo(event.span.timezone)
    return replace(
        event,
        span=_span(event.span),
        previous=None if event.previous is None else _span(event.previous),
        registration=None if event.registration is None else _registration(event.registration, zone),
        programme=tuple(_programme_item(each) for each in event.programme),
    )


def _registration(registration: Registration, zone: ZoneInfo) -> Registration:
    return replace(registration, deadline=_moment(registration.deadline, zone))


def _programme_item(item: ProgrammeItem) -> ProgrammeItem:
    return replace(item, span=_span(item.span))


def _span(span: Span) -> Span:
    zone = ZoneInfo(span.timezone)
    return replace(span, start=span.start.astimezone(zone), end=_moment(span.end, zone))


def _moment(moment: dt.datetime | None, zone: ZoneInfo) -> dt.datetime | None:
    return None if moment is None else moment.astimezone(zone)
