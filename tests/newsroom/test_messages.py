"""Problems in words: four languages, one order, and a page that lists every code."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from plugins.newsroom import messages
from plugins.newsroom.messages import MESSAGE_LANGUAGES, line_of, message_language, message_of, report
from plugins.newsroom.problem_kinds import PHRASES, PROBLEM_KINDS, REPORT_LINES
from plugins.newsroom.problems import Position, Severity, errors_of, in_report_order, problem

DOMAIN = Path(messages.__file__).parent
PROSE = DOMAIN.parent / "prose"
EASY = DOMAIN.parent / "easy_language"
DOCUMENTED = Path(__file__).parents[2] / "docs" / "problems.md"

# Codes that others are made of: an unknown word with a near one becomes <code>-similar.
_MADE = re.compile(r"unknown-.*-similar")


def _catalogue(language: str) -> Catalog:
    with (DOMAIN / "translations" / f"problems.{language}.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", ["de", "cs", "pl"])
def test_every_message_phrase_and_line_of_a_report_is_translated(language: str) -> None:
    catalogue = _catalogue(language)
    ours = {*(kind.message for kind in PROBLEM_KINDS.values()), *PHRASES, *REPORT_LINES}
    translated = {str(each.id) for each in catalogue if each.id and each.string and not each.fuzzy}
    assert ours - translated == set()


@pytest.mark.parametrize("language", ["de", "cs", "pl"])
def test_no_translation_is_left_over(language: str) -> None:
    ours = {*(kind.message for kind in PROBLEM_KINDS.values()), *PHRASES, *REPORT_LINES}
    assert {str(each.id) for each in _catalogue(language) if each.id} - ours == set()


@pytest.mark.parametrize("language", ["de", "cs", "pl"])
def test_a_translation_names_the_same_details_as_the_message(language: str) -> None:
    different = [
        str(each.id)
        for each in _catalogue(language)
        if each.id and _placeholders(str(each.id)) != _placeholders(str(each.string))
    ]
    assert different == []


@pytest.mark.parametrize("language", ["de", "cs", "pl"])
def test_a_translated_message_is_no_english(language: str) -> None:
    same = {str(each.id) for each in _catalogue(language) if each.id and str(each.id) == str(each.string)}
    assert same & {kind.message for kind in PROBLEM_KINDS.values()} == set()


@pytest.mark.parametrize("code", sorted(PROBLEM_KINDS))
def test_a_message_says_what_is_wrong_and_what_to_do(code: str) -> None:
    assert len(PROBLEM_KINDS[code].message.split("; ")) >= 2


@pytest.mark.parametrize("code", sorted(code for code in PROBLEM_KINDS if not _MADE.fullmatch(code)))
def test_every_code_is_used_by_the_domain_or_a_check_of_texts(code: str) -> None:
    modules = (
        each
        for each in [*DOMAIN.glob("*.py"), *PROSE.glob("*.py"), *EASY.glob("*.py")]
        if each.name != "problem_kinds.py"
    )
    assert any(f'"{code}"' in each.read_text(encoding="utf-8") for each in modules)


def test_the_page_of_problems_lists_exactly_the_codes_there_are() -> None:
    listed = re.findall(
        r"^\| `([a-z0-9-]+)` \| (error|warning) \|", DOCUMENTED.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(listed) == sorted((code, kind.severity) for code, kind in PROBLEM_KINDS.items())


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        ("de", "de"),
        ("cs", "cs"),
        ("pl-PL", "pl"),
        ("DE", "de"),
        ("de-simple", "de"),
        ("de_AT.UTF-8", "de"),
        ("cs_CZ", "cs"),
        ("pl.UTF-8", "pl"),
        ("de_DE@euro", "de"),
        ("de@euro", "de"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("fr_FR.UTF-8", "en"),
        ("dez", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_language_of_messages_is_found_for_a_tag_or_the_name_of_a_locale(wanted: str | None, language: str) -> None:
    assert message_language(wanted) == language


HALL = Position("content/releases/2023/fachtag/release.de.md", 8, 1)


def test_a_line_names_place_code_and_message() -> None:
    found = problem(HALL, "unknown-office-similar", found="rostok", suggestion="rostock", allowed="rostock")
    line = line_of(found, "en")
    assert line.startswith(f"{HALL.path}:8:1: [unknown-office-similar] ")
    assert "“rostok”" in line
    assert "“rostock”" in line


def test_a_warning_says_that_it_is_one() -> None:
    found = problem(HALL, "not-translated")
    assert line_of(found, "en") == f"{HALL}: [not-translated] warning: {message_of(found, 'en')}"


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_a_phrase_in_a_message_is_translated_with_it(language: str) -> None:
    said = message_of(problem(HALL, "wrong-shape", key="phones", shape="a text", expected="a list"), language)
    assert ("a text" in said) == (language == "en")
    assert "“phones”" in said or "„phones“" in said or "„phones”" in said


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_braces_in_what_was_found_are_left_alone(language: str) -> None:
    assert "{x} {0} {" in message_of(problem(HALL, "invalid-email", found="{x} {0} {"), language)


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_a_word_of_the_content_that_is_also_a_phrase_is_left_alone(language: str) -> None:
    assert "a text" in message_of(problem(HALL, "invalid-date", found="a text"), language)


def test_problems_are_reported_by_path_line_column_and_code_each_once() -> None:
    first, second = Position("content/a.yml", 2, 1), Position("content/a.yml", 10, 1)
    problems = [
        problem(Position("content/b.yml", 1, 1), "empty-file"),
        problem(second, "invalid-date", found="x"),
        problem(Position("content/a.yml", 2, 9), "invalid-url", found="x"),
        problem(first, "missing-title"),
        problem(first, "missing-key", key="date"),
        problem(first, "missing-title"),
    ]
    assert [f"{each.position} {each.code}" for each in in_report_order(problems)] == [
        "content/a.yml:2:1 missing-key",
        "content/a.yml:2:1 missing-title",
        "content/a.yml:2:9 invalid-url",
        "content/a.yml:10:1 invalid-date",
        "content/b.yml:1:1 empty-file",
    ]


def test_a_report_has_one_line_for_each_problem() -> None:
    problems = [problem(HALL, "missing-title"), problem(HALL, "not-translated")]
    assert report(problems, "en").splitlines() == [line_of(each, "en") for each in problems]


def test_only_errors_stop_a_build() -> None:
    error, warning = problem(HALL, "missing-title"), problem(HALL, "not-translated")
    assert (error.severity, warning.severity) == (Severity.ERROR, Severity.WARNING)
    assert errors_of([warning, error]) == (error,)


def test_a_code_that_does_not_exist_is_a_defect_of_the_program() -> None:
    with pytest.raises(KeyError):
        problem(HALL, "no-such-code")
