"""What is searched: every release a language lists, once, in its own language, and nothing else."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.edition.view import View
from plugins.newsroom.visibility import seen_at
from plugins.search.facts import FactsFile, facts_json
from plugins.search.records import Record, records_of, spans_of
from tests.content import CZECH, GERMAN, Changes, catalogue_of, release, translation

NOW = dt.datetime(2024, 6, 1, 12, tzinfo=dt.UTC)


def _records(folder: Path, changes: Changes, tag: str = "de") -> list[Record]:
    public = seen_at(catalogue_of(folder, changes), NOW)
    view = View(public, public.site.language(tag), "https://news.example.org", 20)
    return [record for span in spans_of(view) for record in records_of(view, span.appearances)]


@pytest.mark.parametrize(
    "facts",
    [
        "status: draft",
        "expires: 2024-05-01",
        "changes: [{date: 2024-01-02 09:00, type: withdrawal, note: {de: Irrtum}}]",
    ],
    ids=["a draft", "an expired release", "a withdrawn release"],
)
def test_what_is_in_no_list_is_not_searched(tmp_path: Path, facts: str) -> None:
    assert _records(tmp_path, {GERMAN: release(facts)}) == []
    assert len(_records(tmp_path / "other", {GERMAN: release()})) == 1


def test_what_is_shown_untranslated_is_found_in_its_own_language_alone(tmp_path: Path) -> None:
    changes = {GERMAN: release(title="Fachtag")}

    assert [record.title for record in _records(tmp_path / "one", changes)] == ["Fachtag"]
    assert _records(tmp_path / "two", changes, "cs") == []


def test_a_translation_is_searched_in_its_own_words(tmp_path: Path) -> None:
    changes = {GERMAN: release(title="Fachtag"), CZECH: translation(title="Konference")}

    assert [record.title for record in _records(tmp_path, changes, "cs")] == ["Konference"]


@pytest.mark.parametrize(
    ("event", "days"),
    [
        ("{start: 2024-11-01 18:00, end: 2024-11-02 01:00}", ("2024-11-01", "2024-11-02")),
        ("{start: 2024-11-01, end: 2024-11-03}", ("2024-11-01", "2024-11-03")),
        ("{start: 2024-11-01 18:00}", ("2024-11-01", "2024-11-01")),
        ("{start: 2024-11-01 18:00, recurrence: FREQ=WEEKLY}", ("2024-11-01", None)),
        ("{start: 2024-11-01 18:00, recurrence: FREQ=WEEKLY;COUNT=3}", ("2024-11-01", "2024-11-15")),
        ("{start: 2024-11-01 18:00, recurrence: FREQ=WEEKLY;UNTIL=20241130}", ("2024-11-01", "2024-11-30")),
    ],
)
def test_the_days_of_an_event_are_known(tmp_path: Path, event: str, days: tuple[str, str | None]) -> None:
    (record,) = _records(tmp_path, {GERMAN: release(f"event: {event}", kind="event")})

    assert (record.facts.starts, record.facts.ends) == days


def test_facts_are_numbers_of_lists(tmp_path: Path) -> None:
    (record,) = _records(tmp_path, {GERMAN: release()})
    written = facts_json(FactsFile(("zxx_1",), (record.facts,))).decode()

    assert written.startswith('{"kinds":["news"],"offices":[')
    assert f'"records":[["zxx_1",0,0,[],"{record.facts.published}",null,null]]' in written
