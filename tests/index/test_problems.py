"""Every build reports every problem, also of releases that it did not read again."""

from pathlib import Path

import pytest

from plugins.newsroom.problems import errors_of
from tests.content import CZECH, GERMAN, Changes, content, release, translation
from tests.index.desk import Desk
from tests.newsroom.references import RIGHT, WRONG

OTHER = "releases/2024/anders/release.de.md"
THIRD = "releases/2024/zweiter/release.de.md"

# Each has a fault of its own that reading it finds.
FAULTS = {
    "no date": release(title="Zwei").replace("date: 2023-10-05 10:00\n", ""),
    "a date that is none": release(title="Zwei", date="2023-02-30"),
    "a picture that is not there": release("media: [{file: weg.jpg, alt: {de: Weg}}]", title="Zwei"),
    "broken YAML": release("media: [", title="Zwei"),
    "an unknown key": release("ofice: rostock", title="Zwei"),
    "no facts": translation(),
    "not UTF-8": release(title="Größe").encode("latin-1").decode("latin-1").replace("ö", "\udcf6"),
}


def _write(desk: Desk, path: str, text: str) -> None:
    target = desk.root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode(errors="surrogateescape"))


def test_the_warnings_of_a_release_that_is_not_read_again_are_told_again(desk: Desk) -> None:
    desk.write({CZECH: "---\n---\n", OTHER: release(title="Anders", date="2024-01-01")})
    warnings = desk.load().warnings

    assert [warning.code for warning in warnings] == ["not-translated"]
    assert desk.load().warnings == warnings == desk.checked()
    assert desk.read == []


def test_the_warnings_of_a_release_that_is_looked_at_closer_are_told_once(desk: Desk) -> None:
    desk.write({CZECH: "---\n---\n", GERMAN: release("topics: [xyz]")})

    assert [problem.code for problem in desk.refused()] == ["not-translated", "unknown-topic"]
    assert [problem.code for problem in desk.refused()] == ["not-translated", "unknown-topic"]


@pytest.mark.parametrize("written", FAULTS.values(), ids=FAULTS)
def test_an_error_is_told_with_all_others_and_nothing_that_was_read_is_lost(desk: Desk, written: str) -> None:
    desk.write({CZECH: "---\n---\n", OTHER: release(title="Anders", date="2024-01-01")})
    _write(desk, THIRD, written)
    _write(desk, "releases/2024/dritter/release.de.md", release(title="Drei", kind="evnt"))
    _write(desk, "offices/neu.yml", "name: [a\n")

    problems = desk.refused()

    assert problems == desk.checked()
    assert len(errors_of(problems)) >= 3
    assert desk.refused() == problems
    assert set(desk.read) == {"2024/dritter", "2024/zweiter"}
    for path in ("releases/2024/dritter/release.de.md", "offices/neu.yml"):
        (desk.root / path).unlink()
    (desk.root / "releases/2024/dritter").rmdir()
    _write(desk, THIRD, release(title="Zwei"))
    assert len(desk.load().heads) == 3
    assert desk.read == ["2024/zweiter"]


@pytest.mark.parametrize("written", FAULTS.values(), ids=FAULTS)
def test_a_release_that_breaks_is_told_and_read_again_when_it_is_mended(desk: Desk, written: str) -> None:
    desk.write({OTHER: release(title="Anders", date="2024-01-01")})
    desk.load()
    _write(desk, OTHER, written)

    assert desk.refused() == desk.checked()
    _write(desk, OTHER, release(title="Wieder anders", date="2024-01-01"))
    assert desk.load().heads == desk.loaded_afresh().heads


