"""Pictures, attachments and files a text links to: what is published, and what is said about what is not."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.media import Rights
from plugins.newsroom.problems import Position, problem
from plugins.newsroom.texts import Texts
from tests.content import (
    CZECH,
    EASY,
    GERMAN,
    POLISH,
    Changes,
    bomb,
    catalogue_of,
    content,
    jpeg,
    messages_in,
    problems_in,
    release,
    segments_of,
    translation,
)

FOLDER = "releases/2023/fachtag"
HALL = "media: [{file: saal.jpg, alt: {de: Der Saal}}]"


def _saved(picture_format: str, **options: object) -> bytes:
    written = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(written, picture_format, **options)
    return written.getvalue()


def _problems(tmp_path: Path, lines: str, files: dict[str, bytes], body: str = "Text.") -> list[str]:
    beside = {f"{FOLDER}/{name}": written for name, written in files.items()}
    found = problems_in(content(tmp_path, {GERMAN: release(lines, body=body), **beside}))
    return [each.removeprefix(f"content/{GERMAN}:") for each in found]


def test_a_picture_is_published_with_its_size_type_and_texts(tmp_path: Path) -> None:
    written = release("media: [{file: saal.jpg, alt: {de: Der Saal}, credit: Maxi Heß, licence: CC BY 4.0}]")
    (picture,) = catalogue_of(tmp_path, {GERMAN: written, f"{FOLDER}/saal.jpg": jpeg()}).releases[0].media
    assert (picture.file.width, picture.file.height, picture.file.media_type) == (4, 3, "image/jpeg")
    assert (picture.alt, picture.credit) == (Texts((("de", "Der Saal"),)), Texts.same_in_all("Maxi Heß"))
    assert (picture.caption, picture.licence, picture.file.size) == (None, "CC BY 4.0", len(jpeg()))


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_is_known_by_its_content_not_by_its_name(tmp_path: Path, picture_format: str) -> None:
    written: Changes = {GERMAN: release(HALL), f"{FOLDER}/saal.jpg": _saved(picture_format)}
    (picture,) = catalogue_of(tmp_path, written).releases[0].media
    assert picture.file.media_type == f"image/{picture_format.lower()}"


def test_a_photograph_of_a_camera_that_stores_a_preview_in_it_does_not_crash(tmp_path: Path) -> None:
    preview = Image.new("RGB", (2, 2), "teal")
    assert _problems(tmp_path, HALL, {"saal.jpg": _saved("MPO", save_all=True, append_images=[preview])}) in (
        [],
        ["6:9 picture-unreadable"],
    )


def test_a_picture_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert _problems(tmp_path, HALL, {}) == ["6:10 picture-missing"]


def test_a_directory_is_no_picture(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: release(HALL)})
    (root / FOLDER / "saal.jpg").mkdir()
    assert problems_in(root) == [f"content/{GERMAN}:6:10 picture-missing"]


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"no picture",
        jpeg()[:300],
        _saved("AVIF").replace(b"iloc", b"xxxx"),
    ],
)
def test_a_picture_that_is_broken_is_unreadable(tmp_path: Path, written: bytes) -> None:
    assert _problems(tmp_path, HALL, {"saal.jpg": written}) == ["6:10 picture-unreadable"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (_saved("GIF"), "GIF"),
        (_saved("TIFF"), "TIFF"),
        (_saved("BMP"), "BMP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "SVG"),
        (b'<?xml version="1.0"?>\n<!-- drawn --><SVG/>', "SVG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"%PDF-1.7\n", "PDF"),
        (b"<!DOCTYPE html><title>x</title>", "HTML"),
    ],
)
def test_a_file_of_another_format_is_called_by_it_whatever_its_name_says(
    tmp_path: Path, written: bytes, found: str
) -> None:
    root = content(tmp_path, {GERMAN: release(HALL), f"{FOLDER}/saal.jpg": written})
    assert problems_in(root) == [f"content/{GERMAN}:6:10 picture-wrong-format"]
    assert messages_in(root)[0].startswith(f"“saal.jpg” is {found};")


@pytest.mark.parametrize("picture_format", ["WEBP", "PNG", "AVIF"])
def test_a_picture_that_moves_is_refused(tmp_path: Path, picture_format: str) -> None:
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("teal", "red")]
    written = BytesIO()
    frames[0].save(written, picture_format, save_all=True, append_images=frames[1:])
    assert _problems(tmp_path, HALL, {"saal.jpg": written.getvalue()}) == ["6:10 picture-animated"]


def test_a_decompression_bomb_is_too_large_and_is_never_decoded(tmp_path: Path) -> None:
    """A PNG of a few kilobytes that says it is 60,000 pixels wide and high."""
    assert _problems(tmp_path, HALL, {"saal.jpg": bomb(60_000, 60_000)}) == ["6:10 picture-too-large"]


def test_a_picture_just_too_large_is_refused_as_well(tmp_path: Path) -> None:
    assert _problems(tmp_path, HALL, {"saal.jpg": bomb(9_000, 10_000)}) == ["6:10 picture-too-large"]


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_that_says_where_it_was_taken_is_published_as_renditions_that_do_not(
    tmp_path: Path, picture_format: str
) -> None:
    exif = Image.open(BytesIO(jpeg(located=True))).getexif()
    assert _problems(tmp_path, HALL, {"saal.jpg": _saved(picture_format, exif=exif)}) == []


def test_a_picture_lies_as_its_orientation_says(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    written: Changes = {GERMAN: release(HALL), f"{FOLDER}/saal.jpg": _saved("JPEG", exif=exif)}
    (picture,) = catalogue_of(tmp_path, written).releases[0].media
    assert (picture.file.width, picture.file.height) == (3, 4)


def test_who_made_a_picture_is_read_from_its_file_where_nobody_wrote_it(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Maxi Muster"
    written: Changes = {GERMAN: release(HALL), f"{FOLDER}/saal.jpg": _saved("JPEG", exif=exif)}
    (picture,) = catalogue_of(tmp_path, written).releases[0].media
    assert (picture.credit, picture.file.rights) == (Texts.same_in_all("Maxi Muster"), Rights(creator="Maxi Muster"))


def test_what_was_written_of_a_picture_goes_before_what_its_file_says(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Maxi Muster"
    entry = "media: [{file: saal.jpg, alt: {de: Saal}, credit: {cs: Foto Muster, de: Bild Muster}, licence: CC BY 4.0}]"
    written: Changes = {GERMAN: release(entry), f"{FOLDER}/saal.jpg": _saved("JPEG", exif=exif)}
    (picture,) = catalogue_of(tmp_path, written).releases[0].media
    assert picture.file.rights == Rights("Maxi Muster", "Bild Muster", None, "CC BY 4.0")
    assert picture.credit == Texts((("cs", "Foto Muster"), ("de", "Bild Muster")))


@pytest.mark.parametrize(
    ("more", "code"), [("", ["6:43 press-picture-without-terms"]), (", credit: A, licence: B", [])]
)
def test_a_picture_for_the_press_has_credit_and_terms(tmp_path: Path, more: str, code: list[str]) -> None:
    lines = f"media: [{{file: saal.jpg, alt: {{de: Saal}}, press: true{more}}}]"
    assert _problems(tmp_path, lines, {"saal.jpg": jpeg()}) == code


def test_a_picture_without_alt_is_a_problem(tmp_path: Path) -> None:
    assert _problems(tmp_path, "media: [{file: saal.jpg}]", {"saal.jpg": jpeg()}) == ["6:9 missing-alt"]


def test_a_missing_alt_hides_no_other_problem_of_the_picture(tmp_path: Path) -> None:
    found = _problems(tmp_path, "media: [{file: saal.jpg}]", {"saal.jpg": b""})
    assert found == ["6:9 missing-alt", "6:10 picture-unreadable"]


def test_a_plain_alt_is_the_originals_language_and_the_others_are_named_in_a_warning(tmp_path: Path) -> None:
    written: Changes = {
        GERMAN: release("media: [{file: saal.jpg, alt: Der Saal}]"),
        CZECH: translation(),
        POLISH: translation(title="Dzień"),
        f"{FOLDER}/saal.jpg": jpeg(),
    }
    details = {"key": "alt", "file": "saal.jpg", "languages": "cs, pl"}
    found = problem(Position(f"content/{GERMAN}", 6, 26), "alt-not-translated", **details)
    assert check_content(content(tmp_path, written), segments_of)[1] == (found,)
    assert catalogue_of(tmp_path, written).releases[0].media[0].alt == Texts((("de", "Der Saal"),))


def test_a_caption_is_warned_about_in_the_same_way(tmp_path: Path) -> None:
    written: Changes = {
        GERMAN: release("media:\n  - file: saal.jpg\n    alt: {de: Saal, cs: Sál}\n    caption: {de: Im Saal}\n"),
        CZECH: translation(),
        f"{FOLDER}/saal.jpg": jpeg(),
    }
    assert problems_in(content(tmp_path, written)) == [f"content/{GERMAN}:9:5 alt-not-translated"]


def test_the_easy_language_may_do_with_the_alt_of_the_language_it_is_made_for(tmp_path: Path) -> None:
    written: Changes = {GERMAN: release(HALL), EASY: translation(title="Fach-Tag"), f"{FOLDER}/saal.jpg": jpeg()}
    assert problems_in(content(tmp_path, written)) == []


@pytest.mark.parametrize("name", ["../saal.jpg", "bilder/saal.jpg", ".htaccess", "/etc/passwd", "..\\\\saal.jpg"])
def test_a_picture_stands_beside_its_release(tmp_path: Path, name: str) -> None:
    lines = f'media: [{{file: "{name}", alt: {{de: Saal}}}}]'
    assert _problems(tmp_path, lines, {}) == ["6:10 invalid-file-name"]


def test_an_attachment_is_published_under_its_title_or_else_its_name(tmp_path: Path) -> None:
    written = release("attachments: [{file: plan.pdf, title: {de: Der Plan}}, {file: liste.pdf}]")
    files = {f"{FOLDER}/plan.pdf": b"%PDF-1.7", f"{FOLDER}/liste.pdf": b"%PDF-1.7"}
    attachments = catalogue_of(tmp_path, {GERMAN: written, **files}).releases[0].attachments
    assert [(each.file.name, each.file.media_type, each.title) for each in attachments] == [
        ("plan.pdf", "application/pdf", Texts((("de", "Der Plan"),))),
        ("liste.pdf", "application/pdf", Texts.same_in_all("liste.pdf")),
    ]


def test_an_attachment_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert _problems(tmp_path, "attachments: [{file: plan.pdf}]", {}) == ["6:16 attachment-missing"]


@pytest.mark.parametrize(
    "name",
    ["plan.svg", "plan.SVG", "plan.html", "plan.htm", "plan.xhtml", "plan.xht", "plan.js", "plan.xml", "plan.xsl"],
)
def test_an_attachment_that_can_carry_programs_is_refused(tmp_path: Path, name: str) -> None:
    assert _problems(tmp_path, f"attachments: [{{file: {name}}}]", {name: b"<svg/>"}) == ["6:16 active-file"]


@pytest.mark.parametrize(
    ("name", "picture_format"), [("a.jpg", "JPEG"), ("a.JPG", "JPEG"), ("a.jfif", "JPEG"), ("a.tif", "TIFF")]
)
def test_a_picture_with_a_location_is_refused_as_an_attachment_too(
    tmp_path: Path, name: str, picture_format: str
) -> None:
    located = Image.open(BytesIO(jpeg(located=True)))
    written = BytesIO()
    located.save(written, picture_format, exif=located.getexif())
    assert _problems(tmp_path, f"attachments: [{{file: {name}}}]", {name: written.getvalue()}) == [
        "6:16 picture-has-location"
    ]


@pytest.mark.parametrize("picture_format", ["PNG", "WEBP", "AVIF"])
def test_the_location_of_an_attachment_is_found_in_every_format(tmp_path: Path, picture_format: str) -> None:
    exif = Image.open(BytesIO(jpeg(located=True))).getexif()
    name, written = f"a.{picture_format.lower()}", _saved(picture_format, exif=exif)
    assert _problems(tmp_path, f"attachments: [{{file: {name}}}]", {name: written}) == ["6:16 picture-has-location"]


def test_a_location_in_the_xmp_data_of_an_attachment_is_refused_too(tmp_path: Path) -> None:
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="53,47.8N"/></rdf:RDF></x:xmpmeta>'
    )
    found = _problems(tmp_path, "attachments: [{file: a.jpg}]", {"a.jpg": _saved("JPEG", xmp=xmp)})
    assert found == ["6:16 picture-has-location"]


def test_an_attachment_whose_location_nobody_can_see_is_refused(tmp_path: Path) -> None:
    written = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    assert _problems(tmp_path, "attachments: [{file: a.heic}]", {"a.heic": written}) == ["6:16 picture-wrong-format"]


@pytest.mark.parametrize(
    "written", [b"", _saved("AVIF").replace(b"iloc", b"xxxx"), b"DDS " + bytes([124]) + bytes(200)]
)
def test_a_damaged_picture_as_an_attachment_does_not_crash(tmp_path: Path, written: bytes) -> None:
    assert _problems(tmp_path, "attachments: [{file: a.bin}]", {"a.bin": written}) == []


def test_the_photo_of_a_contact_stands_beside_its_file(tmp_path: Path) -> None:
    written: Changes = {"contacts/neu.yml": "name: Neu\nrole: {de: Amt}\nphoto: neu.jpg\n", "contacts/neu.jpg": jpeg()}
    assert catalogue_of(tmp_path, written).portraits["neu"].alt == Texts.same_in_all("Neu")


@pytest.mark.parametrize(
    ("written", "code"),
    [(None, "picture-missing"), (b"x", "picture-unreadable"), (_saved("GIF"), "picture-wrong-format")],
)
def test_a_photo_or_logo_that_cannot_be_published_is_a_problem(
    tmp_path: Path, written: bytes | None, code: str
) -> None:
    changes: Changes = {"offices/neu.yml": "name: Neu\nlogo: neu.jpg\n", "offices/neu.jpg": written}
    assert problems_in(content(tmp_path, changes)) == [f"content/offices/neu.yml:2:1 {code}"]


def test_the_document_of_a_group_must_exist(tmp_path: Path) -> None:
    written = "name: A\nmandate: B\noffice: rostock\ndocuments: [{file: protokoll.pdf, title: {de: Protokoll}}]\n"
    found = problems_in(content(tmp_path, {"groups/neu.yml": written}))
    assert found == ["content/groups/neu.yml:4:14 attachment-missing"]
