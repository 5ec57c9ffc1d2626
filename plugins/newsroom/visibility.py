"""What of the catalogue may be seen at a given *now*, and in which lists it stands.

A draft and a release whose date is still to come are absent, not hidden: no output can leak what it never receives. So are
people whose data must be gone (forgetting.py). What was withdrawn or has expired keeps its page, and leaves everything that
lists it; feeds go on telling of a withdrawal.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import msgspec

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.forgetting import without_forgotten
from plugins.newsroom.groups import Group
from plugins.newsroom.heads import Archive, Head
from plugins.newsroom.public import Appearance, PublicCatalogue
from plugins.newsroom.releases import Release
from plugins.newsroom.scopes import Scope, belongings_of, belongings_of_meetings
from plugins.newsroom.site import Site

# (language tag, scope) -> the releases of it, newest first
Lists: TypeAlias = "defaultdict[tuple[str, Scope], list[Appearance]]"


def seen_at(catalogue: Catalogue, now: dt.datetime) -> PublicCatalogue:
    """The catalogue as the public may see it at ``now`` (aware)."""
    catalogue = without_forgotten(catalogue, now)
    archive = _AsKnown(catalogue.archive, now)
    heads = {each.id: each for each in catalogue.heads if is_public(each, now)}
    phases = {id_: head.phase(now).to_bytes(8, signed=True) for id_, head in heads.items()}
    lists = _Lists()
    for head in heads.values():
        _enter(lists, head, phases[head.id], catalogue.site, archive, now)
    scopes: dict[str, list[Scope]] = defaultdict(list)
    for tag, scope in sorted({*lists.listed, *lists.withdrawn}):
        scopes[tag].append(scope)
    return PublicCatalogue(
        now=now,
        site=catalogue.site,
        offices=catalogue.offices,
        contacts=catalogue.contacts,
        groups=catalogue.groups,
        topics=catalogue.topics,
        portraits=catalogue.portraits,
        logos=catalogue.logos,
        pages=catalogue.pages,
        segments=catalogue.segments,
        heads=heads,
        phases=phases,
        archive=archive,
        warnings=catalogue.warnings,
        _in_scope={key: tuple(found) for key, found in lists.listed.items()},
        _untranslated={key: tuple(found) for key, found in lists.untranslated.items()},
        _withdrawn={key: tuple(found) for key, found in lists.withdrawn.items()},
        _with_page={key: tuple(found) for key, found in lists.with_page.items()},
        _scopes={tag: tuple(found) for tag, found in scopes.items()},
        _with_event={key: tuple(found) for key, found in lists.with_event.items()},
        _with_meetings=_groups_by_scope(catalogue.groups.values()),
    )


def seen_with(catalogue: Catalogue, id_: str, now: dt.datetime) -> PublicCatalogue:
    """The same, with one release as if it were public: for its preview, which shows nothing else before its time.

    Raises:
        LookupError: there is no release with that id.
    """
    if all(head.id != id_ for head in catalogue.heads):
        raise LookupError(id_)
    seconds = int(now.timestamp())
    heads = (
        msgspec.structs.replace(head, is_published=True, date=min(head.date, seconds)) if head.id == id_ else head
        for head in catalogue.heads
    )
    return seen_at(replace(catalogue, heads=tuple(heads)), now)


@dataclass(frozen=True, slots=True)
class _Lists:
    """What ``seen_at`` sorts releases into."""

    listed: Lists = field(default_factory=lambda: defaultdict(list))
    untranslated: Lists = field(default_factory=lambda: defaultdict(list))
    withdrawn: Lists = field(default_factory=lambda: defaultdict(list))
    with_event: Lists = field(default_factory=lambda: defaultdict(list))
    with_page: defaultdict[tuple[str, int], list[Appearance]] = field(default_factory=lambda: defaultdict(list))

    def of(self, head: Head, now: dt.datetime, *, is_translated: bool) -> "Lists | None":
        """Where a release belongs; None where only its page is left."""
        if is_listed(head, now):
            return self.listed if is_translated else self.untranslated
        return self.withdrawn if is_translated and not head.is_expired(now) else None


def _enter(lists: _Lists, head: Head, phase: bytes, site: Site, archive: Archive, now: dt.datetime) -> None:
    """Put a release into the lists of its scopes in every language that shows it."""
    scopes = tuple(belongings_of(head))
    for language in site.languages:
        tag = site.shown_in(head, language)
        if tag is None:
            continue
        appearance = Appearance(head, language, tag, head.version(tag).listing + phase, archive)
        lists.with_page[language.tag, head.year].append(appearance)
        place = lists.of(head, now, is_translated=tag == language.tag)
        if place is not None:
            for scope in scopes:
                place[language.tag, scope].append(appearance)
        if place is not None and head.has_event and tag == language.tag:
            for scope in scopes:
                lists.with_event[language.tag, scope].append(appearance)


def _groups_by_scope(groups: Iterable[Group]) -> dict[Scope, tuple[Group, ...]]:
    found: dict[Scope, list[Group]] = defaultdict(list)
    for group in groups:
        for scope in belongings_of_meetings(group):
            found[scope].append(group)
    return {scope: tuple(each) for scope, each in found.items()}


class _AsKnown:
    """An archive whose releases hold only what has happened by ``now``: a change recorded for later is not known yet."""

    def __init__(self, archive: Archive, now: dt.datetime) -> None:
        self._archive = archive
        self._now = now

    def open(self, head: Head) -> Release:
        release = self._archive.open(head)
        known = tuple(each for each in release.changes if each.date <= self._now)
        return release if known == release.changes else replace(release, changes=known)


def is_listed(head: Head, now: dt.datetime) -> bool:
    """Whether a public release stands in lists: neither withdrawn nor expired."""
    return not head.is_withdrawn(now) and not head.is_expired(now)


def is_public(head: Head, now: dt.datetime) -> bool:
    """Whether a release may be seen at ``now``."""
    return head.is_published and head.date <= now.timestamp()
