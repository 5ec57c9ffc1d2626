"""The interface's texts: complete, in step with templates and code, and read as gettext does it."""

import re
from collections.abc import Callable
from gettext import c2py  # type: ignore[attr-defined]  # gettext's own reading of a Plural-Forms header
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from plugins.commands import texts
from plugins.interface.catalogues import CatalogueError, InterfaceTexts
from plugins.interface.words import segments_from
from plugins.newsroom.languages import language_from
from plugins.newsroom.names import is_id
from plugins.publishing.configuration import ConfigurationError
from tests.building import ROOT
from tests.sites.small_site import SMALL

TRANSLATIONS = ROOT / "theme" / "translations"

# What the theme has, and what a site brings: Arabic has six plural forms and runs from right to left.
SHIPPED = tuple((TRANSLATIONS, tag) for tag in ("de", "cs", "pl", "en"))
BROUGHT = tuple((SMALL / "translations", tag) for tag in ("ar", "uk"))
_complete = pytest.mark.parametrize(
    ("folder", "tag"), [*SHIPPED, *BROUGHT], ids=lambda each: getattr(each, "name", each)
)
_every = pytest.mark.parametrize(
    "path",
    sorted([*TRANSLATIONS.rglob("*.po"), *(SMALL / "translations").rglob("*.po")]),
    ids=lambda path: path.parts[-3],
)


@pytest.fixture
def in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def _form_of(catalogue: Catalog) -> Callable[[int], int]:
    """Which plural form a number takes."""
    form: Callable[[int], int] = c2py(catalogue.plural_expr)
    return form


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3].split("-")[0], abort_invalid=True)


@pytest.mark.usefixtures("in_root")
@_complete
def test_a_catalogue_has_every_text_of_the_interface_and_no_other(folder: Path, tag: str) -> None:
    """``tasks.py texts`` collects them; ``texts --folder tests/sites/small/translations`` does it for the small site's."""

    def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
        return {(message.context, str(message.id)) for message in catalogue if message.id}

    wanted = keys(texts.collect(ROOT))

    assert len(wanted) > 100
    assert keys(texts.read(tag, folder)) == wanted


@_complete
def test_a_catalogue_translates_every_text_in_every_plural_form(folder: Path, tag: str) -> None:
    assert texts.untranslated(texts.read(tag, folder)) == []


@_complete
def test_the_plural_forms_of_a_catalogue_tell_numbers_apart_as_cldr_does(folder: Path, tag: str) -> None:
    catalogue = texts.read(tag, folder)
    form, category = _form_of(catalogue), Locale.parse(tag).plural_form

    pairs = {(form(number), category(number)) for number in range(1000)}

    assert sorted(index for index, _ in pairs) == list(range(catalogue.num_plurals))
    assert len({name for _, name in pairs}) == len(pairs)
    assert {len(each.string) for each in catalogue if each.pluralizable} == {len(pairs)}


@_every
def test_a_translation_keeps_the_placeholders_of_its_text(path: Path) -> None:
    """``%(count)s`` lost in translation is an error on the page, or a number that is not there.

    A form for one number alone may say it in words, as the Arabic dual does.
    """
    catalogue = _read(path)
    form = _form_of(catalogue)
    numbers = [sum(form(number) == index for number in range(1000)) for index in range(catalogue.num_plurals)]
    found = []
    for message in (each for each in catalogue if each.id):
        for index, words in enumerate(message.string if message.pluralizable else [message.string]):
            in_words = {"%(num)s"} if message.pluralizable and numbers[index] == 1 else set()
            if words and _placeholders(words) | in_words != _placeholders(message.id) | in_words:
                found.append(words)

    assert found == []
    assert [str(error) for message in catalogue for error in message.check(catalogue)] == []


def _placeholders(words: str | tuple[str, ...]) -> set[str]:
    return set(re.findall(r"%\(\w+\)\w", words if isinstance(words, str) else words[-1]))


def test_a_lost_placeholder_would_be_seen() -> None:
    """Else the test above would prove nothing."""
    assert _placeholders("until %(date)s, %(time)s") == {"%(date)s", "%(time)s"}
    assert _placeholders(("%(num)s release", "%(num)s releases")) == {"%(num)s"}


@_every
def test_no_translation_is_marked_as_doubtful(path: Path) -> None:
    assert [message.id for message in _read(path) if message.id and message.fuzzy] == []


@_complete
def test_the_words_of_addresses_can_stand_in_addresses(folder: Path, tag: str) -> None:
    """Ready-made: no slug has to be made from them, so an address is what the translator wrote."""
    language = language_from(tag)

    segments = segments_from(InterfaceTexts(folder, [language]).of(language))

    words = [*(word for _, word in segments.kinds), segments.releases, segments.offices, segments.contacts, segments.groups, segments.topics]  # fmt: skip
    assert [word for word in words if not is_id(word)] == []
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("tag", "count", "words"),
    [
        ("ar", 0, "لا توجد بيانات صحفية"),
        ("ar", 1, "بيان صحفي واحد"),
        ("ar", 2, "بيانان صحفيان"),
        ("ar", 3, "3 بيانات صحفية"),
        ("ar", 110, "110 بيانات صحفية"),
        ("ar", 11, "11 بيانًا صحفيًا"),
        ("ar", 99, "99 بيانًا صحفيًا"),
        ("ar", 100, "100 بيان صحفي"),
        ("ar", 102, "102 بيان صحفي"),
        ("uk", 1, "1 повідомлення"),
        ("uk", 24, "24 повідомлення"),
        ("uk", 12, "12 повідомлень"),
    ],
)
def test_a_number_of_releases_is_said_as_the_language_counts(tag: str, count: int, words: str) -> None:
    language = language_from(tag)
    catalogue = InterfaceTexts(SMALL / "translations", [language]).of(language)

    assert catalogue.ngettext("%(num)s release", "%(num)s releases", count) % {"num": count} == words


@pytest.mark.usefixtures("in_root")
def test_bringing_a_catalogue_up_to_date_keeps_the_order_of_its_plural_forms(tmp_path: Path) -> None:
    """Babel's own order for Arabic has the last two forms the other way round: 100 would be counted as 11 is."""
    _write(
        tmp_path,
        "ar",
        'msgid "%(num)s release"\nmsgid_plural "%(num)s releases"',
        *(f'msgstr[{n}] "{n}"' for n in range(6)),
    )
    path = texts.path_of("ar", tmp_path)
    forms = "nplurals=6; plural=(n==1 ? 1 : n==2 ? 2 : n==0 ? 0 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    path.write_text(path.read_text("utf-8").replace('utf-8\\n"', f'utf-8\\n"\n"Plural-Forms: {forms}\\n"', 1), "utf-8")

    texts.update(None, tmp_path)

    assert texts.read("ar", tmp_path).plural_forms == forms
    assert texts.read("ar", tmp_path).get("%(num)s release").string == tuple("012345")


@pytest.mark.usefixtures("in_root")
@pytest.mark.parametrize("tag", ["ar", "uk", "cs", "he", "ga"])
def test_a_catalogue_begins_with_the_plural_forms_of_its_language(tmp_path: Path, tag: str) -> None:
    texts.update(tag, tmp_path)

    catalogue = texts.read(tag, tmp_path)
    form, category = _form_of(catalogue), Locale.parse(tag).plural_form
    order = {form(number): category(number) for number in range(1000)}
    assert [order[index] for index in sorted(order)] == [
        name for name in ("zero", "one", "two", "few", "many", "other") if name in order.values()
    ]


def test_a_folder_without_catalogues_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no such folder"):
        texts.update(None, tmp_path / "nowhere")


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
