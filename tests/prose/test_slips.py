"""When two words are one slip of the hand apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.prose.alignment import replaced
from plugins.prose.slips import is_slip
from tests.steady import steady

_WORDS = st.text(alphabet="abc", max_size=5)


@pytest.mark.parametrize("other", ["kontat", "kontakte", "okntakt", "kontakf", "kontatk", "xkontakt"])
def test_one_letter_out_in_changed_or_swapped_is_a_slip(other: str) -> None:
    assert is_slip("kontakt", other)


@pytest.mark.parametrize("other", ["kontakt", "konta", "kontaktxy", "kotnatk", "", "other"])
def test_nothing_else_is(other: str) -> None:
    assert not is_slip("kontakt", other)


@settings(steady, max_examples=300)
@given(_WORDS, _WORDS)
def test_a_slip_is_one_from_either_side_and_is_exactly_one_edit(one: str, other: str) -> None:
    letters = "abc"
    places = range(len(one) + 1)
    edits = {one[:at] + one[at + 1 :] for at in places} | {
        one[:at] + new + one[at:] for at in places for new in letters
    }
    edits |= {one[:at] + new + one[at + 1 :] for at in places for new in letters}
    edits |= {one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :] for at in places}
    assert is_slip(one, other) == is_slip(other, one) == (other in edits - {one})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("abc", "abc", []),
        ("abc", "ac", []),
        ("ac", "abc", []),
        ("abc", "axc", [("b", "x")]),
        ("ab", "xy", [("ab", "xy")]),
        ("abcd", "xbyd", [("a", "x"), ("c", "y")]),
        ("ab", "ba", []),
        ("", "a", []),
    ],
)
def test_two_sequences_are_laid_beside_each_other(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    found = replaced(one, other, lambda first, second: first == second)
    assert [("".join(left), "".join(right)) for left, right in found] == expected
