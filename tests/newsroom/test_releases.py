"""What a release tells of itself: when it was changed, which slug it has, where it stands."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.front_matter import markdown_of
from plugins.newsroom.problems import ContentError
from plugins.newsroom.releases import Release
from plugins.newsroom.urls import Urls, page_number
from tests.content import CZECH, GERMAN, SEGMENTS, catalogue_of, content, problems_in, release, translation

BERLIN = ZoneInfo("Europe/Berlin")


def _release(tmp_path: Path, written: str, **more: str) -> Release:
    return catalogue_of(tmp_path, {GERMAN: written, **more}).releases[0]


def test_a_release_was_modified_when_it_was_published(tmp_path: Path) -> None:
    assert _release(tmp_path, release()).modified == datetime(2023, 10, 5, 10, 0, tzinfo=BERLIN)


def test_a_release_was_modified_by_its_newest_change_that_is_not_minor(tmp_path: Path) -> None:
    changes = """
        changes:
          - {date: 2023-10-07 12:00, type: update}
          - {date: 2023-10-06 12:00, type: correction}
          - {date: 2023-10-08 12:00, type: minor}
        """
    assert _release(tmp_path, release(changes)).modified == datetime(2023, 10, 7, 12, 0, tzinfo=BERLIN)


def test_every_language_has_a_slug_of_its_own_made_from_its_title(tmp_path: Path) -> None:
    read = _release(tmp_path, release(title="Für Größe"), **{CZECH: translation(title="Pro příští čas")})
    assert [each.slug for each in read.versions] == ["fuer-groesse", "pro-pristi-cas"]


def test_a_slug_that_is_written_goes_before_the_title(tmp_path: Path) -> None:
    assert _release(tmp_path, release("slug: kurz")).original_version.slug == "kurz"


def test_a_title_of_nothing_that_can_be_transliterated_has_the_folders_name_as_slug(tmp_path: Path) -> None:
    assert _release(tmp_path, release(title="★ ★ ★")).original_version.slug == "fachtag"


def test_the_body_of_a_version_is_its_text_without_empty_lines_around(tmp_path: Path) -> None:
    body = _release(tmp_path, release(body="\n\nEins\n\nZwei\n\n")).original_version.body
    assert markdown_of(body) == "Eins\n\nZwei"


def test_the_digest_of_a_body_stands_for_its_text(tmp_path: Path) -> None:
    one = _release(tmp_path / "a", release(body="Eins")).original_version.body
    two = _release(tmp_path / "b", release("slug: x", body="Eins")).original_version.body
    three = _release(tmp_path / "c", release(body="Zwei")).original_version.body
    assert one.digest == two.digest != three.digest


def test_the_path_of_a_release_is_made_of_language_year_and_slug(tmp_path: Path) -> None:
    read = _release(tmp_path, release())
    assert Urls("cs", SEGMENTS).release(read.date.year, read.original_version.slug) == "/cs/2023/fachtag/"


@pytest.mark.parametrize("number", [1, 2, 12])
def test_every_page_of_a_lists_archive_has_its_number(number: int) -> None:
    assert page_number("/de/news/", number) == f"/de/news/page/{number}/"


def test_a_catalogue_exists_only_where_there_are_no_errors(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        catalogue_of(tmp_path, {GERMAN: release(kind="evnt"), CZECH: "---\n---\n"})
    assert [each.code for each in raised.value.problems] == ["not-translated", "unknown-value-similar"]
    assert raised.value.exitcode == 1


def test_words_of_the_facts_that_a_translation_lacks_are_warned_about(tmp_path: Path) -> None:
    facts = "event: {start: 2024-05-01, audience: {de: Pflegende}}"
    root = content(tmp_path, {GERMAN: release(facts, kind="event"), CZECH: translation()})
    assert problems_in(root) == [f"content/{GERMAN}:6:28 text-not-translated"]


def test_words_of_the_facts_in_a_language_the_release_does_not_exist_in_are_not_missed(tmp_path: Path) -> None:
    facts = "event: {start: 2024-05-01, audience: {de: Pflegende}}"
    assert problems_in(content(tmp_path, {GERMAN: release(facts, kind="event")})) == []
