"""Edits of the facts of a release: when, by whom, about what, and what became of it."""

from collections.abc import Sequence
from typing import Any

from tests.incremental import releases_at
from tests.incremental.desk import Desk, Pick, Sheet

_WITHIN_A_YEAR = ("2026-01-15 09:00", "2026-03-15 09:00", "2026-05-30 09:00", "2026-06-01 11:59")
_OTHER_YEARS = ("2025-12-31 23:30", "2024-06-01 10:00", "2027-01-01 00:15")
_TO_COME = ("2026-06-03 10:00", "2026-06-15 08:00", "2026-12-24 08:00")


def a_release_is_dated_another_day(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "date", _WITHIN_A_YEAR)


def a_release_is_dated_in_another_year(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "date", _OTHER_YEARS)


def a_release_is_put_under_embargo(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "date", _TO_COME)


def a_release_becomes_another_kind(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk)))
    kind = pick.one_of([each for each in ("news", "event", "contact", "working-group") if each != sheet.facts["kind"]])
    needed = {
        "event": ("event", {"start": "2026-06-18 10:00", "venue": {"name": {"de": f"Saal {desk.number()}"}}}),
        "contact": ("contacts", releases_at.ids_in(desk, "contacts")[:1]),
        "working-group": ("groups", releases_at.ids_in(desk, "groups")[:1]),
    }
    sheet.facts["kind"] = kind
    if kind in needed and not sheet.facts.get(needed[kind][0]):
        sheet.facts.update([needed[kind]])
    desk.save(sheet)
    return f"{sheet.path} becomes a release of the kind {kind}"


def a_release_is_issued_by_another_office(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "office", releases_at.ids_in(desk, "offices"))


def the_contacts_of_a_release_change(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "contacts", _some_of(releases_at.ids_in(desk, "contacts")))


def the_groups_of_a_release_change(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "groups", _some_of(releases_at.ids_in(desk, "groups")))


def the_topics_of_a_release_change(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "topics", _some_of(releases_at.topics(desk)))


def the_related_releases_of_a_release_change(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "related", _some_of(releases_at.ids(desk)))


def a_draft_is_published_or_a_release_becomes_a_draft(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "status", ("draft", "published"))


def a_release_expires(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "expires", ("2026-06-08", "2026-05-31 12:00", "2027-01-01", None))


def the_byline_of_a_release_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "byline", (f"Presse {desk.fresh()}", {"de": desk.fresh(), "cs": "Redakce"}, None))


def the_number_of_a_release_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "number", (f"{desk.number()}/2026", None))


def an_old_address_of_a_release_is_kept(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "aliases", ([f"alt/{desk.number()}"], None))


def a_change_of_a_release_is_recorded(desk: Desk, pick: Pick) -> str:
    """A correction, an update, a minor change or a withdrawal; some are dated for later."""
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk)))
    type_ = pick.one_of(("correction", "update", "minor", "withdrawal"))
    date = pick.one_of(("2026-05-31 09:00", "2026-06-09 09:00", "2026-06-01 12:00"))
    change = {"date": date, "type": type_, "note": {"de": f"Hinweis {desk.fresh()}"}}
    sheet.facts["changes"] = [*sheet.facts.get("changes", []), change]
    desk.save(sheet)
    return f"{sheet.path} records a {type_} of {date}"


def the_last_recorded_change_of_a_release_is_taken_back(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk, "changes")))
    changes = sheet.facts.pop("changes")[:-1]
    if changes:
        sheet.facts["changes"] = changes
    desk.save(sheet)
    return f"{sheet.path} takes its last recorded change back"


def the_original_becomes_another_language(desk: Desk, pick: Pick) -> str:
    """The facts move to the file of a translation; the files of the release move to that language's page."""
    translation = desk.sheet(pick.one_of(releases_at.translations(desk)))
    original = releases_at.original_of(desk, releases_at.folder_of(translation.path))
    facts = {key: value for key, value in original.facts.items() if key not in releases_at.TEXT_KEYS}
    original.facts = {key: value for key, value in original.facts.items() if key not in facts}
    translation.facts.update(facts)
    desk.save(original)
    desk.save(translation)
    return f"the facts move from {original.path} to {translation.path}"


def _some_of(ids: Sequence[str]) -> tuple[list[str] | None, ...]:
    return (*([each] for each in ids), list(ids), list(reversed(ids)), None)


def _needed_by_its_kind(sheet: Sheet, key: str) -> bool:
    return {"contact": "contacts", "working-group": "groups", "event": "event"}.get(sheet.facts["kind"]) == key


def _put(desk: Desk, pick: Pick, key: str, values: Sequence[Any]) -> str:
    """Give a fact of one release another value; None leaves it out."""
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk)))
    may_go = not _needed_by_its_kind(sheet, key)
    other = [each for each in values if each != sheet.facts.get(key) and (each is not None or may_go)]
    value = pick.one_of(other)
    sheet.facts = {**sheet.facts, key: value} if value is not None else _without(sheet.facts, key)
    desk.save(sheet)
    return f"{key} of {sheet.path} is now {value}"


def _without(facts: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name != key}


EDITS = (
    a_release_is_dated_another_day,
    a_release_is_dated_in_another_year,
    a_release_is_put_under_embargo,
    a_release_becomes_another_kind,
    a_release_is_issued_by_another_office,
    the_contacts_of_a_release_change,
    the_groups_of_a_release_change,
    the_topics_of_a_release_change,
    the_related_releases_of_a_release_change,
    a_draft_is_published_or_a_release_becomes_a_draft,
    a_release_expires,
    the_byline_of_a_release_changes,
    the_number_of_a_release_changes,
    an_old_address_of_a_release_is_kept,
    a_change_of_a_release_is_recorded,
    the_last_recorded_change_of_a_release_is_taken_back,
    the_original_becomes_another_language,
)
