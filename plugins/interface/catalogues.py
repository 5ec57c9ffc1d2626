"""The gettext catalogues of the theme, one folder per language, read from their .po files (nothing to compile).

An easy-language variant takes what its own catalogue lacks from the language it is made for; what every catalogue lacks
is English, the language of the keys.
"""

import io
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import NullTranslations, Translations

from plugins.newsroom.languages import Language


class CatalogueError(Exception):
    """A catalogue of the theme cannot be read: a defect of the configuration, not of the content."""

    exitcode = 2


class InterfaceTexts:
    """The catalogues of a site's languages, read once."""

    def __init__(self, folder: Path, languages: Iterable[Language]) -> None:
        """Read ``<folder>/<tag>/LC_MESSAGES/*.po``.

        Raises:
            CatalogueError: a catalogue is not a .po file, or a language has none at all.
        """
        self._folder = folder
        self._translations = {each.tag: self._load(each) for each in languages}

    def of(self, language: Language) -> NullTranslations:
        """The translations of one of the languages given."""
        return self._translations[language.tag]

    def _load(self, language: Language) -> NullTranslations:
        chain = [tag for tag in (language.tag, language.easy_for, language.tag.split("-")[0]) if tag]
        found: Translations | None = None
        for tag in dict.fromkeys(chain):
            translations = _read_folder(self._folder / tag / "LC_MESSAGES", language)
            if translations is not None:
                if found is None:
                    found = translations
                else:
                    found.add_fallback(translations)
        if found is None:
            raise CatalogueError(f"{self._folder / language.tag}: the language {language.tag} has no catalogue (.po)")
        return found


def _read_folder(folder: Path, language: Language) -> Translations | None:
    translations: Translations | None = None
    for path in sorted(folder.glob("*.po")):
        try:
            with path.open("rb") as file:
                catalogue = read_po(file, locale=language.locale, abort_invalid=True)
        except (PoFileError, ValueError) as error:
            raise CatalogueError(f"{path}: {error}") from error
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        read = Translations(fp=compiled)
        translations = read if translations is None else translations.merge(read)
    return translations
