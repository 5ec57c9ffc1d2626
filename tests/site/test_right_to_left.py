"""Pages from right to left: direction, mirrored styles, titles of another direction among others, dates and numbers."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag

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


# Names of formats: letters alone, in elements of their own.
_FORMATS = frozenset({"RSS", "Atom", "JSON Feed", "ICS", "OPML"})
_ARABIC, _LETTER = re.compile("[\u0600-\u06ff]"), re.compile(r"[^\W\d_]")


def _open_to_scrambling(page: BeautifulSoup) -> list[str]:
    """The texts of a page from right to left without an Arabic letter, as names and addresses, that nothing isolates."""
    texts = [each for each in page.body.find_all(string=True) if type(each) is NavigableString]  # type: ignore[union-attr]
    foreign = [
        each for each in texts if _LETTER.search(each) and not _ARABIC.search(each) and each.strip() not in _FORMATS
    ]
    plain = [each for each in foreign if each.find_parent(["script", "option", "template"]) is None]
    return [each for each in plain if each.find_parent(_isolates) is None]


def _isolates(element: Tag) -> bool:
    return (
        element.name == "bdi" or (element.has_attr("dir") and element.name != "html") or element.has_attr("aria-hidden")
    )


def test_every_name_and_address_on_an_arabic_page_stands_isolated(small_site: BuiltSite) -> None:
    pages = [path for path in small_site.pages if path.startswith("ar/")]

    assert len(pages) > 40
    assert {path: found for path in pages if (found := _open_to_scrambling(small_site.soup(path)))} == {}


def test_a_name_that_is_not_isolated_would_be_seen() -> None:
    """Else the test above would prove nothing."""
    page = BeautifulSoup('<body><p>مكتب <a>Jan (Kowalski)</a> <bdi>Eva</bdi> <i dir="ltr">RSS 2</i></p>', "html5lib")
    assert _open_to_scrambling(page) == ["Jan (Kowalski)"]


def test_numbers_and_addresses_to_call_and_write_to_run_from_left_to_right(small_site: BuiltSite) -> None:
    """In texts of the interface the attribute stands at the link, in those of releases at what is written."""
    for path in ("/ar/2026/mutamar/", "/ar/jihat-al-ittisal/eva-novakova/", "/ar/dawair/praha/"):
        links = small_site.page(path).select('[href^="tel:"], [href^="mailto:"]')
        assert {link.get("dir") for link in links} == {"ltr"}, path
    text = small_site.page("/ar/2026/mutamar/").select(".d-prose [dir]")
    assert [each.get_text() for each in text] == ["+420 221 921 222", "https://anmeldung.example.org/2026/"]


def test_there_is_an_arabic_page_of_every_sort(small_site: BuiltSite) -> None:
    releases = ("mutamar", "munassiqa", "akhbar", "musaada")  # an event, a contact person, a working group, news
    lists = ("faaliyat", "jihat-ittisal-jadida", "min-majmuat-al-amal", "akhbar", "mawadi/pflege")
    others = (
        "jihat-al-ittisal/eva-novakova",
        "majmuat-al-amal/stammtisch",
        "search",
        "sitemap",
        "feeds",
        "embed",
        "nashir",
    )
    wanted = {f"ar/{path}/index.html" for path in (*(f"2026/{each}" for each in releases), *lists, *others)}

    assert wanted - set(small_site.pages) == set()


def test_dates_are_arabic(small_site: BuiltSite) -> None:
    text = small_site.page("/ar/2026/mutamar/").get_text()
    assert re.search(r"\d{1,2} (?:مايو|أيار)", text.replace("\u00a0", " ")) is not None
