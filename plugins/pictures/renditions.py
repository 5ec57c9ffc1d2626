"""Which renditions there are of a picture: formats, widths, names. Plain data, decided without opening a file.

A photograph comes as AVIF and WebP for browsers that know them, and as JPEG for everybody else and everywhere else (feeds,
previews of shared links, the large view). What is transparent, or has few colours, comes as WebP and PNG. Nothing is ever
made larger than it is.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import msgspec
from slugify import slugify

from plugins.newsroom.media import PictureFile, Rights


class Form(StrEnum):
    """A format of renditions: its file name's suffix."""

    AVIF = "avif"
    WEBP = "webp"
    JPEG = "jpg"
    PNG = "png"

    @property
    def media_type(self) -> str:
        return "image/jpeg" if self is Form.JPEG else f"image/{self.value}"


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file made of a picture; ``source`` (a path on disk) and ``digest`` (SHA-256) say of which, ``width`` and ``height``
    (px) how large. ``is_exact``: without loss; ``for_print``: in the quality of print. ``rights`` are said in the file.
    """

    name: str
    source: str
    digest: str
    form: Form
    width: int
    height: int
    is_exact: bool
    for_print: bool
    rights: Rights

    @property
    def key(self) -> str:
        """What the file is made from, in 32 hexadecimal digits; wherever the picture lies and whatever it is called."""
        return _key(self.digest, self.form, self.width, self.height, self.is_exact, self.for_print, self.rights)


@dataclass(frozen=True, slots=True)
class Renditions:
    """All renditions of a picture. ``sources`` are for browsers that may choose, the best format first, widths ascending;
    ``plain`` is for those that cannot, ``large`` is the largest for the screen, ``shared`` the JPEG that stands for the picture
    outside the site, ``printed`` is offered to the press.
    """

    sources: tuple[tuple[Rendition, ...], ...]
    plain: Rendition
    large: Rendition
    shared: Rendition | None
    printed: Rendition | None

    def __iter__(self) -> Iterator[Rendition]:
        """Each once."""
        several = (each for source in self.sources for each in source)
        last = (each for each in (self.shared, self.printed) if each is not None)
        yield from dict.fromkeys((*several, self.plain, self.large, *last))


@dataclass(frozen=True, slots=True)
class Ladder:
    """Widths in px: of what browsers choose from, and of the plain, the large and the shared rendition; ``shared`` is 0 where
    nobody outside the site is told of the picture.
    """

    widths: tuple[int, ...]
    plain: int
    large: int
    shared: int


# A column of text is 42rem wide, on the screen of a telephone as wide as that; twice as many pixels where they are small.
FIGURE = Ladder((480, 800, 1200), plain=800, large=1600, shared=1600)
IN_TEXT = replace(FIGURE, shared=0)
# A face: at most 136 px wide in the theme, twice that where pixels are small.
PORTRAIT = Ladder((160, 320), plain=320, large=320, shared=640)
# A mark is at most 64 px high, however wide that makes it.
LOGO = Ladder((320, 640), plain=640, large=640, shared=0)

# At 300 dots an inch, an A3 page across.
_WIDEST_PRINT = 4961
# WebP ends at 16,383 px; no screen shows as much.
_HIGHEST = 12_000
# A step less than this much narrower than the next one is not worth a file.
_WORTH_A_STEP = 0.85


def renditions_of(file: PictureFile, ladder: Ladder, *, for_press: bool = False) -> Renditions:
    """The renditions of a picture."""
    is_graphic = file.is_transparent or file.is_drawn
    forms = (Form.WEBP,) if is_graphic else (Form.AVIF, Form.WEBP)
    plain = Form.PNG if is_graphic else Form.JPEG
    return Renditions(
        tuple(tuple(_rendition(file, form, width) for width in _steps(file.width, ladder.widths)) for form in forms),
        _rendition(file, plain, ladder.plain),
        _rendition(file, plain, ladder.large),
        _rendition(file, Form.JPEG, ladder.shared) if ladder.shared else None,
        _rendition(file, plain, _WIDEST_PRINT, for_print=True) if for_press else None,
    )


def _steps(own: int, widths: tuple[int, ...]) -> list[int]:
    """The widths of a ladder that a picture is wide enough for; the last one as wide as it is, where it ends before."""
    last = min(own, widths[-1])
    return [*(each for each in widths if each < last * _WORTH_A_STEP), last]


def _rendition(file: PictureFile, form: Form, width: int, *, for_print: bool = False) -> Rendition:
    width, height = _size(file.width, file.height, width)
    is_exact = file.is_drawn and form in {Form.WEBP, Form.PNG}
    key = _key(file.digest, form, width, height, is_exact, for_print, file.rights)
    stem = slugify(file.name.rpartition(".")[0]) or "picture"
    name = f"{stem}-{'print' if for_print else width}-{key[:10]}.{form.value}"
    return Rendition(name, file.source, file.digest, form, width, height, is_exact, for_print, file.rights)


def _size(width: int, height: int, widest: int) -> tuple[int, int]:
    scale = min(1, widest / width, _HIGHEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _key(*parts: object) -> str:
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=16).hexdigest()
