"""Whatever is wrong with a picture's file: it is refused with a problem, or it is published; nothing in between."""

import random
import warnings
from pathlib import Path

import pytest
from PIL import Image

from plugins.newsroom.picture_reading import PictureError, carries_location, picture_file
from plugins.pictures.encoding import Encoder
from plugins.pictures.renditions import FIGURE, renditions_of
from tests.pictures.photographs import display_p3, of_a_phone, saved, two_halves

_SMALL = two_halves(120, 80)
PICTURES = {
    "JPEG": of_a_phone(_SMALL),
    "WebP": of_a_phone(_SMALL, "WEBP"),
    "AVIF": of_a_phone(_SMALL, "AVIF"),
    "PNG": saved(_SMALL, "PNG", icc_profile=display_p3()),
    "JPEG in CMYK": saved(_SMALL.convert("CMYK"), "JPEG"),
}


def _damaged(content: bytes, number: int) -> bytes:
    """The file with some bytes changed, most of them near its beginning, or cut off; the same for the same number."""
    chance, damaged = random.Random(number), bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        damaged[chance.randrange(min(len(damaged), chance.choice((200, 2000, len(damaged)))))] = chance.randrange(256)
    return bytes(damaged[: chance.choice((len(damaged), len(damaged), chance.randrange(1, len(damaged))))])


@pytest.mark.parametrize("name", PICTURES)
def test_a_damaged_picture_is_refused_or_published(tmp_path: Path, name: str) -> None:
    path, codes = tmp_path / "saal.jpg", []
    for number in range(150):
        path.write_bytes(_damaged(PICTURES[name], number))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            carries_location(path)
            try:
                plain = renditions_of(picture_file(path), FIGURE).plain
            except PictureError as error:
                codes.append(error.code)
                continue
            assert Encoder().encoded(plain), number
            codes.append("published")

    assert (
        {"published", "picture-unreadable"}
        <= set(codes)
        <= {"published", "picture-unreadable", "picture-too-large", "picture-animated", "picture-wrong-format"}
    )


@pytest.mark.parametrize("orientation", [-1, 0, 9, 65_535])
def test_an_orientation_that_does_not_exist_turns_nothing(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation & 0xFFFF
    (tmp_path / "saal.jpg").write_bytes(saved(_SMALL, "JPEG", exif=exif))
    found = picture_file(tmp_path / "saal.jpg")
    assert (found.width, found.height) == (120, 80)
    assert Encoder().encoded(renditions_of(found, FIGURE).plain)
