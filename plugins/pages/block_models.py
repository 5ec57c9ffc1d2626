"""Models of the blocks pages are made of: links, pictures, files, offices, people, groups, events, cards.

Plain frozen data. Paths begin with ``/`` and stand for the site's root. Times are aware. A ``Text`` knows the language it
is in where that is not the page's. Models of whole pages are in models.py.
"""

import datetime as dt
from dataclasses import dataclass

from plugins.edition.depictions import Depiction, SharedPicture
from plugins.newsroom.events import Attendance, EventStatus, Span
from plugins.newsroom.groups import GroupStatus
from plugins.newsroom.kinds import Kind
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.statement import Compliance, Method, Reason
from plugins.newsroom.texts import Text


@dataclass(frozen=True, slots=True)
class Link:
    """A link and its text; ``subject`` says of whom, where that matters: ``contact``, ``group`` or ``office``. ``until`` is
    the last day of a contact person's term, where it is over and nobody answers instead.
    """

    url: str
    text: Text
    subject: str = ""
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PressDownload:
    """A picture in the resolution of print; ``width`` and ``height`` in px, ``size`` in bytes."""

    url: str
    media_type: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class PictureModel:
    """A picture: how it is shown, what it shows, and whose it is. ``shared`` stands for it outside the site, ``press`` is what
    the press may load.
    """

    shown: Depiction
    shared: SharedPicture | None
    alt: Text
    caption: Text | None
    credit: Text | None
    licence: str | None
    press: PressDownload | None = None


@dataclass(frozen=True, slots=True)
class SignLanguageModel:
    """A video in sign language, somewhere else: ``language`` is its BCP 47 tag, ``host`` the name of the site it is on;
    ``media_type`` is empty where ``url`` leads to a page that shows it; ``duration`` is written ``3:25``, ``iso_duration``
    ``PT3M25S`` (ISO 8601); ``size`` in bytes. ``shared`` stands for the poster outside the site.
    """

    url: str
    host: str
    language: str
    poster: Depiction
    duration: str
    iso_duration: str
    size: int | None
    media_type: str = ""
    shared: SharedPicture | None = None


@dataclass(frozen=True, slots=True)
class FileModel:
    """A file to download; ``size`` in bytes."""

    url: str
    title: Text
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class AddressModel:
    """A postal address, line by line; ``country`` is ISO 3166-1 alpha-2."""

    street: str | None
    postal_code: str | None
    city: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class OfficeBlock:
    """An office with all the ways to reach it. ``accent`` is the class that gives a page its colour; None without one."""

    id: str
    url: str
    name: Text
    address: AddressModel | None
    phones: tuple[str, ...]
    fax: str | None
    email: str | None
    web: str | None
    logo: PictureModel | None
    parent: Link | None
    accent: str | None = None


@dataclass(frozen=True, slots=True)
class Follower:
    """Who answers instead of someone whose term has ended. ``begins`` is set where they will only do so from that day on:
    until then nobody answers but the office.
    """

    link: Link
    begins: dt.date | None


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact person. ``languages`` are BCP 47 tags of languages spoken; ``initials`` at most two letters;
    ``is_coming`` and ``is_past``: the term is still to begin, or has ended, at the build's *now*. Someone whose term has
    ended cannot be reached: no telephone numbers, e-mail, hours or vCard; ``successor`` answers instead. ``vcard_url`` is
    the path of the person's ``contact.vcf``.
    """

    id: str
    url: str
    name: str
    initials: str
    role: Text
    office: Link | None
    phones: tuple[str, ...]
    email: str | None
    hours: Text | None
    languages: tuple[str, ...]
    since: dt.date | None
    until: dt.date | None
    is_coming: bool
    is_past: bool
    successor: Follower | None
    portrait: PictureModel | None
    vcard_url: str | None


@dataclass(frozen=True, slots=True)
class PastContact:
    """Whom a release or group names, and whose term ended with the day ``until``."""

    name: str
    url: str
    until: dt.date


@dataclass(frozen=True, slots=True)
class AnsweringContact:
    """Someone who answers, and those they follow whom the release or group names."""

    card: ContactCard
    in_place_of: tuple[PastContact, ...]


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What is found besides releases: an office, a contact person, a working group (``subject`` names its register) or a
    standing page (``pages``). ``office`` is whose it is; ``is_over``: a person whose term has ended, or a dissolved group;
    ``successor`` who answers instead; ``begins`` the first day of a term to come.
    """

    url: str
    subject: str
    title: Text
    summary: Text | None
    office: Text | None = None
    is_over: bool = False
    successor: Text | None = None
    begins: dt.date | None = None


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A working group in short; ``status`` is dissolved also where its term has ended at the build's *now*."""

    id: str
    url: str
    name: Text
    mandate: Text
    status: GroupStatus
    office: Link
    chair: Link | Text | None


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member of a group: a contact person, or a person or body by name; ``role`` is what they are there."""

    party: Link | Text
    role: Text | None


@dataclass(frozen=True, slots=True)
class VenueModel:
    """Where an event is; ``geo`` is (latitude, longitude) in degrees."""

    name: Text | None
    street: str | None
    postal_code: str | None
    city: str | None
    country: str | None
    geo: tuple[float, float] | None
    accessibility: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class RegistrationModel:
    """How to register; ``is_closed`` at the build's *now*; ``required`` is None where nothing is said about it."""

    url: str | None
    email: str | None
    phone: str | None
    deadline: dt.datetime | None
    fee: Text | None
    required: bool | None
    is_closed: bool


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One item of an event's programme."""

    span: Span
    title: Text
    speaker: Text | None


