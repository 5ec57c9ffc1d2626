"""Looking at the files of pictures: what they are, and why some cannot be published.

Every picture is decoded here once, when the content is read: a file that is cut off, or meant to do damage, is told of with
its name, and nothing later in a build meets it. Not for making renditions (plugins/pictures).
"""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PIL import ExifTags, Image

from plugins.newsroom.media import MediumEntry, Picture, PictureFile, Rights, published_file
from plugins.newsroom.picture_rights import DAMAGED_METADATA, rights_in
from plugins.newsroom.texts import Texts

# What is larger is refused by Pillow as a decompression bomb; no camera in use needs more.
LARGEST_MEGAPIXELS = 89

_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")

# What Pillow's decoders raise for files that are damaged or meant to do damage.
_UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    RuntimeError,
    MemoryError,
    EOFError,
    IndexError,
    KeyError,
    struct.error,
)
_BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning)

# MPO is what cameras call a JPEG that holds a second picture, such as a preview.
_MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
}

# What people take for pictures: (first bytes, where they begin, what it is called).
_OTHER_FORMATS = (
    (b"GIF8", 0, "GIF"),
    (b"II*\0", 0, "TIFF"),
    (b"MM\0*", 0, "TIFF"),
    (b"%PDF", 0, "PDF"),
    (b"BM", 0, "BMP"),
    (b"8BPS", 0, "PSD"),
    (b"ftypheic", 4, "HEIC"),
    (b"ftypheix", 4, "HEIC"),
    (b"ftyphevc", 4, "HEIC"),
    (b"ftypmif1", 4, "HEIC"),
    (b"ftypmsf1", 4, "HEIC"),
)
_FIRST_BYTES = 1024

# A picture of more is taken as a photograph.
_COLOURS_OF_A_DRAWING = 256

# EXIF orientations that lay a picture on its side (CIPA DC-008, tag 0112).
_LYING = frozenset({5, 6, 7, 8})


class PictureError(ValueError):
    """A picture that is not published; ``code`` and ``details`` are the problem's."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def picture_file(path: Path) -> PictureFile:
    """What a picture is that may be published.

    Raises:
        PictureError: ``picture-wrong-format`` (GIF, SVG, HEIC and the like), ``picture-too-large``, ``picture-animated``, or
            ``picture-unreadable`` (cut off, damaged, empty).
    """
    with _opened(path, _FORMATS) as image:
        if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
            raise PictureError("picture-animated", file=path.name)
        image.load()  # a file that is cut off shows only when it is decoded; and only the first time
        media_type, (width, height) = _MEDIA_TYPES[image.format or ""], image.size
        if orientation_of(image) in _LYING:
            width, height = height, width
        rights = rights_in(image)
        is_photograph = media_type == "image/jpeg"
        is_transparent = not is_photograph and _is_transparent(image)
        is_drawn = not is_photograph and image.convert("RGBA").getcolors(_COLOURS_OF_A_DRAWING) is not None
    file = published_file(path)
    return PictureFile(
        file.name, file.source, media_type, file.size, file.digest, width, height, is_transparent, is_drawn, rights
    )


def orientation_of(image: Image.Image) -> int:
    """How an open picture has to be turned, as EXIF counts it (CIPA DC-008, tag 0112): 1 to 8, 1 for upright. To be asked
    before anything else is read out of the picture's metadata; damaged ones say nothing.
    """
    try:
        found = image.getexif().get(ExifTags.Base.Orientation)
    except DAMAGED_METADATA:
        return 1
    return found if isinstance(found, int) and found in range(1, 9) else 1


def picture_from(path: Path, entry: MediumEntry, tag: str, alt: Texts, caption: Texts | None) -> Picture:
    """Describe a picture on disk, and what was written about it in the language ``tag``; raises what picture_file raises.

    Where nobody wrote whose it is, readers are told what the file says; its renditions say both.
    """
    file = picture_file(path)
    own = file.rights
    said = own.credit or own.creator or own.copyright
    credit = entry.credit or (Texts.same_in_all(said) if said else None)
    licence = entry.licence or own.terms
    written = _in_language(entry.credit, tag) if entry.credit else own.credit
    rights = Rights(own.creator, written, own.copyright, licence)
    return Picture(replace(file, rights=rights), alt, caption, credit, licence, bool(entry.press))


def _in_language(texts: Texts, tag: str) -> str:
    known = dict(texts.by_language)
    return known.get(tag) or known.get("") or texts.by_language[0][1]


def carries_location(path: Path) -> bool:
    """Whether a file is a picture that says where it was taken; in the formats cameras and offices use."""
    try:
        with _opened(path, (*_FORMATS, "TIFF")) as image:
            xmp = image.info.get("xmp", b"")
            in_xmp = b"GPSLatitude" in (xmp if isinstance(xmp, bytes) else str(xmp).encode())
            return in_xmp or bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    except PictureError:
        return False


def other_format(path: Path) -> str:
    """What a file is that people take for a picture, by its first bytes; empty where nothing is known of it."""
    try:
        with path.open("rb") as file:
            start = file.read(_FIRST_BYTES)
    except OSError:
        return ""
    for sign, at, name in _OTHER_FORMATS:
        if start.startswith(sign, at):
            return name
    text = start.lower()
    if b"<svg" in text:
        return "SVG"
    return "HTML" if b"<html" in text or b"<!doctype html" in text else ""


@contextmanager
def _opened(path: Path, formats: tuple[str, ...]) -> Iterator[Image.Image]:
    """A picture, open; whatever goes wrong with it is a PictureError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # decoders warn of damaged metadata, which nobody gets
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=formats) as image:
                yield image
    except PictureError:
        raise
    except _BOMB as error:
        raise PictureError("picture-too-large", file=path.name, limit=LARGEST_MEGAPIXELS) from error
    except _UNREADABLE as error:
        found = other_format(path)
        if found:
            raise PictureError("picture-wrong-format", file=path.name, found=found) from error
        raise PictureError("picture-unreadable", file=path.name) from error


def _is_transparent(image: Image.Image) -> bool:
    if not image.has_transparency_data:
        return False
    lowest, _ = image.convert("RGBA").getchannel("A").getextrema()
    return lowest < 255  # type: ignore[operator]  # of one channel these are two numbers
