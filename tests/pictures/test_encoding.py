"""What becomes of a picture: upright, the right colours, nothing said but whose it is. exiftool judges what a file says."""

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageDraw, ImageOps

from plugins.newsroom.source_tree import ChangedFileError
from plugins.pictures.encoding import Encoder
from plugins.pictures.renditions import FIGURE, Rendition, Renditions
from tests.pictures.photographs import (
    BLUE,
    IN_P3,
    IN_SRGB,
    RED,
    display_p3,
    is_near,
    of_a_phone,
    opened,
    renditions,
    saved,
    two_halves,
)

# What any file of these formats says, whatever made it: its size, its sampling, how it is packed.
_OF_ANY_FILE = frozenset({"SourceFile", "ExifTool", "File", "PNG", "RIFF", "JFIF", "Composite", "QuickTime", "Meta"})


def encoded(rendition: Rendition) -> Image.Image:
    return opened(Encoder().encoded(rendition))


def every_one(of: Renditions) -> list[Image.Image]:
    return [encoded(each) for each in of]


def said_by(folder: Path, content: bytes, suffix: str) -> dict[str, object]:
    """What exiftool reads out of a file, by ``group:tag``, besides what any such file says."""
    judge = shutil.which("exiftool")
    assert judge is not None, "exiftool is missing (apt-get install libimage-exiftool-perl)"
    path = folder / f"judged.{suffix}"
    path.write_bytes(content)
    done = subprocess.run([judge, "-json", "-G", "-a", "-u", "-ee", path], capture_output=True, check=True)
    (said,) = json.loads(done.stdout)
    return {tag: value for tag, value in said.items() if tag.partition(":")[0] not in _OF_ANY_FILE}


