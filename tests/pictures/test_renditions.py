"""Which renditions there are of a picture: formats, widths and names."""

from dataclasses import replace

import pytest

from plugins.newsroom.media import PictureFile, Rights
from plugins.pictures.renditions import FIGURE, IN_TEXT, LOGO, PORTRAIT, Form, renditions_of

PHOTOGRAPH = PictureFile(
    "Der große Saal.JPG", "/content/saal.jpg", "image/jpeg", 1234, "ab" * 32, 4000, 3000, False, False, Rights()
)


def test_a_photograph_comes_as_avif_webp_and_jpeg() -> None:
    of = renditions_of(PHOTOGRAPH, FIGURE)

    assert [[(each.form, each.width, each.height) for each in source] for source in of.sources] == [
        [(form, 480, 360), (form, 800, 600), (form, 1200, 900)] for form in (Form.AVIF, Form.WEBP)
    ]
    assert (of.plain.form, of.plain.width, of.large.width) == (Form.JPEG, 800, 1600)
    assert of.shared == of.large
    assert of.printed is None


@pytest.mark.parametrize("graphic", [{"is_drawn": True}, {"is_transparent": True}])
def test_a_graphic_comes_as_webp_and_png_and_others_are_shown_a_jpeg(graphic: dict[str, bool]) -> None:
    of = renditions_of(replace(PHOTOGRAPH, **graphic), FIGURE)

    assert {each.form for source in of.sources for each in source} == {Form.WEBP}
    assert (of.plain.form, of.large.form) == (Form.PNG, Form.PNG)
    assert of.shared is not None
    assert of.shared.form is Form.JPEG


def test_what_is_drawn_is_kept_exactly_and_a_photograph_is_not() -> None:
    assert all(each.is_exact for each in renditions_of(replace(PHOTOGRAPH, is_drawn=True), LOGO))
    assert not any(each.is_exact for each in renditions_of(PHOTOGRAPH, LOGO))


@pytest.mark.parametrize(
    ("own", "widths"),
    [
        (1, [1]),
        (300, [300]),
        (480, [480]),
        (500, [500]),
        (700, [480, 700]),
        (1000, [480, 800, 1000]),
        (1201, [480, 800, 1200]),
    ],
)
def test_nothing_is_made_larger_and_no_step_is_made_for_a_few_pixels(own: int, widths: list[int]) -> None:
    of = renditions_of(replace(PHOTOGRAPH, width=own, height=own), FIGURE)

    assert [each.width for each in of.sources[0]] == widths
    assert max(each.width for each in of) == min(own, 1600)


def test_a_picture_higher_than_any_format_allows_becomes_narrower() -> None:
    of = renditions_of(replace(PHOTOGRAPH, width=1000, height=60_000), FIGURE)

    assert {each.height <= 12_000 for each in of} == {True}
    assert of.plain.width == 200


def test_the_press_gets_a_picture_for_print_which_is_not_enlarged_either() -> None:
    of = renditions_of(PHOTOGRAPH, FIGURE, for_press=True)
    assert of.printed is not None
    assert (of.printed.form, of.printed.width, of.printed.for_print) == (Form.JPEG, 4000, True)

    vast = renditions_of(replace(PHOTOGRAPH, width=8000, height=6000), FIGURE, for_press=True)
    assert vast.printed is not None
    assert vast.printed.width == 4961


@pytest.mark.parametrize("ladder", [IN_TEXT, LOGO])
def test_what_stands_for_nothing_outside_the_site_has_no_rendition_for_it(ladder: object) -> None:
    assert renditions_of(PHOTOGRAPH, ladder).shared is None  # type: ignore[arg-type]  # the ladders are both there
    assert renditions_of(PHOTOGRAPH, PORTRAIT).shared is not None


def test_a_name_can_be_read_and_stands_in_an_address_as_it_is() -> None:
    name = renditions_of(PHOTOGRAPH, FIGURE).plain.name
    assert name.startswith("der-grosse-saal-800-")
    assert name.endswith(".jpg")
    assert renditions_of(replace(PHOTOGRAPH, name="日本 .jpg"), FIGURE).plain.name.isascii()


@pytest.mark.parametrize("other", [{"digest": "cd" * 32}, {"rights": Rights(credit="A")}])
def test_other_content_has_other_addresses(other: dict[str, object]) -> None:
    one = {each.name for each in renditions_of(PHOTOGRAPH, FIGURE)}
    assert one.isdisjoint({each.name for each in renditions_of(replace(PHOTOGRAPH, **other), FIGURE)})  # type: ignore[arg-type]


def test_where_a_picture_lies_on_the_machine_changes_no_name_and_no_key() -> None:
    here, there = (renditions_of(replace(PHOTOGRAPH, source=each), FIGURE) for each in ("/a/saal.jpg", "/b/saal.jpg"))
    assert [(each.name, each.key) for each in here] == [(each.name, each.key) for each in there]
