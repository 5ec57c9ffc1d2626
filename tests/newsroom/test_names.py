"""Slugs are made from titles with the transliteration of their language; ids are what can stand in an address."""

import unicodedata

import pytest

from plugins.newsroom.names import is_id, slug_from


@pytest.mark.parametrize(
    ("title", "tag", "slug"),
    [
        ("Größe für Straßen", "de", "groesse-fuer-strassen"),
        ("Ämter, Öfen, Übungen", "de", "aemter-oefen-uebungen"),
        ("GROẞE ÜBUNG", "de", "grosse-uebung"),
        ("Übung", "de-simple", "uebung"),
        ("Übung", "de-AT", "uebung"),
        ("Übung", "en", "ubung"),
        ("Straße", "cs", "strasse"),
        ("Pięć łódek", "pl", "piec-lodek"),
        ("Łódź", "de", "lodz"),
        ("Příliš žluťoučký kůň", "cs", "prilis-zlutoucky-kun"),
        ("Červená čepička", "cs", "cervena-cepicka"),
        ("Sociální dění & péče", "cs", "socialni-deni-pece"),
        ("Pflegestammtisch am 22.05.2024", "de", "pflegestammtisch-am-22-05-2024"),
        ("  –  ", "de", ""),
        ("", "de", ""),
    ],
)
def test_a_slug_is_transliterated_as_its_language_does(title: str, tag: str, slug: str) -> None:
    assert slug_from(title, tag) == slug


def test_a_title_typed_with_combining_marks_has_the_same_slug() -> None:
    assert slug_from(unicodedata.normalize("NFD", "Für Größe"), "de") == "fuer-groesse"


def test_a_long_slug_is_cut_at_a_word() -> None:
    assert slug_from("Wort " * 30, "de") == "-".join(["wort"] * 16)


def test_a_long_slug_keeps_its_words_in_order() -> None:
    title = "Netzwerk pflegender Angehöriger trifft sich im Landratsamt zu einem Nachmittag mit Gesprächen"
    slug = slug_from(title, "de")
    assert slug == "netzwerk-pflegender-angehoeriger-trifft-sich-im-landratsamt-zu-einem-nachmittag"


@pytest.mark.parametrize("name", ["a", "fachtag-2023", "2023", "a-b-c"])
def test_lower_case_letters_digits_and_single_hyphens_make_an_id(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize("name", ["", "A", "a--b", "-a", "a-", "a_b", "ä", "a b", "a/b", "..", "a\n", "٣"])
def test_anything_else_is_no_id(name: str) -> None:
    assert not is_id(name)
