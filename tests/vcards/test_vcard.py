"""vCard files, judged by a strict reader and by vobject."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.vcards.models import Card, CardFile, PostalAddress
from plugins.vcards.names import person_name
from plugins.vcards.vcard import vcf
from tests.steady import steady
from tests.vcards.judges import Line, agreed, all_of, cards_in, one

EVA = Card(
    uid="urn:uuid:0e0f9c0c-2d3a-5c55-9c3c-7f1c33a0c9f1",
    name=person_name("PhDr. Eva Nováková, CSc."),
    organization="Úřad; odbor péče, Praha",
    title="Koordinátorka",
    phones=("+420 221 921 222", "+420 221 921 223"),
    email="eva@example.org",
    address=PostalAddress("Dlouhá 7", "110 00", "Praha", "Česko"),
    url="https://news.example.org/cs/kontakty/eva-novakova/",
    note="Po–Pá 9–12\nčeština, němčina",
)


def _card(**changes: Any) -> list[Line]:
    (card,) = agreed(vcf(CardFile((replace(EVA, **changes),))))
    return card


def test_a_card_says_who_what_and_how() -> None:
    card = _card()

    assert one(card, "FN") == "PhDr. Eva Nováková, CSc."
    assert one(card, "N") == "Nováková|Eva||PhDr.|CSc."
    assert one(card, "ORG") == "Úřad; odbor péče, Praha"
    assert one(card, "TITLE") == "Koordinátorka"
    assert all_of(card, "TEL") == ["+420 221 921 222", "+420 221 921 223"]
    assert one(card, "EMAIL") == "eva@example.org"
    assert one(card, "ADR") == "||Dlouhá 7|Praha||110 00|Česko"
    assert one(card, "URL") == "https://news.example.org/cs/kontakty/eva-novakova/"
    assert one(card, "NOTE") == "Po–Pá 9–12\nčeština, němčina"


def test_numbers_and_addresses_are_those_of_the_work() -> None:
    assert [line.types for line in _card() if line.name in {"TEL", "EMAIL", "ADR"}] == [
        ("WORK",),
        ("INTERNET", "WORK"),
        ("WORK", "VOICE"),
        ("WORK", "VOICE"),
    ]


def test_the_identity_is_the_permanent_one_and_no_clock_is_asked() -> None:
    card = _card()

    assert one(card, "UID") == "urn:uuid:0e0f9c0c-2d3a-5c55-9c3c-7f1c33a0c9f1"
    assert all_of(card, "REV") == all_of(card, "PHOTO") == []


def test_what_is_not_known_is_not_there() -> None:
    card = _card(phones=(), email=None, address=None, organization="", note="")

    assert {line.name for line in card} == {"VERSION", "PRODID", "UID", "FN", "N", "TITLE", "URL"}


def test_a_file_holds_its_cards_in_their_order() -> None:
    jan = replace(EVA, name=person_name("Jan Kowalski"))

    assert [one(card, "FN") for card in agreed(vcf(CardFile((jan, EVA))))] == [
        "Jan Kowalski",
        "PhDr. Eva Nováková, CSc.",
    ]


def test_a_long_line_of_long_characters_is_folded_between_characters() -> None:
    """The library counts characters: 74 of two octets each would stand in one line."""
    for length in range(20, 90):
        assert one(_card(title="ě" * length), "TITLE") == "ě" * length


def test_equal_cards_give_equal_bytes() -> None:
    assert vcf(CardFile((EVA,))) == vcf(CardFile((replace(EVA),)))


@pytest.mark.parametrize("nasty", ["a\r\nEND:VCARD", "a\nb", "a\u2028b", "a\x85b", "a\x00b", "a\tb"])
def test_no_value_can_begin_a_line_of_its_own(nasty: str) -> None:
    card = _card(title=nasty, organization=nasty, phones=(nasty,), email=nasty, note=nasty)

    assert len(card) == len(_card()) - 1, "one telephone number instead of two"
    assert not any(character in one(card, "TITLE") for character in "\r\n\u2028\x85\x00\t")


@settings(steady, max_examples=150)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=120))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    (card,) = cards_in(vcf(CardFile((replace(EVA, title=text, organization=text),))))

    assert one(card, "TITLE") == text.strip()
    assert one(card, "ORG") == text.strip() or not text.strip()
