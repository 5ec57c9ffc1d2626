"""An old site and the new one it is to become: the same press office before and after a busy morning.

Between the two lie: an edited text, a renamed slug, a new release that an older one leads to, a deleted release, a new
telephone number, an exchanged picture, a file that becomes a folder, and a changed template, so that every page changes.
"""

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.building import ROOT, files_of
from tests.robustness.starting import Starter
from tests.sites.small_site import png

LANGUAGES = ("de", "cs", "en")


_KINDS = ("news", "event", "contact", "working-group")
_FACTS_OF_KIND = {
    "news": "",
    "event": "event: {start: 2026-09-17 09:00, end: 2026-09-17 16:00}\n",
    "contact": "contacts: [eva-novakova]\n",
    "working-group": "groups: [kreis]\n",
}
_REGISTERS = {
    "site.yml": (
        "name: {de: Zwei Länder, cs: Dvě země, en: Two Countries}\npublisher: amt\ndefault_language: de\n"
        "id_namespace: 0d5a4c5e-52a5-4b57-9f43-1c9d2d8a7b10\nlanguages: [de, cs, en]\n"
    ),
    "topics.yml": "pflege: {de: Pflege, cs: Péče, en: Care}\nkrisenhilfe: {de: Krisenhilfe, cs: Krizová pomoc, en: Help}\n",
    "offices/amt.yml": "name: Landratsamt\ntimezone: Europe/Berlin\nphones: ['+49 3685 4450']\n",
    "offices/praha.yml": "name: {de: Amt in Prag, cs: Úřad v Praze, en: Prague Office}\ntimezone: Europe/Prague\n",
    "contacts/eva-novakova.yml": (
        "name: Eva Nováková\nrole: {de: Beraterin, cs: Poradkyně, en: Adviser}\noffice: praha\nphones: ['+420 221 921 222']\n"
    ),
    "groups/kreis.yml": "name: {de: Kreis, cs: Kruh, en: Circle}\nmandate: {de: Rat, cs: Rada, en: Advice}\noffice: amt\n",
    "extra/merkblatt": "Ein Merkblatt.\n",
}

# The same text for both sites: it counts as code of the user, and other code makes everything anew.
_SETTINGS = f"""\
from pathlib import Path

from pelicanconf import *

THEME = {str(ROOT / "theme")!r}
THEME_TEMPLATES_OVERRIDES = [str(Path(__file__).parent / "templates")]
RELEASES_PER_PAGE = 3
RELEASES_PER_FEED = 6
"""


@dataclass(frozen=True)
class Edition:
    """One state of the site: what it is made from, and in ``output`` what a clean build makes of that."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.py"

    @property
    def templates(self) -> Path:
        return self.folder / "templates"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @cached_property
    def files(self) -> dict[str, bytes]:
        return files_of(self.output)

    def words(self, output: Path, jobs: int = 1) -> tuple[str, ...]:
        """The words after ``build`` that make this edition in ``output``, with so many processes."""
        places = ("--content", str(self.content), "--output", str(output), "--settings", str(self.settings))
        return (*places, "--lang", "en", "--jobs", str(jobs))


@dataclass(frozen=True)
class TwoSites:
    old: Edition
    new: Edition

    def place_old(self, output: Path) -> None:
        """Put the old site into ``output``, with all that its build remembers, as if it had been built there."""
        output.parent.mkdir(parents=True, exist_ok=True)
        for name in ("output", ".depesche"):
            shutil.rmtree(output.parent / name, ignore_errors=True)
            shutil.copytree(self.old.folder / name, output.parent / name)


def make(folder: Path, releases: int = 8) -> TwoSites:
    """Write both editions below ``folder`` and build each in a folder of its own."""
    sites = TwoSites(Edition(folder / "old"), Edition(folder / "new"))
    write_old(sites.old.content, releases)
    write_old(sites.new.content, releases)
    edit(sites.new.content)
    for edition in (sites.old, sites.new):
        _write(edition.settings, _SETTINGS)
        edition.templates.mkdir()
    _change_a_template(sites.new.templates)
    with Starter() as starter:  # as all later builds are started: another program would make everything anew
        for edition in (sites.old, sites.new):
            ended = starter.run(*edition.words(edition.output))
            assert ended.status == 0, ended.complaints
    return sites


def write_old(content: Path, releases: int = 8) -> None:
    """The content of the old site: ``releases`` releases in every language."""
    for path, text in _REGISTERS.items():
        _write(content / path, text)
    for language in LANGUAGES:
        _write(content / f"pages/imprint/page.{language}.md", f"---\ntitle: Imprint {language}\n---\nWho we are.\n")
    for number in range(1, releases + 1):
        write_release(content, number)


def write_release(content: Path, number: int, more: str = "", text: str = "Wir haben beraten.") -> None:
    """One release in every language, with a picture; ``more`` are further facts."""
    kind = _KINDS[number % len(_KINDS)]
    day = f"2025-{1 + number % 12:02}-{1 + number % 28:02} {8 + number % 10:02}:00"
    facts = f"kind: {kind}\ndate: {day}\noffice: {'amt' if number % 2 else 'praha'}\ntopics: [pflege]\n"
    picture = f"media: [{{file: bild-{number}.png, alt: {{de: Ein Saal, cs: Sál, en: A hall}}}}]\n"
    folder = release_folder(content, number)
    for language in LANGUAGES:
        own = f"{facts}{_FACTS_OF_KIND[kind]}{picture}{more}" if language == "de" else ""
        _write(
            folder / f"release.{language}.md", f"---\ntitle: Beratung {number} {language}\n{own}---\n{text} {number}.\n"
        )
    (folder / f"bild-{number}.png").write_bytes(png(shade=number))


def release_folder(content: Path, number: int) -> Path:
    return content / "releases" / "2025" / f"beratung-{number:02}"


def edit(content: Path) -> None:
    """The busy morning: from the old content to the new."""
    write_release(content, 1, text="Wir haben neu beraten.")
    _replace(release_folder(content, 2) / "release.cs.md", "title:", "slug: jiny-nazev\ntitle:")
    write_release(content, 90, more="related: [beratung-03]\n")
    write_release(content, 3, more="related: [beratung-90, beratung-02]\n")
    shutil.rmtree(release_folder(content, 5))
    _replace(content / "contacts" / "eva-novakova.yml", "921 222", "921 333")
    (release_folder(content, 7) / "bild-7.png").write_bytes(png(width=90, shade=200))
    (content / "extra" / "merkblatt").unlink()
    _write(content / "extra" / "merkblatt" / "teil-1.txt", "Nun in Teilen.\n")


def _change_a_template(folder: Path) -> None:
    """Replace the foot of every page."""
    foot = (ROOT / "theme" / "templates" / "partials" / "footer.html").read_text(encoding="utf-8")
    _write(folder / "partials" / "footer.html", f"{foot}<!-- issue 2 -->\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old} is not in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")
