"""What a value may look like: the field types, unknown keys and words, and where their problems point."""

from pathlib import Path

import pytest

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.problems import Problem
from plugins.newsroom.texts import Texts
from tests.content import GERMAN, catalogue_of, content, problems_in, release, segments_of, site


def _office(tmp_path: Path, lines: str) -> list[str]:
    found = problems_in(content(tmp_path, {"offices/neu.yml": f"name: Neu\n{lines}\n"}))
    return [each.removeprefix("content/offices/neu.yml:") for each in found]


def _only_problem(root: Path) -> Problem:
    (only,) = check_content(root, segments_of)[1]
    return only


def test_a_postal_code_keeps_its_leading_zero_and_norway_stays_norway(tmp_path: Path) -> None:
    office = "name: Neu\naddress: {postal_code: 01067, country: NO}\nphones: [+49 351 488 0, 0351/4880]\n"
    read = catalogue_of(tmp_path, {"offices/neu.yml": office}).offices["neu"]
    assert read.address is not None
    assert (read.address.postal_code, read.address.country) == ("01067", "NO")
    assert read.phones == ("+49 351 488 0", "0351/4880")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("email: info at example.org", "2:1 invalid-email"),
        ("email: mailto:info@example", "2:1 invalid-email"),
        ("web: www.example.org", "2:1 invalid-url"),
        ("web: javascript:alert(1)", "2:1 invalid-url"),
        ("fax: none", "2:1 invalid-phone"),
        ("accent: red", "2:1 invalid-colour"),
        ("accent: ffcc00", "2:1 accent-contrast"),
        ("phones: [+49 381 1, ext. 5]", "2:21 invalid-phone"),
        ("address: {country: Germany}", "2:11 invalid-country"),
        ("address: {country: de}", "2:11 invalid-country"),
        ('ico: "19"', "2:1 invalid-ico"),
        ('ico: "00000018"', "2:1 invalid-ico"),
        ("ico: 0000001x", "2:1 invalid-ico"),
        ("timezone: Europe/Rostock", "2:1 invalid-timezone"),
        ("timezone: ../../etc/passwd", "2:1 invalid-timezone"),
        ("logo: ../logo.png", "2:1 invalid-file-name"),
        ("phones: +49 381 1234", "2:1 wrong-shape"),
        ("address: Am Wall 3", "2:1 wrong-shape"),
        ("web: [https://example.org/]", "2:1 wrong-shape"),
        ("id: neu", "2:1 unknown-key"),
    ],
)
def test_a_value_of_the_wrong_form_is_a_problem_at_its_key(tmp_path: Path, line: str, found: str) -> None:
    assert _office(tmp_path, line) == [found]


def test_a_language_map_with_a_wrong_tag_is_reported_at_the_tag(tmp_path: Path) -> None:
    root = content(tmp_path, {"offices/neu.yml": "name:\n  de: Neu\n  czech: Nový\n"})
    assert problems_in(root) == ["content/offices/neu.yml:3:3 invalid-language"]


def test_a_language_map_with_a_wrong_text_is_reported_at_the_text(tmp_path: Path) -> None:
    root = content(tmp_path, {"offices/neu.yml": "name:\n  de: Neu\n  cs: [Nový]\n"})
    assert problems_in(root) == ["content/offices/neu.yml:3:3 wrong-shape"]


def test_a_plain_string_is_the_same_text_in_every_language(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, {"offices/neu.yml": "name: MOPR Słupsk\n"})
    assert catalogue.offices["neu"].name == Texts.same_in_all("MOPR Słupsk")


def test_a_title_of_several_lines_is_one_line(tmp_path: Path) -> None:
    written = release("summary: |\n  Eins\n  zwei\n", title=">-\n  Fachtag\n  im Kreishaus")
    version = catalogue_of(tmp_path, {GERMAN: written}).releases[0].original_version
    assert (version.title, version.summary) == ("Fachtag im Kreishaus", "Eins zwei")


def test_a_missing_required_key_is_reported_at_the_file(tmp_path: Path) -> None:
    root = content(tmp_path, {"contacts/neu.yml": "name: Neu\n"})
    only = _only_problem(root)
    assert (str(only.position), only.code, only.details) == (
        "content/contacts/neu.yml:1:1",
        "missing-key",
        (("key", "role"),),
    )


