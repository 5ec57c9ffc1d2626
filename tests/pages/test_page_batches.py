"""Ingredients cover what pages show: batches whose ingredients stay the same hold the same pages, or an old one is left standing."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from plugins.edition.ingredients import of_everything_but_releases
from plugins.edition.view import View
from plugins.newsroom.visibility import seen_at
from plugins.pages.site_pages import page_batches
from tests.content import CZECH, GERMAN, Changes, catalogue_of, release, translation

NOVEMBER, DECEMBER = (dt.datetime(2023, month, 20, 12, tzinfo=dt.UTC) for month in (11, 12))


def _page(language: str, more: str = "") -> str:
    return f"---\ntitle: Impressum {language}\nslug: impressum-{language}\n{more}---\nText.\n"


OUTDATED = {CZECH: translation("slug: konference\ntranslated_from: 0123456789ab")}
_UPDATE = "changes: [{date: 2023-12-01 09:00, type: update, note: {de: Neu}}]"
_EVENT = "event: {start: 2024-11-01 18:00, registration: {email: a@example.org%s}}"


_OF_TWO_KINDS: Changes = {
    "releases/2022/erste/release.de.md": release(
        "event: {start: 2022-11-01 18:00}", title="Erste", kind="event", date="2022-10-05 10:00"
    )
}


def _event(more: str) -> Changes:
    return {GERMAN: release(f"{_UPDATE}\n{_EVENT % more}", kind="event")}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"groups/stammtisch.yml": None}, {}),
        ({}, {"groups/stammtisch.yml": None}),
        (
            {"pages/impressum/page.cs.md": _page("cs", "original: cs\n"), "pages/impressum/page.pl.md": _page("pl")},
            {"pages/impressum/page.cs.md": _page("cs"), "pages/impressum/page.pl.md": _page("pl", "original: pl\n")},
        ),
        ({"pages/impressum/page.de.md": _page("de")}, {"pages/imprint/page.de.md": _page("de")}),
        (
            {**OUTDATED, GERMAN: release("slug: fachtag", title="Fachtag")},
            {**OUTDATED, GERMAN: release("slug: fachtag", title="Tagung")},
        ),
        (_event(", deadline: 2023-11-10"), _event("")),
        (_OF_TWO_KINDS, {**_OF_TWO_KINDS, "releases/2023/dritte/release.de.md": release(title="Dritte")}),
        ({}, {"offices/rostock.yml": "name: Landkreis Rostock\ntimezone: Europe/Berlin\naccent: 7a1f3d\n"}),
    ],
    ids=[
        "the first working group",
        "the last working group",
        "another original of a standing page",
        "another id of a standing page",
        "another title of an outdated translation's original",
        "a deadline struck out while an update becomes known",
        "a list that counts one release more, beside another list",
        "a colour of the publisher",
    ],
)
def test_pages_with_the_same_ingredients_are_the_same(tmp_path: Path, before: Changes, after: Changes) -> None:
    """``before`` is seen in November 2023, ``after`` a month later."""
    first, second = _made(tmp_path, before, NOVEMBER), _made(tmp_path, after, DECEMBER)

    kept = {name for name in first.keys() & second.keys() if first[name][0] == second[name][0] is not None}
    assert {name for name in kept if first[name][1] != second[name][1]} == set()
    assert first != second


def _made(folder: Path, changes: Changes, now: dt.datetime) -> dict[str, tuple[bytes | None, list[object]]]:
    """Every batch of pages: its ingredients, and the pages made from them. Content always stands in the same place."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    public = seen_at(catalogue_of(folder, changes), now)
    view = View(public, public.site.language("de"), "https://news.example.org", 20)
    batches = page_batches(view, of_everything_but_releases(view))
    return {each.name: (each.ingredients, list(each.pages())) for each in batches}
