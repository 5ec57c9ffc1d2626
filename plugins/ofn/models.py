"""Models of OFN files. URLs are absolute, times aware. Texts are language maps: one release is one thing in all its languages."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias

from plugins.newsroom.events import Span
from plugins.newsroom.releases import Body

# (language tag, text); empty where the standard allows no such map: it demands Czech or English.
LanguageMap: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LongText:
    """A text in one language: paragraphs, and Markdown behind them (None where a release was withdrawn)."""

    language: str
    paragraphs: tuple[str, ...]
    body: Body | None


@dataclass(frozen=True, slots=True)
class Office:
    """Who announces or organises: a Czech body by its ``ico``, a foreign one by its name and ``country`` (EU's code, three
    letters).
    """

    name: LanguageMap
    ico: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Location:
    """Where an event is. ``address`` is the whole address in a line; ``geo`` is (latitude, longitude)."""

    name: LanguageMap
    address: LanguageMap
    city: LanguageMap
    postal_code: str | None
    is_abroad: bool
    geo: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class DigitalObject:
    """A page, picture or document."""

    url: str
    media_type: str
    name: LanguageMap
    description: LanguageMap
    licence_url: str | None


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A way to ask somebody; ``phone`` is a ``tel:`` URI."""

    name: LanguageMap
    role: LanguageMap
    email: str | None
    phone: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Thing:
    """What both standards say of everything (OFN *Věc*). ``relevant_until`` is None where nothing ends it; ``invalidated`` is
    when a release was withdrawn.
    """

    iri: str
    name: LanguageMap
    created: dt.datetime
    updated: dt.datetime
    relevant_until: dt.datetime | None
    invalidated: dt.datetime | None
    attachments: tuple[DigitalObject, ...]


@dataclass(frozen=True, slots=True)
class NewsThing:
    """A release as *aktualita*; ``event_iri`` is that of the event it announces."""

    thing: Thing
    text: tuple[LongText, ...]
    event_iri: str | None
    location: Location | None
    announcer: Office | None


@dataclass(frozen=True, slots=True)
class EventThing:
    """The event of a release as *událost*; ``spans`` are the times it takes place."""

    thing: Thing
    description: LanguageMap
    text: tuple[LongText, ...]
    registration: LanguageMap
    organiser: Office | None
    location: Location | None
    accessibility: LanguageMap
    spans: tuple[Span, ...]
    fee: LanguageMap
    contacts: tuple[ContactPoint, ...]
