"""Pages from right to left: direction, mirrored styles, titles of another direction among others, dates and numbers."""

import re
from pathlib import Path

import pytest

from tests.building import ROOT
from tests.built_site import BuiltSite

_STYLES = sorted(path for folder in ("styles", "components") for path in (ROOT / "theme" / folder).rglob("*.css"))

# Properties and values that name a side of the screen instead of one of the text (CSS Logical Properties 1).
_PHYSICAL = re.compile(
    r"(?:^|[;{\s])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear|justify-[a-z]+|transform-origin|background-position|object-position)\s*:[^;]*\b(?:left|right)\b"
    r"|translateX\(|\bto (?:left|right)\b",
    re.MULTILINE,
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

# Each with its reason; none is needed so far.
_REASONED: dict[str, str] = {}


@pytest.mark.parametrize("path", _STYLES, ids=lambda path: path.stem)
def test_no_style_names_a_side_of_the_screen(path: Path) -> None:
    found = [match[0].strip() for match in _PHYSICAL.finditer(_COMMENT.sub("", path.read_text(encoding="utf-8")))]
    assert [each for each in found if each not in _REASONED] == []


@pytest.mark.parametrize(
    "style",
    ["a { margin-left: 1em }", "a {\n  left: 0;\n}", "a { text-align: right }", "a { transform: translateX(1em) }"],
)
def test_a_side_of_the_screen_would_be_seen(style: str) -> None:
    """Else the test above would prove nothing."""
    assert _PHYSICAL.search(style) is not None


def test_every_arabic_page_runs_from_right_to_left_and_no_other_does(small_site: BuiltSite) -> None:
    written = {path: re.search(rb'<html[^>]* dir="(\w+)"', small_site.read(path)) for path in small_site.pages}
    directions = {(path.startswith("ar/"), found[1]) for path, found in written.items() if found}
    assert directions == {(True, b"rtl"), (False, b"ltr")}


def test_what_points_somewhere_is_mirrored() -> None:
    """A sign drawn by ``rotate`` or written as an arrow has a rule for the other direction in the same file."""
    pointing = [
        path for path in _STYLES if re.search(r"rotate\(-?45deg\)|[→←]", _COMMENT.sub("", path.read_text("utf-8")))
    ]
    assert pointing != []
    assert [path.name for path in pointing if '[dir="rtl"]' not in path.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("path", "tag", "direction"), [("/ar/2026/mutamar/", "de", "ltr"), ("/de/2026/akhbar/", "ar", "rtl")]
)
def test_parts_in_another_language_are_marked_with_their_direction(
    small_site: BuiltSite, path: str, tag: str, direction: str
) -> None:
    parts = small_site.page(path).select(f'main [lang="{tag}"]')
    assert parts != []
    assert {part.get("dir") for part in parts if part.name != "img"} == {direction}


def test_titles_of_another_direction_stand_isolated_in_lists(small_site: BuiltSite) -> None:
    """``dir`` isolates (HTML, section 15.3.6): points and numbers around a title stay on their side."""
    titles = small_site.page("/ar/").select(
        'main .d-card__link [lang]:not([lang="ar"]), main .d-card__link[lang]:not([lang="ar"])'
    )
    titles += small_site.page("/de/").select('main .d-card__link [lang="ar"]')
    assert titles != []
    assert [str(title) for title in titles if not title.get("dir")] == []


def test_dates_are_arabic(small_site: BuiltSite) -> None:
    text = small_site.page("/ar/2026/mutamar/").get_text()
    assert re.search(r"\d{1,2} (?:مايو|أيار)", text.replace("\u00a0", " ")) is not None
