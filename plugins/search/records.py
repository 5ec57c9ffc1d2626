"""What is searched: every release a language lists, with its facts, by spans of years. (Besides releases: entries.py.)

Untranslated releases are not among them: they are found in their own language, once. Nothing here changes by time alone;
what is coming and what is over is decided where the search happens.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.edition.view import View
from plugins.newsroom.events import Event
from plugins.newsroom.front_matter import markdown_of
from plugins.newsroom.public import Appearance
from plugins.newsroom.recurrence import parts_of, until_of
from plugins.newsroom.releases import Version
from plugins.newsroom.texts import Texts
from plugins.prose.plain_text import without_code, words_of

# An index holds the releases of so many years: a change costs one, and a reader's browser asks for few.
SPAN_OF_YEARS = 5


@dataclass(frozen=True, slots=True)
class Span:
    """The releases of a language from some years, oldest first, so that a new one moves no other; ``name`` is the first of these years."""

    name: str
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What results are filtered and ordered by. ``published`` is the day of publication (None of what is no release),
    ``starts`` and ``ends`` the first and last day of its event (None without an event; ``ends`` None for a series without an
    end): ISO 8601, in the office's zone. ``names`` are the folded words by which it comes before all else; empty of releases.
    """

    kind: str
    office: str | None
    topics: tuple[str, ...]
    published: str | None
    starts: str | None
    ends: str | None
    names: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A release, or what else is found, as it is searched: ``title``, the rest of its text in ``text``, and its facts."""

    title: str
    text: str
    facts: Facts


def spans_of(view: View) -> Iterator[Span]:
    """The spans of a language, newest first. Together they hold every release it lists, each once."""
    listed = view.catalogue.listed(view.language)
    in_spans = sorted(listed, key=_span)
    for span, found in reversed([(span, tuple(found)) for span, found in groupby(in_spans, key=_span)]):
        yield Span(str(span * SPAN_OF_YEARS), found[::-1])


def _span(appearance: Appearance) -> int:
    return appearance.head.year // SPAN_OF_YEARS


def records_of(view: View, appearances: Iterable[Appearance]) -> Iterator[Record]:
    """The records of releases, in their order."""
    for appearance in appearances:
        version = appearance.version
        parts = (version.summary or "", *_named(view, appearance), words_of_body(version))
        yield Record(version.title, "\n".join(parts), _facts(appearance))


def _named(view: View, appearance: Appearance) -> Iterator[str]:
    """The names a release is found by though its text may not say them: office, topics, people, groups, place, files."""
    release, catalogue = appearance.release, view.catalogue
    yield said(view, catalogue.offices[release.office].name)
    yield from (said(view, catalogue.topics[id_].name) for id_ in release.topics)
    yield from (catalogue.contacts[id_].name for id_ in release.contacts if id_ in catalogue.contacts)
    yield from (said(view, catalogue.groups[id_].name) for id_ in release.groups)
    yield from (said(view, each.title) for each in release.attachments)
    if release.event is not None and release.event.place is not None:
        place = release.event.place
        yield from (said(view, place.name), place.street or "", place.city or "")
    yield release.number or ""


def words_of_body(version: Version) -> str:
    """What a text says, without its marks."""
    return words_of(without_code(markdown_of(version.body)))


def said(view: View, texts: Texts | None) -> str:
    """A text in the words of this language alone: another's would be found by words nobody reads there."""
    found = view.text(texts)
    return found.value if found else ""


def _facts(appearance: Appearance) -> Facts:
    release = appearance.release
    starts, ends = (None, None) if release.event is None else _days(release.event)
    return Facts(release.kind.value, release.office, release.topics, release.date.date().isoformat(), starts, ends)


def _days(event: Event) -> tuple[str, str | None]:
    """The first and the last day of an event; of a series the last day its rule allows, if it allows one."""
    starts, last = event.span.start.date().isoformat(), _last_day(event.span.over_at)
    if event.recurrence is None:
        return starts, last
    until = until_of(event.recurrence)
    if until is not None:
        return starts, max(last, until.date().isoformat())
    if "COUNT" not in parts_of(event.recurrence):
        return starts, None
    return starts, max((last, *(_last_day(each.over_at) for each in event.occurrences())))


def _last_day(over_at: dt.datetime) -> str:
    """The day of the last second before an event is over."""
    return (over_at - dt.timedelta(seconds=1)).date().isoformat()
