"""A text in Markdown becomes HTML that is rich enough for a press office and harmless for its readers."""

import re

import pytest
from bs4 import BeautifulSoup

from plugins.edition.body import convert, html_from


def _parsed(markdown: str, links: tuple[tuple[str, str], ...] = ()) -> BeautifulSoup:
    return BeautifulSoup(html_from(markdown, links), "html5lib")


def _inside(markdown: str) -> str:
    """The HTML of a text, in one line."""
    return re.sub(r"\s+", " ", html_from(markdown)).strip()


def test_headings_that_begin_at_the_first_level_move_down_for_the_page_has_its_title() -> None:
    assert _inside("# Anreise\n\n## Mit der Bahn\n\n### Ab Gera") == (
        "<h2>Anreise</h2> <h3>Mit der Bahn</h3> <h4>Ab Gera</h4>"
    )


@pytest.mark.parametrize("written", ["vor&#1;nach", "vor&#x1F;nach", "vor&#xFFFE;nach"])
def test_characters_that_no_document_can_hold_do_not_come_in_by_their_numbers(written: str) -> None:
    assert _inside(written) == "<p>vornach</p>"


def test_headings_that_begin_at_the_second_level_stay() -> None:
    assert _inside("## Mit der Bahn\n\n### Ab Gera") == "<h2>Mit der Bahn</h2> <h3>Ab Gera</h3>"


def test_a_first_heading_in_raw_html_does_not_become_a_second_title() -> None:
    assert _parsed("<h1>Noch ein Titel</h1>").find("h1") is None


def test_paragraphs_lists_and_quotations_keep_their_meaning() -> None:
    assert _inside("Eins *zwei* **drei**\n\n- vier\n- fünf\n\n> sechs") == (
        "<p>Eins <em>zwei</em> <strong>drei</strong></p> <ul> <li>vier</li> <li>fünf</li> </ul>"
        " <blockquote> <p>sechs</p> </blockquote>"
    )


def test_a_tables_cells_are_aligned_by_class_and_its_heads_say_what_they_head() -> None:
    table = _parsed("| Jahr | Zahl | Wort |\n|:--|--:|:-:|\n| 2025 | 12 | ja |")

    assert [(cell["class"], cell["scope"]) for cell in table.find_all("th")] == [
        (["d-left"], "col"),
        (["d-right"], "col"),
        (["d-center"], "col"),
    ]
    assert [cell["class"] for cell in table.find_all("td")] == [["d-left"], ["d-right"], ["d-center"]]
    assert table.find_all(style=True) == []


def test_a_footnote_and_its_place_lead_to_each_other() -> None:
    text = _parsed("Eine Aussage[^1].\n\n[^1]: Der Beleg.")

    reference, back = text.select_one("a.footnote-ref"), text.select_one("a.footnote-backref")
    assert reference is not None
    assert back is not None
    assert text.find(id=str(reference["href"]).removeprefix("#")) is not None
    assert text.find(id=str(back["href"]).removeprefix("#")) is not None


def test_a_definition_list_stays_one() -> None:
    assert _inside("Begriff\n:   Erklärung") == "<dl> <dt>Begriff</dt> <dd>Erklärung</dd> </dl>"


ARABIC = "هاتف"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (f"{ARABIC}: +420 221 921 222.", f'<p>{ARABIC}: <span dir="ltr">+420 221 921 222</span>.</p>'),
        (
            f"{ARABIC} **+49 (0)30 23125-100** / +49 30 23125 200, +49 30 23125 300 {ARABIC}",
            (
                f'<p>{ARABIC} <strong><span dir="ltr">+49 (0)30 23125-100</span></strong> / <span dir="ltr">+49 30 23125 200</span>,'
                f' <span dir="ltr">+49 30 23125 300</span> {ARABIC}</p>'
            ),
        ),
        (
            f"[+420 221](tel:+420221) {ARABIC} [+420 221 921](tel:+420221921)",
            (
                f'<p><a href="tel:+420221"><span dir="ltr">+420 221</span></a> {ARABIC}'
                ' <a href="tel:+420221921"><span dir="ltr">+420 221 921</span></a></p>'
            ),
        ),
        (
            f"{ARABIC} <https://example.org/2026/>",
            f'<p>{ARABIC} <a dir="ltr" href="https://example.org/2026/">https://example.org/2026/</a></p>',
        ),
        (f"{ARABIC} `+420 221 921 222`", f"<p>{ARABIC} <code>+420 221 921 222</code></p>"),
        (f"{ARABIC} 09 - 12, 2026-05-20", f"<p>{ARABIC} 09 - 12, 2026-05-20</p>"),
        ("Telefon +420 221 921 222 <https://example.org/>", 'Telefon +420 221 921 222 <a href="https://example.org/">'),
    ],
    ids=["number", "numbers", "links", "address", "code", "hours", "another direction"],
)
def test_numbers_and_addresses_keep_their_order_in_a_text_from_right_to_left(markdown: str, expected: str) -> None:
    assert expected in _inside(markdown)


def test_the_numbers_of_a_text_from_right_to_left_are_no_others_as_plain_text() -> None:
    assert convert(f"{ARABIC}: +420 221 921 222.").plain == f"{ARABIC}: +420 221 921 222."


def test_an_author_may_isolate_a_name() -> None:
    assert _inside(f"{ARABIC} <bdi>Eva Nováková (PhDr.)</bdi>") == f"<p>{ARABIC} <bdi>Eva Nováková (PhDr.)</bdi></p>"


