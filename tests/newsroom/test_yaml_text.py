"""YAML is read as text: nothing is turned into a number, a truth value or a date, and everything knows its place."""

import pytest

from plugins.newsroom.problems import Position, problem
from plugins.newsroom.yaml_text import read_yaml


@pytest.mark.parametrize(
    "scalar", ["01067", "NO", "no", "off", "16:30", "1e3", "0x1F", "1_000", "+49 381 123", "2023-10-05"]
)
def test_a_scalar_stays_the_characters_that_were_written(scalar: str) -> None:
    document, problems = read_yaml(f"value: {scalar}\n", "content/site.yml")
    assert (document.content, problems) == ({"value": scalar}, [])


def test_a_quoted_scalar_loses_only_its_quotation_marks() -> None:
    document, _ = read_yaml("""a: "01067"\nb: '~'\nc: ""\n""", "content/site.yml")
    assert document.content == {"a": "01067", "b": "~", "c": ""}


@pytest.mark.parametrize("nothing", ["", "~", "null", "# a comment"])
def test_an_empty_value_counts_as_not_written(nothing: str) -> None:
    document, problems = read_yaml(f"slug: {nothing}\ntitle: Fachtag\n", "content/site.yml")
    assert (document.content, problems) == ({"title": "Fachtag"}, [])


def test_every_value_knows_its_line_and_column() -> None:
    document, _ = read_yaml("event:\n  start: x\ntopics: [a, b]\n", "release.de.md", first_line=2)
    assert document.position("event", "start") == Position("release.de.md", 3, 3)
    assert document.position("topics", 1) == Position("release.de.md", 4, 13)


def test_what_was_not_written_has_the_place_of_what_is_around_it() -> None:
    document, _ = read_yaml("title: x\nevent:\n  start: x\n", "release.de.md")
    assert document.position("event", "venue", "city") == Position("release.de.md", 2, 1)


def test_an_item_after_an_empty_item_keeps_its_own_place() -> None:
    document, _ = read_yaml("related:\n  -\n  - nirgends\n", "release.de.md")
    assert document.content == {"related": ["nirgends"]}
    assert document.position("related", 0) == Position("release.de.md", 3, 5)


def test_a_duplicate_key_is_reported_where_it_stands_a_second_time() -> None:
    _, problems = read_yaml("title: a\ndate: b\ntitle: c\n", "content/site.yml")
    assert problems == [problem(Position("content/site.yml", 3, 1), "duplicate-key", key="title", first=1)]


def test_a_duplicate_key_in_a_nested_mapping_is_reported_too() -> None:
    _, problems = read_yaml("name:\n  de: a\n  de: b\n", "content/site.yml")
    assert problems == [problem(Position("content/site.yml", 3, 3), "duplicate-key", key="de", first=2)]


def test_a_key_that_stands_empty_first_is_a_duplicate_all_the_same() -> None:
    _, problems = read_yaml("title:\ntitle: a\n", "content/site.yml")
    assert problems == [problem(Position("content/site.yml", 2, 1), "duplicate-key", key="title", first=1)]


def test_an_alias_is_reported_where_it_stands() -> None:
    _, problems = read_yaml("byline: &name Maxi\nnumber: *name\n", "content/site.yml")
    assert problems == [problem(Position("content/site.yml", 2, 1), "yaml-alias")]


def test_an_alias_that_contains_itself_ends() -> None:
    _, problems = read_yaml("a: &x\n  b: *x\n", "content/site.yml")
    assert [each.code for each in problems] == ["yaml-alias"]


def test_a_merge_key_is_an_alias() -> None:
    _, problems = read_yaml("a: &x {b: c}\nd: {<<: *x}\n", "content/site.yml")
    assert [each.code for each in problems] == ["yaml-alias"]


def test_a_key_that_is_a_list_is_no_key() -> None:
    _, problems = read_yaml("title: a\n? [x]\n: y\n", "content/site.yml")
    assert problems == [problem(Position("content/site.yml", 2, 3), "yaml-key")]


@pytest.mark.parametrize(("text", "shape"), [("- a\n- b\n", "a list"), ("only words\n", "a text")])
def test_a_document_that_is_no_mapping_is_named_by_its_shape(text: str, shape: str) -> None:
    _, problems = read_yaml(text, "content/site.yml")
    assert problems == [problem(Position("content/site.yml", 1, 1), "not-a-mapping", shape=shape)]


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        ("title: Pflege: neu\n", 1, 14, "a second colon"),
        ("title: @pflege\n", 1, 8, "a tab, or a character that needs quotation marks"),
        ("event:\n\tstart: x\n", 2, 1, "a tab, or a character that needs quotation marks"),
        ("topics: [a, b}\n", 1, 14, "a bracket that is not closed, or a missing comma"),
        ("topics: [a, b\n", 2, 1, "a bracket that is not closed, or a missing comma"),
        ('title: "Pflege\n', 1, 8, "a quotation mark that is not closed"),
        ("title: a\nnumber\nbyline: x\n", 3, 1, "a missing colon"),
        ("event:\n    start: x\n  end: x\n", 3, 3, "wrong indentation, or text behind a closing quotation mark"),
        ('title: "Guten" Tag\n', 1, 16, "wrong indentation, or text behind a closing quotation mark"),
        ("title: a\n---\ntitle: b\n", 2, 1, "broken YAML"),
    ],
)
def test_broken_yaml_is_reported_with_its_place_and_probable_reason(
    text: str, line: int, column: int, reason: str
) -> None:
    _, problems = read_yaml(text, "content/site.yml")
    assert problems == [problem(Position("content/site.yml", line, column), "yaml-syntax", reason=reason)]


def test_a_control_character_is_broken_yaml() -> None:
    _, problems = read_yaml("title: a\x07b\n", "content/site.yml")
    assert [each.code for each in problems] == ["yaml-syntax"]


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 900 + "]" * 900, "a:\n  " + "- " * 3000 + "b", "a: " + "{b: " * 900 + "}" * 900]
)
def test_nesting_without_end_is_a_problem_and_no_crash(text: str) -> None:
    _, problems = read_yaml(text, "content/site.yml")
    assert [each.code for each in problems] == ["yaml-syntax"]


def test_a_comma_between_curly_brackets_is_noticed_where_it_cuts_a_text_off() -> None:
    _, problems = read_yaml("audience: {de: Menschen, die pflegen, en: Carers}\n", "content/site.yml")
    assert problems == [problem(Position("content/site.yml", 1, 26), "entry-without-value", key="die pflegen")]


def test_an_empty_value_on_a_line_of_its_own_counts_as_not_written() -> None:
    assert read_yaml("summary:\n", "content/site.yml")[1] == []
