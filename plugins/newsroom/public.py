"""What of the catalogue may be seen at a given *now*: the only catalogue that outputs get.

A draft and a release whose date is still to come are absent, not hidden: no output can leak what it never receives.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.events import Event, Span
from plugins.newsroom.groups import Group
from plugins.newsroom.languages import Language
from plugins.newsroom.media import Picture
from plugins.newsroom.people import Contact, Office, Topic
from plugins.newsroom.problems import Problem
from plugins.newsroom.releases import Release, ReleaseStatus, StandingPage, Version
from plugins.newsroom.scopes import ALL, Scope, scopes_of
from plugins.newsroom.site import Site
from plugins.newsroom.texts import Texts
from plugins.newsroom.urls import Segments, Urls


@dataclass(frozen=True, slots=True)
class Appearance:
    """A release as a reader of ``language`` gets it: in a version of that language, or untranslated in the original's."""

    release: Release
    version: Version
    language: Language

    @property
    def is_translated(self) -> bool:
        return self.version.language == self.language.tag


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
    """Everything public at ``now`` (aware). All sequences of releases are newest first, then by id."""

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
    releases: Mapping[str, Release]
    warnings: tuple[Problem, ...]
    _in_scope: Mapping[tuple[str, Scope], tuple[Appearance, ...]]
    _untranslated: Mapping[tuple[str, Scope], tuple[Appearance, ...]]
    _scopes: Mapping[str, tuple[Scope, ...]]

    def urls(self, language: Language) -> Urls:
        return Urls(language.tag, self.segments[language.tag])

    def listed(self, language: Language, scope: Scope = ALL) -> tuple[Appearance, ...]:
        """The releases of a scope that exist in ``language``: what lists, feeds and sitemaps contain (SPEC section 3)."""
        return self._in_scope.get((language.tag, scope), ())

    def untranslated(self, language: Language, scope: Scope = ALL) -> tuple[Appearance, ...]:
        """The releases of a scope that ``language`` shows in their original, for want of a translation."""
        return self._untranslated.get((language.tag, scope), ())

    def scopes(self, language: Language) -> tuple[Scope, ...]:
        """Every scope with at least one release in ``language``, sorted."""
        return self._scopes.get(language.tag, ())

    def appearance(self, release: Release, language: Language) -> Appearance | None:
        """How a release appears under a language; None where it does not."""
        version = self.site.version_shown(release, language)
        return None if version is None else Appearance(release, version, language)

    def coming_events(self, language: Language) -> tuple[ComingEvent, ...]:
        """Events of releases listed in ``language`` and meetings of groups, not yet over, soonest first."""
        found = [*self._coming_of_releases(language), *self._coming_meetings()]
        return tuple(sorted(found, key=lambda each: (each.span.start, _id_of(each))))

    def _coming_of_releases(self, language: Language) -> Iterator[ComingEvent]:
        for appearance in self.listed(language):
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


def _id_of(coming: ComingEvent) -> str:
    return coming.release.release.id if coming.release else coming.group.id if coming.group else ""


def seen_at(catalogue: Catalogue, now: dt.datetime) -> PublicCatalogue:
    """The catalogue as the public may see it at ``now`` (aware)."""
    released = {each.id: _as_known_at(each, now) for each in catalogue.releases if is_public(each, now)}
    in_scope: dict[tuple[str, Scope], list[Appearance]] = defaultdict(list)
    untranslated: dict[tuple[str, Scope], list[Appearance]] = defaultdict(list)
    for release in released.values():
        for language in catalogue.site.languages:
            version = catalogue.site.version_shown(release, language)
            if version is not None:
                appearance = Appearance(release, version, language)
                target = in_scope if appearance.is_translated else untranslated
                for scope in scopes_of(release):
                    target[language.tag, scope].append(appearance)
    scopes: dict[str, list[Scope]] = defaultdict(list)
    for tag, scope in sorted(in_scope):
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
        releases=released,
        warnings=catalogue.warnings,
        _in_scope={key: tuple(found) for key, found in in_scope.items()},
        _untranslated={key: tuple(found) for key, found in untranslated.items()},
        _scopes={tag: tuple(found) for tag, found in scopes.items()},
    )


def _as_known_at(release: Release, now: dt.datetime) -> Release:
    """A change recorded for later has not happened yet."""
    return replace(release, changes=tuple(each for each in release.changes if each.date <= now))


def is_public(release: Release, now: dt.datetime) -> bool:
    """Whether a release may be seen at ``now``."""
    return release.status is ReleaseStatus.PUBLISHED and release.date <= now
