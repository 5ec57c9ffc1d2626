"""Making a rendition: the picture upright, its colours as sRGB, in its size and format, and nothing in it but whose it is.

The same picture gives the same bytes, with whatever else is going on: no encoder here works with threads of its own. Pixels
are all that is carried over; the file's metadata are left behind by making a new picture, not by taking them out.
"""

import hashlib
import warnings
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageCms, features
from PIL.PngImagePlugin import PngInfo

from plugins.newsroom.media import Rights
from plugins.newsroom.picture_reading import orientation_of
from plugins.newsroom.source_tree import ChangedFileError
from plugins.pictures.renditions import FIGURE, Form, Rendition
from plugins.pictures.rights_packet import rights_packet

_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
_NAMES = {Form.AVIF: "AVIF", Form.WEBP: "WEBP", Form.JPEG: "JPEG", Form.PNG: "PNG"}

# The modes that can be made smaller as they are; all others become one of them first.
_PLAIN_MODES = frozenset({"L", "RGB", "RGBA", "CMYK"})
_WHITE = (255, 255, 255)

# What sets a picture upright, by its EXIF orientation.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Reading with a coarser step first, which the eye does not see at this factor.
_REDUCING = 3.0


class Encoder:
    """Makes renditions, and keeps the last picture opened: its renditions follow each other."""

    def __init__(self) -> None:
        self._opened: tuple[str, Image.Image] | None = None

    def encoded(self, rendition: Rendition) -> bytes:
        """The bytes of a rendition.

        Raises:
            ChangedFileError: the picture is not the one that was read with the content, or is gone.
        """
        if rendition.for_print:
            return _saved(_fitting(_developed(_content(rendition), rendition.width), rendition), rendition)
        if self._opened is None or self._opened[0] != rendition.digest:
            self._opened = rendition.digest, _developed(_content(rendition), FIGURE.large)
        return _saved(_fitting(self._opened[1], rendition), rendition)


def encoder_fingerprint() -> str:
    """What the bytes of renditions depend on besides pictures: this house's code that makes them, and the encoders."""
    digest = hashlib.sha256(PIL.__version__.encode())
    for name in ("avif", "webp", "libjpeg_turbo", "jpg", "zlib", "littlecms2"):
        digest.update(f"{name} {features.version(name)}\0".encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _content(rendition: Rendition) -> bytes:
    try:
        content = Path(rendition.source).read_bytes()
    except FileNotFoundError as error:
        raise ChangedFileError(rendition.source) from error
    if hashlib.sha256(content).hexdigest() != rendition.digest:
        raise ChangedFileError(rendition.source)
    return content


def _developed(content: bytes, widest: int) -> Image.Image:
    """The picture upright, in sRGB, at most ``widest`` px wide; it knows nothing any more of where it came from."""
    with warnings.catch_warnings(), Image.open(BytesIO(content), formats=_FORMATS) as image:
        warnings.simplefilter("ignore")  # of damaged metadata, which nobody gets
        image.load()
        profile = image.info.get("icc_profile")
        turn = _TURNS.get(orientation_of(image))
        plain = _plain(image)
        upright = plain if turn is None else plain.transpose(turn)
    if upright.width > widest:
        size = widest, max(1, round(upright.height * widest / upright.width))
        upright = upright.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCING)
    return _without_metadata(_in_srgb(upright, profile))


def _plain(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be made smaller: no palette, no more than eight bits a channel."""
    if image.mode in _PLAIN_MODES and not (image.mode != "RGBA" and image.has_transparency_data):
        return image
    if image.mode.startswith("I"):
        # 16 bits become eight: convert alone would cut off everything that is brighter than a 256th.
        scaled = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
        scaled.info = dict(image.info)
        return scaled
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours as sRGB, which is what browsers take a picture without a profile for."""
    if image.mode == "RGBA":
        colours = _in_srgb(image.convert("RGB"), profile)
        colours.putalpha(image.getchannel("A"))
        return colours
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
            found = ImageCms.profileToProfile(image, own, srgb, renderingIntent=intent, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            return image.convert("RGB")  # a profile of something else, or none at all: colours as they are
        if found is not None:
            return found
    return image.convert("RGB")


def _without_metadata(image: Image.Image) -> Image.Image:
    fresh = Image.new(image.mode, image.size)
    fresh.paste(image)
    return fresh


def _fitting(image: Image.Image, rendition: Rendition) -> Image.Image:
    size = rendition.width, rendition.height
    if image.size != size:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCING)
    if rendition.form is not Form.JPEG or image.mode == "RGB":
        return image
    paper = Image.new("RGB", image.size, _WHITE)
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _saved(image: Image.Image, rendition: Rendition) -> bytes:
    written = BytesIO()
    options = {**_options(rendition), **_rights(rendition.form, rendition.rights)}
    image.save(written, _NAMES[rendition.form], **options)
    return written.getvalue()


def _options(rendition: Rendition) -> dict[str, object]:
    """How each format is written. Qualities chosen by eye on the sample's pictures, at the size they are shown in."""
    if rendition.form is Form.AVIF:
        return {"quality": 50, "speed": 8, "max_threads": 1}
    if rendition.form is Form.WEBP:
        return {"lossless": True, "method": 4} if rendition.is_exact else {"quality": 76, "method": 4}
    if rendition.form is Form.PNG:
        return {"optimize": True}
    if rendition.for_print:
        return {"quality": 92, "subsampling": "4:4:4", "optimize": True, "dpi": (300, 300)}
    return {"quality": 80, "progressive": True, "optimize": True}


def _rights(form: Form, rights: Rights) -> dict[str, object]:
    packet = rights_packet(rights)
    if packet is None:
        return {}
    if form is not Form.PNG:
        return {"xmp": packet}
    # XMP part 3, section 1.1.5
    chunk = PngInfo()
    chunk.add_itxt("XML:com.adobe.xmp", packet.decode())
    return {"pnginfo": chunk}
