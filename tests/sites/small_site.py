"""The small site: content with deliberate gaps, six languages (one from right to left), and what cannot be a text file.

``small/content`` holds the texts. Pictures, the theme with an Arabic catalogue, and twenty-five tiny releases (enough for
the front of a list and two pages of its archive) are made here.
"""

import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.building import ROOT, build

SMALL = Path(__file__).parent / "small"
NAMESPACE = "5d1f6f0e-6c5b-4c55-9d5e-0d0f2b8f6a11"
LANGUAGES = ("de", "cs", "pl", "en", "de-simple", "ar")

# Words that stand only in the draft and in the release of the future, in every place they have.
SECRETS = ("geheimnis-entwurf", "geheimnis-embargo", "marimba", "xylophon")

TINY_RELEASES = 25
PER_PAGE = 8
PER_FEED = 8

_RELEASES = "releases/2026"
_PICTURES = (
    "offices/praha-logo.png",
    "contacts/eva-novakova.png",
    f"{_RELEASES}/konferenz/saal.png",
    f"{_RELEASES}/konferenz/podium.png",
    f"{_RELEASES}/konferenz/lageplan.png",
    f"{_RELEASES}/geheimnis-entwurf/geheimnis-entwurf-marimba.png",
    f"{_RELEASES}/geheimnis-embargo-xylophon/geheimnis-embargo-xylophon.png",
)
_DOCUMENTS = (
    f"{_RELEASES}/konferenz/programm.pdf",
    f"{_RELEASES}/geheimnis-embargo-xylophon/geheimnis-embargo-xylophon.pdf",
)


def png(width: int = 60, height: int = 40, shade: int = 90) -> bytes:
    """A small picture of one colour."""
    written = BytesIO()
    Image.new("RGB", (width, height), (shade, 120, 140)).save(written, "PNG")
    return written.getvalue()


def write_content(root: Path) -> Path:
    """The complete content folder of the small site, as ``root``."""
    shutil.copytree(SMALL / "content", root)
    for number, path in enumerate(_PICTURES):
        (root / path).write_bytes(png(shade=30 * number))
    for path in _DOCUMENTS:
        (root / path).write_bytes(b"%PDF-1.4\n%%EOF\n")
    for number in range(1, TINY_RELEASES + 1):
        folder = root / "releases" / "2025" / f"kurz-{number:02}"
        folder.mkdir(parents=True)
        facts = (
            f"title: Kurze Meldung {number}\nkind: news\ndate: 2025-{1 + number % 12:02}-{number:02} 08:00\noffice: amt"
        )
        (folder / "release.de.md").write_text(f"---\n{facts}\n---\nText {number}.\n", encoding="utf-8")
    return root


def write_settings(folder: Path, *languages: str) -> Path:
    """A settings file with small pages and feeds, and a theme that has catalogues of ``languages`` too."""
    theme = folder / "theme"
    shutil.copytree(ROOT / "theme", theme)
    for language in languages:
        shutil.copytree(SMALL / "translations" / language, theme / "translations" / language)
    settings = folder / "settings.py"
    sizes = f"RELEASES_PER_PAGE = {PER_PAGE}\nRELEASES_PER_FEED = {PER_FEED}\n"
    settings.write_text(f"from pelicanconf import *\n\nTHEME = {str(theme)!r}\n{sizes}", encoding="utf-8")
    return settings


def make(folder: Path) -> None:
    """Content, settings and output of the small site."""
    content, settings = write_content(folder / "content"), write_settings(folder, "ar")
    build(content, folder / "output", "--settings", str(settings))
