"""Whatever is written, reading it gives problems and never an exception."""

import datetime as dt
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.front_matter import file_links, split_front_matter
from plugins.newsroom.moments import LocalMoment, MomentError, parse_moment
from plugins.newsroom.names import is_id, slug_from
from plugins.newsroom.problems import Problem
from plugins.newsroom.releases import ReleaseEntry
from plugins.newsroom.source_tree import SourceFile
from plugins.newsroom.yaml_text import read_yaml
from tests.content import GERMAN, content, messages_in, problems_in
from tests.steady import steady

often = settings(steady, max_examples=300)
few = settings(steady, max_examples=100)

_YAML_LIKE = st.text(alphabet="ab:-#&*!|>'\"%@`{}[],? \n\t~0é\u2028", max_size=60)

_KEYS = st.sampled_from([*(each.name for each in fields(ReleaseEntry)), "ofice"])
_VALUES = st.sampled_from(
    [
        "",
        "news",
        "event",
        "2023-10-05",
        "2024-03-31 02:30",
        "5.10.2023 25:00",
        "10/05/2023",
        "rostock",
        "[rostock, xyz]",
        "{de: x, cs: y}",
        "{}",
        "[]",
        "[[]]",
        "[{}]",
        "{start: 2023-10-05, end: 2023-10-04}",
        "{start: {}, venue: {geo: [a, b]}, programme: [{start: x}]}",
        "[{file: a.jpg, alt: x}]",
        "[{file: ../a.jpg}, {date: x, type: update}]",
        "[{date: 2024-03-31 02:30, type: update, note: {xx: y}}]",
        "de",
        "'",
        "*x",
        "null",
    ]
)


@often
@given(st.one_of(st.text(), _YAML_LIKE))
def test_any_text_can_be_read_as_yaml(text: str) -> None:
    document, problems = read_yaml(text, "content/site.yml")
    assert all(isinstance(each, Problem) for each in problems)
    assert all(document.position(key).line >= 1 for key in document.content)


@often
@given(st.one_of(st.text(), _YAML_LIKE.map(lambda text: f"---\n{text}\n---\n{text}")))
def test_any_text_can_be_split_into_front_matter_and_text(text: str) -> None:
    file, problems = split_front_matter(SourceFile("content/x.md", text, "/content/x.md"))
    assert file is not None or problems
    if file is not None:
        assert all(link.target for link in file_links(file))


@often
@given(st.text(alphabet="[]()!<>`~ #:ab.\n^", max_size=60))
def test_the_links_of_any_text_can_be_found_where_they_stand(body: str) -> None:
    file, _ = split_front_matter(SourceFile("content/x.md", f"---\ntitle: x\n---\n{body}", "/content/x.md"))
    assert file is not None
    lines = f"---\ntitle: x\n---\n{body}".split("\n")
    for link in file_links(file):
        assert lines[link.position.line - 1][link.position.column - 1 :].startswith(link.target)


_DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31))
_CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


@often
@given(_DAYS)
def test_every_day_reads_the_same_in_both_forms(day: dt.date) -> None:
    assert parse_moment(day.isoformat()) == parse_moment(f"{day.day}.{day.month}.{day.year}") == LocalMoment(day)


@often
@given(_DAYS, _CLOCKS)
def test_every_minute_reads_the_same_in_both_forms(day: dt.date, clock: dt.time) -> None:
    iso, day_first = f"{day} {clock:%H:%M}", f"{day.day:02}.{day.month:02}.{day.year} {clock.hour}:{clock:%M}"
    assert parse_moment(iso) == parse_moment(day_first) == LocalMoment(day, clock)
    assert str(parse_moment(iso)) == iso


@often
@given(st.one_of(st.text(), st.text(alphabet="0123456789.-/: TZ+", max_size=20)))
def test_any_text_is_a_date_or_has_one_of_four_problems(text: str) -> None:
    assert _code_of(text) in {None, "invalid-date", "ambiguous-date", "impossible-date", "date-with-zone"}


def _code_of(text: str) -> str | None:
    try:
        parse_moment(text)
    except MomentError as error:
        return error.code
    return None


@often
@given(st.text(), st.sampled_from(["de", "cs", "pl", "en", "de-simple", "ar", "uk"]))
def test_a_slug_of_any_title_is_an_id_or_empty(title: str, tag: str) -> None:
    slug = slug_from(title, tag)
    assert slug == "" or is_id(slug)
    assert len(slug) <= 80


@few
@given(st.binary(max_size=80))
def test_any_bytes_in_a_release_give_problems_and_no_exception(tmp_path: Path, written: bytes) -> None:
    assert problems_in(content(tmp_path, {GERMAN: written})) != []


@few
@given(st.lists(st.tuples(_KEYS, _VALUES), max_size=8), st.binary(max_size=10))
def test_any_facts_in_a_release_give_problems_whose_messages_can_be_said(
    tmp_path: Path, facts: list[tuple[str, str]], body: bytes
) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in facts)
    root = content(tmp_path, {GERMAN: f"---\n{lines}---\n".encode() + body})
    assert messages_in(root, "de") is not None


@pytest.mark.parametrize(
    "path", ["site.yml", "topics.yml", "offices/rostock.yml", "contacts/maxi-hess.yml", "groups/stammtisch.yml"]
)
@settings(steady, max_examples=25)
@given(written=st.one_of(st.binary(max_size=40), _YAML_LIKE.map(str.encode)))
def test_any_bytes_in_a_register_give_no_exception(tmp_path: Path, path: str, written: bytes) -> None:
    assert messages_in(content(tmp_path, {path: written}), "en") is not None
