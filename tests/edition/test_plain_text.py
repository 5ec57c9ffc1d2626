"""A text in Markdown as plain text: what readers of a page read, in its order, without a sign of markup."""

import pytest

from plugins.edition.body import convert


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("", ""),
        ("Ein *Wort* und **noch** `eins`.", "Ein Wort und noch eins."),
        ("Eine Zeile\nund ihre zweite.\n\nEin Absatz.", "Eine Zeile und ihre zweite.\n\nEin Absatz."),
        ("Straße 1  \nStadt", "Straße 1\nStadt"),
        ("# Kopf\n\nText", "Kopf\n\nText"),
        ("- eins\n- zwei", "- eins\n- zwei"),
        ("3. drei\n4. vier", "3. drei\n4. vier"),
        ("- eins\n\n- zwei", "- eins\n\n- zwei"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A B\n1 2"),
        ("Wort\n: Erklärung", "Wort\nErklärung"),
        ("> Gesagt", "Gesagt"),
        ("[hier](seite.html) und <https://example.org/>", "hier und https://example.org/"),
        ("<presse@example.org>", "presse@example.org"),
        ("![Ein Bild](bild.png)", "Ein Bild"),
        ("Satz[^1].\n\n[^1]: Fußnote.", "Satz1.\n\n1. Fußnote."),
        ("A &amp; B &lt; C & D", "A & B < C & D"),
        ("`<b>` und\n\n    <code>", "<b> und\n\n<code>"),
        ("5 \\* 3", "5 * 3"),
    ],
)
def test_markup_is_gone_and_words_are_there(written: str, plain: str) -> None:
    assert convert(written).plain == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Ein <b>Wort</b>.", "Ein Wort."),
        ("<div><p>Roh</p></div>", "Roh"),
        ("Vorher\n\n<script>alert(1)</script>\n\nNachher", "Vorher\n\nNachher"),
        ("Vorher <!-- geheim --> nachher", "Vorher nachher"),
        ("<div>A &amp; B &lt;c&gt;</div>", "A & B <c>"),
    ],
)
def test_raw_html_leaves_its_words_and_no_script(written: str, plain: str) -> None:
    assert convert(written).plain == plain


def test_one_text_leaves_nothing_in_the_next() -> None:
    convert("Satz[^1].\n\n[^1]: Fußnote.")

    assert convert("Satz <b>zwei</b>[^1].").plain == "Satz zwei[^1]."
