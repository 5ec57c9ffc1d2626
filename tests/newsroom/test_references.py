"""Between files: ids that lead nowhere, ids and addresses used twice, chains without end, terms, unknown languages."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.problems import Position, problem
from tests.content import CZECH, ENGLISH, GERMAN, content, problems_in, release, segments_of, site, translation
from tests.newsroom.references import LOST


@pytest.mark.parametrize(("lines", "found"), LOST)
def test_an_id_in_a_release_that_leads_nowhere_is_a_problem(tmp_path: Path, lines: str, found: str) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release(lines)})) == [f"content/{GERMAN}:{found}"]


def test_an_unknown_id_comes_with_the_id_that_was_probably_meant(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: release(office="rostok")})
    details = {"found": "rostok", "allowed": "rostock", "suggestion": "rostock"}
    found = problem(Position(f"content/{GERMAN}", 5, 1), "unknown-office-similar", **details)
    assert check_content(root, segments_of)[1] == (found,)


def test_an_unknown_id_like_no_other_comes_with_the_ids_there_are(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: release(office="xyz"), "offices/prag.yml": "name: Praha\n"})
    found = problem(Position(f"content/{GERMAN}", 5, 1), "unknown-office", found="xyz", allowed="prag, rostock")
    assert check_content(root, segments_of)[1] == (found,)


@pytest.mark.parametrize(
    ("path", "written", "found"),
    [
        ("offices/neu.yml", "name: Neu\nparent: rostok\n", "2:1 unknown-office-similar"),
        ("offices/neu.yml", "name: Neu\ntimezone: Etc/GMT-1\n", "2:1 timezone-without-place"),
        ("contacts/neu.yml", "name: Neu\nrole: {de: Amt}\noffice: xyz\n", "3:1 unknown-office"),
        ("contacts/neu.yml", "name: Neu\nrole: {de: Amt}\nsuccessor: max-hess\n", "3:1 unknown-contact-similar"),
        ("contacts/neu.yml", "name: Neu\nrole: {de: Amt}\ntopics: [xyz]\n", "3:10 unknown-topic"),
        ("groups/neu.yml", "name: A\nmandate: B\noffice: xyz\n", "3:1 unknown-office"),
        ("groups/neu.yml", "name: A\nmandate: B\noffice: rostock\nmembers: [{contact: xyz}]\n", "4:11 unknown-contact"),
        ("groups/neu.yml", "name: A\nmandate: B\noffice: rostock\nmembers: [{}]\n", "4:11 missing-key"),
        ("site.yml", site(publisher="xyz"), "2:1 unknown-office"),
    ],
)
def test_an_id_in_a_register_that_leads_nowhere_is_a_problem(
    tmp_path: Path, path: str, written: str, found: str
) -> None:
    assert problems_in(content(tmp_path, {path: written})) == [f"content/{path}:{found}"]


def test_a_contact_person_may_have_no_office(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {"contacts/neu.yml": "name: Neu\nrole: {de: Amt}\n"})) == []


def test_a_release_finds_a_topic_in_another_case(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release("topics: [Crisis-Intervention]")})) == []


def test_two_topics_that_differ_only_in_case_are_one_with_a_warning(tmp_path: Path) -> None:
    root = content(tmp_path, {"topics.yml": "Pflege: {de: Pflege}\npflege: {de: Andere}\n"})
    read, problems = check_content(root, segments_of)
    found = problem(Position("content/topics.yml", 2, 1), "topic-differs-in-case", found="pflege", first="Pflege")
    assert problems == (found,)
    assert [(each.id, each.name.by_language) for each in read.topics.values()] == [("pflege", (("de", "Pflege"),))]
    assert found.severity == "warning"


def test_a_topic_that_cannot_be_an_id_comes_with_a_valid_suggestion(tmp_path: Path) -> None:
    root = content(tmp_path, {"topics.yml": "Bürger_Info: {de: Info}\n"})
    found = problem(Position("content/topics.yml", 1, 1), "invalid-id", found="Bürger_Info", suggestion="burger-info")
    assert check_content(root, segments_of)[1] == (found,)


def test_a_topic_without_a_name_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {"topics.yml": "pflege:\nkrise: {de: Krise}\n"})) == [
        "content/topics.yml:1:1 missing-key"
    ]


def test_one_id_for_two_releases_is_a_problem(tmp_path: Path) -> None:
    other = "releases/2024/anders/release.de.md"
    root = content(tmp_path, {other: release("id: fachtag", title="Anders", date="2024-01-01")})
    details = {"id": "fachtag", "first": f"content/{GERMAN}:2:1"}
    assert check_content(root, segments_of)[1] == (
        problem(Position(f"content/{other}", 6, 1), "duplicate-id", **details),
    )


def test_one_folder_name_in_two_years_is_one_id_for_two_releases(tmp_path: Path) -> None:
    other = "releases/2024/fachtag/release.de.md"
    assert problems_in(content(tmp_path, {other: release(date="2024-01-01")})) == [f"content/{other}:2:1 duplicate-id"]


def test_one_slug_in_two_years_or_two_languages_is_no_problem(tmp_path: Path) -> None:
    others = {
        "releases/2024/anders/release.de.md": release(date="2024-01-01"),
        "releases/2023/jinak/release.cs.md": release(title="Fachtag"),
    }
    assert problems_in(content(tmp_path, others)) == []


def test_one_slug_twice_in_one_language_and_year_is_a_problem(tmp_path: Path) -> None:
    other = "releases/2023/zweiter/release.de.md"
    root = content(tmp_path, {other: release("slug: fachtag", title="Anders", date="2023-12-31 23:59")})
    details = {"url": "/de/2023/fachtag/", "first": f"content/{GERMAN}:1:1"}
    assert check_content(root, segments_of)[1] == (problem(Position(f"content/{other}"), "duplicate-url", **details),)


def test_an_untranslated_release_must_not_take_the_address_of_a_translated_one(tmp_path: Path) -> None:
    event = "event: {start: 2023-10-05}"
    changes = {GERMAN: release(event, kind="event"), "releases/2023/jinak/release.cs.md": release(title="Fachtag")}
    assert [each.split()[1] for each in problems_in(content(tmp_path, changes))] == ["duplicate-url"]


def test_an_untranslated_release_that_is_hidden_takes_no_address(tmp_path: Path) -> None:
    changes = {GERMAN: release(kind="news"), "releases/2023/jinak/release.cs.md": release(title="Fachtag")}
    assert problems_in(content(tmp_path, changes)) == []


def test_one_slug_for_two_standing_pages_is_a_problem(tmp_path: Path) -> None:
    pages = {f"pages/{id_}/page.de.md": translation(title="Impressum") for id_ in ("a", "b")}
    assert problems_in(content(tmp_path, pages)) == ["content/pages/b/page.de.md:1:1 duplicate-url"]


@pytest.mark.parametrize("slug", ["news", "events", "offices", "working-groups", "feeds", "search", "calendar", "2023"])
def test_a_standing_page_must_not_take_the_address_of_a_list(tmp_path: Path, slug: str) -> None:
    page = "pages/neu/page.cs.md"
    root = content(tmp_path, {page: translation(f"slug: {slug}")})
    assert check_content(root, segments_of)[1] == (
        problem(Position(f"content/{page}"), "reserved-url", url=f"/cs/{slug}/"),
    )


def test_a_release_may_bear_the_word_of_a_list(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release("slug: news")})) == []


def _office(parent: str) -> str:
    return f"name: Amt\nparent: {parent}\n"


@pytest.mark.parametrize(
    ("parents", "found"),
    [({"a": "a"}, ["a"]), ({"a": "b", "b": "a"}, ["a", "b"]), ({"a": "b", "b": "c", "c": "b"}, ["b", "c"])],
)
def test_parents_that_lead_back_are_a_loop(tmp_path: Path, parents: Mapping[str, str], found: list[str]) -> None:
    root = content(tmp_path, {f"offices/{id_}.yml": _office(parent) for id_, parent in parents.items()})
    assert problems_in(root) == [f"content/offices/{id_}.yml:2:1 loop" for id_ in found]


def test_parents_that_end_are_no_loop(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {"offices/a.yml": _office("b"), "offices/b.yml": _office("rostock")})) == []


def test_successors_that_lead_back_are_a_loop(tmp_path: Path) -> None:
    persons = {
        f"contacts/{a}.yml": f"name: N\nrole: {{de: Amt}}\nsuccessor: {b}\n" for a, b in (("a", "b"), ("b", "a"))
    }
    root = content(tmp_path, persons)
    assert check_content(root, segments_of)[1] == tuple(
        problem(Position(f"content/contacts/{id_}.yml", 3, 1), "loop", key="successor", found=id_) for id_ in ("a", "b")
    )


@pytest.mark.parametrize(
    ("path", "first_lines"),
    [("contacts/neu.yml", "name: N\nrole: {de: Amt}\n"), ("groups/neu.yml", "name: N\nmandate: M\n")],
)
def test_a_term_that_ends_before_it_begins_is_a_problem(tmp_path: Path, path: str, first_lines: str) -> None:
    written = first_lines + "office: rostock\nfrom: 2.5.2023\nuntil: 2023-05-01\n"
    details = {"found": "2023-05-01", "start": "2023-05-02"}
    found = problem(Position(f"content/{path}", 5, 1), "ends-before-start", **details)
    assert check_content(content(tmp_path, {path: written}), segments_of)[1] == (found,)


def test_a_term_of_one_day_is_no_problem(tmp_path: Path) -> None:
    written = "name: N\nrole: {de: Amt}\nfrom: 2023-05-01\nuntil: 1.5.2023\n"
    assert problems_in(content(tmp_path, {"contacts/neu.yml": written})) == []


def test_a_file_in_a_language_the_site_does_not_have_is_a_warning(tmp_path: Path) -> None:
    path = "releases/2023/fachtag/release.uk.md"
    found = problem(Position(f"content/{path}"), "unknown-language", found="uk", allowed="de, cs, pl, en, de-simple")
    assert check_content(content(tmp_path, {path: translation()}), segments_of)[1] == (found,)
    assert found.severity == "warning"


@pytest.mark.parametrize(
    ("path", "written", "found"),
    [
        ("offices/neu.yml", "name:\n  de: Neu\n  uk: Новий\n", "3:3"),
        ("contacts/neu.yml", "name: Neu\nrole: {de: Amt, uk: Посада}\n", "2:17"),
        ("groups/neu.yml", "name: {de: A, uk: Б}\nmandate: M\noffice: rostock\n", "1:15"),
    ],
)
def test_a_text_in_a_language_the_site_does_not_have_is_a_warning(
    tmp_path: Path, path: str, written: str, found: str
) -> None:
    assert problems_in(content(tmp_path, {path: written})) == [f"content/{path}:{found} unknown-language"]


def test_the_languages_of_a_contact_person_need_not_be_the_sites(tmp_path: Path) -> None:
    written = "name: Neu\nrole: {de: Amt}\nlanguages: [de, uk, vi]\n"
    assert problems_in(content(tmp_path, {"contacts/neu.yml": written})) == []


def test_a_release_may_be_related_to_one_in_another_year(tmp_path: Path) -> None:
    others = {
        GERMAN: release("related: [zweiter]"),
        CZECH: translation(),
        ENGLISH: translation(title="Day"),
        "releases/2024/zweiter/release.de.md": release("related: fachtag", title="Zwei", date="2024-01-01"),
    }
    assert problems_in(content(tmp_path, others)) == []


UNTIL = "name: Eva\nrole: {de: Amt}\nuntil: 2026-06-30\n"


@pytest.mark.parametrize(
    "naming",
    [
        {GERMAN: release("contacts: [eva]")},
        {GERMAN: release("contacts: [eva]\nstatus: draft")},
        {"groups/kreis.yml": "name: A\nmandate: B\noffice: rostock\nchair: eva\n"},
        {"groups/kreis.yml": "name: A\nmandate: B\noffice: rostock\nmembers: [{contact: eva}]\n"},
    ],
    ids=["a release", "a draft", "a chair", "a member"],
)
def test_a_term_that_ends_with_nobody_to_follow_is_warned_of(tmp_path: Path, naming: Mapping[str, str]) -> None:
    """Whatever the day: who follows should be known before the term ends."""
    found = problems_in(content(tmp_path, {"contacts/eva.yml": UNTIL, **naming}))

    assert found == ["content/contacts/eva.yml:3:1 contact-without-successor"]


@pytest.mark.parametrize(
    "written", [UNTIL + "successor: maxi-hess\n", UNTIL.replace("until: 2026-06-30\n", "")], ids=["followed", "no end"]
)
def test_a_term_without_an_end_or_with_someone_to_follow_is_no_problem(tmp_path: Path, written: str) -> None:
    assert problems_in(content(tmp_path, {"contacts/eva.yml": written, GERMAN: release("contacts: [eva]")})) == []


def test_nobody_needs_to_follow_a_person_whom_nothing_names(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {"contacts/eva.yml": UNTIL})) == []


@pytest.mark.parametrize(("day", "found"), [("2026-06-29", ["4:1 retained-shorter-than-term"]), ("2026-06-30", [])])
def test_someone_forgotten_while_they_answer_is_warned_of(tmp_path: Path, day: str, found: list[str]) -> None:
    root = content(tmp_path, {"contacts/eva.yml": f"{UNTIL}retain_until: {day}\n"})

    assert problems_in(root) == [f"content/contacts/eva.yml:{each}" for each in found]


def test_a_meeting_after_the_end_of_its_group_is_noticed_unless_it_is_cancelled(tmp_path: Path) -> None:
    meetings = "meetings:\n  - start: 2023-10-01 10:00\n  - start: 2023-10-02 10:00\n  - {start: 2023-10-03, status: cancelled}\n"
    group = f"name: A\nmandate: B\noffice: rostock\nuntil: 2023-10-01\n{meetings}"

    found = problems_in(content(tmp_path, {"groups/stammtisch.yml": group}))

    assert found == ["content/groups/stammtisch.yml:7:5 meeting-after-end"]
