"""The page of one release."""

import datetime as dt
from dataclasses import dataclass

from plugins.edition.body import Body
from plugins.newsroom.events import Span
from plugins.newsroom.kinds import Kind
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.texts import Text
from plugins.pages.models.cards import Card
from plugins.pages.models.events import EventDetails
from plugins.pages.models.frame import NavLink, Page, SwitcherEntry
from plugins.pages.models.links import Link
from plugins.pages.models.media import FileModel, PictureModel, SignLanguageModel
from plugins.pages.models.offices import OfficeBlock
from plugins.pages.models.people import AnsweringContact, GroupCard, PastContact


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """A recorded change shown on a release's page."""

    date: dt.datetime
    type: ChangeType
    note: Text | None


@dataclass(frozen=True, slots=True)
class PreviewNote:
    """What a preview says of itself: the URL its release will have, and until when it is under embargo (None: a draft, or a
    release that is public already).
    """

    url: str
    embargo: Span | None


@dataclass(frozen=True, slots=True)
class OlderThanOriginal:
    """A translation of a text that has changed since: the ``url`` of the original's page in ``language`` (a tag), and when that
    said what the translation says; None where that is not recorded. Nothing of the original's words: a page is made anew
    only where its own words change (heads.Head.whole).
    """

    url: str
    language: str
    recorded: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePage(Page):
    """release.html. ``urn`` is its permanent identity; ``leads`` names what stands before the text: ``event``,
    ``contacts``, ``groups`` or None. ``original`` is set on an untranslated release (its own language's page) and
    ``lang`` then marks title, summary and body. ``overview`` leads back to the list it belongs to; it and ``year`` are None
    where no list holds the release (withdrawn, expired). ``expired`` is the last day it was valid on; ``is_old``: its age
    deserves a word. ``languages`` are the other languages it really exists in. ``outdated`` is set on
    a translation that is older than its original. ``preview`` is set where it is shown before its time. ``contacts`` are
    those who answer now for the people it names, with a file of their cards at ``vcard_url``; ``past_contacts`` those it
    names for whom nobody answers any more.
    """

    urn: str
    kind: Kind
    leads: str | None
    title: str
    summary: str | None
    lang: str
    direction: str
    date: dt.datetime
    modified: dt.datetime
    office: OfficeBlock
    byline: Text | None
    number: str | None
    body: Body
    event: EventDetails | None
    contacts: tuple[AnsweringContact, ...]
    past_contacts: tuple[PastContact, ...]
    vcard_url: str | None
    groups: tuple[GroupCard, ...]
    topics: tuple[Link, ...]
    lead_picture: PictureModel | None
    gallery: tuple[PictureModel, ...]
    attachments: tuple[FileModel, ...]
    sign_language: SignLanguageModel | None
    changes: tuple[ChangeNote, ...]
    expired: dt.date | None
    is_old: bool
    related: tuple[Card, ...]
    original: Link | None
    outdated: OlderThanOriginal | None
    languages: tuple[SwitcherEntry, ...]
    year: Link | None
    overview: NavLink | None
    original_urn: str
    preview: PreviewNote | None = None
