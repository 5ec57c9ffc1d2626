"""The interface's texts: complete, in step with templates and code, and read as gettext does it."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from plugins.commands import texts
from plugins.interface.catalogues import CatalogueError, InterfaceTexts
from plugins.interface.words import segments_from
from plugins.newsroom.languages import language_from
from plugins.newsroom.names import is_id
from tests.building import ROOT

COMPLETE = ("de", "cs", "pl", "en")
TRANSLATIONS = ROOT / "theme" / "translations"


@pytest.fixture
def in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.usefixtures("in_root")
@pytest.mark.parametrize("tag", COMPLETE)
def test_a_catalogue_has_every_text_of_the_interface_and_no_other(tag: str) -> None:
    def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
        return {(message.context, str(message.id)) for message in catalogue if message.id}

    wanted = keys(texts.collect(ROOT))

    assert len(wanted) > 100
    assert keys(texts.read(tag)) == wanted


@pytest.mark.usefixtures("in_root")
@pytest.mark.parametrize("tag", COMPLETE)
def test_a_catalogue_translates_every_text_in_every_plural_form(tag: str) -> None:
    assert texts.untranslated(texts.read(tag)) == []


@pytest.mark.parametrize("path", sorted(TRANSLATIONS.rglob("*.po")), ids=lambda path: str(path.parts[-3]))
def test_a_translation_keeps_the_placeholders_of_its_text(path: Path) -> None:
    """``%(count)s`` lost in translation is an error on the page, or a number that is not there."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parts[-3].split("-")[0], abort_invalid=True)

    assert [str(error) for message in catalogue for error in message.check(catalogue)] == []


@pytest.mark.parametrize("path", sorted(TRANSLATIONS.rglob("*.po")), ids=lambda path: str(path.parts[-3]))
def test_no_translation_is_marked_as_doubtful(path: Path) -> None:
    with path.open("rb") as file:
        assert [message.id for message in read_po(file) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("tag", COMPLETE)
def test_the_words_of_addresses_can_stand_in_addresses(tag: str) -> None:
    """Ready-made: no slug has to be made from them, so an address is what the translator wrote."""
    language = language_from(tag)

    segments = segments_from(InterfaceTexts(TRANSLATIONS, [language]).of(language))

    words = [*(word for _, word in segments.kinds), segments.releases, segments.offices, segments.contacts, segments.groups, segments.topics]  # fmt: skip
    assert [word for word in words if not is_id(word)] == []
    assert len(set(words)) == len(words)


def _write(folder: Path, tag: str, *lines: str) -> None:
    path = folder / tag / "LC_MESSAGES" / "depesche.po"
    path.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    path.write_text("\n".join([header, *lines]), encoding="utf-8")


HOME = 'msgid "Home"\nmsgstr "{}"'


def test_what_an_easy_catalogue_lacks_comes_from_the_language_it_is_made_for(tmp_path: Path) -> None:
    _write(tmp_path, "de", HOME.format("Startseite"), 'msgid "Events"\nmsgstr "Veranstaltungen"')
    _write(tmp_path, "de-simple", HOME.format("Anfang"))
    easy = language_from("de-simple", easy_for="de")

    words = InterfaceTexts(tmp_path, [easy]).of(easy)

    assert (words.gettext("Home"), words.gettext("Events")) == ("Anfang", "Veranstaltungen")


def test_an_easy_language_needs_no_catalogue_of_its_own(tmp_path: Path) -> None:
    _write(tmp_path, "de", HOME.format("Startseite"))
    easy = language_from("de-simple", easy_for="de")

    assert InterfaceTexts(tmp_path, [easy]).of(easy).gettext("Home") == "Startseite"


def test_what_every_catalogue_lacks_is_english(tmp_path: Path) -> None:
    _write(tmp_path, "cs", HOME.format("Úvod"))
    czech = language_from("cs")

    assert InterfaceTexts(tmp_path, [czech]).of(czech).gettext("Events") == "Events"


def test_a_text_that_is_not_translated_yet_is_english(tmp_path: Path) -> None:
    """An empty ``msgstr``, as the task that collects texts writes it."""
    _write(tmp_path, "cs", HOME.format(""))
    czech = language_from("cs")

    assert InterfaceTexts(tmp_path, [czech]).of(czech).gettext("Home") == "Home"


@pytest.mark.parametrize(("count", "word"), [(1, "zpráva"), (2, "zprávy"), (4, "zprávy"), (5, "zpráv"), (22, "zpráv")])
def test_czech_has_its_plurals(tmp_path: Path, count: int, word: str) -> None:
    forms = 'msgstr[0] "zpráva"\nmsgstr[1] "zprávy"\nmsgstr[2] "zpráv"'
    _write(tmp_path, "cs", f'msgid "release"\nmsgid_plural "releases"\n{forms}')
    czech = language_from("cs")

    assert InterfaceTexts(tmp_path, [czech]).of(czech).ngettext("release", "releases", count) == word


def test_a_language_without_any_catalogue_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="the language uk has no catalogue"):
        InterfaceTexts(tmp_path, [language_from("uk")])


@pytest.mark.parametrize("broken", [b"not a catalogue", b'msgid "Home"\nmsgstr "\xff"', b"PK\x03\x04"])
def test_a_catalogue_that_is_broken_is_an_error_that_names_the_file(tmp_path: Path, broken: bytes) -> None:
    _write(tmp_path, "cs")
    (tmp_path / "cs" / "LC_MESSAGES" / "depesche.po").write_bytes(broken)

    with pytest.raises(CatalogueError, match=r"depesche\.po"):
        InterfaceTexts(tmp_path, [language_from("cs")])
