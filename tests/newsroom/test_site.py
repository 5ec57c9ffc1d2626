"""site.yml: the languages in the order of the switcher, the default language, what a missing translation does."""

from pathlib import Path

import pytest

from plugins.newsroom.kinds import Fallback, Kind
from plugins.newsroom.texts import Text, Texts
from tests.content import catalogue_of, content, problems_in, site


def _problems(tmp_path: Path, written: str) -> list[str]:
    found = problems_in(content(tmp_path, {"site.yml": written}))
    return [each.removeprefix("content/site.yml:") for each in found]


def _fallback(tmp_path: Path, line: str) -> dict[Kind, Fallback]:
    return dict(catalogue_of(tmp_path, {"site.yml": site(line)}).site.fallback)


def test_the_languages_stand_in_the_order_of_site_yml(tmp_path: Path) -> None:
    languages = catalogue_of(tmp_path).site.languages
    assert [(each.tag, each.name, each.easy_for) for each in languages] == [
        ("de", "Deutsch", None),
        ("cs", "Čeština", None),
        ("pl", "Polski", None),
        ("en", "English", None),
        ("de-simple", "Leichte Sprache", "de"),
    ]


def test_a_language_may_be_written_short_or_long(tmp_path: Path) -> None:
    languages = "[de, {tag: ar, name: عربي, direction: rtl}]"
    read = catalogue_of(tmp_path, {"site.yml": site(languages=languages)}).site.language("ar")
    assert (read.name, read.direction) == ("عربي", "rtl")


def test_a_language_right_to_left_needs_no_more_than_its_tag(tmp_path: Path) -> None:
    assert catalogue_of(tmp_path, {"site.yml": site(languages="[de, ar]")}).site.language("ar").direction == "rtl"


def test_a_language_the_site_does_not_have_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        catalogue_of(tmp_path).site.language("uk")


@pytest.mark.parametrize(
    ("languages", "found"),
    [
        ("[de, xx]", "5:17 invalid-language"),
        ("[de, German]", "5:17 invalid-language"),
        ("[de, cs, de]", "5:21 duplicate-key"),
        ("[de, {tag: pl-simple, easy_for: pl}]", "5:17 unknown-value"),
        ("[de, {tag: cs, direction: up}]", "5:27 unknown-value"),
        ("[de, {tag: cs, nmae: x}]", "5:27 unknown-key-similar"),
        ("[de, {name: Česky}]", "5:17 missing-key"),
        ("de", "5:1 wrong-shape"),
    ],
)
def test_a_language_that_makes_no_sense_is_a_problem_at_its_place(tmp_path: Path, languages: str, found: str) -> None:
    assert _problems(tmp_path, site(languages=languages)) == [found]


def test_the_default_language_is_one_of_the_languages(tmp_path: Path) -> None:
    assert _problems(tmp_path, site(default_language="uk")) == ["3:1 unknown-value"]


@pytest.mark.parametrize("key", ["name", "publisher", "default_language", "id_namespace", "languages"])
def test_site_yml_must_say_what_every_site_needs(tmp_path: Path, key: str) -> None:
    lines = [line for line in site().splitlines(keepends=True) if not line.startswith(key)]
    assert _problems(tmp_path, "".join(lines)) == ["1:1 missing-key"]


def test_each_kind_has_a_rule_where_site_yml_says_nothing(tmp_path: Path) -> None:
    assert _fallback(tmp_path, "") == {
        Kind.EVENT: Fallback.SHOW,
        Kind.CONTACT: Fallback.HIDE,
        Kind.WORKING_GROUP: Fallback.SHOW,
        Kind.NEWS: Fallback.HIDE,
    }


def test_site_yml_may_say_it_for_some_kinds(tmp_path: Path) -> None:
    fallback = _fallback(tmp_path, "fallback: {event: hide, news: show}")
    assert [fallback[kind] for kind in (Kind.EVENT, Kind.NEWS, Kind.CONTACT)] == ["hide", "show", "hide"]


@pytest.mark.parametrize("word", ["show", "hide"])
def test_site_yml_may_say_one_word_for_all_kinds(tmp_path: Path, word: str) -> None:
    assert set(_fallback(tmp_path, f"fallback: {word}").values()) == {Fallback(word)}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("fallback: shwo", "6:1 unknown-value"),
        ("fallback: {event: shwo}", "6:12 unknown-value"),
        ("fallback: {evnt: show}", "6:12 unknown-value"),
        ("fallback: [show]", "6:1 wrong-shape"),
    ],
)
def test_a_misspelt_fallback_is_one_problem(tmp_path: Path, line: str, found: str) -> None:
    assert [each.removesuffix("-similar") for each in _problems(tmp_path, site(line))] == [found]


def test_a_text_that_is_missing_is_taken_from_the_default_language(tmp_path: Path) -> None:
    read = catalogue_of(tmp_path, {"site.yml": site(default_language="pl")}).site
    texts = Texts((("de", "Amt"), ("pl", "Urząd")))
    assert read.text(texts, read.language("cs")) == Text("Urząd", "pl")


def test_the_releases_of_a_site_that_cannot_be_read_are_checked_all_the_same(tmp_path: Path) -> None:
    changes = {"site.yml": "nme: x\n", "releases/2023/neu/release.cs.md": "---\ntitle: a: b\n---\n"}
    found = problems_in(content(tmp_path, changes))
    assert "content/releases/2023/neu/release.cs.md:2:9 yaml-syntax" in found
    assert "content/site.yml:1:1 unknown-key-similar" in found