@pytest.mark.parametrize("key", ["kind", "date", "office"])
def test_a_missing_fact_is_reported_at_the_front_matter(tmp_path: Path, key: str) -> None:
    lines = [line for line in release().splitlines(keepends=True) if not line.startswith(key)]
    only = _only_problem(content(tmp_path, {GERMAN: "".join(lines)}))
    assert (str(only.position), only.code, only.details) == (f"content/{GERMAN}:2:1", "missing-key", (("key", key),))


def test_an_unknown_key_comes_with_the_key_that_was_probably_meant(tmp_path: Path) -> None:
    only = _only_problem(content(tmp_path, {GERMAN: release("sumary: x")}))
    assert (str(only.position), only.code) == (f"content/{GERMAN}:6:1", "unknown-key-similar")
    assert only.details == (("key", "sumary"), ("suggestion", "summary"))


def test_an_unknown_key_like_no_other_comes_with_the_keys_that_are_allowed(tmp_path: Path) -> None:
    only = _only_problem(content(tmp_path, {"groups/stammtisch.yml": "xyz: 1\nname: A\nmandate: B\noffice: rostock\n"}))
    allowed = "name, mandate, legal_basis, office, chair, members, from, until, status, joining, meetings, documents"
    assert (only.code, only.details) == ("unknown-key", (("allowed", allowed), ("key", "xyz")))


def test_an_unknown_key_in_the_depth_is_compared_with_the_keys_allowed_there(tmp_path: Path) -> None:
    written = release("event:\n  start: 2023-10-05\n  venue:\n    steet: Am Wall 3\n", kind="event")
    only = _only_problem(content(tmp_path, {GERMAN: written}))
    assert (str(only.position), only.code) == (f"content/{GERMAN}:9:5", "unknown-key-similar")
    assert only.details == (("key", "steet"), ("suggestion", "street"))


def test_an_unknown_word_comes_with_the_word_that_was_probably_meant(tmp_path: Path) -> None:
    only = _only_problem(content(tmp_path, {GERMAN: release(kind="evnt")}))
    assert only.code == "unknown-value-similar"
    assert dict(only.details) == {
        "key": "kind",
        "found": "evnt",
        "suggestion": "event",
        "allowed": "event, contact, working-group, news",
    }


def test_an_unknown_word_like_no_other_comes_with_the_words_that_are_allowed(tmp_path: Path) -> None:
    only = _only_problem(content(tmp_path, {GERMAN: release("status: fertig")}))
    assert (str(only.position), only.code) == (f"content/{GERMAN}:6:1", "unknown-value")
    assert only.details == (("allowed", "published, draft"), ("found", "fertig"), ("key", "status"))


def test_a_list_where_a_word_is_expected_is_named_as_such(tmp_path: Path) -> None:
    only = _only_problem(content(tmp_path, {GERMAN: release(kind="[news]")}))
    assert (only.code, dict(only.details)["shape"]) == ("wrong-shape", "a list")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("slug: Über uns", "6:1 invalid-slug"),
        ("id: Fach Tag", "6:1 invalid-id"),
        ("topics: {a: b}", "6:1 wrong-shape"),
        ("original: german", "6:1 invalid-language"),
        ("expires: soon", "6:1 invalid-date"),
        ("changes: [{date: 2023-10-06, type: typo}]", "6:30 unknown-value"),
        ("changes: [{type: update}]", "6:11 missing-key"),
    ],
)
def test_a_fact_of_the_wrong_form_is_a_problem_at_its_key(tmp_path: Path, line: str, found: str) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release(line)})) == [f"content/{GERMAN}:{found}"]


def test_one_word_alone_is_a_list_of_one(tmp_path: Path) -> None:
    assert catalogue_of(tmp_path, {GERMAN: release("topics: crisis-intervention")}).releases[0].topics == (
        "crisis-intervention",
    )


def test_a_namespace_that_is_no_uuid_is_a_problem(tmp_path: Path) -> None:
    written = site().replace("id_namespace: 2f1c7c1e-", "id_namespace: x-")
    assert problems_in(content(tmp_path, {"site.yml": written})) == ["content/site.yml:4:1 invalid-uuid"]


def test_a_misspelt_key_is_one_while_nothing_stands_behind_it_too(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release("topcs:")})) == [f"content/{GERMAN}:6:1 unknown-key-similar"]
