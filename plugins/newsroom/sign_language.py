"""A release's video in sign language: a link to it, with a poster of our own. The video itself stands elsewhere, and no page
asks that place for anything.
"""

import re
from dataclasses import dataclass as frozen_dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import STRICT, FileName, Url, fail
from plugins.newsroom.media import Picture

_DURATION = re.compile(r"(?:(?P<hours>\d):(?=\d\d:))?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")
_SIZE = re.compile(r"(?P<number>\d{1,4}(?:[.,]\d)?) ?(?P<unit>kB|MB|GB)")
_BYTES = {"kB": 10**3, "MB": 10**6, "GB": 10**9}


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
    """A video of a release; ``duration`` in seconds, ``size`` in bytes."""

    url: str
    language: SignLanguage
    poster: Picture
    duration: int
    size: int | None
