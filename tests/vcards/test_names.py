"""Names of people, taken apart for address books."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.vcards.names import person_name
from tests.steady import steady


@pytest.mark.parametrize(
    ("written", "prefix", "given_name", "family", "suffix"),
    [
        ("Maxi Heß", "", "Maxi", "Heß", ""),
        ("Dr. Thomas Polak", "Dr.", "Thomas", "Polak", ""),
        ("Prof. Dr.-Ing. Eva Müller-Lüdenscheidt", "Prof. Dr.-Ing.", "Eva", "Müller-Lüdenscheidt", ""),
        ("Mgr. et Mgr. Jana Nováková, Ph.D.", "Mgr. et Mgr.", "Jana", "Nováková", "Ph.D."),
        ("dr hab. Anna Maria Kowalska", "dr hab.", "Anna Maria", "Kowalska", ""),
        ("Ursula von der Leyen", "", "Ursula", "von der Leyen", ""),
        ("von Stein", "", "", "von Stein", ""),
        ("J. K. Nowak", "", "J. K.", "Nowak", ""),
        ("Pressestelle", "", "", "Pressestelle", ""),
        ("Dr. Heß", "Dr.", "", "Heß", ""),
    ],
)
def test_a_name_is_taken_apart(written: str, prefix: str, given_name: str, family: str, suffix: str) -> None:
    name = person_name(written)

    assert (name.prefix, name.given, name.family, name.suffix) == (prefix, given_name, family, suffix)
    assert name.formatted == written


@settings(steady)
@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_no_word_of_a_name_is_lost_and_something_is_there_to_sort_by(written: str) -> None:
    name = person_name(written)
    parts = [*name.prefix.split(), *name.given.split(), *name.family.split()]

    assert [*parts, *name.suffix.split()] == written.replace(",", " , ", 1).replace(" , ", " ", 1).split()
    assert name.family or not written.partition(",")[0].strip()
