"""What contradicts what between two versions of a text, and what does not."""

import pytest

from plugins.prose.drift import contradictions
from tests.prose.reading import article


def found(*texts: tuple[str, str]) -> list[str]:
    """Every contradiction between versions (language, text), of which the first is the original."""
    original, *translations = (article(language, text) for language, text in texts)
    return [
        f"{each.mention.written} ({each.mention.position}) / {each.instead_of.written} ({each.instead_of.position})"
        for each in contradictions(original, translations)
    ]


def test_another_time_in_the_translation_is_a_contradiction_with_both_places() -> None:
    german = ("de", "Guten Tag.\n\nDer Abend beginnt um 17:00 im Kreishaus.")
    czech = ("cs", "Dobrý den.\n\nVečer začíná v 19:00 v budově okresu.")
    assert found(german, czech) == ["v 19:00 (cs.md:7:14) / 17:00 (de.md:7:22)"]


@pytest.mark.parametrize(
    ("german", "czech"),
    [
        ("am 5. Oktober 2023", "6. října 2023"),
        ("am 5. Oktober 2023", "5. října 2024"),
        ("am 5. Oktober 2023, also am 5. Oktober", "5. října 2024"),
        ("von 12 bis 13 Uhr", "od 13 do 14 hodin"),
        ("Der Eintritt kostet 20 Euro.", "Vstupné je 200 eur."),
        ("3,5 Millionen Euro", "3,5 miliardy eur"),
        ("Raum 2.15", "místnost č. 2.51"),
        ("Telefon +49 30 23125 014", "telefon +49 30 23125 015"),
        ("an info@example.org", "na infos@example.org"),
        ("auf https://anmeldung.example.org/", "na https://anmeldug.example.org/"),
        ("um 8 Uhr und um 17 Uhr, 20 Euro", "v 8 hodin a v 18 hodin, 20 eur"),
        ("um 9 Uhr und um 17 Uhr", "v 17 hodin a znovu v 17 hodin"),
        ("um 17 Uhr, und noch einmal: um 17 Uhr", "v 17 hodin, a ještě jednou: v 19 hodin"),
    ],
)
def test_another_value_in_its_place_is_a_contradiction(german: str, czech: str) -> None:
    assert len(found(("de", german), ("cs", czech))) == 1


@pytest.mark.parametrize(
    ("german", "czech"),
    [
        ("am Donnerstag, 5. Oktober 2023, um 17 Uhr", "ve čtvrtek 5. 10. 2023 v 17.00 hodin"),
        ("am 5. Oktober 2023", "5. října"),
        ("von 9 bis 15 Uhr", "od 9 hodin"),
        ("um 17 Uhr", "večer"),
        ("am Abend", "v 19 hodin"),
        ("bis 1. Mai für den 5. Mai", "na 5. května, přihlášky do 1. května"),
        ("Es kostet 20 Euro.", "Stojí 20 eur (asi 500 Kč)."),
        ("Es kostet 20 Euro.", "Stojí asi 500 Kč."),
        ("+49 30 23125 014", "+420 567 123 456"),
        ("an info@example.org", "na info@example.cz"),
        ("https://example.org/de/a", "https://example.org/cs/b"),
        ("https://de.wikipedia.org/", "https://cs.wikipedia.org/"),
        ("https://example.de/", "https://example.cz/"),
        ("um 5 Uhr nachmittags", "v 17 hodin"),
        ("100 Menschen, 3 Stunden, 47 Prozent", "120 lidí, 4 hodiny, 48 procent"),
    ],
)
def test_what_is_left_out_added_or_said_in_other_words_is_none(german: str, czech: str) -> None:
    assert found(("de", german), ("cs", czech)) == []


def test_a_value_that_moves_to_another_paragraph_is_no_contradiction() -> None:
    german = ("de", "Wir laden für den 5. Mai ein.\n\nAnmeldung bis 1. Mai.")
    czech = ("cs", "Přihlášky do 1. května.\n\nZveme na 5. května.")
    assert found(german, czech) == []


def test_in_versions_with_the_same_paragraphs_a_paragraph_is_compared_with_its_own() -> None:
    german = ("de", "Um 9 Uhr geht es los.\n\nMehr folgt.")
    czech = ("cs", "Začínáme ráno.\n\nPokračujeme v 18 hodin.")
    assert found(german, czech) == []


def test_title_and_summary_are_compared_as_well() -> None:
    german = article("de", "Text.", title="Fachtag am 5. Oktober", summary="Beginn um 9 Uhr")
    czech = article("cs", "Text.", title="Odborný den 6. října", summary="Začátek v 10 hodin")
    places = [str(each.mention.position) for each in contradictions(german, [czech])]
    assert places == ["cs.md:2:1", "cs.md:3:1"]


def test_easy_language_with_other_paragraphs_is_compared_in_the_order_of_reading() -> None:
    german = ("de", "Der Fachtag ist am 5. Oktober 2023 von 9 bis 16 Uhr, Eintritt 20 Euro.")
    easy = ("de-simple", "Der Fach-Tag ist am 5. Oktober.\n\nEr beginnt um 10 Uhr.\n\nBis 16 Uhr.")
    assert found(german, easy) == ["10 Uhr (de-simple.md:7:15) / 9 (de.md:5:40)"]


def test_translations_contradict_each_other_in_what_the_original_does_not_speak_of() -> None:
    german, czech, polish = ("de", "am Abend"), ("cs", "v 18 hodin"), ("pl", "o godz. 19")
    assert found(german, czech, polish) == ["godz. 19 (pl.md:5:3) / v 18 hodin (cs.md:5:1)"]


def test_what_contradicts_the_original_is_not_reported_again_between_translations() -> None:
    german, czech, polish = ("de", "um 17 Uhr"), ("cs", "v 18 hodin"), ("pl", "o godz. 19")
    assert len(found(german, czech, polish)) == 2
