"""What of the catalogue may be seen at a given *now*: the only catalogue that outputs get.

A draft and a release whose date is still to come are absent, not hidden: no output can leak what it never receives. So are
people whose data must be gone (forgetting.py). What was withdrawn or has expired keeps its page, and leaves everything that
lists it; feeds go on telling of a withdrawal.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import msgspec

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.events import Event, Span
from plugins.newsroom.forgetting import without_forgotten
from plugins.newsroom.groups import Group
from plugins.newsroom.heads import Archive, Head
from plugins.newsroom.languages import Language
from plugins.newsroom.media import Picture
from plugins.newsroom.people import Contact, Office, Topic
from plugins.newsroom.problems import Problem
from plugins.newsroom.releases import Release, StandingPage, Version
from plugins.newsroom.scopes import ALL, Scope, Subject, belongings_of, belongings_of_meetings
from plugins.newsroom.site import Site
from plugins.newsroom.terms import Terms
from plugins.newsroom.texts import Texts
from plugins.newsroom.urls import Segments, Urls

# (language tag, scope) -> the releases of it, newest first
Lists: TypeAlias = "defaultdict[tuple[str, Scope], list[Appearance]]"


class Appearance(msgspec.Struct, frozen=True, gc=False):
    """A release as a reader of ``language`` gets it: in the version of ``tag``, which is that language, or the original's
    where it is shown untranslated. ``listing`` is the digest of all that lists show of it, as known at *now*. Holds the
    head; ``release`` and ``version`` open the archive.
    """

    head: Head
    language: Language
    tag: str
    listing: bytes
    archive: Archive

    @property
    def is_translated(self) -> bool:
        return self.tag == self.language.tag

    @property
    def slug(self) -> str:
        return self.head.version(self.tag).slug

    @property
    def release(self) -> Release:
        return self.archive.open(self.head)

    @property
    def version(self) -> Version:
        """The version shown.

        Raises:
            LookupError: the release has no version of the tag (its head says which it has).
        """
        version = self.release.version(self.tag)
        if version is None:
            raise LookupError(self.head.id, self.tag)
        return version


@dataclass(frozen=True, slots=True)
class ComingEvent:
    """An event that is running or still to come: a release's, or a working group's meeting."""

    event: Event
    span: Span
    release: Appearance | None = None
    group: Group | None = None
    title: Texts | None = None


@dataclass(frozen=True, slots=True)
class PublicCatalogue:
    """Everything public at ``now`` (aware). All sequences of releases are newest first, then by id. ``heads`` are by id, and so
    are their ``phases`` (eight bytes, see ``Head.phase``); ``archive`` opens releases as they are known at ``now``.
    """

    now: dt.datetime
    site: Site
    offices: Mapping[str, Office]
    contacts: Mapping[str, Contact]
    groups: Mapping[str, Group]
    topics: Mapping[str, Topic]
    portraits: Mapping[str, Picture]
    logos: Mapping[str, Picture]
    pages: tuple[StandingPage, ...]
    segments: Mapping[str, Segments]
    heads: Mapping[str, Head]
    phases: Mapping[str, bytes]
    archive: Archive
    warnings: tuple[Problem, ...]
    _in_scope: Mapping[tuple[str, Scope], tuple[Appearance, ...]]
    _untranslated: Mapping[tuple[str, Scope], tuple[Appearance, ...]]
    _withdrawn: Mapping[tuple[str, Scope], tuple[Appearance, ...]]
    _with_page: Mapping[tuple[str, int], tuple[Appearance, ...]]
    _scopes: Mapping[str, tuple[Scope, ...]]
    _with_event: Mapping[tuple[str, Scope], tuple[Appearance, ...]]
    _with_meetings: Mapping[Scope, tuple[Group, ...]]

    @property
    def terms(self) -> Terms:
        """Which contact persons answer at *now*."""
        return Terms(self.now, self.contacts, self.offices, self.site.publisher)

    def urls(self, language: Language) -> Urls:
        return Urls(language.tag, self.segments[language.tag])

    def listed(self, language: Language, scope: Scope = ALL) -> tuple[Appearance, ...]:
        """The releases of a scope that exist in ``language``: what lists, feeds and sitemaps contain (SPEC section 3)."""
        return self._in_scope.get((language.tag, scope), ())

    def untranslated(self, language: Language, scope: Scope = ALL) -> tuple[Appearance, ...]:
        """The releases of a scope that ``language`` shows in their original, for want of a translation."""
        return self._untranslated.get((language.tag, scope), ())

    def syndicated(self, language: Language, scope: Scope = ALL) -> tuple[Appearance, ...]:
        """What feeds and calendars tell of: the releases listed, and those withdrawn, so that who has published one elsewhere
        hears of it (SPEC section 4).
        """
        listed, withdrawn = self.listed(language, scope), self._withdrawn.get((language.tag, scope), ())
        return tuple(sorted((*listed, *withdrawn), key=_newest_first)) if withdrawn else listed

    def syndicated_in_all(self, scope: Scope) -> tuple[Appearance, ...]:
        """The same of all languages: newest first, then by id, then in the site's order of languages."""
        found = (each for language in self.site.languages for each in self.syndicated(language, scope))
        return tuple(sorted(found, key=_newest_first))

    def with_event(self, language: Language, scope: Scope = ALL) -> tuple[Appearance, ...]:
        """Those of the syndicated releases of a scope that have an event."""
        return self._with_event.get((language.tag, scope), ())

    def with_meetings(self, scope: Scope = ALL) -> tuple[Group, ...]:
        """The working groups whose meetings stand in the calendar of a scope, in every language."""
        return self._with_meetings.get(scope, ())

    def scopes_of_calendars(self, language: Language) -> frozenset[Scope]:
        """Every scope with at least one release with an event that is syndicated in ``language``, or with a meeting."""
        return frozenset((*(scope for tag, scope in self._with_event if tag == language.tag), *self._with_meetings))

    def with_page(self, language: Language, year: int) -> tuple[Appearance, ...]:
        """Every release of a year that has a page in ``language``: also what was withdrawn or has expired, and what is shown
        untranslated.
        """
        return self._with_page.get((language.tag, year), ())

    def years_with_pages(self, language: Language) -> tuple[int, ...]:
        """The years with a release that has a page in a language, newest first."""
        return tuple(sorted((year for tag, year in self._with_page if tag == language.tag), reverse=True))

    def scopes(self, language: Language) -> tuple[Scope, ...]:
        """Every scope with at least one release that is syndicated in ``language``, sorted."""
        return self._scopes.get(language.tag, ())

    def shown_scopes(self, language: Language) -> tuple[Scope, ...]:
        """Every scope with at least one release that a language lists or shows untranslated, sorted."""
        return tuple(sorted({scope for tag, scope in (*self._in_scope, *self._untranslated) if tag == language.tag}))

    def has_list(self, language: Language, scope: Scope) -> bool:
        """Whether a language lists anything of a scope, or shows it untranslated."""
        return bool(self.listed(language, scope) or self.untranslated(language, scope))

    def years(self, language: Language) -> tuple[int, ...]:
        """The years with a release shown in a language, newest first."""
        shown = (*self._in_scope, *self._untranslated)
        return tuple(
            sorted(
                {int(scope.id) for tag, scope in shown if (tag, scope.subject) == (language.tag, Subject.YEAR)},
                reverse=True,
            )
        )

    def appearance(self, head: Head, language: Language) -> Appearance | None:
        """How a release appears under a language; None where it does not."""
        tag = self.site.shown_in(head, language)
        if tag is None:
            return None
        return Appearance(head, language, tag, head.version(tag).listing + self.phases[head.id], self.archive)

    def coming_events(self, language: Language) -> tuple[ComingEvent, ...]:
        """Events of releases listed in ``language`` and meetings of groups, not yet over, soonest first."""
        found = [*self._coming_of_releases(language), *self._coming_meetings()]
        return tuple(sorted(found, key=lambda each: (each.span.start, _id_of(each))))

    def _coming_of_releases(self, language: Language) -> Iterator[ComingEvent]:
        for appearance in self.listed(language):
            if not may_come(appearance.head, self.now):
                continue
            event = appearance.release.event
            span = event.coming(self.now) if event is not None else None
            if event is not None and span is not None:
                yield ComingEvent(event, span, release=appearance)

    def _coming_meetings(self) -> Iterator[ComingEvent]:
        for group in self.groups.values():
            for meeting in group.meetings:
                span = meeting.event.coming(self.now)
                if span is not None:
                    yield ComingEvent(meeting.event, span, group=group, title=meeting.title)


def may_come(head: Head, now: dt.datetime) -> bool:
    """Whether the event of a release may be running or still to come; a recurring one has to be asked itself."""
    return head.recurs or (head.ends is not None and head.ends > now.timestamp())


def _newest_first(appearance: Appearance) -> tuple[int, str]:
    return (-appearance.head.date, appearance.head.id)


def _id_of(coming: ComingEvent) -> str:
    return coming.release.head.id if coming.release else coming.group.id if coming.group else ""


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
