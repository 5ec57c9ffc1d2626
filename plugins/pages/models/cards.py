"""Blocks that stand for a release in lists."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.events import Attendance, EventStatus, Span
from plugins.newsroom.kinds import Kind
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.texts import Text
from plugins.pages.models.media import PictureModel


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
