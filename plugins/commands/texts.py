"""Interface texts: collects them from templates and code, and brings every catalogue of the theme up to date."""

from pathlib import Path

from babel import UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from plugins.newsroom.languages import language_from
from plugins.publishing.configuration import ConfigurationError

FOLDER = Path("theme/translations")
DOMAIN = "depesche"

_TEMPLATES = ("theme/templates/**.html", "theme/components/**.html")
_SOURCES = [("plugins/interface/**.py", "python"), *((each, "jinja2") for each in _TEMPLATES)]
_OPTIONS = {each: {"extensions": "jinja2.ext.i18n", "trim_blocks": "true"} for each in _TEMPLATES}
_KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None, "NP_": ((1, "c"), 2)}
# CLDR's order of the six forms, which every editor of catalogues shows; Babel's own has the last two the other way round.
_PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
_HEADER = "# Depesche's interface texts. The keys are English; docs/languages.md says how to work with this file."


class _Headed(Catalog):
    """A catalogue whose header says only what lasts: no dates, names or versions that change with every run."""

    def __init__(self, catalogue: Catalog) -> None:
        """A catalogue in the language of another, with its plural forms: in their order its translations stand."""
        super().__init__(locale=catalogue.locale, header_comment=_HEADER, fuzzy=False)
        self._forms = catalogue.plural_forms

    def _lasting_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self._forms),
        ]

    mime_headers = property(_lasting_headers)


def collect(root: Path = Path()) -> Catalog:
    """Every text of the interface, without translations, sorted."""
    template = Catalog(charset="utf-8")
    for _, _, message, _, context in extract_from_dir(root, _SOURCES, _OPTIONS, _KEYWORDS):
        template.add(message, context=context)
    return template


def update(add: str | None, folder: Path = FOLDER) -> list[str]:
    """Bring every catalogue in a folder up to date, and begin one for the language ``add``; a line about each.

    Raises:
        ConfigurationError: there is no such folder, or ``add`` is no language that CLDR knows.
    """
    if not folder.is_dir():
        raise ConfigurationError(f"{folder}: there is no such folder; catalogues of a theme are in its translations/")
    template = collect()
    if add is not None and not path_of(add, folder).exists():
        fresh = begun(add)
        path_of(add, folder).parent.mkdir(parents=True, exist_ok=True)
        _write(path_of(add, folder), fresh)
    lines = []
    for tag in sorted(each.name for each in folder.iterdir()):
        path = path_of(tag, folder)
        if path.exists():
            catalogue = read(tag, folder)
            catalogue.update(template, no_fuzzy_matching=True)
            catalogue.obsolete.clear()
            _write(path, catalogue)
            lines.append(f"{path}: {len(untranslated(catalogue))} of {len(catalogue)} texts missing")
    return lines


def print_update(add: str | None, folder: str | None) -> int:
    """What ``tasks.py texts`` does; the exit status."""
    print("\n".join(update(add, Path(folder) if folder else FOLDER)))
    return 0


def path_of(tag: str, folder: Path = FOLDER) -> Path:
    return folder / tag / "LC_MESSAGES" / f"{DOMAIN}.po"


def begun(tag: str) -> Catalog:
    """An empty catalogue with the plural forms of its language.

    Raises:
        ConfigurationError: no language that CLDR knows.
    """
    catalogue = Catalog(locale=_locale(tag))
    if (forms := _PLURALS.get(tag.split("-")[0])) is not None:
        catalogue.mime_headers = [("Plural-Forms", forms)]
    return catalogue


def read(tag: str, folder: Path = FOLDER) -> Catalog:
    """The catalogue of a language as it is."""
    with path_of(tag, folder).open("rb") as file:
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
    try:
        return language_from(tag).locale
    except UnknownLocaleError as error:
        raise ConfigurationError(f"“{tag}” is no language; write its BCP 47 tag, such as uk or cs-simple") from error


def _write(path: Path, catalogue: Catalog) -> None:
    headed = _Headed(catalogue)
    for message in catalogue:
        if message.id:
            headed.add(message.id, message.string, flags=message.flags, context=message.context)
    with path.open("wb") as file:
        write_po(file, headed, width=0, sort_output=True)