@pytest.mark.parametrize(("changes", "folders"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_between_releases_is_told_when_all_are_new(
    desk: Desk, changes: Changes, folders: set[str]
) -> None:
    desk.write(changes)

    assert desk.refused() == desk.checked()
    assert desk.refused() == desk.checked()
    assert set(desk.read) == folders


@pytest.mark.parametrize("changes", [changes for changes, _ in WRONG.values()], ids=WRONG)
def test_what_is_wrong_between_an_old_release_and_a_new_one_is_told(desk: Desk, changes: Changes) -> None:
    desk.write({THIRD: release(title="Längst da", date="2024-02-02")})
    desk.load()

    desk.write(changes)

    assert desk.refused() == desk.checked()


@pytest.mark.parametrize("changes", RIGHT.values(), ids=RIGHT)
def test_what_is_right_is_loaded(desk: Desk, changes: Changes) -> None:
    desk.write(changes)

    assert desk.load().heads == desk.loaded_afresh().heads
    assert desk.load().warnings == desk.checked()


def test_a_release_whose_relation_vanishes_is_told_though_it_was_not_touched(desk: Desk) -> None:
    desk.write({OTHER: release("related: [fachtag]", title="Anders", date="2024-01-01")})
    desk.load()
    (desk.root / GERMAN).rename(desk.folder / "kept")
    (desk.root / GERMAN).parent.rmdir()

    assert [problem.code for problem in desk.refused()] == ["unknown-release"]
    (desk.root / GERMAN).parent.mkdir()
    (desk.folder / "kept").rename(desk.root / GERMAN)
    desk.load()
    assert desk.read == ["2023/fachtag"]


def test_a_relation_to_a_release_with_a_fault_leads_somewhere(desk: Desk) -> None:
    desk.write({GERMAN: release("related: [zweiter]"), THIRD: FAULTS["no date"]})

    assert [problem.code for problem in desk.refused()] == ["missing-key"]
    assert desk.refused() == desk.checked()


@pytest.mark.parametrize(
    ("shared", "code"), [("id: fachtag", "duplicate-id"), ("slug: fachtag", "duplicate-url")], ids=["id", "address"]
)
@pytest.mark.parametrize("year", ["2022", "2024"], ids=["before it", "behind it"])
def test_what_a_release_with_a_fault_shares_with_one_that_was_read_before_is_told(
    desk: Desk, shared: str, code: str, year: str
) -> None:
    desk.write({})
    desk.load()
    lines = f"{shared}\nmedia: [{{file: weg.jpg, alt: {{de: Weg}}}}]\n"
    desk.edit(f"releases/{year}/zweiter/release.de.md", release(lines, title="Zwei"))

    assert {problem.code for problem in desk.checked()} == {"picture-missing", code}
    assert desk.refused() == desk.checked()


def test_the_id_that_a_release_without_a_date_shares_with_one_that_was_read_before_is_told(desk: Desk) -> None:
    desk.write({})
    desk.load()
    _write(desk, THIRD, FAULTS["no date"].replace("kind: news", "kind: news\nid: fachtag"))

    assert [problem.code for problem in desk.checked()] == ["missing-key", "duplicate-id"]
    assert desk.refused() == desk.checked()


def test_a_text_that_becomes_a_link_out_of_the_content_is_told(desk: Desk) -> None:
    """Although what it leads to is the same, for now."""
    desk.write({CZECH: translation()})
    desk.load()
    (desk.root / CZECH).rename(desk.folder / "outside.md")
    (desk.root / CZECH).symlink_to(desk.folder / "outside.md")

    assert [problem.code for problem in desk.checked()] == ["link-out-of-content"]
    assert desk.refused() == desk.checked()


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path, desk: Desk) -> None:
    assert [problem.code for problem in desk.refused()] == ["missing-file"]
    content(tmp_path)
    assert [head.id for head in desk.load().heads] == ["fachtag"]


def test_a_term_that_ends_with_nobody_to_follow_is_told_though_no_release_is_read_again(desk: Desk) -> None:
    """Only the heads know then whom the releases name."""
    eva = {"contacts/eva.yml": "name: Eva\nrole: {de: Amt}\nuntil: 2026-06-30\n", GERMAN: release("contacts: [eva]")}
    desk.write(eva)
    first, second = desk.load().warnings, desk.load().warnings

    assert [warning.code for warning in first] == ["contact-without-successor"]
    assert second == first == desk.checked()
    assert desk.read == []
