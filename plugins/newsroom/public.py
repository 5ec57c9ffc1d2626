"""The public catalogue, the only one that outputs get: everything public at *now*, asked by language and scope.

What is public, and what stands in which list, is decided in visibility.py.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from plugins.newsroom.events import Event, Span
from plugins.newsroom.groups import Group
from plugins.newsroom.heads import Archive, Head
from plugins.newsroom.languages import Language
from plugins.newsroom.media import Picture
from plugins.newsroom.people import Contact, Office, Topic
from plugins.newsroom.problems import Problem
from plugins.newsroom.releases import Release, StandingPage, Version
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.newsroom.site import Site
from plugins.newsroom.terms import Terms
from plugins.newsroom.texts import Texts
from plugins.newsroom.urls import Segments, Urls


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
        return tuple(sorted((*listed, *withdrawn), key=newest_first)) if withdrawn else listed

    def syndicated_in_all(self, scope: Scope) -> tuple[Appearance, ...]:
        """The same of all languages: newest first, then by id, then in the site's order of languages."""
        found = (each for language in self.site.languages for each in self.syndicated(language, scope))
        return tuple(sorted(found, key=newest_first))

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


def newest_first(appearance: Appearance) -> tuple[int, str]:
    """The order of all sequences of releases."""
    return (-appearance.head.date, appearance.head.id)


def _id_of(coming: ComingEvent) -> str:
    return coming.release.head.id if coming.release else coming.group.id if coming.group else ""
