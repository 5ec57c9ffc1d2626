"""Blocks for contact persons, working groups and their members."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.groups import GroupStatus
from plugins.newsroom.texts import Text
from plugins.pages.models.links import Link
from plugins.pages.models.media import PictureModel


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
