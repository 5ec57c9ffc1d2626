"""Interface texts: collects them from templates and code, and brings every catalogue of the theme up to date."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from plugins.newsroom.languages import language_from

FOLDER = Path("theme/translations")
DOMAIN = "depesche"

_SOURCES = [("plugins/interface/**.py", "python"), ("theme/templates/**.html", "jinja2")]
_OPTIONS = {"theme/templates/**.html": {"extensions": "jinja2.ext.i18n", "trim_blocks": "true"}}
_KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None, "NP_": ((1, "c"), 2)}
_HEADER = "# Depesche's interface texts. The keys are English; docs/languages.md says how to work with this file."


class _Headed(Catalog):
    """A catalogue whose header says only what lasts: no dates, names or versions that change with every run."""

    def _lasting_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]

    mime_headers = property(_lasting_headers)


def collect(root: Path = Path()) -> Catalog:
    """Every text of the interface, without translations, sorted."""
    template = Catalog(charset="utf-8")
    for _, _, message, _, context in extract_from_dir(root, _SOURCES, _OPTIONS, _KEYWORDS):
        template.add(message, context=context)
    return template


def update(add: str | None) -> list[str]:
    """Bring every catalogue up to date, and begin one for the language ``add``; a line about each."""
    template = collect()
    if add is not None and not path_of(add).exists():
        path_of(add).parent.mkdir(parents=True)
        _write(path_of(add), Catalog(locale=_locale(add)))
    lines = []
    for folder in sorted(FOLDER.iterdir()):
        if path_of(folder.name).exists():
            catalogue = read(folder.name)
            catalogue.update(template, no_fuzzy_matching=True)
            catalogue.obsolete.clear()
            _write(path_of(folder.name), catalogue)
            lines.append(f"{path_of(folder.name)}: {len(untranslated(catalogue))} of {len(catalogue)} texts missing")
    return lines


def path_of(tag: str) -> Path:
    return FOLDER / tag / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(tag: str) -> Catalog:
    """The catalogue of a language as it is."""
    with path_of(tag).open("rb") as file:
        return read_po(file, locale=_locale(tag), abort_invalid=True)


def untranslated(catalogue: Catalog) -> list[str]:
    """The keys without a translation, or without one for every plural form."""
    missing = []
    for message in catalogue:
        words = message.string if isinstance(message.string, (tuple, list)) else [message.string]
        if message.id and not all(words):
            missing.append(str(message.id))
    return missing


def _locale(tag: str) -> str:
    return language_from(tag).locale


def _write(path: Path, catalogue: Catalog) -> None:
    headed = _Headed(locale=catalogue.locale, header_comment=_HEADER, fuzzy=False)
    for message in catalogue:
        if message.id:
            headed.add(message.id, message.string, flags=message.flags, context=message.context)
    with path.open("wb") as file:
        write_po(file, headed, width=0, sort_output=True)
