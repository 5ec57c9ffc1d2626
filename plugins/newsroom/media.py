"""Pictures and attachments beside a release: what is said about them, and what the files themselves are."""

import hashlib
import warnings
from dataclasses import dataclass as frozen_dataclass
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PIL.ExifTags import IFD
from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import STRICT, FileName, Line, LocalTexts
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

_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")

# What Pillow's decoders raise for files that are damaged or meant to do damage.
_UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    RuntimeError,
    MemoryError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)

# MPO is what cameras call a JPEG that holds a second picture, such as a preview.
_MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
}


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class MediumEntry:
    """A picture as written; ``alt`` may be missing here so that its absence is a problem of its own."""

    file: FileName
    alt: LocalTexts | None = None
    caption: LocalTexts | None = None
    credit: LocalTexts | None = None
    licence: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class AttachmentEntry:
    """An attachment as written; without a title it bears its file name."""

    file: FileName
    title: LocalTexts | None = None


@frozen_dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file that goes into the output as it is. ``source`` is its path on disk, ``size`` in bytes, ``digest`` the
    SHA-256 of its bytes in hexadecimal: two builds of the same bytes are the same artifact.
    """

    name: str
    source: str
    media_type: str
    size: int
    digest: str


@frozen_dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its texts; ``width`` and ``height`` in px."""

    file: PublishedFile
    width: int
    height: int
    alt: Texts
    caption: Texts | None
    credit: Texts | None
    licence: str | None


@frozen_dataclass(frozen=True, slots=True)
class Attachment:
    """A file to download with its title."""

    file: PublishedFile
    title: Texts


class PictureError(ValueError):
    """A picture that is not published; ``code`` is the problem's code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def published_file(path: Path) -> PublishedFile:
    """Describe a file on disk."""
    content = path.read_bytes()
    media_type = MEDIA_TYPE_OF_SUFFIX.get(path.suffix.lower(), "application/octet-stream")
    return PublishedFile(path.name, str(path), media_type, len(content), hashlib.sha256(content).hexdigest())


def verify_picture(path: Path) -> tuple[str, int, int]:
    """The media type, width and height (px) of a picture that may be published.

    Raises:
        PictureError: ``picture-unreadable`` (not one of the formats, truncated, or a decompression bomb) or
            ``picture-has-location`` (EXIF GPS: guarantee 6, personal data).
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=_FORMATS) as image:
                media_type = _MEDIA_TYPES[image.format or ""]
                has_location = _says_where(image)
                width, height = image.size
                image.load()  # a truncated file shows only when it is decoded
    except _UNREADABLE as error:
        raise PictureError("picture-unreadable") from error
    if has_location:
        raise PictureError("picture-has-location")
    return media_type, width, height


def carries_location(path: Path) -> bool:
    """Whether a file is a picture that says where it was taken; in the formats cameras and offices use."""
    try:
        with Image.open(path, formats=(*_FORMATS, "TIFF")) as image:
            return _says_where(image)
    except _UNREADABLE:
        return False


def _says_where(image: Image.Image) -> bool:
    """Whether a picture's EXIF or XMP data name the place where it was taken."""
    xmp = image.info.get("xmp", b"")
    in_xmp = b"GPSLatitude" in (xmp if isinstance(xmp, bytes) else str(xmp).encode())
    return in_xmp or bool(image.getexif().get_ifd(IFD.GPSInfo))


def picture_from(path: Path, entry: MediumEntry, alt: Texts, caption: Texts | None) -> Picture:
    """Describe a picture on disk; raises what verify_picture raises."""
    media_type, width, height = verify_picture(path)
    file = replace(published_file(path), media_type=media_type)
    return Picture(file, width, height, alt, caption, entry.credit, entry.licence)
