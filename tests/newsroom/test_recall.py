"""What records say about a release: which translations are outdated, and what feeds keep giving."""

from pathlib import Path

import pytest

from plugins.newsroom.front_matter import markdown_of
from plugins.newsroom.releases import Release, State
from tests.content import CZECH, ENGLISH, GERMAN, Changes, catalogue_of, content, problems_in, release, translation
from tests.records import record, revision

BODY = "Der Text ist kurz.\n\nUnd er hat zwei Absätze."
ORIGINAL = release(body=BODY)
MINOR = "changes: [{date: 2023-10-06, type: minor}]"
CORRECTION = "changes: [{date: 2023-10-06, type: correction}]"


def _typo(more: str = MINOR) -> str:
    """The original after a typing error was corrected."""
    return release(more, body=BODY.replace("kurz", "kürzer"))


def _rewritten(more: str = "") -> str:
    return release(more, body=BODY.replace("Und er hat zwei Absätze.", "Hier steht jetzt etwas ganz anderes."))


def _czech(of: str) -> str:
    return translation(f"translated_from: {revision(of)}")


def _release(folder: Path, changes: Changes) -> Release:
    (found,) = catalogue_of(folder, changes).releases
    return found


def _states(folder: Path, changes: Changes) -> dict[str, str]:
    found = _release(folder, changes)
    return {tag: found.state(tag).value for tag in ("de", "cs", "en")}


def test_each_language_has_a_state(tmp_path: Path) -> None:
    assert _states(tmp_path, {GERMAN: ORIGINAL, CZECH: _czech(ORIGINAL)}) == {
        "de": "original",
        "cs": "current",
        "en": "missing",
    }


def test_a_changed_paragraph_makes_the_translations_outdated_that_were_made_before(tmp_path: Path) -> None:
    after = _rewritten()

    states = _states(tmp_path, {GERMAN: after, CZECH: _czech(ORIGINAL), ENGLISH: _czech(after)})

    assert states == {"de": "original", "cs": "outdated", "en": "current"}


def test_a_translation_that_names_no_revision_counts_as_current(tmp_path: Path) -> None:
    found = _release(tmp_path, {GERMAN: ORIGINAL, CZECH: translation()})

    assert found.state("cs") is State.CURRENT
    assert (found.versions[1].language, found.versions[1].basis) == ("cs", None)


@pytest.mark.parametrize(
    "after",
    [
        release("status: draft", body=BODY),
        release("topics: [crisis-intervention]\nexpires: 2033-01-01", body=BODY),
        release(CORRECTION, body=BODY),
        release(body=f"<!-- Notiz -->\n\n{BODY}\n"),
        release(body=BODY.replace(" ", "\u00a0")),
    ],
    ids=["draft", "facts", "a recorded change alone", "comment", "white space"],
)
def test_what_is_not_the_text_makes_nothing_outdated(tmp_path: Path, after: str) -> None:
    assert _states(tmp_path, {GERMAN: after, CZECH: _czech(ORIGINAL)})["cs"] == "current"


def test_an_outdated_translation_says_since_when_where_that_is_recorded(tmp_path: Path) -> None:
    noted = record(GERMAN, ORIGINAL, recorded="2023-10-05 12:30:15")

    found = _release(tmp_path, {GERMAN: _rewritten(), CZECH: _czech(ORIGINAL), **noted})

    basis = found.versions[1].basis
    assert basis is not None
    assert basis.recorded is not None
    assert (basis.recorded.isoformat(), basis.is_current) == ("2023-10-05T12:30:15+02:00", False)


def test_a_typing_error_corrected_as_minor_makes_nothing_outdated_and_feeds_keep_the_old_text(tmp_path: Path) -> None:
    found = _release(tmp_path, {GERMAN: _typo(), CZECH: _czech(ORIGINAL), **record(GERMAN, ORIGINAL)})

    german = found.original_version
    assert found.state("cs") is State.CURRENT
    assert "kürzer" in markdown_of(german.body)
    assert german.settled is not None
    assert markdown_of(german.announced.body) == BODY


def test_the_address_made_from_a_title_stays_while_the_title_is_corrected(tmp_path: Path) -> None:
    before, after = release(title="Fachtag im Kreisaus"), release(MINOR, title="Fachtag im Kreishaus")

    german = _release(tmp_path, {GERMAN: after, **record(GERMAN, before)}).original_version

    assert (german.title, german.announced.title, german.slug) == (
        "Fachtag im Kreishaus",
        "Fachtag im Kreisaus",
        "fachtag-im-kreisaus",
    )


def test_a_slug_that_is_written_is_the_address_all_the_same(tmp_path: Path) -> None:
    before, after = release(title="Kreisaus"), release(f"{MINOR}\nslug: haus", title="Kreishaus")

    assert _release(tmp_path, {GERMAN: after, **record(GERMAN, before)}).original_version.slug == "haus"


