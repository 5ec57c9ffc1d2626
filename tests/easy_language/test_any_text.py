"""Whatever is written, the linter reads it in time, and what it reports stands where it says."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.easy_language.german import GERMAN
from plugins.easy_language.lint import findings_in
from plugins.easy_language.sentences import plain_words, sentences_in
from tests.steady import steady

_ANY = st.text(max_size=120)
_WORDS = st.lists(
    st.sampled_from(
        ["Das", "Amt", "wird", "gemacht", "werden", "des", "Amtes", "nicht", "**nicht**", "z. B.", "GmbH", "Beratungsstelle", "(", ")", "/", "20 %", "5.", "Oktober", "5.10.2023", "dass", ",", "die", ".", ".\n", "!", "?", "\n", "\n\n", "- ", "## ", "| ", ": ", ":   ", "[", "](x)", "`", "<!--", "-->", "*", "  \n", "\\\n", "Bürger*innen", "würde", "İ", "ß", "\u202f", "\u00a0"]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@settings(steady, max_examples=400)
@given(_ANY | _WORDS, st.booleans())
def test_any_text_is_read_and_findings_stand_where_they_say(text: str, is_markdown: bool) -> None:
    found = findings_in(text, GERMAN, is_markdown=is_markdown)
    assert [each.start for each in found] == sorted(each.start for each in found)
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
        first = re.match(r"\w*|\S", each.found)
        assert first is not None
        assert text[each.start :].startswith(first[0])


@settings(steady, max_examples=300)
@given(_ANY | _WORDS)
def test_making_a_text_plain_moves_no_character_and_sentences_are_parts_of_it(text: str) -> None:
    words = plain_words(text)
    assert len(words) == len(text)
    for each in sentences_in(words, GERMAN.abbreviation):
        assert words[each.start :].startswith(each.words)


@pytest.mark.parametrize(
    "piece",
    ["wird ", "des ", "Haus ", "a", "A", "1 ", "1.", "geht ", "(", "**", "Ist ", ", die ", "werden ge", "Aa der ", "II ", "\n", "[", "|", ": ", "-", "_"],
)  # fmt: skip
def test_a_long_text_of_one_sign_is_read_in_time(piece: str) -> None:
    started = time.process_time()
    findings_in(piece * (20_000 // len(piece)), GERMAN, is_markdown=True)
    assert time.process_time() - started < 5
