"""The video of a release or standing page in sign language: a link to it, with a poster of our own. The video itself stands
elsewhere, and no page asks that place for anything.
"""

import re
from dataclasses import dataclass as frozen_dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import STRICT, FileName, Url, fail
from plugins.newsroom.media import Picture

_DURATION = re.compile(r"(?:(?P<hours>\d):(?=\d\d:))?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")
_SIZE = re.compile(r"(?P<number>\d{1,4}(?:[.,]\d)?) ?(?P<unit>kB|MB|GB)")
_BYTES = {"kB": 10**3, "MB": 10**6, "GB": 10**9}

# What the end of an address says of a video; other addresses lead to a page that shows it.
_MEDIA_TYPES = {".mp4": "video/mp4", ".m4v": "video/mp4", ".webm": "video/webm", ".ogv": "video/ogg"}


class SignLanguage(StrEnum):
    """Sign languages of the region, by their ISO 639-3 code, which is their BCP 47 tag."""

    GERMAN = "gsg"
    CZECH = "cse"
    POLISH = "pso"
    BRITISH = "bfi"


def _seconds(written: object) -> int:
    if isinstance(written, int):
        return written
    match = _DURATION.fullmatch(str(written))
    if match is None:
        fail("invalid-duration", found=str(written))
    return (int(match["hours"] or 0) * 60 + int(match["minutes"])) * 60 + int(match["seconds"])


def _bytes(written: object) -> int:
    if isinstance(written, int):
        return written
    match = _SIZE.fullmatch(str(written))
    if match is None:
        fail("invalid-size", found=str(written))
    return round(float(match["number"].replace(",", ".")) * _BYTES[match["unit"]])


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class SignLanguageEntry:
    """The video as written: ``duration`` in seconds (written ``3:25``), ``size`` in bytes (written ``48 MB``)."""

    url: Url
    poster: FileName
    language: SignLanguage = SignLanguage.GERMAN
    duration: Annotated[int, BeforeValidator(_seconds)]
    size: Annotated[int, BeforeValidator(_bytes)] | None = None


@frozen_dataclass(frozen=True, slots=True)
class SignLanguageVideo:
    """The video of a release or standing page; ``duration`` in seconds, ``size`` in bytes."""

    url: str
    language: SignLanguage
    poster: Picture
    duration: int
    size: int | None

    @property
    def host(self) -> str:
        """The name of the site it is on."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @property
    def media_type(self) -> str:
        """The type of the file its address leads to; empty where that is a page."""
        return _MEDIA_TYPES.get(PurePosixPath(urlsplit(self.url).path).suffix.lower(), "")

    @property
    def minutes(self) -> str:
        """How long it is, as it is written for people: ``3:25``."""
        return "{}:{:02}".format(*divmod(self.duration, 60))

    @property
    def iso_duration(self) -> str:
        """How long it is (ISO 8601): ``PT3M25S``."""
        return "PT{}M{}S".format(*divmod(self.duration, 60))
