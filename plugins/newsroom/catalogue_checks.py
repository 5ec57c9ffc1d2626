"""Checks between files: ids that lead nowhere, ids and addresses used twice, chains that never end, terms that end
before they begin, languages the site does not have.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from plugins.newsroom.entry_reading import Read, with_suggestion
from plugins.newsroom.events import EventStatus
from plugins.newsroom.heads import Head, head_of
from plugins.newsroom.moments import LocalMoment, fixed_offset
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.reading import ContentRead
from plugins.newsroom.release_reading import ReadRelease, unknown_languages
from plugins.newsroom.releases import Release, StandingPage, Version
from plugins.newsroom.statement import STATEMENT_PAGE, statement_problems
from plugins.newsroom.urls import Segments, Urls, is_reserved
from plugins.newsroom.yaml_text import Location, YamlDocument


def all_problems(content: ContentRead, segments: Mapping[str, Segments]) -> Iterator[Problem]:
    """Every problem between files, in no particular order."""
    yield from _site_references(content)
    yield from _statement(content)
    yield from _register_references(content)
    yield from _fixed_timezones(content)
    yield from _group_references(content)
    for read in content.releases:
        yield from _release_references(content, read)
    yield from _duplicate_ids(content)
    yield from _duplicate_urls(content, segments)
    yield from _taken_aliases(content, segments)
    yield from _loops(content)
    yield from _terms(content)
    yield from _meetings_after_end(content)
    yield from _short_retentions(content)
    yield from _nobody_follows(content)
    yield from _unknown_languages(content)


def _missing(
    document: YamlDocument, location: Location, code: str, found: str, known: Iterable[str], *, any_case: bool = False
) -> Iterator[Problem]:
    ids = sorted(known)
    if (found.lower() if any_case else found) not in ids:
        yield with_suggestion(document.position(*location), code, found, ids)


def _unknown_topic(content: ContentRead, document: YamlDocument, index: int, topic: str) -> Iterator[Problem]:
    return _missing(document, ("topics", index), "unknown-topic", topic, content.topics, any_case=True)


def _site_references(content: ContentRead) -> Iterator[Problem]:
    if content.site.publisher:
        yield from _missing(
            content.site_document, ("publisher",), "unknown-office", content.site.publisher, content.offices
        )


def _statement(content: ContentRead) -> Iterator[Problem]:
    statement = content.site.accessibility
    if statement is not None:
        has_page = any(page.id == STATEMENT_PAGE for page in content.pages)
        yield from statement_problems(statement, content.site_document, has_page=has_page)


def _register_references(content: ContentRead) -> Iterator[Problem]:
    for office in content.offices.values():
        if office.entry.parent is not None:
            yield from _missing(office.document, ("parent",), "unknown-office", office.entry.parent, content.offices)
    for contact in content.contacts.values():
        if contact.entry.office is not None:
            yield from _missing(contact.document, ("office",), "unknown-office", contact.entry.office, content.offices)
        if contact.entry.successor is not None:
            successor = contact.entry.successor
            yield from _missing(contact.document, ("successor",), "unknown-contact", successor, content.contacts)
        for index, topic in enumerate(contact.entry.topics):
            yield from _unknown_topic(content, contact.document, index, topic)


def _fixed_timezones(content: ContentRead) -> Iterator[Problem]:
    for office in content.offices.values():
        zone = office.entry.timezone
        offset = fixed_offset(zone)
        if offset is not None:
            yield problem(office.document.position("timezone"), "timezone-without-place", found=zone, offset=offset)


def _group_references(content: ContentRead) -> Iterator[Problem]:
    for group in content.groups.values():
        yield from _missing(group.document, ("office",), "unknown-office", group.entry.office, content.offices)
        for index, member in enumerate(group.entry.members):
            location = ("members", index)
            if member.contact is not None:
                yield from _missing(group.document, location, "unknown-contact", member.contact, content.contacts)
            elif member.name is None:
                yield problem(group.position(*location), "missing-key", key="name")


def _release_references(content: ContentRead, read: ReadRelease) -> Iterator[Problem]:
    entry, document = read.original.entry, read.original.document
    if entry.office is not None:
        yield from _missing(document, ("office",), "unknown-office", entry.office, content.offices)
    for key, code, known in (
        ("contacts", "unknown-contact", content.contacts),
        ("groups", "unknown-group", content.groups),
        ("related", "unknown-release", content.release_ids),
    ):
        for index, found in enumerate(getattr(entry, key) or ()):
            yield from _missing(document, (key, index), code, found, known)
    for index, topic in enumerate(entry.topics or ()):
        yield from _unknown_topic(content, document, index, topic)


def _duplicate_ids(content: ContentRead) -> Iterator[Problem]:
    first: dict[str, Position] = {}
    for read in content.releases:
        position = read.original.position("id")
        if read.id in first:
            yield problem(position, "duplicate-id", id=read.id, first=first[read.id])
        first.setdefault(read.id, position)


def _duplicate_urls(content: ContentRead, segments: Mapping[str, Segments]) -> Iterator[Problem]:
    """Addresses of releases and standing pages, in file order; a page may also take the address of a list or year."""
    published = [(each.release, head_of(each.release, each.folder)) for each in content.releases if each.release]
    for tag, words in segments.items():
        urls = Urls(tag, words)
        taken: dict[str, Position] = {}
        releases = (each for release, head in published for each in _occupied(content, urls, release, head))
        pages = (each for page in content.pages for each in _occupied_by_page(urls, page))
        for url, version in (*releases, *pages):
            position = Position(version.source)
            word = url.removeprefix(f"/{tag}/").rstrip("/")
            if word in words.all() or re.fullmatch(r"\d{4}", word):
                yield problem(position, "reserved-url", url=url)
            elif url in taken:
                yield problem(position, "duplicate-url", url=url, first=taken[url])
            taken.setdefault(url, position)


def _taken_aliases(content: ContentRead, segments: Mapping[str, Segments]) -> Iterator[Problem]:
    """Old addresses that a page has today, that two releases claim, or that no release can ever have had."""
    owners: dict[str, str] = {}
    for page in content.pages:
        owners |= {f"/{each.language}/{each.slug}/": each.source for each in page.versions}
    published = [(read, head_of(read.release, read.folder)) for read in content.releases if read.release is not None]
    for read, head in published:
        owners |= dict.fromkeys(content.site.addresses(head), read.original.document.path)
    for read, head in published:
        own = read.original.document.path
        for index, alias in enumerate(head.aliases):
            position = read.original.position("aliases", index)
            if is_reserved(alias, segments):
                yield problem(position, "reserved-alias", url=alias)
            elif owners.setdefault(alias, own) != own:
                yield problem(position, "alias-taken", url=alias, first=owners[alias])


def _occupied_by_page(urls: Urls, page: StandingPage) -> Iterator[tuple[str, Version]]:
    version = page.version(urls.tag)
    if version is not None:
        yield urls.page(version), version


def _occupied(content: ContentRead, urls: Urls, release: Release, head: Head) -> Iterator[tuple[str, Version]]:
    """The address of a release in a language: its translation's, or its original's where that is shown for want of one."""
    tag = content.site.shown_in(head, content.site.language(urls.tag))
    version = None if tag is None else release.version(tag)
    if version is not None:
        yield urls.release(release.date.year, version.slug), version


def _loops(content: ContentRead) -> Iterator[Problem]:
    parents = {id_: read.entry.parent for id_, read in content.offices.items()}
    successors = {id_: read.entry.successor for id_, read in content.contacts.items()}
    for id_ in _in_loops(parents):
        yield problem(content.offices[id_].position("parent"), "loop", key="parent", found=id_)
    for id_ in _in_loops(successors):
        yield problem(content.contacts[id_].position("successor"), "loop", key="successor", found=id_)


def _in_loops(next_of: Mapping[str, str | None]) -> Iterator[str]:
    for start in next_of:
        seen, current = {start}, next_of[start]
        while current is not None and current not in seen:
            seen.add(current)
            current = next_of.get(current)
        if current == start:
            yield start


def _terms(content: ContentRead) -> Iterator[Problem]:
    reads: list[Read] = [*content.contacts.values(), *content.groups.values()]  # type: ignore[type-arg]  # both have a term
    for read in reads:
        since, until = _day(read.entry.since), _day(read.entry.until)
        if since is not None and until is not None and until < since:
            yield problem(read.position("until"), "ends-before-start", found=until, start=since)


def _short_retentions(content: ContentRead) -> Iterator[Problem]:
    """Someone is to be forgotten while they still answer: it may be meant, or a year mistyped."""
    for read in content.contacts.values():
        retain_until, until = _day(read.entry.retain_until), _day(read.entry.until)
        if retain_until is not None and until is not None and retain_until < until:
            yield problem(read.position("retain_until"), "retained-shorter-than-term", found=retain_until, until=until)


def _nobody_follows(content: ContentRead) -> Iterator[Problem]:
    """Terms that end while a release or group names the person, and nobody is said to follow. Asks no clock: who follows
    should be known before that day.
    """
    named = _named_contacts(content)
    for id_, read in content.contacts.items():
        until = _day(read.entry.until)
        if until is not None and read.entry.successor is None and id_ in named:
            yield problem(read.position("until"), "contact-without-successor", found=id_, until=until)


def _named_contacts(content: ContentRead) -> set[str]:
    """The people whom releases and groups name."""
    of_releases = (read.original.entry.contacts or () for read in content.releases)
    members = (member.contact for each in content.groups.values() for member in each.entry.members)
    chairs = (each.entry.chair.plain for each in content.groups.values() if each.entry.chair is not None)
    return {id_ for id_ in chain(content.named_contacts, *of_releases, members, chairs) if id_ is not None}


def _meetings_after_end(content: ContentRead) -> Iterator[Problem]:
    for read in content.groups.values():
        until = _day(read.entry.until)
        for index, meeting in enumerate(read.entry.meetings):
            is_off = meeting.status in {EventStatus.CANCELLED, EventStatus.POSTPONED}
            if until is not None and meeting.start.day > until and not is_off:
                position = read.position("meetings", index, "start")
                yield problem(position, "meeting-after-end", found=meeting.start, until=until)


def _day(moment: LocalMoment | None) -> date | None:
    return None if moment is None else moment.day


def _unknown_languages(content: ContentRead) -> Iterator[Problem]:
    """Texts of registers in a language the site does not have; those of releases were looked at when they were read."""
    registers: list[Read] = [*content.offices.values(), *content.contacts.values(), *content.groups.values()]  # type: ignore[type-arg]  # any register
    for read in registers:
        yield from unknown_languages(read, content.site.languages)
