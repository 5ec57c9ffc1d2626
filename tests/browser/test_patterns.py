"""Every example of the pattern library, judged alone by axe: in German and Arabic; dark ones too."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.commands.patterns import print_patterns
from plugins.commands.site import Options
from tests.browser.judges import RULES, violations
from tests.building import ROOT
from tests.sites.small_site import write_settings

# An example is a part of a page: the page around it has the main heading, the landmarks and the headings above.
_OF_PAGES = ("page-has-heading-one", "region", "landmark-one-main", "heading-order")
_PARTS = {**RULES, "rules": {name: {"enabled": False} for name in _OF_PAGES}}
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("patterns")
    settings = write_settings(folder, "ar")
    assert print_patterns(Options(str(settings), str(ROOT / "content"), str(folder / "library"))) == 0
    return folder / "library"


@pytest.mark.parametrize(
    ("folder", "scheme", "rules"),
    [
        ("de", "light", _PARTS),
        ("de", "dark", _CONTRAST),
        ("ar", "light", _PARTS),
    ],
)
def test_axe_finds_no_violation_in_any_example(
    browser: Browser, library: Path, folder: str, scheme: str, rules: dict[str, object]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    found_in, paths = {}, sorted((library / folder).glob(f"*/*.{scheme}.html"))
    assert len(paths) > 50
    for path in paths:
        page.goto(path.as_uri())
        if found := violations(page, rules):
            found_in[path.relative_to(library).as_posix()] = found
    page.close()

    assert found_in == {}


def test_no_example_is_wider_than_a_phone(browser: Browser, library: Path) -> None:
    """WCAG 1.4.10: 320 px without scrolling sideways."""
    page = browser.new_page(viewport={"width": 320, "height": 900})
    wider = []
    for folder in ("de", "ar"):
        for path in sorted((library / folder).glob("*/*.light.html")):
            page.goto(path.as_uri())
            if page.evaluate("document.documentElement.scrollWidth") > 320:
                wider.append(path.relative_to(library).as_posix())
    page.close()

    assert wider == []


@pytest.mark.parametrize("path", ["index.html", "de/release_card.html", "ar/event_details.html"])
def test_axe_finds_no_violation_on_the_librarys_own_pages(browser: Browser, library: Path, path: str) -> None:
    page = browser.new_page()
    page.goto((library / path).as_uri())
    found = violations(page, {**RULES, "iframes": False})
    page.close()

    assert found == []
