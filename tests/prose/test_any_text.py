"""Whatever is written, reading it gives mentions inside it and never an exception."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.prose.drift import contradictions
from plugins.prose.excuses import excuses_in_front_matter, excuses_in_markdown
from plugins.prose.plain_text import without_code, words_of
from tests.prose.reading import LOCALES, article, mentions
from tests.steady import steady

_LANGUAGES = st.sampled_from(["de", "cs", "pl", "en", "en_US", "fr", "uk", "ar", "ja", "fa", "th", "hu"])
_ANY = st.text(max_size=80)
_LIKE_PROSE = st.text(alphabet="0123456789 .:-–/,+()@[]\n\u00a0€Uhrokt5. Mainahodzłm*_`<>&;", max_size=80)
_WORDS = st.lists(
    st.sampled_from(
        ["5.", "5", "31.", "12.", "10.2023", "2023", "Oktober", "října", "października", "October", "bis", "do", "to", "–", "-", "und", "17", "17:30", "9.15", "Uhr", "hodin", "godz.", "pm", "v", "o", "od", "at", "20", "1.200", "Euro", "Kč", "zł", "€", "Mio.", "Raum", "místnost", "č.", "pokój", "+49", "30", "23125", "014", "x@example.org", "https://example.org/", "Montag", "`", "<!--", "-->", "\n"]
    ),
    max_size=14,
).map(" ".join)  # fmt: skip


@settings(steady, max_examples=400)
@given(_LANGUAGES, _ANY | _LIKE_PROSE | _WORDS)
def test_any_text_is_read(language: str, text: str) -> None:
    found = mentions(language, text)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    lines = text.split("\n")
    assert all(each.position.column <= len(lines[each.position.line - 1]) + 1 for each in found)


@settings(steady, max_examples=200)
@given(_WORDS, _WORDS, _WORDS)
def test_any_versions_are_compared(german: str, czech: str, polish: str) -> None:
    translations = [article("cs", czech), article("pl", polish)]
    for each in contradictions(article("de", german), translations):
        assert each.mention.value != each.instead_of.value


@settings(steady, max_examples=200)
@given(_LANGUAGES.filter(LOCALES.__contains__), _WORDS | _LIKE_PROSE)
def test_no_text_contradicts_itself(language: str, text: str) -> None:
    assert list(contradictions(article(language, text), [article(language, text)] * 2)) == []


@settings(steady, max_examples=200)
@given(_ANY | _LIKE_PROSE | _WORDS)
def test_making_a_text_plain_moves_no_character(text: str) -> None:
    assert len(without_code(text)) == len(text)
    assert len(words_of(text)) == len(text)


@settings(steady, max_examples=200)
@given(
    _ANY | st.lists(st.sampled_from(["<!--", "check:", "ok", ",", "-->", "#", "\n", "x"]), max_size=12).map(" ".join)
)
def test_any_comment_is_read(text: str) -> None:
    for each in (*excuses_in_markdown(text), *excuses_in_front_matter(text)):
        assert 1 <= each.line <= each.excuses


@pytest.mark.parametrize(
    "piece", ["1 ", "1.", "12:", "a", "`", "<!--", "a@", "www.", "123 ", "5. bis ", "+49 ", "(", "[x](", "5. "]
)
def test_a_long_text_of_one_sign_is_read_in_time(piece: str) -> None:
    started = time.process_time()
    mentions("de", piece * (20_000 // len(piece)))
    assert time.process_time() - started < 5
