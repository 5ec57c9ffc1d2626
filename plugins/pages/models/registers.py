"""Pages of offices, contact persons and working groups, and the registers that list them."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.texts import Text
from plugins.pages.models.cards import Card
from plugins.pages.models.events import EventDetails
from plugins.pages.models.frame import Page
from plugins.pages.models.links import Link
from plugins.pages.models.lists import Pagination
from plugins.pages.models.media import FileModel
from plugins.pages.models.offices import OfficeBlock
from plugins.pages.models.people import AnsweringContact, ContactCard, GroupCard, MemberLine


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """An entry of a register: ``count`` releases; ``note`` is a role, a mandate or a city; ``is_over``: a person whose term
    has ended, or a dissolved group; ``office`` that of a person or group.
    """

    url: str
    name: Text
    note: Text | None
    count: int
    is_over: bool = False
    office: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage(Page):
    """register.html: all offices, contact persons, working groups or topics (``subject``)."""

    subject: str
    entries: tuple[RegisterEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePage(Page):
    """office.html: an office, the people and groups of it, and its releases. People whose term has ended are left out."""

    urn: str
    office: OfficeBlock
    contacts: tuple[ContactCard, ...]
    groups: tuple[GroupCard, ...]
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPage(Page):
    """contact.html: a contact person and the releases that name them."""

    urn: str
    contact: ContactCard
    office: OfficeBlock | None
    groups: tuple[GroupCard, ...]
    topics: tuple[Link, ...]
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage(Page):
    """group.html: a working group. ``chair`` is set where a contact person leads it; ``members`` are the others;
    ``meetings`` soonest coming first, then past ones, newest first; ``ended`` is the last day of a term that is over;
    ``calendar`` is where its calendar stands, if it has one.
    """

    urn: str
    group: GroupCard
    office: OfficeBlock
    chair: AnsweringContact | None
    members: tuple[MemberLine, ...]
    legal_basis: Text | None
    since: dt.date | None
    until: dt.date | None
    ended: dt.date | None
    joining: Text | None
    meetings: tuple[EventDetails, ...]
    calendar: str | None
    documents: tuple[FileModel, ...]
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination
