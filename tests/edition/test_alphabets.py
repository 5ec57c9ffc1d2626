"""Names in the order in which people of a language look them up."""

import pytest

from plugins.edition.alphabets import place_of


@pytest.mark.parametrize(
    ("tag", "in_order"),
    [
        (
            "de",
            ["Ältere Menschen", "Arbeit", "Häusliche Gewalt", "Österreich", "Prävention", "Strasse", "Straße", "Sucht"],
        ),
        ("de-simple", ["Ämter", "Hilfe", "Öffnung"]),
        (
            "cs",
            ["Cena", "Čáslav", "Dům", "Háj", "Chrudim", "Isarno", "Rok", "Říčany", "Šumava", "Tábor", "Zlín", "Žatec"],
        ),
        (
            "pl",
            [
                "Andrzej",
                "Ąka",
                "Cud",
                "Ćma",
                "Lublin",
                "Łódź",
                "Marek",
                "Słupsk",
                "Świdnica",
                "Zamość",
                "Źrebak",
                "Żary",
            ],
        ),
        ("uk", ["Війна", "Гора", "Ґанок", "Діти", "Зима", "Ім’я", "Їжак", "Йод", "Київ", "Я"]),
        ("en", ["2 offices", "care", "Čáslav", "Children", "crisis", "Łódź", "Zlín"]),
    ],
)
def test_names_stand_in_the_order_of_the_alphabet(tag: str, in_order: list[str]) -> None:
    assert sorted(set(in_order), key=lambda name: place_of(name, tag)) == in_order


def test_a_word_stands_before_those_that_begin_with_it() -> None:
    names = ["Pflege zu Hause", "Pflegeberatung", "Pflege", "„Pflege“ heute"]

    assert sorted(names, key=lambda name: place_of(name, "de")) == [
        "Pflege",
        "„Pflege“ heute",
        "Pflege zu Hause",
        "Pflegeberatung",
    ]


def test_names_in_another_script_stand_behind_the_own() -> None:
    assert sorted(["Київ", "Zgorzelec", "رعاية"], key=lambda name: place_of(name, "pl")) == [
        "Zgorzelec",
        "Київ",
        "رعاية",
    ]


def test_different_names_never_share_a_place() -> None:
    """A total order: what is equal but for capitals and accents is still put one before the other."""
    names = ["Ämter", "Amter", "amter", "AMTER"]

    assert len({place_of(name, "de") for name in names}) == len(names)
