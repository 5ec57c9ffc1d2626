"""Words of a text and words that are typed come out alike: folding and stems."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.compounds import parts_of
from plugins.search.words import folded, stem, steps_of, words_in

_LANGUAGES = ("de", "cs", "pl", "en", "de-simple", "ar")
_WORDS = st.text(alphabet=st.characters(categories=("Ll", "Lu", "Lo", "Nd")), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("written", "typed"), [("Güstrow", "gustrow"), ("Słupsk", "SLUPSK"), ("Pelhřimov", "pelhrimov"), ("Heß", "hess")]
)
def test_accents_and_capitals_do_not_matter(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("de", "Güstrow guestrow"),
        ("de", "Krise Krisen"),
        ("de", "Beratung Beratungen"),
        ("de-simple", "Gruppe Gruppen"),
        ("cs", "kraj kraje krajů krajům krajích kraji"),
        ("cs", "novinář novináři novinářů novinářům novináře"),
        ("cs", "stůl stolu stolem stolů"),
        ("cs", "krize krizí krizi"),
        ("cs", "krizová krizové krizovou krizových"),
        ("cs", "Praha Praze Prahu Prahou"),
        ("pl", "interwencja interwencji interwencję interwencją interwencje"),
        ("pl", "opieka opieki opiece opiekę opieką"),
        ("pl", "przemoc przemocy przemocą"),
        ("pl", "Słupsk Słupska Słupsku Słupskiem"),
        ("en", "family families"),
        ("en", "plan plans planned planning"),
        ("en", "disabled disability disabilities"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(tag: str, forms: str) -> None:
    assert len({stem(word, steps_of(tag)) for word in words_in(forms)}) == 1


@pytest.mark.parametrize(
    ("tag", "one", "other"), [("cs", "kraj", "krok"), ("pl", "opieka", "opinia"), ("de", "Pflege", "Pflicht")]
)
def test_different_words_stay_apart(tag: str, one: str, other: str) -> None:
    steps = steps_of(tag)

    assert stem(folded(one), steps) != stem(folded(other), steps)


@settings(deadline=None)
@given(_WORDS, st.sampled_from(_LANGUAGES))
def test_no_word_of_three_letters_or_more_loses_all_of_them(word: str, tag: str) -> None:
    for each in words_in(word):
        if len(each) > 2:
            assert len(stem(each, steps_of(tag))) > 1


@settings(deadline=None)
@given(_WORDS)
def test_folding_twice_is_folding_once(word: str) -> None:
    assert folded(folded(word)) == folded(word)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_words_are_found_in_any_text(text: str) -> None:
    """Each is folded, and a word of its own."""
    for word in words_in(text):
        assert list(words_in(word)) == [word]


def test_a_compound_is_found_by_its_second_part() -> None:
    known = {"pflegestammtisch", "stammtisch", "krise", "krisenintervention"}

    assert list(parts_of("pflegestammtisch", known)) == ["stammtisch"]
    assert list(parts_of("krisenintervention", known)) == ["nintervention", "intervention"]
    assert list(parts_of("verwaltung", known)) == []
