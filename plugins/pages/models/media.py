"""Blocks for what is shown or loaded: pictures, videos, files."""

from dataclasses import dataclass

from plugins.edition.depictions import Depiction, SharedPicture
from plugins.newsroom.texts import Text


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
