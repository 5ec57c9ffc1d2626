"""The pattern library: builds, links to what exists, and has every example in every language and both schemes."""

import re
from pathlib import Path

import pytest

from plugins.commands.patterns import print_patterns
from plugins.commands.site import Options
from plugins.patterns.descriptions import components
from tests.building import ROOT


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("patterns") / "library"
    assert print_patterns(Options(output=str(folder))) == 0
    return folder


def test_every_component_has_a_page_in_every_language_and_from_right_to_left(library: Path) -> None:
    names = {each.name for each in components(ROOT / "theme" / "components")}
    folders = {path.name for path in library.iterdir() if path.is_dir()} - {"theme"}

    assert folders >= {"cs", "de", "de-simple", "en", "en-rtl", "pl"}
    for folder in folders:
        assert {path.stem for path in (library / folder).glob("*.html")} == names


def test_every_address_on_a_page_leads_to_a_file(library: Path) -> None:
    """Frames and styles of the pages that show examples; examples themselves lead nowhere."""
    for page in [library / "index.html", *library.glob("*/*.html")]:
        html = page.read_text(encoding="utf-8")
        for url in re.findall(r'<(?:a|link|iframe)\b[^>]*(?:href|src)="([^"#]+)"', html):
            assert (page.parent / url).is_file(), f"{page.relative_to(library)}: {url}"


def test_an_example_is_in_its_language_and_direction(library: Path) -> None:
    mirrored = (library / "en-rtl" / "date_tile" / "tile-one-day.dark.html").read_text(encoding="utf-8")

    assert '<html lang="en" dir="rtl">' in mirrored
    assert "../../dark.css" in mirrored
    assert "Mon" in mirrored


def test_the_schemes_hold_whatever_the_reader_prefers(library: Path) -> None:
    light, dark = ((library / f"{scheme}.css").read_text(encoding="utf-8") for scheme in ("light", "dark"))

    assert "prefers-color-scheme" not in light + dark
    assert "color-scheme: light;" in light
    assert "color-scheme: dark;" in dark


def test_the_data_of_an_example_stands_below_it_as_it_is_written(library: Path) -> None:
    page = (library / "de" / "date_tile.html").read_text(encoding="utf-8")

    assert "one day: {span: {start: &#34;2026-10-05 09:00&#34;" in page


def test_the_same_library_again_has_the_same_bytes(library: Path, tmp_path: Path) -> None:
    assert print_patterns(Options(output=str(tmp_path / "again"))) == 0

    for path in library.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(library)).read_bytes()


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep me", encoding="utf-8")

    assert print_patterns(Options(output=str(tmp_path / "mine"))) == 2
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]
