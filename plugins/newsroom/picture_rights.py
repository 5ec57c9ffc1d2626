"""What a picture's own file says of whose it is: from XMP, else IPTC-IIM, else EXIF, as cameras and agencies write it.

The order is that of the Metadata Working Group's guidelines, the fields those of the IPTC Photo Metadata Standard
(https://iptc.org/std/photometadata/specification/). Everything else in a file is nobody's business and is not read.
"""

import re
import struct
from collections.abc import Iterator
from xml.etree import ElementTree

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from plugins.newsroom.media import Rights

_DC = "http://purl.org/dc/elements/1.1/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_XMP_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

# The fields of Rights, in their order, in each kind of metadata.
_IN_XMP = (f"{{{_DC}}}creator", f"{{{_PHOTOSHOP}}}Credit", f"{{{_DC}}}rights", f"{{{_XMP_RIGHTS}}}UsageTerms")
_IN_IIM = ((2, 80), (2, 110), (2, 116), None)
_IN_EXIF = (ExifTags.Base.Artist, None, ExifTags.Base.Copyright, None)

_LONGEST = 500
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")

# What reading damaged metadata raises; the picture itself may be sound.
DAMAGED_METADATA = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, struct.error)


def rights_in(image: Image.Image) -> Rights:
    """What an open picture says of whose it is; damaged metadata say nothing."""
    sources = [_from_xmp(image.info.get("xmp")), _from_iim(image), _from_exif(image)]
    return Rights(*(next((each for each in said if each), None) for said in zip(*sources, strict=True)))


def _from_xmp(packet: object) -> list[str]:
    if not isinstance(packet, bytes | str):
        return ["", "", "", ""]
    try:
        # Python's own parser loads nothing from elsewhere, and refuses entities that swell.
        root = ElementTree.fromstring(packet.rstrip(b"\0") if isinstance(packet, bytes) else packet)  # noqa: S314
    except (ElementTree.ParseError, ValueError, LookupError):
        return ["", "", "", ""]
    return [_line(_property(root, name)) for name in _IN_XMP]


def _property(root: ElementTree.Element, name: str) -> str:
    """A property of the picture, as an element (with one or more items) or as an attribute of its description."""
    element = root.find(f".//{name}")
    if element is None:
        described = root.iter(f"{{{_RDF}}}Description")
        return next((each.attrib[name] for each in described if name in each.attrib), "")
    items = [each.text or "" for each in element.iter(f"{{{_RDF}}}li")]
    # Several creators are all named; of the languages of a text the first is the default one.
    return ", ".join(items if name.endswith("creator") else items[:1]) if items else element.text or ""


def _from_iim(image: Image.Image) -> list[str]:
    try:
        found = IptcImagePlugin.getiptcinfo(image) if isinstance(image, ImageFile.ImageFile) else None
    except DAMAGED_METADATA:
        return ["", "", "", ""]
    return [", ".join(_decoded((found or {}).get(key))) if key else "" for key in _IN_IIM]


def _decoded(values: bytes | list[bytes] | None) -> Iterator[str]:
    for value in values if isinstance(values, list) else [values or b""]:
        try:
            yield _line(value.decode())
        except UnicodeDecodeError:
            yield _line(value.decode("latin-1"))


def _from_exif(image: Image.Image) -> list[str]:
    try:
        exif = image.getexif()
    except DAMAGED_METADATA:
        return ["", "", "", ""]
    return [_line(_as_meant(str(exif.get(tag) or ""))) if tag else "" for tag in _IN_EXIF]


def _as_meant(text: str) -> str:
    """EXIF texts are ASCII by the standard, and UTF-8 by what cameras do."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text


def _line(text: str) -> str:
    return _CONTROL.sub(" ", text).strip()[:_LONGEST]
