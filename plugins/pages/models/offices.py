"""Blocks for offices and their addresses."""

from dataclasses import dataclass

from plugins.newsroom.texts import Text
from plugins.pages.models.links import Link
from plugins.pages.models.media import PictureModel


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