def test_a_part_in_another_language_may_say_so() -> None:
    assert _inside("Das *fair use*{: lang=en } gilt.") == '<p>Das <em lang="en">fair use</em> gilt.</p>'


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "Text <script src='https://fremd.example.com/x.js'></script>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "<iframe src='https://fremd.example.com/'></iframe>",
        "<object data='x.swf'></object><embed src='x.swf'>",
        "<style>body { display: none }</style>",
        "<link rel=stylesheet href='https://fremd.example.com/x.css'>",
        "<meta http-equiv=refresh content='0; url=https://fremd.example.com/'>",
        "<base href='https://fremd.example.com/'>",
        "<form action='https://fremd.example.com/'><input name=a><button>b</button></form>",
        "<noscript><p title='</noscript><script>alert(1)</script>'>",
        "<template><script>alert(1)</script></template>",
    ],
)
def test_an_element_that_could_act_or_load_is_taken_out(hostile: str) -> None:
    forbidden = [
        "script",
        "iframe",
        "object",
        "embed",
        "style",
        "link",
        "meta",
        "base",
        "form",
        "input",
        "button",
        "svg",
        "math",
        "noscript",
        "template",
    ]

    assert [tag.name for tag in BeautifulSoup(html_from(hostile), "html.parser").find_all(forbidden)] == []


@pytest.mark.parametrize(
    "hostile",
    [
        '<b onclick="alert(1)">x</b>',
        "<img src=x onerror=alert(1)>",
        '<p style="position: fixed">x</p>',
        "*x*{: onclick=alert(1) }",
        '*x*{: style="position: fixed" }',
        '[x](y "z"){: onmouseover=alert(1) target=_blank }',
        '<a href="#" formaction="javascript:alert(1)" ping="https://fremd.example.com/">x</a>',
    ],
)
def test_an_attribute_that_could_act_is_taken_out(hostile: str) -> None:
    allowed = {"href", "src", "alt", "title"}

    found = {name for tag in _parsed(hostile).body.find_all(True) for name in tag.attrs}  # type: ignore[union-attr]

    assert found <= allowed


@pytest.mark.parametrize(
    "hostile",
    [
        "[x](javascript:alert%281%29)",
        "[x](JaVaScRiPt:alert(1))",
        '<a href="java\nscript:alert(1)">x</a>',
        '<a href="&#106;avascript:alert(1)">x</a>',
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
    ],
)
def test_a_link_that_could_run_a_program_leads_nowhere(hostile: str) -> None:
    assert [tag["href"] for tag in _parsed(hostile).find_all(href=True)] == []


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a?b=1&c=2#d",
        "http://example.org/",
        "mailto:eva@example.org",
        "tel:+420221921111",
        "/de/impressum/",
    ],
)
def test_an_ordinary_link_stays_as_it_is(target: str) -> None:
    assert [tag["href"] for tag in _parsed(f"[x]({target})").find_all("a")] == [target]


def test_a_link_to_a_place_in_the_text_follows_the_place_to_its_new_name() -> None:
    text = _parsed("[zur Stelle](#stelle)\n\nDie Stelle.\n{: #stelle }")

    assert [tag["href"] for tag in text.find_all("a")] == ["#text-stelle"]
    assert [tag["id"] for tag in text.find_all("p") if tag.has_attr("id")] == ["text-stelle"]


def test_links_to_files_of_the_release_lead_to_their_places() -> None:
    text = _parsed(
        "[Plan](plan.pdf#page=2) ![Saal](saal.png)", (("plan.pdf", "/m/plan.pdf"), ("saal.png", "/m/saal.png"))
    )

    assert [tag["href"] for tag in text.find_all("a")] == ["/m/plan.pdf#page=2"]
    assert [tag["src"] for tag in text.find_all("img")] == ["/m/saal.png"]


def test_a_link_to_a_file_in_raw_html_leads_to_its_place_too() -> None:
    text = _parsed(
        '<a href="plan.pdf">Plan</a> <img src="saal.png" alt="Saal">',
        (("plan.pdf", "/m/plan.pdf"), ("saal.png", "/m/saal.png")),
    )

    assert [tag["href"] for tag in text.find_all("a")] == ["/m/plan.pdf"]
    assert [tag["src"] for tag in text.find_all("img")] == ["/m/saal.png"]


@pytest.mark.parametrize(
    "markdown",
    [
        "![Zählpixel](https://fremd.example.com/pixel.png)",
        '<img src="https://fremd.example.com/pixel.png" alt="Zählpixel">',
        "![Zählpixel](//fremd.example.com/pixel.png)",
    ],
)
def test_a_picture_of_another_host_is_not_asked_for(markdown: str) -> None:
    """No page asks any other host for anything (SPEC section 6)."""
    assert [tag["src"] for tag in _parsed(markdown).find_all(src=True)] == []


def test_a_place_in_a_text_cannot_take_the_name_of_a_place_of_the_page() -> None:
    """Two elements with one id break the page's skip links and are invalid HTML."""
    assert _parsed("Ein Absatz.\n{: #content }").find(id="content") is None


def test_equal_texts_give_equal_html() -> None:
    markdown = "A[^1] b[^2].\n\n[^1]: Eins.\n[^2]: Zwei.\n\n*[HTML]: Hypertext\nHTML"

    assert html_from(markdown) == html_from(markdown)


def test_deep_nesting_does_not_break_the_build() -> None:
    assert "tief" in html_from("> " * 200 + "tief")
