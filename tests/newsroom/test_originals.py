"""Facts live once, in the original; a translation holds texts and may repeat a fact only with the same value."""

from pathlib import Path

import pytest

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.problems import Position, problem
from tests.content import (
    CZECH,
    ENGLISH,
    GERMAN,
    POLISH,
    catalogue_of,
    content,
    problems_in,
    release,
    segments_of,
    translation,
)


def test_a_translation_takes_its_facts_from_the_original(tmp_path: Path) -> None:
    (only,) = catalogue_of(tmp_path, {CZECH: translation("summary: Krátce", title="Konference")}).releases
    assert only.original == "de"
    assert [(each.language, each.title, each.summary) for each in only.versions] == [
        ("de", "Fachtag", None),
        ("cs", "Konference", "Krátce"),
    ]


def test_the_versions_of_a_release_stand_in_the_sites_order_of_languages(tmp_path: Path) -> None:
    written = {CZECH: translation(), ENGLISH: translation(title="Day"), POLISH: translation(title="Dzień")}
    (only,) = catalogue_of(tmp_path, written).releases
    assert [each.language for each in only.versions] == ["de", "cs", "pl", "en"]


def test_the_original_may_be_in_any_language(tmp_path: Path) -> None:
    (only,) = catalogue_of(tmp_path, {GERMAN: translation(), CZECH: release()}).releases
    assert (only.original, only.original_version.language) == ("cs", "cs")


@pytest.mark.parametrize(
    "repeated",
    [
        "date: 2023-10-05 10:00",
        "date: 5.10.2023 10:00",
        "date: 5. 10. 2023 10:00:00",
        "office: 'rostock'",
        "kind: news",
    ],
)
def test_a_translation_may_repeat_a_fact_with_the_same_value(tmp_path: Path, repeated: str) -> None:
    assert problems_in(content(tmp_path, {CZECH: translation(repeated)})) == []


def test_a_translation_may_repeat_an_event_in_another_notation(tmp_path: Path) -> None:
    original = release("event: {start: 5.10.2023 9:00, venue: {postal_code: '18273'}}", kind="event")
    repeated = translation("event:\n  start: 2023-10-05 09:00\n  venue:\n    postal_code: 18273\n")
    assert problems_in(content(tmp_path, {GERMAN: original, CZECH: repeated})) == []


@pytest.mark.parametrize("repeated", ["status: published", "id: fachtag"])
def test_a_translation_may_repeat_a_fact_the_original_leaves_to_its_default(tmp_path: Path, repeated: str) -> None:
    assert problems_in(content(tmp_path, {CZECH: translation(repeated)})) == []


@pytest.mark.parametrize(
    "contradiction",
    ["date: 2023-10-05", "date: 2023-10-05 11:00", "office: prag", "kind: contact", "status: draft", "number: 5"],
)
def test_a_translation_must_not_contradict_a_fact(tmp_path: Path, contradiction: str) -> None:
    found = problems_in(content(tmp_path, {CZECH: translation(contradiction)}))
    assert found == [f"content/{CZECH}:3:1 fact-contradicts-original"]


def test_a_contradiction_names_the_place_in_the_original(tmp_path: Path) -> None:
    root = content(tmp_path, {CZECH: translation("date: 2023-10-06")})
    where = {"key": "date", "original": f"content/{GERMAN}:4:1"}
    assert check_content(root, segments_of)[1] == (
        problem(Position(f"content/{CZECH}", 3, 1), "fact-contradicts-original", **where),
    )


def test_a_fact_that_cannot_be_read_in_the_original_contradicts_nothing(tmp_path: Path) -> None:
    written = {GERMAN: release(date="2023-02-30"), CZECH: translation("date: 2023-02-28")}
    assert problems_in(content(tmp_path, written)) == [f"content/{GERMAN}:4:1 impossible-date"]


def test_a_release_may_say_which_file_is_the_original(tmp_path: Path) -> None:
    written = {GERMAN: release("original: de"), CZECH: release(title="Konference")}
    assert catalogue_of(tmp_path, written).releases[0].original == "de"


def test_two_files_that_hold_all_facts_leave_the_original_unclear(tmp_path: Path) -> None:
    root = content(tmp_path, {CZECH: release(title="Konference")})
    details = {"files": "release.de.md, release.cs.md", "suggestion": "de"}
    assert check_content(root, segments_of)[1] == (
        problem(Position(f"content/{GERMAN}"), "original-unclear", **details),
    )


