"""Photographs as cameras and phones leave them, made here: what they show is known to the pixel."""

import struct
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, ImageCms

from plugins.newsroom.picture_reading import picture_file
from plugins.pictures.renditions import FIGURE, Ladder, Renditions, renditions_of

# Upright: red above, blue below, and wider than high.
RED, BLUE = (200, 30, 40), (20, 60, 190)

# A colour of Display P3, and the one of sRGB that looks the same (https://www.w3.org/TR/css-color-4/#color-conversion-code).
IN_P3, IN_SRGB = (180, 90, 60), (194, 86, 54)


def two_halves(width: int = 2000, height: int = 1200) -> Image.Image:
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (0, height // 2, width, height))
    return image


def of_a_phone(image: Image.Image, picture_format: str = "JPEG") -> bytes:
    """The picture lying on its side (orientation 6), with the place, the phone's number, its owner's words and a thumbnail."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Make] = "Telefonbau"
    exif[ExifTags.Base.Artist] = "Maxi Muster"
    exif[ExifTags.Base.ImageDescription] = "Bei Oma im Garten"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = "SN-4711"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", (53.0, 47.0, 46.0)
    gps[ExifTags.GPS.GPSLongitudeRef], gps[ExifTags.GPS.GPSLongitude] = "E", (12.0, 10.0, 33.0)
    written = BytesIO()
    lying = image.transpose(Image.Transpose.ROTATE_90)  # turned back by what orientation 6 asks for
    lying.save(written, picture_format, exif=exif, xmp=XMP, quality=95, comment=b"Bei Oma")
    return written.getvalue()


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    b' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"'
    b' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    b' exif:GPSLatitude="53,47.8N" photoshop:Credit="Bildstelle" photoshop:City="Guestrow">'
    b"<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>\xc2\xa9 2026 Maxi Muster</rdf:li></rdf:Alt></dc:rights>"
    b"<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Oma Erna</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>"
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def display_p3() -> bytes:
    """An ICC profile of Display P3: sRGB's own, with other primaries (adapted to D50) in its colorant tags."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(12)  # when it was made: the clock's
    primaries = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    count = struct.unpack(">I", profile[128:132])[0]
    for number in range(count):
        tag, offset, _ = struct.unpack(">4sII", profile[132 + 12 * number : 144 + 12 * number])
        if tag in primaries:
            fixed = [round(value * 65536) for value in primaries[tag]]
            profile[offset + 8 : offset + 20] = struct.pack(">3i", *fixed)
    return bytes(profile)


def renditions(folder: Path, written: bytes, ladder: Ladder = FIGURE, *, for_press: bool = False) -> Renditions:
    """The renditions of a picture with these bytes."""
    path = folder / "Der Saal.jpg"
    path.write_bytes(written)
    return renditions_of(picture_file(path), ladder, for_press=for_press)


def saved(image: Image.Image, picture_format: str, **options: object) -> bytes:
    written = BytesIO()
    image.save(written, picture_format, **options)
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def is_near(found: object, wanted: tuple[int, ...], by: int = 6) -> bool:
    """Whether a pixel has a colour, but for what a format with loss does to it."""
    assert isinstance(found, tuple)
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))
