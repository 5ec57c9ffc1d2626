"""The colours of offices: a class on their pages, and its rules in the one stylesheet."""

import pytest
from bs4 import BeautifulSoup

from tests.building import build, files_of
from tests.content import GERMAN, content, release

_OTHER = "name: {de: Anderes Amt}\ntimezone: Europe/Berlin\n"


@pytest.fixture(scope="module")
def coloured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A release of an office that has a colour, in a site whose publisher has none."""
    folder = tmp_path_factory.mktemp("coloured")
    root = content(
        folder / "content",
        {"offices/other.yml": _OTHER + "accent: 7A1F3D\n", GERMAN: release(office="other")},
    )
    build(root, folder / "output")
    return files_of(folder / "output")


def _class_of_body(files: dict[str, bytes], path: str) -> list[str]:
    body = BeautifulSoup(files[path], "lxml").body
    assert body is not None
    return list(body.get("class") or [])


def test_a_release_and_the_page_of_its_office_have_its_class(coloured: dict[str, bytes]) -> None:
    (of_release,) = (
        path
        for path in coloured
        if path.startswith("de/2023/") and path.count("/") == 3 and path.endswith("index.html")
    )

    assert "d-accent-other" in _class_of_body(coloured, of_release)
    assert "d-accent-other" in _class_of_body(coloured, "de/dienststellen/other/index.html")


def test_pages_of_others_have_no_colour(coloured: dict[str, bytes]) -> None:
    assert "d-accent-other" not in _class_of_body(coloured, "de/index.html")


def test_the_stylesheet_says_it_for_light_and_dark_and_not_for_paper(coloured: dict[str, bytes]) -> None:
    css = coloured["theme/depesche.css"].decode()
    block = css[css.rindex("@layer tokens") :]

    assert "@media screen" in block
    assert ".d-accent-other { --d-accent: #7a1f3d; --d-accent-strong: #501428; --d-on-accent: #ffffff; }" in block
    assert "(prefers-color-scheme: dark) { .d-accent-other { --d-accent: #de9bb1;" in block