@dataclass(frozen=True, slots=True)
class SeriesModel:
    """How an event recurs: ``rule`` (RFC 5545; see newsroom.recurrence.in_local_time) from the span ``first`` on, but not on
    the days ``exceptions``. ``following`` are the next spans after the one the event shows, not all of them;
    ``left_out`` those exceptions that are to be told now.
    """

    rule: str
    first: Span
    exceptions: tuple[dt.date, ...]
    following: tuple[Span, ...]
    left_out: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class EventDetails:
    """When, where, for whom, how. ``span`` is the running or next occurrence, or the last one there was; ``is_over`` at the
    build's *now* (never, while it is postponed); ``is_off``: it does not take place at that date. ``previous`` is the date
    that no longer holds. ``names_zone``: its clocks differ from those of the publisher or of the office.
    ``calendar_url`` is the path of its ``event.ics`` (None for a meeting, which has no file of its own); ``uid`` its
    iCalendar UID.
    """

    uid: str
    title: Text
    span: Span
    is_over: bool
    is_off: bool
    names_zone: bool
    venue: VenueModel | None
    online_url: str | None
    attendance: Attendance
    status: EventStatus
    previous: Span | None
    organizer: Link | Text | None
    registration: RegistrationModel | None
    audience: Text | None
    programme: tuple[ProgrammeLine, ...]
    series: SeriesModel | None
    calendar_url: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A release in a list. ``when``, ``place`` and the fields after them are its event's; ``is_off``: it does not take place
    then; ``recurs``: it takes place again and again, for the first time then. ``language`` is the tag of the language it is
    in where that is not the page's (an untranslated release). ``change`` and ``changed`` are its last correction or update.
    """

    url: str
    title: Text
    summary: Text | None
    kind: Kind
    date: dt.datetime
    office: Text
    when: Span | None = None
    place: Text | None = None
    event_status: EventStatus | None = None
    attendance: Attendance | None = None
    is_off: bool = False
    recurs: bool = False
    picture: PictureModel | None = None
    language: str = ""
    change: ChangeType | None = None
    changed: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class ComingCard:
    """A coming event in a list; ``group`` is the working group whose meeting it is. ``is_off`` and ``names_zone`` as in
    EventDetails.
    """

    url: str
    title: Text
    group: Text | None
    span: Span
    place: Text | None
    status: EventStatus
    attendance: Attendance
    is_off: bool
    names_zone: bool


@dataclass(frozen=True, slots=True)
class BarrierLine:
    """Something that is not accessible, and where the same can be had in an accessible form."""

    content: Text
    alternative: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where barriers are reported, or the body that enforces; only the latter has a ``name``."""

    name: Text | None
    note: Text | None
    email: str | None
    phone: str | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementBlock:
    """An accessibility statement; ``barriers`` by reason, in the order of the EU's model, without reasons that have none."""

    status: Compliance
    site_name: Text
    publisher: Link
    law: Text | None
    standard: str
    barriers: tuple[tuple[Reason, tuple[BarrierLine, ...]], ...]
    prepared: dt.date
    reviewed: dt.date | None
    method: Method
    feedback: Desk
    enforcement: Desk
