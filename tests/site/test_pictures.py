"""Pictures as a site publishes them: in several formats and widths, each on its page, none saying where it was taken."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from bs4 import Tag
from PIL import Image

from tests.building import build, differences
from tests.built_site import BuiltSite, attribute
from tests.content import content
from tests.sites.pictures_site import PAGE, changes

_PICTURES = (".avif", ".webp", ".jpg", ".png")
_PRIVATE = re.compile(r"gps|location|city|serial|person|owner|comment|description|thumbnail", re.IGNORECASE)


def _pictures(site: BuiltSite) -> list[Path]:
    found = [site.output / path for path in site.paths if path.endswith(_PICTURES) and not path.startswith("theme/")]
    assert len(found) > 30
    return found


def _shown(site: BuiltSite, alt: str, path: str = PAGE) -> Tag:
    found = site.soup(path).find("img", alt=alt)
    assert isinstance(found, Tag), alt
    return found


def test_no_published_picture_says_where_or_of_whom_it_is(pictures_site: BuiltSite) -> None:
    judge = shutil.which("exiftool")
    assert judge is not None, "exiftool is missing (apt-get install libimage-exiftool-perl)"
    words = [judge, "-json", "-G", "-a", "-u", "-ee", *map(str, _pictures(pictures_site))]

    said = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)

    assert [tag for each in said for tag in each if _PRIVATE.search(tag)] == []
    assert {each.get("EXIF:Orientation") for each in said} == {None}


def test_the_file_of_a_picture_is_not_published(pictures_site: BuiltSite) -> None:
    names = {path.name for path in _pictures(pictures_site)}
    assert names.isdisjoint({"handy.jpg", "garten.jpg", "zwei.jpg", "drei.jpg", "plan.png", "logo.png", "maxi.jpg"})
    assert any(path.endswith("/plan.pdf") for path in pictures_site.paths)


def test_a_picture_is_offered_in_formats_and_widths_and_has_its_size(pictures_site: BuiltSite) -> None:
    image = _shown(pictures_site, "Der Saal")
    picture = image.find_parent("picture")
    assert picture is not None

    sources = picture.find_all("source")

    assert [source["type"] for source in sources] == ["image/avif", "image/webp"]
    for source in sources:
        for candidate in attribute(source, "srcset").split(", "):
            url, width = candidate.split(" ")
            with Image.open(pictures_site.file_of(f"{pictures_site.origin}{url}")) as opened:
                assert f"{opened.width}w" == width
    with Image.open(pictures_site.file_of(f"{pictures_site.origin}{image['src']}")) as opened:
        assert (str(opened.width), str(opened.height)) == (image["width"], image["height"])


def test_the_lead_picture_is_wanted_at_once_and_no_other(pictures_site: BuiltSite) -> None:
    images = pictures_site.soup(PAGE).find_all("img")
    assert [image["alt"] for image in images if "loading" not in image.attrs and image.get("alt")] == ["Der Saal"]
    assert _shown(pictures_site, "Der Saal")["fetchpriority"] == "high"


def test_every_image_of_every_page_has_its_size(pictures_site: BuiltSite) -> None:
    """Else the page moves while it is read."""
    sizeless = [
        (path, str(image.get("src")))
        for path in pictures_site.pages
        for image in pictures_site.soup(path).find_all("img")
        if not (image.get("width") and image.get("height"))
    ]
    assert sizeless == []


def test_a_picture_in_the_text_is_shown_like_any_other_and_a_link_leads_to_the_large_one(
    pictures_site: BuiltSite,
) -> None:
    image = _shown(pictures_site, "Im Garten")
    picture = image.find_parent("picture")
    assert picture is not None
    assert [source["type"] for source in picture.find_all("source")] == ["image/avif", "image/webp"]
    link = pictures_site.soup(PAGE).find("a", string="großen Bild")
    with Image.open(pictures_site.file_of(f"{pictures_site.origin}{attribute(link, 'href')}")) as opened:  # type: ignore[arg-type]
        assert (opened.format, opened.width) == ("JPEG", 1600)


def test_the_press_is_offered_print_with_its_type_and_size_and_its_terms(pictures_site: BuiltSite) -> None:
    link = pictures_site.soup(PAGE).select_one(".d-picture__press a")
    file = pictures_site.file_of(f"{pictures_site.origin}{attribute(link, 'href')}")
    with Image.open(file) as opened:
        assert opened.size == (3000, 2000)
    caption = pictures_site.soup(PAGE).select_one(".d-picture--lead figcaption")
    assert caption is not None
    words = caption.get_text(" ", strip=True)
    assert "Für die Presse herunterladen JPG, 3.000 × 2.000 px," in words
    assert "Bild Muster Lizenz: CC BY 4.0" in words


def test_only_what_offers_it_has_a_picture_for_print(pictures_site: BuiltSite) -> None:
    assert len([path for path in _pictures(pictures_site) if "-print-" in path.name]) == 1


def test_a_shared_link_shows_the_lead_picture_as_a_large_jpeg(pictures_site: BuiltSite) -> None:
    soup = pictures_site.soup(PAGE)
    said = {name: attribute(soup.find("meta", property=name), "content") for name in ("og:image", "og:image:width")}  # type: ignore[arg-type]
    with Image.open(pictures_site.file_of(said["og:image"])) as opened:
        assert (opened.format, opened.width, said["og:image:width"]) == ("JPEG", 1600, "1600")
        assert opened.height >= 630


def test_the_same_pictures_give_the_same_bytes_with_any_number_of_jobs(
    pictures_site: BuiltSite, tmp_path: Path
) -> None:
    build(content(tmp_path, changes()), tmp_path / "other", "--jobs", "2")
    assert differences(pictures_site.output, tmp_path / "other") == []


def test_another_credit_is_another_picture_and_the_site_is_as_if_built_anew(tmp_path: Path) -> None:
    root, output = content(tmp_path, changes()), tmp_path / "output"
    build(root, output)
    before = {path.name for path in output.rglob("handy-*")}
    content(tmp_path, changes("Andere Quelle"))
    build(root, output)
    build(root, tmp_path / "clean")

    assert differences(output, tmp_path / "clean") == []
    assert before.isdisjoint({path.name for path in output.rglob("handy-*")})


@pytest.mark.parametrize("options", [(), ("--clean",)])
def test_a_lost_output_comes_back_whether_its_pictures_are_kept_or_not(
    pictures_site: BuiltSite, tmp_path: Path, options: tuple[str, ...]
) -> None:
    shutil.copytree(pictures_site.output.parent / ".depesche", tmp_path / ".depesche")
    build(pictures_site.content, tmp_path / "output", *options)
    assert differences(pictures_site.output, tmp_path / "output") == []
