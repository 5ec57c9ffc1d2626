"""The linter over a content folder: which texts it reads, where it says something stands, and how a person excuses a line."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from plugins.easy_language.check import easy_problems
from plugins.easy_language.german import GERMAN
from plugins.easy_language.lint import findings_in
from plugins.newsroom.catalogue import check_content
from plugins.newsroom.messages import MESSAGE_LANGUAGES, line_of, message_of
from plugins.newsroom.problems import in_report_order
from plugins.newsroom.reading import read_content
from tests.content import EASY, Changes, content, release, segments_of
from tests.content import GERMAN as GERMAN_FILE

SAMPLE = Path(__file__).parents[2] / "content"
CATALOGUE = SAMPLE.parent / "theme" / "translations" / "de-simple" / "LC_MESSAGES" / "depesche.po"


def easy(body: str, title: str = "Ein Fest", summary: str = "Wir feiern.") -> str:
    return f"---\ntitle: {title}\nsummary: {summary}\n---\n{body}\n"


def said(folder: Path, changes: Changes) -> list[str]:
    """Place and code of each warning, in the order of the report."""
    root = content(folder, changes)
    read, problems = check_content(root, segments_of)
    assert problems == (), "the content itself is without problems"
    found = in_report_order(easy_problems(read))
    return [line_of(each, "en").partition("]")[0].removeprefix("content/") + "]" for each in found]


def test_a_warning_names_the_line_and_column_of_the_file(tmp_path: Path) -> None:
    body = "\nDas ist gut.\n\n- Kommen Sie z. B. am Montag.\n- Das ist nicht teuer."
    assert said(tmp_path, {EASY: easy(body)}) == [f"{EASY}:8:14: [easy-abbreviation]", f"{EASY}:9:11: [easy-negation]"]


def test_titles_and_summaries_are_read_and_may_have_two_sentences(tmp_path: Path) -> None:
    text = easy("Alles gut.", title="Das Fest des Amtes", summary="Wir feiern. Das wird gefeiert.")
    assert said(tmp_path, {EASY: text}) == [f"{EASY}:2:1: [easy-genitive]", f"{EASY}:3:1: [easy-passive]"]


def test_texts_among_facts_and_in_registers_are_read(tmp_path: Path) -> None:
    changes = {
        GERMAN_FILE: release('byline: {de: Amt, de-simple: "Amt (neu)"}'),
        EASY: easy("Alles gut."),
        "topics.yml": "care:\n  de: Pflege\n  de-simple: Krankenhaus\n",
    }
    found = said(tmp_path, changes)
    assert [each.partition(":")[0] for each in found] == [GERMAN_FILE, GERMAN_FILE, "topics.yml"]
    assert found[2] == "topics.yml:3:3: [easy-long-word]"


def test_other_languages_are_not_read(tmp_path: Path) -> None:
    assert said(tmp_path, {GERMAN_FILE: release(body="Das wurde nicht gemacht, z. B. wegen des Amtes (neu).")}) == []


@pytest.mark.parametrize(
    "text",
    [
        easy("<!-- check: ok, so heißt das Haus -->\nDas Krankenhaus hilft."),
        easy("Das Krankenhaus hilft. <!-- check: ok, so heißt das Haus -->"),
        easy("Alles gut.")
        .replace("title:", "# check: ok, so heißt das Haus\ntitle:")
        .replace("Ein Fest", "Krankenhaus"),
    ],
)
def test_a_comment_with_a_reason_excuses_a_line(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, {EASY: text}) == []


def test_the_sample_content_has_no_warning() -> None:
    assert list(easy_problems(read_content(SAMPLE))) == []


def test_the_words_of_the_interface_have_no_passive_genitive_or_subjunctive() -> None:
    with CATALOGUE.open("rb") as file:
        texts = [
            text
            for each in read_po(file)
            if each.id
            for text in (each.string if isinstance(each.string, tuple) else (each.string,))
        ]
    found = [each for text in texts for each in findings_in(str(text), GERMAN, is_markdown=False)]
    assert [each for each in found if each.code.endswith(("passive", "genitive", "subjunctive", "long-word"))] == []


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_a_warning_says_what_was_found_and_how_long_a_sentence_may_be(tmp_path: Path, language: str) -> None:
    body = "Am Montag kommen alle Menschen aus dem Ort und feiern mit uns ein Fest."
    root = content(tmp_path, {EASY: easy(body)})
    (found,) = easy_problems(read_content(root))
    assert "14" in message_of(found, language)
    assert "12" in message_of(found, language)


@pytest.mark.parametrize(("document", "language"), [("", "de"), (".de", "de"), (".cs", "cs"), (".pl", "pl")])
def test_the_warning_shown_to_press_officers_is_the_one_they_get(tmp_path: Path, document: str, language: str) -> None:
    written = (SAMPLE.parent / f"docs/press-officers{document}.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^content/releases/.*easy-passive.*$", written, re.MULTILINE)
    read, _ = check_content(content(tmp_path, {EASY: easy("\n\nDas wird gefeiert.")}), segments_of)
    (found,) = easy_problems(read)

    assert line_of(found, language).partition(".md")[2] == shown.partition(".md")[2]