def test_a_picture_of_a_phone_stands_upright_in_every_rendition(tmp_path: Path) -> None:
    of = renditions(tmp_path, of_a_phone(two_halves()), for_press=True)

    assert (of.large.width, of.large.height) == (1600, 960)
    for image in every_one(of):
        assert image.width > image.height
        assert is_near(image.convert("RGB").getpixel((image.width // 2, image.height // 4)), RED)
        assert is_near(image.convert("RGB").getpixel((image.width // 2, image.height * 3 // 4)), BLUE)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_turned_as_pillow_turns_it(tmp_path: Path, orientation: int) -> None:
    exif, corners = Image.Exif(), two_halves(64, 48)
    corners.paste((250, 250, 250), (0, 0, 24, 12))
    exif[ExifTags.Base.Orientation] = orientation
    photograph = saved(corners, "PNG", exif=exif)

    upright = ImageOps.exif_transpose(opened(photograph))
    assert upright is not None
    assert encoded(renditions(tmp_path, photograph).plain).convert("RGB").tobytes() == upright.tobytes()


def test_nothing_is_said_in_a_rendition_but_whose_the_picture_is(tmp_path: Path) -> None:
    """The photograph has the place twice, a serial number, words, people's names and a comment."""
    photograph = of_a_phone(two_halves())
    assert {"EXIF:GPSLatitude", "EXIF:SerialNumber", "XMP:PersonInImage"} <= said_by(tmp_path, photograph, "jpg").keys()

    for each in renditions(tmp_path, photograph, for_press=True):
        assert said_by(tmp_path, Encoder().encoded(each), each.form.value) == {
            "XMP:Creator": "Maxi Muster",
            "XMP:Credit": "Bildstelle",
            "XMP:Rights": "© 2026 Maxi Muster",
        }, each.name


def test_no_word_of_the_photograph_is_in_the_bytes_of_a_rendition(tmp_path: Path) -> None:
    for each in renditions(tmp_path, of_a_phone(two_halves()), for_press=True):
        content = Encoder().encoded(each)
        assert [word for word in (b"Oma", b"SN-4711", b"Telefonbau", b"GPS", b"Guestrow") if word in content] == []


def test_a_picture_of_which_nobody_says_whose_it_is_says_nothing_at_all(tmp_path: Path) -> None:
    for each in renditions(tmp_path, saved(two_halves(), "JPEG"), for_press=True):
        assert said_by(tmp_path, Encoder().encoded(each), each.form.value) == {}


def test_a_thumbnail_in_the_file_is_left_behind(tmp_path: Path) -> None:
    """It may show what was cut off."""
    thumbnail = saved(Image.new("RGB", (16, 16), "lime"), "JPEG")
    exif = Image.Exif()
    exif.get_ifd(1).update({259: 6, 513: 0, 514: len(thumbnail)})
    photograph = saved(two_halves(), "JPEG", exif=exif.tobytes() + thumbnail)
    for each in renditions(tmp_path, photograph):
        assert thumbnail[:40] not in Encoder().encoded(each)


def test_colours_of_display_p3_look_the_same_in_srgb(tmp_path: Path) -> None:
    photograph = saved(Image.new("RGB", (1800, 1200), IN_P3), "JPEG", icc_profile=display_p3(), quality=95)
    for each in renditions(tmp_path, photograph, for_press=True):
        image = encoded(each)
        assert image.info.get("icc_profile") is None
        assert is_near(image.convert("RGB").getpixel((5, 5)), IN_SRGB, by=3), each.name


def test_colours_without_a_profile_stay_as_they_are(tmp_path: Path) -> None:
    for image in every_one(renditions(tmp_path, saved(Image.new("RGB", (1800, 1200), IN_P3), "JPEG", quality=95))):
        assert is_near(image.convert("RGB").getpixel((5, 5)), IN_P3, by=3)


@pytest.mark.parametrize("profile", [b"no profile", display_p3()[:200]])
def test_a_damaged_profile_does_no_harm(tmp_path: Path, profile: bytes) -> None:
    photograph = saved(two_halves(), "JPEG", icc_profile=profile)
    assert is_near(encoded(renditions(tmp_path, photograph).plain).getpixel((5, 5)), RED)


def test_a_picture_for_presses_in_cmyk_becomes_rgb(tmp_path: Path) -> None:
    photograph = saved(two_halves().convert("CMYK"), "JPEG", quality=95)
    for image in every_one(renditions(tmp_path, photograph, for_press=True)):
        assert image.mode == "RGB"
        assert is_near(image.getpixel((5, 5)), RED, by=12)


def test_16_bits_of_grey_become_eight_and_stay_as_bright(tmp_path: Path) -> None:
    grey = Image.new("I;16", (900, 600), 40_000)
    for image in every_one(renditions(tmp_path, saved(grey, "PNG"))):
        assert is_near(image.convert("RGB").getpixel((5, 5)), (156, 156, 156), by=2)


@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "RGBA"])
def test_every_kind_of_picture_comes_out_as_it_looks(tmp_path: Path, mode: str) -> None:
    white = Image.new("RGB", (900, 600), "white")
    ImageDraw.Draw(white).rectangle((300, 200, 600, 400), fill="black")
    for image in every_one(renditions(tmp_path, saved(white.convert(mode), "PNG"))):
        middle = (image.width // 2, image.height // 2)
        assert is_near(image.convert("RGB").getpixel(middle), (0, 0, 0))
        assert is_near(image.convert("RGB").getpixel((2, 2)), (255, 255, 255))


def test_what_is_transparent_stays_so_and_stands_on_white_as_a_jpeg(tmp_path: Path) -> None:
    drawn = Image.new("P", (900, 600), 0)
    drawn.putpalette([0, 0, 0, 0, 80, 160])
    drawn.paste(1, (450, 0, 900, 600))
    of = renditions(tmp_path, saved(drawn, "PNG", transparency=0))

    for each in (of.plain, of.large, *of.sources[0]):
        image = encoded(each)
        assert image.mode == "RGBA", each.name
        assert image.getpixel((5, 5))[3] == 0  # type: ignore[index]  # a pixel of four channels
        assert image.getpixel((image.width - 5, 5)) == (0, 80, 160, 255)
    assert of.shared is not None
    assert is_near(encoded(of.shared).getpixel((5, 5)), (255, 255, 255))


def test_a_picture_of_one_pixel_is_published(tmp_path: Path) -> None:
    assert {image.size for image in every_one(renditions(tmp_path, saved(Image.new("RGB", (1, 1)), "JPEG")))} == {
        (1, 1)
    }


def test_a_very_narrow_picture_is_published(tmp_path: Path) -> None:
    assert all(
        image.height <= 12_000 for image in every_one(renditions(tmp_path, saved(Image.new("RGB", (2, 20_000)), "PNG")))
    )


def test_every_rendition_is_as_large_as_its_page_says(tmp_path: Path) -> None:
    for each in renditions(tmp_path, saved(two_halves(1999, 1111), "JPEG"), for_press=True):
        assert encoded(each).size == (each.width, each.height)


def test_the_same_picture_gives_the_same_bytes_in_whatever_order(tmp_path: Path) -> None:
    of = list(renditions(tmp_path, saved(Image.effect_noise((1700, 1100), 60).convert("RGB"), "JPEG"), for_press=True))
    one, other = Encoder(), Encoder()

    assert {each.name: one.encoded(each) for each in of} == {each.name: other.encoded(each) for each in reversed(of)}


def test_the_picture_for_print_has_all_its_pixels_and_300_dots_an_inch(tmp_path: Path) -> None:
    printed = renditions(tmp_path, saved(two_halves(3000, 2000), "JPEG"), for_press=True).printed
    assert printed is not None
    image = encoded(printed)
    assert (image.size, image.format) == ((3000, 2000), "JPEG")
    assert image.info["dpi"] == (300, 300)


def test_a_picture_that_has_changed_since_it_was_read_is_not_published(tmp_path: Path) -> None:
    of = renditions(tmp_path, saved(two_halves(), "JPEG"))
    (tmp_path / "Der Saal.jpg").write_bytes(saved(two_halves(900, 600), "JPEG"))
    with pytest.raises(ChangedFileError):
        Encoder().encoded(of.plain)
    (tmp_path / "Der Saal.jpg").unlink()
    with pytest.raises(ChangedFileError):
        Encoder().encoded(of.plain)


def test_an_encoder_does_not_mix_pictures_up(tmp_path: Path) -> None:
    encoder, folders = Encoder(), (tmp_path / "a", tmp_path / "b")
    for folder in folders:
        folder.mkdir()
    red = renditions(folders[0], saved(Image.new("RGB", (900, 600), RED), "JPEG"), FIGURE).plain
    blue = renditions(folders[1], saved(Image.new("RGB", (900, 600), BLUE), "JPEG"), FIGURE).plain

    pixels = [Image.open(BytesIO(encoder.encoded(each))).getpixel((5, 5)) for each in (red, blue, red)]

    assert [is_near(pixel, wanted) for pixel, wanted in zip(pixels, (RED, BLUE, RED), strict=True)] == [True] * 3
