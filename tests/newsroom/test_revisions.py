"""Revisions: how a text is set does not count, what it says does."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.newsroom.revisions import (
    Difference,
    Stretch,
    Wording,
    differ_slightly,
    differences,
    first_rewritten,
    is_revision,
    stretches,
    wording_of,
)
from tests.steady import steady

_LETTERS = st.text(alphabet="aäčłžZ9\u0301'\"“„–-", min_size=1, max_size=8)
_PARAGRAPHS = st.lists(st.lists(_LETTERS, min_size=1, max_size=6), min_size=1, max_size=4)
_SPACES = st.sampled_from([" ", "  ", "\t", "\u00a0", "\u202f", "\n", " \n ", "\u00ad "])
_BREAKS = st.sampled_from(["\n\n", "\n \n", "\n\n\n", "\n\t\n\u00a0\n", "\n\n<!-- a note\n\nof ours -->\n\n"])
_MARKS = {'"': "“”„‟«»", "'": "‘’‚‛‹›", "-": "‐‑‒–—―−"}


def _revision(body: str, title: str = "Titel", summary: str | None = None) -> str:
    return wording_of(title, summary, body).revision


def _paragraphs(*paragraphs: str) -> Wording:
    return wording_of("Titel", None, "\n\n".join(paragraphs))


@steady
@given(paragraphs=_PARAGRAPHS, data=st.data())
def test_neither_white_space_nor_quotation_marks_nor_dashes_nor_the_form_of_letters_change_a_revision(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    def dressed(word: str) -> str:
        marked = "".join(data.draw(st.sampled_from(_MARKS[each])) if each in _MARKS else each for each in word)
        return unicodedata.normalize(data.draw(st.sampled_from(["NFC", "NFD"])), marked)

    def joined(words: list[str]) -> str:
        return "".join(dressed(word) + data.draw(_SPACES) for word in words[:-1]) + dressed(words[-1])

    plain = "\n\n".join(" ".join(words) for words in paragraphs)
    other = "".join(joined(words) + data.draw(_BREAKS) for words in paragraphs)

    assert _revision(other) == _revision(plain)


@steady
@given(paragraphs=_PARAGRAPHS, word=st.text(alphabet="abcdefgh0", min_size=1, max_size=5), data=st.data())
def test_any_changed_word_changes_a_revision(paragraphs: list[list[str]], word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(paragraphs) - 1))
    place = data.draw(st.integers(0, len(paragraphs[at]) - 1))
    assume(paragraphs[at][place] != word)
    changed = [list(words) for words in paragraphs]
    changed[at][place] = word

    one, other = ("\n\n".join(" ".join(words) for words in each) for each in (paragraphs, changed))

    assert _revision(one) != _revision(other)


def test_title_summary_and_the_order_of_paragraphs_are_part_of_what_a_text_says() -> None:
    said = [
        _revision("a\n\nb"),
        _revision("b\n\na"),
        _revision("a b"),
        _revision("a\n\nb", title="Anderer"),
        _revision("a\n\nb", summary="Kurz"),
    ]

    assert len(set(said)) == len(said)
    assert all(map(is_revision, said))


def test_a_word_that_moves_from_the_title_to_the_summary_is_another_text() -> None:
    assert _revision("", "Titel", "Mehr") != _revision("", "Titel Mehr", None)


def test_a_revision_is_the_same_on_every_machine_for_ever() -> None:
    """Stored in every translation: if this fails, all of them would become outdated."""
    assert wording_of("Fachtag „Krise“", "Kurz", "Eins –\nzwei.\n\n<!-- nein -->\n\nDrei.").revision == "310e9956d024"


@pytest.mark.parametrize("text", ["", "0123456789a", "0123456789abc", "0123456789AB", "main"])
def test_other_words_are_no_revisions(text: str) -> None:
    assert not is_revision(text)


def test_a_difference_names_the_passage_as_it_was_and_as_it_is() -> None:
    before, after = _paragraphs("Eins.", "Zwei ist alt.", "Drei."), _paragraphs("Eins.", "Zwei ist neu.", "Drei.")

    assert differences(before, after) == (Difference("paragraph", 2, "Zwei ist alt.", "Zwei ist neu."),)


def test_paragraphs_that_come_and_go_are_counted_where_they_stand() -> None:
    before, after = _paragraphs("Weg.", "Eins.", "Zwei."), _paragraphs("Eins.", "Neu.", "Zwei.")

    assert differences(before, after) == (
        Difference("paragraph", 1, "Weg.", ""),
        Difference("paragraph", 2, "", "Neu."),
    )


def test_title_and_summary_differ_too() -> None:
    before, after = wording_of("Alt", None, "Text."), wording_of("Neu", "Kurz", "Text.")

    assert differences(before, after) == (Difference("title", 0, "Alt", "Neu"), Difference("summary", 0, "", "Kurz"))


def test_typography_is_no_difference() -> None:
    assert differences(_paragraphs("Das „Haus“ – hier"), _paragraphs('Das  "Haus" - hier')) == ()


def test_words_are_compared_one_by_one() -> None:
    assert stretches("Wir öffnen am Montag um neun", "Wir schließen am Montag") == (
        Stretch("Wir", "both"),
        Stretch("öffnen", "before"),
        Stretch("schließen", "after"),
        Stretch("am Montag", "both"),
        Stretch("um neun", "before"),
    )


_LONG = "Wer Angehörige pflegt hat selten Zeit um Hilfe zu bitten und an diesem Tag kommt die Hilfe zu Ihnen nach Haus ins Dorf oder in die Stadt"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Wir öfnen am Montag", "Wir öffnen am Montag"),
        ("Wir öffnen Montag", "Wir öffnen am nächsten Montag"),
        (_LONG, _LONG.replace("pflegt hat", "pflegt, hat")),
        ("Siehe [Plann](plan.pdf)", "Siehe [Plan](plan.pdf)"),
        ("Ein Wort", "Ein Wort"),
    ],
    ids=["letters", "two words", "a comma", "the words of a link", "nothing"],
)
def test_a_typing_error_is_a_slight_difference(before: str, after: str) -> None:
    assert differ_slightly(_paragraphs("Davor.", before), _paragraphs("Davor.", after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Wir öffnen um 9 Uhr", "Wir öffnen um 8 Uhr"),
        ("Wir öffnen am Montag", "Wir schließen am Dienstag schon früher"),
        ("Siehe [Plan](plan.pdf)", "Siehe [Plan](anfahrt.pdf)"),
        ("Siehe <https://example.org/>", "Siehe <https://example.net/>"),
        ("Ein Absatz.", "Ein Absatz.\n\nNoch einer."),
    ],
    ids=["a number", "three words of four", "where a link leads", "an address", "another paragraph"],
)
def test_what_readers_must_know_is_no_slight_difference(before: str, after: str) -> None:
    one, other = _paragraphs("Davor.", before), _paragraphs("Davor.", after)

    assert not differ_slightly(one, other)
    assert first_rewritten(one, other) in {after, "Noch einer."}


def test_a_tenth_of_a_long_paragraph_may_differ_and_no_more() -> None:
    words = [f"wort{letter}{other}" for letter in "abcdef" for other in "abcde"]

    def changed(count: int) -> Wording:
        return _paragraphs(" ".join(["anders"] * count + words[count:]))

    assert differ_slightly(_paragraphs(" ".join(words)), changed(3))
    assert not differ_slightly(_paragraphs(" ".join(words)), changed(4))


def test_many_slight_differences_in_different_paragraphs_are_slight() -> None:
    before = _paragraphs(*(f"Hier ist ein Feler {letter}" for letter in "abcdef"))
    after = _paragraphs(*(f"Hier ist ein Fehler {letter}" for letter in "abcdef"))

    assert differ_slightly(before, after)
