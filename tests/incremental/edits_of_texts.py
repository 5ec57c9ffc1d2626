"""Edits of what a release says in one language: title, address, summary, body."""

from tests.incremental import releases_at
from tests.incremental.desk import WORD, Desk, NothingToEditError, Pick


def the_text_of_a_release_changes(desk: Desk, pick: Pick) -> str:
    path = pick.one_of([each for each in releases_at.texts(desk) if WORD.search(desk.sheet(each).body)])
    sheet = desk.sheet(path)
    sheet.body = WORD.sub(desk.fresh(), sheet.body)
    desk.save(sheet)
    return f"the text of {path} changes"


def a_word_of_a_release_changes(desk: Desk, pick: Pick) -> str:
    """The first one: of the title where that has one. Nothing else in the file is touched."""
    path = pick.one_of(releases_at.texts(desk))
    return f"a word of {path} becomes {desk.change_word(path)}"


def a_text_grows_and_shrinks_within_one_build(desk: Desk, pick: Pick) -> str:
    """Two saves in a row, the second of the length the file had."""
    path = pick.one_of([each for each in releases_at.texts(desk) if WORD.search(desk.text(each))])
    before = desk.text(path)
    desk.write(path, before + "Mehr.\n")
    desk.write(path, WORD.sub(desk.fresh(), before))
    return f"{path} is saved twice"


def a_title_without_a_fixed_slug_changes(desk: Desk, pick: Pick) -> str:
    path = pick.one_of([each for each in releases_at.texts(desk) if "slug" not in desk.sheet(each).facts])
    return f"the title and so the address of {path} becomes {_retitle(desk, path)}"


def a_title_with_a_fixed_slug_changes(desk: Desk, pick: Pick) -> str:
    path = pick.one_of([each for each in releases_at.texts(desk) if "slug" in desk.sheet(each).facts])
    return f"the title of {path} becomes {_retitle(desk, path)}"


def _retitle(desk: Desk, path: str) -> str:
    sheet = desk.sheet(path)
    sheet.facts["title"] = f"Neuer Titel {desk.fresh()}"
    desk.save(sheet)
    return str(sheet.facts["title"])


def a_slug_is_fixed_or_changed(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.texts(desk)))
    sheet.facts["slug"] = f"adresse-{desk.number()}"
    desk.save(sheet)
    return f"the slug of {sheet.path} becomes {sheet.facts['slug']}"


def a_slug_is_removed(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of([each for each in releases_at.texts(desk) if "slug" in desk.sheet(each).facts]))
    del sheet.facts["slug"]
    desk.save(sheet)
    return f"the slug of {sheet.path} is removed"


def two_releases_exchange_their_slugs(desk: Desk, pick: Pick) -> str:
    """Each page stands where the other stood."""
    sheets = [sheet for sheet in map(desk.sheet, releases_at.texts(desk)) if "slug" in sheet.facts]
    pairs = [
        (one, other) for one in sheets for other in sheets if one.path < other.path and one.language == other.language
    ]
    one, other = pick.one_of(pairs)
    one.facts["slug"], other.facts["slug"] = other.facts["slug"], one.facts["slug"]
    desk.save(one)
    desk.save(other)
    return f"{one.path} and {other.path} exchange their slugs"


def a_summary_changes_comes_or_goes(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.texts(desk)))
    summary = pick.one_of([f"Kurz {desk.fresh()}", None])
    if summary is None and "summary" not in sheet.facts:
        raise NothingToEditError
    sheet.facts = {key: value for key, value in sheet.facts.items() if key != "summary"}
    if summary is not None:
        sheet.facts["summary"] = summary
    desk.save(sheet)
    return f"the summary of {sheet.path} is now {summary}"


EDITS = (
    the_text_of_a_release_changes,
    a_word_of_a_release_changes,
    a_text_grows_and_shrinks_within_one_build,
    a_title_without_a_fixed_slug_changes,
    a_title_with_a_fixed_slug_changes,
    a_slug_is_fixed_or_changed,
    a_slug_is_removed,
    two_releases_exchange_their_slugs,
    a_summary_changes_comes_or_goes,
)
