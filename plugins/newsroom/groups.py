"""Working groups: as a file writes them and as the domain holds them."""

import datetime as dt
from dataclasses import dataclass as frozen_dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from plugins.newsroom.event_reading import MeetingEntry
from plugins.newsroom.events import Meeting
from plugins.newsroom.fields import STRICT, AsList, FileName, Line, LocalTexts, Moment
from plugins.newsroom.media import Attachment
from plugins.newsroom.texts import Texts


class GroupStatus(StrEnum):
    """Whether a group still works."""

    ACTIVE = "active"
    DISSOLVED = "dissolved"


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Member:
    """A member of a group: a contact person by id, or a person or body by name; ``role`` is what they are there."""

    contact: Line | None = None
    name: LocalTexts | None = None
    role: LocalTexts | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class DocumentEntry:
    """A document of a group: a file in ``groups/`` and its title."""

    file: FileName
    title: LocalTexts


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class GroupEntry:
    """A working group as written. ``chair`` is a contact id or a text."""

    id: str
    name: LocalTexts
    mandate: LocalTexts
    legal_basis: LocalTexts | None = None
    office: Line
    chair: LocalTexts | None = None
    members: Annotated[tuple[Member, ...], AsList] = ()
    since: Moment | None = Field(default=None, alias="from")
    until: Moment | None = None
    status: GroupStatus = GroupStatus.ACTIVE
    joining: LocalTexts | None = None
    meetings: Annotated[tuple[MeetingEntry, ...], AsList] = ()
    documents: Annotated[tuple[DocumentEntry, ...], AsList] = ()


@frozen_dataclass(frozen=True, slots=True)
class Group:
    """A working group; ``chair`` is a contact id or a text; ``legal_basis`` the law or decision it rests on; meetings in the
    order written, which their UIDs count.
    """

    id: str
    name: Texts
    mandate: Texts
    legal_basis: Texts | None
    office: str
    chair: Texts | None
    members: tuple[Member, ...]
    since: dt.date | None
    until: dt.date | None
    status: GroupStatus
    joining: Texts | None
    meetings: tuple[Meeting, ...]
    documents: tuple[Attachment, ...]

    def ended(self, day: dt.date) -> dt.date | None:
        """The last day of its term, where that is over."""
        return self.until if self.until is not None and self.until < day else None

    def status_on(self, day: dt.date) -> GroupStatus:
        """Its status: a group whose term is over is dissolved, whatever was written."""
        return GroupStatus.DISSOLVED if self.ended(day) else self.status