def test_the_only_file_with_all_required_facts_is_the_original(tmp_path: Path) -> None:
    written = {GERMAN: release("number: 5"), CZECH: translation("number: 5\ndate: 2023-10-05 10:00\n")}
    assert catalogue_of(tmp_path, written).releases[0].original == "de"


def test_the_only_file_with_facts_is_the_original_even_where_one_is_missing(tmp_path: Path) -> None:
    written = {GERMAN: release().replace("office: rostock\n", ""), CZECH: translation()}
    assert problems_in(content(tmp_path, written)) == [f"content/{GERMAN}:2:1 missing-key"]


def test_two_files_that_call_themselves_the_original_are_a_problem_in_the_second(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: release("original: de"), CZECH: translation("original: cs")})
    details = {"files": "release.de.md, release.cs.md"}
    assert check_content(root, segments_of)[1] == (
        problem(Position(f"content/{CZECH}", 3, 1), "two-originals", **details),
    )


@pytest.mark.parametrize("path", [GERMAN, CZECH])
def test_original_must_name_the_language_of_its_own_file(tmp_path: Path, path: str) -> None:
    written = {GERMAN: release(), CZECH: translation()}
    written[path] = release("original: pl") if path == GERMAN else translation("original: de")
    line = 6 if path == GERMAN else 3
    assert problems_in(content(tmp_path, written)) == [f"content/{path}:{line}:1 wrong-original"]


def test_translations_without_an_original_are_translations_of_nothing(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: translation(title="Tag"), CZECH: translation()})
    found = problem(Position(f"content/{GERMAN}"), "translation-of-nothing", facts="kind, date, office")
    assert check_content(root, segments_of)[1] == (found,)


@pytest.mark.parametrize("original", [release(title="'Fachtag"), "---\ntitle: Größe\n---\n".encode("latin-1"), ""])
def test_the_translation_of_an_original_that_cannot_be_read_is_not_said_to_be_of_nothing(
    tmp_path: Path, original: str | bytes
) -> None:
    found = problems_in(content(tmp_path, {GERMAN: original, CZECH: translation()}))
    assert len(found) == 1
    assert found[0].startswith(f"content/{GERMAN}:")


@pytest.mark.parametrize("stub", ["---\n---\n", "---\ntitle:\nslug:\n---\n\n", "---\n# to do\n---\n"])
def test_a_file_without_title_and_text_counts_as_not_translated(tmp_path: Path, stub: str) -> None:
    root = content(tmp_path, {CZECH: stub})
    assert problems_in(root) == [f"content/{CZECH}:2:1 not-translated"]
    assert [each.language for each in catalogue_of(tmp_path, {CZECH: stub}).releases[0].versions] == ["de"]


def test_a_stub_is_a_warning_only(tmp_path: Path) -> None:
    assert [each.severity for each in catalogue_of(tmp_path, {CZECH: "---\n---\n"}).warnings] == ["warning"]


def test_a_text_without_title_is_no_stub(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {CZECH: "---\nsummary: x\n---\nText.\n"})) == [
        f"content/{CZECH}:2:1 missing-title"
    ]


def test_a_title_without_text_is_a_version(tmp_path: Path) -> None:
    (only,) = catalogue_of(tmp_path, {CZECH: translation(body="")}).releases
    assert [each.language for each in only.versions] == ["de", "cs"]


def test_an_original_without_title_is_a_problem_even_without_text(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release(title="", body="")})) == [
        f"content/{GERMAN}:2:1 missing-title"
    ]


def test_two_originals_of_a_standing_page_are_a_problem_too(tmp_path: Path) -> None:
    pages = {f"pages/impressum/page.{tag}.md": translation(f"original: {tag}") for tag in ("de", "cs")}
    assert problems_in(content(tmp_path, pages)) == ["content/pages/impressum/page.cs.md:3:1 two-originals"]


def test_a_standing_page_without_facts_has_the_sites_first_language_as_original(tmp_path: Path) -> None:
    pages = {f"pages/impressum/page.{tag}.md": translation() for tag in ("cs", "pl")}
    assert [each.original for each in catalogue_of(tmp_path, pages).pages] == ["cs"]


def test_standing_pages_stand_in_their_order_then_by_id(tmp_path: Path) -> None:
    orders = {"impressum": "order: 2", "datenschutz": "order: 10", "kontakt": "order: 2", "anfang": ""}
    pages = {f"pages/{id_}/page.de.md": translation(order, title=id_) for id_, order in orders.items()}
    assert [each.id for each in catalogue_of(tmp_path, pages).pages] == [
        "anfang",
        "impressum",
        "kontakt",
        "datenschutz",
    ]
