"""Pictures and attachments beside a release: what is said about them, and what the files themselves are.

How a picture's file is looked at is in picture_reading.py; what is made of it for readers is no business of the domain.
"""

import hashlib
from dataclasses import dataclass as frozen_dataclass
from pathlib import Path

from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import STRICT, FileName, Line, LocalTexts, YesOrNo
from plugins.newsroom.texts import Texts

# IANA media types of what offices offer. Not the mimetypes module: its table is the machine's, and so would the bytes be.
MEDIA_TYPE_OF_SUFFIX = {
    ".avif": "image/avif",
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
    ".gif": "image/gif",
    ".ics": "text/calendar",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rtf": "application/rtf",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".vcf": "text/vcard",
    ".webp": "image/webp",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class MediumEntry:
    """A picture as written; ``alt`` may be missing here so that its absence is a problem of its own. ``press``: the press
    may load it in the resolution of print.
    """

    file: FileName
    alt: LocalTexts | None = None
    caption: LocalTexts | None = None
    credit: LocalTexts | None = None
    licence: Line | None = None
    press: YesOrNo | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class AttachmentEntry:
    """An attachment as written; without a title it bears its file name."""

    file: FileName
    title: LocalTexts | None = None


@frozen_dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of the content. ``source`` is its path on disk, ``size`` in bytes, ``digest`` the
    SHA-256 of its bytes in hexadecimal: two builds of the same bytes are the same artifact.
    """

    name: str
    source: str
    media_type: str
    size: int
    digest: str


@frozen_dataclass(frozen=True, slots=True)
class Rights:
    """What a picture's file says, and goes on saying, of whose it is: the fields Creator, Credit Line, Copyright Notice and
    Rights Usage Terms of the IPTC Photo Metadata Standard (https://iptc.org/std/photometadata/specification/).
    """

    creator: str | None = None
    credit: str | None = None
    copyright: str | None = None
    terms: str | None = None


@frozen_dataclass(frozen=True, slots=True)
class PictureFile(PublishedFile):
    """The file of a picture; it is published as renditions only. ``width`` and ``height`` in px, upright. ``is_drawn``: of few
    colours, as line art and screenshots are. ``rights`` are those that go into the renditions.
    """

    width: int
    height: int
    is_transparent: bool
    is_drawn: bool
    rights: Rights


@frozen_dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its texts; ``for_press``: offered in the resolution of print."""

    file: PictureFile
    alt: Texts
    caption: Texts | None
    credit: Texts | None
    licence: str | None
    for_press: bool = False


@frozen_dataclass(frozen=True, slots=True)
class Attachment:
    """A file to download with its title."""

    file: PublishedFile
    title: Texts


def published_file(path: Path) -> PublishedFile:
    """Describe a file on disk."""
    content = path.read_bytes()
    media_type = MEDIA_TYPE_OF_SUFFIX.get(path.suffix.lower(), "application/octet-stream")
    return PublishedFile(path.name, str(path), media_type, len(content), hashlib.sha256(content).hexdigest())
