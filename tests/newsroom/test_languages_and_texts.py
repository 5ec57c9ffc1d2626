"""Languages are completed from CLDR; a reader gets the nearest text there is."""

import pytest
from babel import UnknownLocaleError

from plugins.newsroom.languages import is_language_tag, language_from
from plugins.newsroom.texts import Text, Texts

GERMAN = language_from("de")
CZECH = language_from("cs")
EASY = language_from("de-simple", name="Leichte Sprache", easy_for="de")


@pytest.mark.parametrize(
    "tag", ["de", "cs", "nds", "de-simple", "sr-Latn", "en-GB", "zh-Hant-TW", "es-419", "de-CH-1996"]
)
def test_a_well_formed_tag_is_a_language_tag(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "DE", "german", "de_DE", "de-de", "d", "de-", "../de", "de-SIMPLE"])
def test_a_tag_in_another_form_or_case_is_none(tag: str) -> None:
    assert not is_language_tag(tag)


@pytest.mark.parametrize(
    ("tag", "name"), [("de", "Deutsch"), ("cs", "Čeština"), ("pl", "Polski"), ("uk", "Українська"), ("ar", "العربية")]
)
def test_a_language_is_named_in_itself_with_a_capital_letter(tag: str, name: str) -> None:
    assert language_from(tag).name == name


def test_a_name_that_is_given_stays_as_it_is() -> None:
    assert language_from("pl", name="język polski").name == "język polski"


@pytest.mark.parametrize(
    ("tag", "direction"), [("de", "ltr"), ("uk", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa", "rtl")]
)
def test_the_direction_of_a_language_comes_from_cldr(tag: str, direction: str) -> None:
    assert language_from(tag).direction == direction


def test_a_direction_that_is_given_holds() -> None:
    assert language_from("ar", direction="ltr").direction == "ltr"


@pytest.mark.parametrize(
    ("tag", "locale"), [("de", "de"), ("en", "en_GB"), ("en-US", "en_US"), ("de-AT", "de_AT"), ("de-simple", "de")]
)
def test_the_locale_of_a_language_is_the_nearest_of_cldr(tag: str, locale: str) -> None:
    assert language_from(tag).locale == locale


def test_an_easy_language_has_the_locale_of_the_one_it_is_made_for() -> None:
    assert (EASY.locale, EASY.easy_for, EASY.is_easy, GERMAN.is_easy) == ("de", "de", True, False)


def test_a_language_cldr_does_not_know_is_an_error() -> None:
    with pytest.raises(UnknownLocaleError):
        language_from("xx")


def test_a_reader_gets_the_text_of_their_own_language() -> None:
    texts = Texts((("de", "Amt"), ("cs", "Úřad")))
    assert texts.for_reader(CZECH) == Text("Úřad")


def test_a_text_for_every_language_is_marked_with_none() -> None:
    assert Texts.same_in_all("MOPR").for_reader(CZECH) == Text("MOPR")


def test_a_reader_of_the_easy_language_gets_the_text_it_is_made_for() -> None:
    texts = Texts((("cs", "Úřad"), ("de", "Amt")))
    assert texts.for_reader(EASY, then=("cs",)) == Text("Amt", "de")


def test_a_text_in_easy_language_goes_before_the_one_it_is_made_for() -> None:
    assert Texts((("de", "Amt"), ("de-simple", "Das Amt"))).for_reader(EASY) == Text("Das Amt")


def test_a_missing_text_is_taken_from_the_first_language_wished_for_and_marked_with_it() -> None:
    texts = Texts((("pl", "Urząd"), ("de", "Amt"), ("en", "Office")))
    assert texts.for_reader(CZECH, then=("uk", "en", "de")) == Text("Office", "en")


def test_where_no_wish_can_be_met_the_first_written_text_is_taken() -> None:
    assert Texts((("pl", "Urząd"), ("de", "Amt"))).for_reader(CZECH) == Text("Urząd", "pl")


def test_a_language_map_says_which_languages_it_has() -> None:
    texts = Texts((("de", "Amt"), ("cs", "Úřad")))
    assert (texts.tags, texts.has("cs"), texts.has("pl")) == (("de", "cs"), True, False)


def test_a_text_for_every_language_is_there_for_each_of_them() -> None:
    texts = Texts.same_in_all("MOPR")
    assert (texts.tags, texts.has("pl")) == ((), True)


def test_a_plain_description_can_be_said_to_be_in_one_language() -> None:
    said = Texts.same_in_all("Ein Saal").said_in("de")
    assert (said.by_language, said.has("cs")) == ((("de", "Ein Saal"),), False)
