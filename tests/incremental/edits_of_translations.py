"""Edits of what is remembered of texts: revisions that translations name, and records beside releases."""

import datetime as dt

from plugins.newsroom.record_reading import record_name, written_record
from plugins.newsroom.revisions import wording_of
from tests.incremental import releases_at
from tests.incremental.desk import Desk, Pick, Sheet

_CHANGED = dt.datetime(2026, 5, 31, 10)


def a_translation_names_a_revision_that_nobody_recorded(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.translations(desk)))
    sheet.facts["translated_from"] = f"{desk.number():0>12}"
    desk.save(sheet)
    return f"{sheet.path} names the revision {sheet.facts['translated_from']}"


def a_translation_names_a_recorded_revision(desk: Desk, pick: Pick) -> str:
    """Of a text that the original had before."""
    sheet = desk.sheet(pick.one_of(releases_at.translations(desk)))
    original = releases_at.original_of(desk, releases_at.folder_of(sheet.path))
    former = Sheet(original.path, original.facts, f"Vorher {desk.fresh()}.\n")
    sheet.facts["translated_from"] = _record(desk, former)
    desk.save(sheet)
    return f"{sheet.path} was made from another text of {original.path}"


def a_translation_is_made_from_the_original_as_it_is(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.translations(desk)))
    original = releases_at.original_of(desk, releases_at.folder_of(sheet.path))
    _record(desk, sheet)
    sheet.facts["translated_from"] = _record(desk, original)
    desk.save(sheet)
    return f"{sheet.path} is made from {original.path} as it is"


def a_typing_error_is_corrected_as_minor(desk: Desk, pick: Pick) -> str:
    """In title and body; what was there before is recorded."""
    sheet = desk.sheet(pick.one_of(releases_at.texts(desk)))
    _record(desk, sheet)
    sheet.facts["title"], sheet.body = f"{sheet.facts['title']} nun", f"{sheet.body.rstrip()} auch\n"
    desk.save(sheet)
    original = releases_at.original_of(desk, releases_at.folder_of(sheet.path))
    change = {"date": f"{_CHANGED:%Y-%m-%d %H:%M}", "type": "minor"}
    original.facts["changes"] = [*original.facts.get("changes", []), change]
    desk.save(original)
    return f"a typing error of {sheet.path} is corrected"


def a_record_vanishes(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths("content/releases/*/*/_release.*.md"))
    desk.delete(path)
    return f"{path} is deleted"


def a_record_is_of_a_later_moment(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths("content/releases/*/*/_release.*.md"))
    sheet = desk.sheet(path)
    sheet.facts["recorded"] = f"2026-05-{10 + int(desk.number()) % 20} 09:00"
    desk.save(sheet)
    return f"{path} is of {sheet.facts['recorded']}"


def _record(desk: Desk, sheet: Sheet) -> str:
    """Record what a text says; its revision."""
    folder = releases_at.folder_of(sheet.path)
    changes = releases_at.original_of(desk, folder).facts.get("changes", [])
    significant = sum(each["type"] != "minor" for each in changes)
    title, summary, body = sheet.facts["title"], sheet.facts.get("summary"), sheet.body.strip("\n")
    revision = wording_of(title, summary, body).revision
    moment = _CHANGED.replace(minute=int(desk.number()) % 60)
    path = f"{folder}/{record_name(sheet.language, revision)}"
    desk.write(path, written_record(title, summary, body, moment, significant))
    return revision


EDITS = (
    a_translation_names_a_revision_that_nobody_recorded,
    a_translation_names_a_recorded_revision,
    a_translation_is_made_from_the_original_as_it_is,
    a_typing_error_is_corrected_as_minor,
    a_record_is_of_a_later_moment,
    a_record_vanishes,
)