@pytest.mark.parametrize(
    ("after", "changes", "why"),
    [
        (_typo(more=""), 0, "no change is recorded"),
        (_typo(CORRECTION), 0, "the newest change is a correction"),
        (_typo(CORRECTION), 1, "the newest change is a correction, though the record knows it"),
        (
            _typo("changes: [{date: 2023-10-07, type: minor}, {date: 2023-10-06, type: update}]"),
            0,
            "an update was recorded since",
        ),
        (
            _typo("changes: [{date: 2023-10-06, type: minor}, {date: 2033-10-06, type: update}]"),
            0,
            "an update of a later date is written down already",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) and len(each) < 80 else "",
)
def test_a_typing_error_counts_as_a_new_text_if_something_else_was_changed(
    tmp_path: Path, after: str, changes: int, why: str
) -> None:
    noted = record(GERMAN, ORIGINAL, changes=changes)

    found = _release(tmp_path, {GERMAN: after, CZECH: _czech(ORIGINAL), **noted})

    assert (found.state("cs"), found.original_version.settled) == (State.OUTDATED, None), why


def test_after_an_update_that_is_recorded_a_typing_error_is_one_again(tmp_path: Path) -> None:
    both = "changes: [{date: 2023-10-06, type: update}, {date: 2023-10-07, type: minor}]"

    found = _release(tmp_path, {GERMAN: _typo(both), CZECH: _czech(ORIGINAL), **record(GERMAN, ORIGINAL, changes=1)})

    assert found.state("cs") is State.CURRENT
    assert found.original_version.settled is not None


def test_only_the_newest_record_is_what_a_text_was(tmp_path: Path) -> None:
    """An older one would let a translation of an older text pass for current."""
    other = release(body="Ein ganz anderer Text.")
    noted = {
        **record(GERMAN, other, recorded="2023-10-05 11:00"),
        **record(GERMAN, ORIGINAL, recorded="2023-10-05 12:00"),
    }

    found = _release(tmp_path, {GERMAN: _typo(), CZECH: _czech(ORIGINAL), ENGLISH: _czech(other), **noted})

    assert (found.state("cs"), found.state("en")) == (State.CURRENT, State.OUTDATED)


def test_typography_corrected_as_minor_does_not_reach_feeds(tmp_path: Path) -> None:
    """The revision is the same; the bytes of a feed would not be."""
    before, after = release(body='Das "Haus".'), release(MINOR, body="Das „Haus“.")

    german = _release(tmp_path, {GERMAN: after, **record(GERMAN, before)}).original_version

    assert markdown_of(german.announced.body) == 'Das "Haus".'


def test_a_typing_error_of_a_translation_does_not_reach_its_feeds_either(tmp_path: Path) -> None:
    before, after = translation(body="Tetx."), translation(body="Text.")

    found = _release(tmp_path, {GERMAN: release(MINOR), CZECH: after, **record(CZECH, before)})

    czech = found.versions[1]
    assert (markdown_of(czech.body), markdown_of(czech.announced.body)) == ("Text.", "Tetx.")
    assert found.original_version.settled is None


def test_without_a_record_the_corrected_text_is_the_text(tmp_path: Path) -> None:
    assert _release(tmp_path, {GERMAN: _typo()}).original_version.settled is None


def test_a_rewritten_paragraph_is_not_believed_to_be_minor(tmp_path: Path) -> None:
    changes = {GERMAN: _rewritten(MINOR), CZECH: _czech(ORIGINAL), **record(GERMAN, ORIGINAL)}

    found = _release(tmp_path, changes)

    assert (found.state("cs"), found.original_version.settled) == (State.OUTDATED, None)
    assert problems_in(tmp_path / "content") == [f"content/{GERMAN}:6:1 not-minor"]


def test_records_are_read_only_where_something_follows_from_them(tmp_path: Path) -> None:
    damaged = dict.fromkeys(record(GERMAN, ORIGINAL), "not a record")

    assert problems_in(content(tmp_path, {GERMAN: ORIGINAL, **damaged})) == []


_NAME = next(iter(record(GERMAN, ORIGINAL)))
_TEXT = record(GERMAN, ORIGINAL)[_NAME]


@pytest.mark.parametrize(
    ("damaged", "problem"),
    [
        (_TEXT.replace("kurz", "lang"), "2:1 record-differs"),
        (_TEXT.replace("changes: '0'", "changes: many"), "4:1 wrong-shape"),
        (_TEXT.replace("recorded:", "recordet:"), "3:1 unknown-key-similar"),
        (_TEXT.replace("---", "", 1), "1:1 no-front-matter"),
        (_TEXT.replace("2023-10-05 12:00:00", "2023-03-26 02:30"), "3:1 nonexistent-time"),
        ("", "1:1 empty-file"),
    ],
    ids=["another text", "a wrong value", "a wrong key", "no front matter", "no such time", "empty"],
)
def test_a_damaged_record_is_a_problem(tmp_path: Path, damaged: str, problem: str) -> None:
    root = content(tmp_path, {GERMAN: ORIGINAL, CZECH: _czech(ORIGINAL), _NAME: damaged})

    assert f"content/{_NAME}:{problem}" in problems_in(root)


def test_a_revision_that_nobody_writes_is_a_problem(tmp_path: Path) -> None:
    root = content(tmp_path, {CZECH: translation("translated_from: main")})

    assert problems_in(root) == [f"content/{CZECH}:3:1 invalid-revision"]


def test_other_names_with_an_underscore_stay_invisible(tmp_path: Path) -> None:
    folder = GERMAN.rpartition("/")[0]
    notes = {f"{folder}/_notes.md": "Notiz", f"{folder}/_release.de.md": "Notiz", f"{folder}/_release.txt": "Notiz"}

    assert problems_in(content(tmp_path, {GERMAN: release(MINOR), CZECH: _czech(release()), **notes})) == []
