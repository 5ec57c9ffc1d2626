"""A text is converted with the rules that can act on it, one text after the other; the HTML is that of all rules, used once."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.edition.body import Converter, converter_for, html_from
from tests.building import ROOT

_WRITTEN = [*Path(ROOT / "content").rglob("*.md"), *Path(ROOT / "tests" / "sites").rglob("*.md")]

# What Markdown is made of, whole and in halves, so that halves meet where nobody would write them.
_WRITTEN_OUT = (
    "Wort•a•1• •  •    •\n•\n\n•  \n•\t•\t\n•\r\n•\x02•\x03•\xa0•\u2028•"
    "# •## •#•- •* •1. •2. •> •>•---•===•- - -•***•___•\n---\n•\n===\n•"
    "*•**•_•__•`•``•```\n•~~~•\\•\\\\•\\`•\\[•\\|•!•[•]•(•)•:•^•"
    "[a]•[a](b)•](b)•[a](b 'c')•[a][b]•[a][]•[a]: b•[a]:\n b•![a](b)•![a][b]•![a]•![•"
    "[^1]•[^1]: •[^•\n[^1]: •*[HTML]: •\n*[a]: b\n•HTML•*[•\n: •: •\n:   •Wort\n: b•"
    "|•a | b•\n--|--\n•| a | b |\n|---|:-:|\n| 1 | 2 |•a | b\n--|--:\n1 | 2•-|-•"
    "{•}•{: #b }•{: .b lang=de }•{: style }•{.footnote}•///Footnotes Go Here///•"
    "<•<b>•</b>•<div>•</div>•<div markdown='1'>•<p markdown='span'>•<!-- •-->•<hr>•"
    "<https://example.org>•<a@example.org>•<pre>•</pre>•<?•?>•<![CDATA[•]]>•</>•"
    "&•&amp;•&#91;•&#x5b;•&lt;•&lt•;•&copy"
)
_TEXTS = st.lists(st.sampled_from(_WRITTEN_OUT.split("•")), max_size=14).map("".join)


@settings(max_examples=500, deadline=None)
@given(_TEXTS)
@example("]\x02: b\n\n[a]")
@example("- a\n\n    : b")
@example("> a\n> : b")
@example("1. [^1]\n\n[^1]: : b")
@example("3. c\n4. d\n\nWort\n\n- 1. a")
def test_any_text_becomes_the_same_html_as_with_all_rules(text: str) -> None:
    assert converter_for(text).convert(text) == Converter().convert(text)


@pytest.mark.parametrize("text", [pytest.param(path.read_text(encoding="utf-8"), id=path.stem) for path in _WRITTEN])
def test_every_text_of_our_sites_becomes_the_same_html_as_with_all_rules(text: str) -> None:
    assert converter_for(text).convert(text) == Converter().convert(text)


def test_a_text_leaves_nothing_behind_for_the_next_one() -> None:
    texts = ["Eins[^1].\n\n[^1]: Beleg", "*[EU]: Union\n\nEU", "[a][b]\n\n[b]: /c", "[^1] EU [a][b]", "5. fünf"]

    alone = [Converter().convert(text) for text in texts]

    for order in (texts, texts[::-1], texts[2:] + texts[:2]):
        assert {text: converter_for(text).convert(text) for text in order} == dict(zip(texts, alone, strict=True))


def test_an_attribute_without_a_value_is_no_alignment() -> None:
    assert html_from("# Titel {: style }") == "<h2>Titel</h2>"
