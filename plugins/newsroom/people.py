"""Issuing offices, contact persons and topics: what releases refer to by id. Frozen, as read from their files.

Each class is both the border (pydantic checks it against the file) and the domain object.
"""

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import (
    STRICT,
    Accent,
    AsList,
    Country,
    Email,
    FileName,
    Ico,
    LanguageTag,
    Line,
    LocalTexts,
    Moment,
    Phone,
    Url,
    Words,
    ZoneName,
)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Address:
    """A postal address. ``country`` is ISO 3166-1 alpha-2."""

    street: Line | None = None
    postal_code: Line | None = None
    city: Line | None = None
    country: Country | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Office:
    """An office that issues releases. ``timezone`` (IANA) is the zone of all its dates; ``parent`` an office id; ``ico`` the
    number of a Czech body in the register of persons (IČO); ``accent`` its colour, as ``#rrggbb``.
    """

    id: str
    name: LocalTexts
    address: Address | None = None
    phones: Annotated[tuple[Phone, ...], AsList] = ()
    fax: Phone | None = None
    email: Email | None = None
    web: Url | None = None
    ico: Ico | None = None
    timezone: ZoneName = "Europe/Berlin"
    logo: FileName | None = None
    accent: Accent | None = None
    parent: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Contact:
    """A contact person. ``since``/``until`` (keys ``from``/``until``) bound the term; ``successor`` is a contact
    id; ``retain_until`` is the last day on which anything about the person may be seen. Someone who speaks for a body that
    issues no releases has no office.
    """

    id: str
    name: Line
    role: LocalTexts
    office: Line | None = None
    phones: Annotated[tuple[Phone, ...], AsList] = ()
    email: Email | None = None
    hours: LocalTexts | None = None
    languages: Annotated[tuple[LanguageTag, ...], AsList] = ()
    since: Moment | None = Field(default=None, alias="from")
    until: Moment | None = None
    successor: Line | None = None
    retain_until: Moment | None = None
    topics: Words = ()
    photo: FileName | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class TopicEntry:
    """A topic as written: its name."""

    name: LocalTexts


@dataclass(frozen=True, slots=True, config=STRICT)
class Topic:
    """A topic and its name in each language."""

    id: str
    name: LocalTexts
