"""The workshop a test of lives works in: the starting site, built once, and a fresh desk with it for every life.

The desk always has the same path: the build a life begins with finds all its cached work.
"""

import shutil
from pathlib import Path
from textwrap import dedent

from tests.building import ROOT
from tests.incremental.builds import Run, run
from tests.incremental.desk import Desk
from tests.incremental.media import document, picture
from tests.incremental.starting_content import DOCUMENTS, PICTURES, TEXTS

# Where the theme's copy gets a word that edits can change: file -> what it stands behind.
_WORDS_OF_THE_THEME = {
    "templates/release.html": "{% block content %}\n",
    "templates/list.html": "{% block content %}\n",
    "templates/base.html": "<head>\n",
    "components/site_footer/site_footer.html": '<footer class="d-footer" id="footer" tabindex="-1">\n',
    "components/release_card/release_card.html": '<p class="d-card__meta">\n',
    "styles/tokens.css": "@layer tokens {\n",
    "components/prose/prose.css": "@layer components {\n",
}

_SETTINGS = """
from pelicanconf import *

THEME = {theme!r}
THEME_TEMPLATES_OVERRIDES = [{overrides!r}]
SITEURL = 'https://news.example.org'
RELEASES_PER_PAGE = 3
RELEASES_PER_FEED = 4
EXTRA_PATH_METADATA = {{}}
JINJA_GLOBALS = {{'motto': 'Wort 0000'}}
LEFT_OUT = []
PLUGINS = [each for each in PLUGINS if each not in LEFT_OUT]


def marked(text):
    return f'Wort 0000: {{text}}'


JINJA_FILTERS = {{'marked': marked}}
"""


class Workshop:
    """``desk()`` begins a life; ``clean`` is where clean builds go."""

    def __init__(self, folder: Path) -> None:
        self._desk, self._start, self.clean = folder / "desk", folder / "start", folder / "clean"
        _write_content(self._desk / "content")
        _write_theme(self._desk)
        built = run(Desk(self._desk), Run.HERE_AN_HOUR_LATER)
        assert built.status == 0, built
        shutil.copytree(self._desk, self._start)
        self._sources = Desk(self._desk).sources()

    def desk(self) -> Desk:
        """The desk with the starting site on it, built. Files that need not be put back keep all their times, so that the
        next build believes what it remembers of them.
        """
        desk = Desk(self._desk)
        desk.put_back(self._sources)
        known = {path.name for path in self._start.iterdir()}
        for path in [each for each in self._desk.iterdir() if each.name not in known]:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for made in (desk.output, desk.state):
            shutil.rmtree(made, ignore_errors=True)
            shutil.copytree(self._start / made.name, made)
        return desk


def _write_content(content: Path) -> None:
    files = {path: dedent(text).lstrip("\n").encode() for path, text in TEXTS.items()}
    files |= {path: picture(100 + number) for number, path in enumerate(PICTURES)}
    files |= {path: document(path) for path in DOCUMENTS}
    for path, written in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(written)


def _write_theme(desk: Path) -> None:
    """A copy of the theme with words in it that can be edited, and with the user's filter and global in its footer."""
    theme, overrides = desk / "theme", desk / "overrides"
    shutil.copytree(ROOT / "theme", theme)
    overrides.mkdir()
    for path, before in _WORDS_OF_THE_THEME.items():
        text = (theme / path).read_text(encoding="utf-8")
        assert before in text, f"{path} has no {before!r}: choose another place for the word"
        word = "/* Wort 0000 */\n" if path.endswith(".css") else "<!-- Wort 0000 {{ motto | marked }} -->\n"
        (theme / path).write_text(text.replace(before, before + word, 1), encoding="utf-8")
    (desk / "settings.py").write_text(
        _SETTINGS.format(theme=str(theme), overrides=str(overrides)).lstrip(), encoding="utf-8"
    )
