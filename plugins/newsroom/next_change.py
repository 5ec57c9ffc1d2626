"""The next moment at which the site changes by time alone, so that a scheduler knows when to build again.

Looks at everything, public or not: a release under embargo changes the site when its time has come. Not for what somebody
has still to write.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from zoneinfo import ZoneInfo

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.events import Event, next_moment
from plugins.newsroom.heads import Head
from plugins.newsroom.releases import Release
from plugins.newsroom.terms import after, turns_of


class Cause(StrEnum):
    """What happens at a moment."""

    PUBLICATION = "publication"
    CHANGE = "change"
    EXPIRY = "expiry"
    EVENT = "event"
    REGISTRATION = "registration"
    AGE = "age"
    CONTACT = "contact"
    GROUP = "group"


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """What happens, and to which release, contact person or working group (its id)."""

    cause: Cause
    id: str


@dataclass(frozen=True, slots=True)
class NextChange:
    """The first moment (aware, in UTC, to the second) at which a build gives another site, and all that happens then."""

    moment: dt.datetime
    reasons: tuple[Reason, ...]


def next_change(catalogue: Catalogue, now: dt.datetime) -> NextChange | None:
    """The next change after ``now`` (aware); None where nothing will ever change by itself."""
    first: int | None = None
    found: list[Head | Reason] = []
    candidates: Iterator[tuple[int, Head | Reason]] = chain(_of_releases(catalogue, now), _of_registers(catalogue, now))
    for moment, what in candidates:
        if first is None or moment < first:
            first, found = moment, []
        if moment == first:
            found.append(what)
    if first is None:
        return None
    at = dt.datetime.fromtimestamp(first, dt.UTC)
    reasons = {reason for what in found for reason in _reasons(catalogue, what, at)}
    return NextChange(at, tuple(sorted(reasons)))


def _of_releases(catalogue: Catalogue, now: dt.datetime) -> Iterator[tuple[int, Head]]:
    """The next moment of each release: of one to come only its publication, whatever else it has planned before."""
    seconds = now.timestamp()
    for head in catalogue.heads:
        if not head.is_published:
            continue
        if head.date > seconds:
            yield head.date, head
            continue
        later = next((each for each in head.moments if each > seconds), None)
        if later is not None:
            yield later, head
        if head.recurs:
            event = catalogue.archive.open(head).event
            yield from ((int(each.timestamp()), head) for each in _of_event(event, now))


def _of_event(event: Event | None, now: dt.datetime) -> Iterator[dt.datetime]:
    following = None if event is None else next_moment(event, now)
    if following is not None:
        yield following


def _of_registers(catalogue: Catalogue, now: dt.datetime) -> Iterator[tuple[int, Reason]]:
    for contact in catalogue.contacts.values():
        for turn in turns_of(contact, _zone(catalogue, contact.office)):
            if turn > now:
                yield int(turn.timestamp()), Reason(Cause.CONTACT, contact.id)
    for group in catalogue.groups.values():
        end = None if group.until is None else after(group.until, _zone(catalogue, group.office))
        if end is not None and end > now:
            yield int(end.timestamp()), Reason(Cause.GROUP, group.id)
        for meeting in group.meetings:
            for each in _of_event(meeting.event, now):
                yield int(each.timestamp()), Reason(Cause.GROUP, group.id)


def _zone(catalogue: Catalogue, office: str | None) -> ZoneInfo:
    return ZoneInfo(catalogue.offices[office or catalogue.site.publisher].timezone)


def _reasons(catalogue: Catalogue, what: Head | Reason, moment: dt.datetime) -> Iterator[Reason]:
    if isinstance(what, Reason):
        yield what
    else:
        release = catalogue.archive.open(what)
        yield from (Reason(cause, release.id) for cause in _causes(release, moment))


def _causes(release: Release, moment: dt.datetime) -> Iterator[Cause]:
    """What happens to a release within the second of a moment."""

    def is_now(other: dt.datetime | None) -> bool:
        return other is not None and int(other.timestamp()) == int(moment.timestamp())

    if is_now(release.date):
        yield Cause.PUBLICATION
        return
    if any(is_now(each.date) for each in release.changes):
        yield Cause.CHANGE
    if is_now(release.expires):
        yield Cause.EXPIRY
    if is_now(release.old_from):
        yield Cause.AGE
    if release.event is not None and not release.event.is_off and is_now(release.event.closes):
        yield Cause.REGISTRATION
    before = moment - dt.timedelta(seconds=1)
    if release.event is not None and release.event.coming(before) != release.event.coming(moment):
        yield Cause.EVENT
